"""A page's headline: what its head and its text both say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.ingest.page.furniture import is_furniture
from generator.ingest.page.lines import bare
from generator.ingest.page.survey import Survey
from generator.text.invisible import without_invisible

# Where a page's title has its site's name, and its column's.
_BETWEEN = re.compile(r"\s*(?:[_|｜]|--+|—{1,2}|–|\s[-·]\s|-(?=[^-]{2,20}$))\s*")
_SHORTEST, _LONGEST = 4, 120
# A headline has more signs than a column's name.
_SURE = 8
_NAMED = re.compile(r"(?:^|[\s_-])(?:title|tit|biaoti|bt|headline)\d?(?:$|[\s_-])", re.IGNORECASE)


class Headline(NamedTuple):
    """A headline as printed, and its place among the page's lines (that of its last line), None where it has none."""

    text: str
    line: int | None


def headline(page: Survey, metas: Mapping[str, str]) -> Headline | None:
    """The longest line or heading of the page that its title or its metas say too, else the best of these alone."""
    title = _title(page)
    site = {bare(metas.get(name, "")) for name in ("sitename", "og:site_name", "columnname")}
    stated = [metas.get("articletitle", ""), metas.get("og:title", ""), metas.get("dc.title", ""), title]
    known = [bare(text) for text in stated if bare(text)]
    candidates = [*_headings(page), *((line.text, at) for at, line in enumerate(page.lines) if not line.is_link)]
    confirmed = [
        Headline(text, at)
        for text, at in candidates
        if _SHORTEST <= len(bare(text)) <= _LONGEST
        and bare(text) not in site
        and not is_furniture(text)
        and any(bare(text) in one or _is_cut(one, bare(text)) for one in known)
    ]
    best = max(confirmed, key=lambda found: len(bare(found.text)), default=None)
    if best and len(bare(best.text)) >= _SURE:
        return best
    # The title names but the site or the column: what the page prints as its headline is worth more.
    titles = _named_titles(page)
    printed = [(text, at) for text, at in candidates if at in titles and not is_furniture(text)]
    found = next((one for one in printed if _SURE <= len(bare(one[0])) <= _LONGEST), None)
    if found or best:
        return Headline(*found) if found else best
    text = next((text for text in stated[:-1] if bare(text)), "") or without_site(title, site)
    return Headline(text, None) if bare(text) else None


def without_site(title: str, site: set[str]) -> str:
    """A page's title without the names of its site and column: its longest piece."""
    pieces = [piece for piece in _BETWEEN.split(title) if piece and bare(piece) not in site]
    return max(pieces, key=len, default="")


def _title(page: Survey) -> str:
    element = next((element for element in page.order if element.tag == "title"), None)
    return " ".join(without_invisible(element.text)[0].split()) if element else ""


def _headings(page: Survey) -> Sequence[tuple[str, int]]:
    """Headings whole, though `<br>` divides them into lines, with the place of their last line."""
    found: dict[object, tuple[str, int]] = {}
    for at, line in enumerate(page.lines):
        if line.owner.tag in {"h1", "h2", "h3"}:
            before = found[line.owner][0] + " " if line.owner in found else ""
            found[line.owner] = (before + line.text, at)
    return list(found.values())


def _named_titles(page: Survey) -> set[int]:
    """The places of lines that stand in a heading or in an element called a title."""
    return {
        at
        for at, line in enumerate(page.lines)
        if line.owner.tag in {"h1", "h2"} or _NAMED.search(line.owner.attributes.get("class", ""))
    }


def _is_cut(stated: str, printed: str) -> bool:
    """Whether a stated title is a printed one that a system has cut."""
    head = re.sub(r"(?:\.{3}|…+)$", "", stated)
    return len(head) >= 10 and head != stated and printed.startswith(head)
