"""Does every link lead somewhere?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property, lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from generator.checks.addresses import addresses_of
from generator.checks.passages import Passage, passages
from generator.content import permalinks
from generator.content.library import Library
from generator.content.project import read_text
from generator.model import EDITIONS, WARNING, Article, Diagnostic
from generator.render.attachments import is_file_name, withheld
from generator.render.markdown import to_html
from generator.render.sanitise import is_remote
from generator.views.site import site_views

_ID = re.compile(r'\sid="([^"]+)"')


def check_links(library: Library) -> Iterator[Diagnostic]:
    """Links inside the site, to files and to places on a page that nothing is at; pictures from elsewhere."""
    found = tuple(passages(library))
    yield from dead_links(found, found, library)
    # A link to what is erased is dead.
    gone = {
        permalinks.article(one, edition)
        for one in library.articles
        if one.is_withdrawn and not one.is_erased
        for edition in EDITIONS
    }
    yield from leading_to(gone, found, library)


def dead_links(asked: Iterable[Passage], every: Iterable[Passage], library: Library) -> Iterator[Diagnostic]:
    """The addresses in some passages that nothing is at, or that no page may load; `every` are all of the library."""
    found = tuple(every)
    gone = {permalinks.article(one, edition) for one in library.articles if one.is_withdrawn for edition in EDITIONS}
    bodies = {passage.permalink: passage.text for passage in found if passage.is_body and passage.permalink not in gone}
    known = _Known(library, bodies)
    kept = {text.path: withheld(article) for article in library.articles for text in article.texts}
    for passage in asked:
        yield from _dead(passage, known, kept.get(passage.path, frozenset()), library)


def leading_to(gone: Set[str], found: Iterable[Passage], library: Library) -> Iterator[Diagnostic]:
    """The links that lead to withdrawn articles, given by their pages; those may go on naming each other."""
    for passage in found if gone else ():
        times: Counter[str] = Counter()
        for address, _ in addresses_of(passage.text) if passage.permalink not in gone else ():
            times[address] += 1
            if _target(address, passage) in gone:
                line, column = _place(passage, address, times[address], library)
                yield Diagnostic(passage.path, line, column, "link-withdrawn", {"link": address}, WARNING)


class _Known:
    """The pages of a site and of what is to come, with their texts; other pages than articles only when asked for."""

    def __init__(self, library: Library, bodies: Mapping[str, str]) -> None:
        self._library, self._bodies = library, bodies
        self._sure = _addressed(article for article in library.articles if article.is_published)
        self._sure |= {permalinks.front(edition) for edition in EDITIONS}
        # A draft may link to another draft: they are often released together.
        self._to_come = _addressed(library.articles) | bodies.keys()

    def has(self, page: str, *, is_draft: bool) -> bool:
        """Whether a page is there, or will be when a draft is published."""
        return page in self._sure or (is_draft and page in self._to_come) or page in self._pages

    def text(self, page: str) -> str:
        """The text that a page is for; "" of a list, and of what is not there."""
        return self._bodies.get(page, "")

    @cached_property
    def _pages(self) -> frozenset[str]:
        return frozenset(view.permalink for view in site_views(self._library, today=""))


def _addressed(articles: Iterable[Article]) -> frozenset[str]:
    return frozenset(permalinks.article(article, edition) for article in articles for edition in EDITIONS)


def _dead(passage: Passage, known: _Known, kept: frozenset[str], library: Library) -> Iterator[Diagnostic]:
    times: Counter[str] = Counter()
    folder = (library.project.root / passage.path).parent if passage.has_files else None
    for address, shown in addresses_of(passage.text):
        times[address] += 1
        rule = None
        if shown and is_remote(address):
            rule = "image-remote"
        elif folder and unquote(address) in kept:
            rule = "image-withheld"
        elif folder and is_file_name(address):
            rule = None if (folder / unquote(address)).is_file() else "link-dead"
        elif shown or not _leads_somewhere(address, passage, known):
            rule = "link-dead"
        if rule:
            line, column = _place(passage, address, times[address], library)
            yield Diagnostic(passage.path, line, column, rule, {"link": address})


def _leads_somewhere(address: str, passage: Passage, known: _Known) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return parts.scheme in {"http", "https", "mailto", "tel"}
    if not parts.path:
        return not parts.fragment or parts.fragment in {"content", *_ids(passage.text)}
    target = _page(parts.path, passage)
    if not known.has(target, is_draft=passage.is_draft):
        return False
    # What is a list has no place of its own to link to; a body has those that its text makes.
    return not (parts.fragment and known.text(target)) or parts.fragment in _ids(known.text(target))


def _target(address: str, passage: Passage) -> str | None:
    """The page of the site that an address leads to, None for an address elsewhere or on the same page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return _page(parts.path, passage) if parts.path and not (parts.scheme or parts.netloc) else None


def _page(path: str, passage: Passage) -> str:
    return urljoin("/" + passage.permalink, unquote(path)).lstrip("/").removesuffix("index.html")


@lru_cache(maxsize=64)
def _ids(text: str) -> frozenset[str]:
    """The places on a page that a text makes; its footnotes ask for them one after another."""
    return frozenset(_ID.findall(to_html(text, str, anchored=True)))


def _place(passage: Passage, address: str, time: int, library: Library) -> tuple[int, int]:
    """Where an address is written for the n-th time in a passage; where the passage begins if it cannot be found."""
    text = read_text(library.project, library.project.root / passage.path, []) or ""
    start = sum(len(line) for line in text.splitlines(keepends=True)[: passage.line - 1])
    whole = re.compile(rf"(?<![^\s(<\"'\[]){re.escape(address)}(?=[\s)>\"'\]]|$)")
    ends = [found.start() for found in whole.finditer(text, start)]
    if len(ends) < time:
        return passage.line, 1
    at = ends[time - 1]
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
