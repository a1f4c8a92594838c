"""Does every link lead somewhere?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from msgspec.structs import replace

from generator.checks.passages import Passage, article_passages, passages, reason_passages
from generator.content import permalinks
from generator.content.library import Library
from generator.content.text_file import read_text
from generator.model import EDITIONS, WARNING, Article, Diagnostic
from generator.render.addresses import addresses_of
from generator.render.attachments import is_file_name, withheld
from generator.render.markdown import to_html
from generator.render.sanitise import is_remote
from generator.text.positions import position
from generator.views.facing import has_facing
from generator.views.site import other_permalinks

_ID = re.compile(r'\sid="([^"]+)"')


def check_links(library: Library) -> Iterator[Diagnostic]:
    """Links inside the site, to files and to places on a page that nothing is at; pictures from elsewhere."""
    # A link to what is erased is dead.
    gone = {name for one in library.articles if one.is_withdrawn and not one.is_erased for name in homes(one)}
    asked = [article for article in library.articles if not _is_settled(article, gone, library)]
    # Where the texts of what is withdrawn lead, nobody is led: an error there would keep it on show.
    shown = tuple(article for article in asked if not article.is_withdrawn)
    reasons = (one for article in asked if article.is_withdrawn for one in reason_passages(article))
    found = (*passages(replace(library, articles=shown)), *reasons)
    yield from dead_links(found, library)
    yield from leading_to(gone, found, library)
    # Nobody asks again, and they are addresses by the ten thousand.
    for asked_for in (_articles, _facing, _others, _to_come):
        asked_for.cache_clear()


def ways(article: Article, library: Library) -> tuple[str, ...] | None:
    """Where the texts of an article lead in this site: permalinks, with fragments; for `Library.leads`.

    None where something in them has to be looked at whenever it is asked: what is a fault already, or a draft's.
    """
    found, kept = dict[str, None](), withheld(article)
    for passage in article_passages(article):
        for address, shown in addresses_of(passage.text):
            leads = _leads_by_itself(address, passage)
            if passage.is_draft or _fault(address, passage, kept, library, shown=shown, leads=leads is not False):
                return None
            if leads is None and not (passage.has_files and is_file_name(address)):
                fragment = urlsplit(address).fragment
                found[f"{_target(address, passage)}#{fragment}" if fragment else _target(address, passage) or ""] = None
    return tuple(found)


def _is_settled(article: Article, gone: Set[str], library: Library) -> bool:
    """Whether all that an article leads to is there, and is known to be all."""
    leads = library.leads.get(article.folder)
    if leads is None:
        return False
    for lead in leads:
        target, _, fragment = lead.partition("#")
        if target in gone or not _is_shown(target, library):
            return False
        if fragment and (body := _body(target, library)) and fragment not in places_in(body):
            return False
    return True


def _is_shown(page: str, library: Library) -> bool:
    """Whether something stands at a permalink; what is led to seldom is gone through only where it may be that."""
    return page in _articles(library) or page in _others(library) or page in _facing(library)


@lru_cache(maxsize=2)
def _articles(library: Library) -> frozenset[str]:
    shown = (article for article in library.articles if article.is_published)
    return frozenset(permalinks.article(article, edition) for article in shown for edition in EDITIONS)


@lru_cache(maxsize=2)
def _others(library: Library) -> frozenset[str]:
    return other_permalinks(library)


@lru_cache(maxsize=2)
def _facing(library: Library) -> frozenset[str]:
    shown = (article for article in library.articles if article.is_published and has_facing(article))
    return frozenset(permalinks.facing(article, edition) for article in shown for edition in EDITIONS)


def _body(page: str, library: Library) -> str | None:
    """The text that a page is for, by its permalink; None where there is none, and for what is withdrawn."""
    if page in _to_come(library):
        article, lang = _to_come(library)[page]
        text = None if article.is_withdrawn else library.whole(article).text(lang)
        return text.body if text else None
    return _standing(library).get(page)


@lru_cache(maxsize=2)
def _standing(library: Library) -> Mapping[str, str]:
    return {one.permalink: one.text for one in passages(replace(library, articles=())) if one.is_body}


def dead_links(asked: Iterable[Passage], library: Library) -> Iterator[Diagnostic]:
    """The addresses in some passages that nothing is at, or that no page may load."""
    some = tuple(asked)
    paths = {passage.path for passage in some}
    kept = {
        text.path: withheld(article) for article in library.articles for text in article.texts if text.path in paths
    }
    for passage in some:
        yield from _dead(passage, kept.get(passage.path, frozenset()), library)


def leading_to(gone: Set[str], found: Iterable[Passage], library: Library) -> Iterator[Diagnostic]:
    """The links that lead to withdrawn articles, given by their pages; those may go on naming each other."""
    for link in links_to(gone, (passage for passage in found if passage.permalink not in gone), library):
        yield Diagnostic(link.path, link.line, link.column, "link-withdrawn", {"link": link.address}, WARNING)


def homes(article: Article) -> Iterator[str]:
    """Where an article stands, and where it once stood."""
    for edition in EDITIONS:
        yield permalinks.article(article, edition)
        yield from (permalinks.alias(alias, edition) for alias in article.former)


class Link(NamedTuple):
    """An address as it is written, where that is, and the page of the site that it leads to."""

    path: str
    line: int
    column: int
    address: str
    target: str


def links_to(pages: Container[str], found: Iterable[Passage], library: Library) -> Iterator[Link]:
    """The links in some passages that lead to some pages, given by their permalinks."""
    for passage in found if pages else ():
        times: Counter[str] = Counter()
        for address, _ in addresses_of(passage.text):
            times[address] += 1
            target = _target(address, passage)
            if target is not None and target in pages:
                yield Link(passage.path, *_place(passage, address, times[address], library), address, target)


def _dead(passage: Passage, kept: frozenset[str], library: Library) -> Iterator[Diagnostic]:
    times: Counter[str] = Counter()
    for address, shown in addresses_of(passage.text):
        times[address] += 1
        leads = _leads_somewhere(address, passage, library)
        if rule := _fault(address, passage, kept, library, shown=shown, leads=leads):
            yield Diagnostic(passage.path, *_place(passage, address, times[address], library), rule, {"link": address})


def _fault(
    address: str,
    passage: Passage,
    kept: frozenset[str],
    library: Library,
    *,
    shown: bool,
    leads: bool,
) -> str | None:
    """The rule that an address breaks; `leads` says whether something is where it leads to."""
    if shown and is_remote(address):
        return "image-remote"
    if passage.has_files and unquote(address) in kept:
        return "image-withheld"
    if passage.has_files and is_file_name(address):
        folder = (library.project.root / passage.path).parent
        return None if (folder / unquote(address)).is_file() else "link-dead"
    return "link-dead" if shown or not leads else None


def _leads_by_itself(address: str, passage: Passage) -> bool | None:
    """Whether an address leads out of the site or to a place on its own page; None for one that leads to a page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return parts.scheme in {"http", "https", "mailto", "tel"}
    if not parts.path:
        # From a footnote that no mark leads to, none leads back: that is told by itself.
        made = parts.fragment.startswith("fnref")
        # [text]() leads to the page that it stands on, which nobody means.
        is_there = not parts.fragment or made or parts.fragment in {"content", *places_in(passage.text)}
        return bool(address) and is_there
    return None


