"""Does every link lead somewhere?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Diagnostic
from generator.render.attachments import is_file_name
from generator.render.markdown import addresses, to_html
from generator.render.sanitise import is_remote
from generator.views.site import site_views

_ID = re.compile(r'\sid="([^"]+)"')


def check_links(library: Library) -> Iterator[Diagnostic]:
    """Links inside the site, to files and to places on the page that nothing is at; pictures from elsewhere."""
    known = {view.permalink for view in site_views(library, today="")}
    for article in library.articles:
        # A draft may link to another draft: they are often released together.
        known |= {permalinks.article(article, edition) for edition in EDITIONS if article.text(edition.lang)}
    for article in library.articles:
        for text in article.texts:
            edition = EDITIONS[0] if text.lang == "zh" else EDITIONS[1]
            permalink = permalinks.article(article, edition)
            yield from _dead(text.body, text.body_line, text.path, permalink, known, library)
    for page in library.pages:
        edition = EDITIONS[0] if page.lang == "zh" else EDITIONS[1]
        yield from _dead(page.body, page.body_line, page.path, permalinks.page(page.name, edition), known, library)


def _dead(
    body: str, body_line: int, path: str, permalink: str, known: set[str], library: Library
) -> Iterator[Diagnostic]:
    folder = (library.project.root / path).parent
    for address, shown in dict.fromkeys(addresses(body)):
        rule = None
        if shown and is_remote(address):
            rule = "image-remote"
        elif is_file_name(address):
            rule = None if (folder / unquote(address)).is_file() else "link-dead"
        elif shown or not _leads_somewhere(address, body, permalink, known):
            rule = "link-dead"
        if rule:
            at = max(0, body.find(address))
            line, column = body_line + body.count("\n", 0, at), at - body.rfind("\n", 0, at)
            yield Diagnostic(path, line, column, rule, {"link": address})


def _leads_somewhere(address: str, body: str, permalink: str, known: set[str]) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return parts.scheme in {"http", "https", "mailto", "tel"}
    if not parts.path:
        return not parts.fragment or parts.fragment in {"content", *_ID.findall(to_html(body, str))}
    target = urljoin("/" + permalink, unquote(parts.path)).lstrip("/")
    return target in known or target.removesuffix("index.html") in known