def _leads_somewhere(address: str, passage: Passage, library: Library) -> bool:
    leads = _leads_by_itself(address, passage)
    if leads is not None:
        return leads
    parts = urlsplit(address)
    target = _page(parts.path, passage)
    if not _is_shown(target, library) and not (passage.is_draft and target in _to_come(library)):
        return False
    # What is a list has no place of its own to link to; a body has those that its text makes.
    body = _body(target, library) if parts.fragment else None
    return not body or parts.fragment in places_in(body)


@lru_cache(maxsize=2)
def _to_come(library: Library) -> Mapping[str, tuple[Article, str]]:
    """The pages of drafts too, each with its language: a draft may link to another, and both come together."""
    return {
        permalinks.article(article, edition): (article, edition.lang)
        for article in library.articles
        for edition in EDITIONS
    }


def _target(address: str, passage: Passage) -> str | None:
    """The page of the site that an address leads to, None for an address elsewhere or on the same page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return _page(parts.path, passage) if parts.path and not (parts.scheme or parts.netloc) else None


def _page(path: str, passage: Passage) -> str:
    return urljoin("/" + passage.permalink, unquote(path)).lstrip("/").removesuffix("index.html")


# Footnotes ask for them one after another.
@lru_cache(maxsize=64)
def places_in(text: str) -> frozenset[str]:
    """The places on a page that a text in Markdown makes: what comes after # in links that lead there."""
    return frozenset(_ID.findall(to_html(text, str, anchored=True)))


def _place(passage: Passage, address: str, time: int, library: Library) -> tuple[int, int]:
    """Where an address is written for the n-th time in a passage; where the passage begins if it cannot be found."""
    text = read_text(library.project, library.project.root / passage.path, []) or ""
    start = sum(len(line) for line in text.splitlines(keepends=True)[: passage.line - 1])
    shape = rf"(?<![^\s(<\"'\[]){re.escape(address)}(?=[\s)>\"'\]]|$)" if address else r"(?<=\]\()(?=[ <>]*\))"
    whole = re.compile(shape)
    ends = [found.start() for found in whole.finditer(text, start)]
    if len(ends) < time:
        return passage.line, 1
    return position(text, ends[time - 1])
