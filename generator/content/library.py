"""Everything that editors have written, read."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timezone
from typing import Protocol, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.data_reader import (
    read_columns,
    read_people,
    read_regions,
    read_site,
    read_sources,
    read_topics,
)
from generator.content.glossary_reader import read_terms
from generator.content.page_reader import read_pages
from generator.content.project import Project
from generator.content.record_reader import read_cards, read_indicators, read_policies
from generator.content.strange_files import strange_files, strays
from generator.content.wording_reader import read_wording
from generator.model import (
    Article,
    Card,
    Column,
    Diagnostic,
    Indicator,
    Page,
    Person,
    Policy,
    Region,
    Site,
    Source,
    Term,
    Topic,
    Wording,
)
from generator.text.dates import parse_instant, parse_offset


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Named)


def _itself(article: Article) -> Article:
    return article


class Library(Struct, frozen=True, eq=False):
    """The content of a project; mappings are by id and keep the order of their files.

    `faulty` names the files in which reading them has found a fault: nothing should be concluded from what they lack.
    `terms_in` are the terms in each text, by its path, packed, and `leads` the places of the site that an article's
    texts lead to, by its folder, as far as somebody has looked already.
    `whole` gives an article with the bodies of its texts, which those of a library may lack: a build has no room for
    all of them at once.
    Two are equal only when they are one: so what is worked out from a library can be remembered by it.
    """

    project: Project
    site: Site
    regions: Mapping[str, Region]
    columns: Mapping[str, Column]
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    terms: tuple[Term, ...] = ()
    pages: tuple[Page, ...] = ()
    articles: tuple[Article, ...] = ()
    wording: tuple[Wording, ...] = ()
    faulty: frozenset[str] = frozenset()
    people: Mapping[str, Person] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    policies: Mapping[str, Policy] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    terms_in: Mapping[str, bytes] = field(default_factory=dict)
    leads: Mapping[str, Collection[str]] = field(default_factory=dict)
    whole: Callable[[Article], Article] = _itself

    def trail(self, region: str) -> tuple[Region, ...]:
        """A region and those above it, the highest first; empty for one that nobody knows."""
        trail: list[Region] = []
        found = self.regions.get(region)
        while found is not None and found not in trail:
            trail.insert(0, found)
            found = self.regions.get(found.parent or "")
        return tuple(trail)

    def amended(self, article: Article) -> Library:
        """The library with one of its articles, known by its folder, as it is given here."""
        others = (article if one.folder == article.folder else one for one in self.articles)
        return replace(self, articles=tuple(others))


def read_library(project: Project) -> tuple[Library, tuple[Diagnostic, ...]]:
    """All content, and every fault of reading it; what could not be read is missing from the library."""
    faults = list(strange_files(project))
    faults += [Diagnostic(project.name(path), 1, 1, "misplaced") for path in strays(project)]
    articles = []
    for folder in project.article_folders():
        article, trouble = read_article(project, folder)
        faults += trouble
        if article is not None:
            articles.append(article)
    desk, trouble = read_desk(project)
    faults += trouble
    return with_articles(replace(desk, faulty=frozenset(fault.path for fault in faults)), articles), tuple(faults)


def read_desk(project: Project) -> tuple[Library, list[Diagnostic]]:
    """What stands beside the articles, data and standing pages: a library without an article."""
    faults: list[Diagnostic] = []
    library = Library(
        project=project,
        site=read_site(project, faults),
        regions=_by_id(read_regions(project, faults)),
        columns=_by_id(read_columns(project, faults)),
        topics=_by_id(read_topics(project, faults)),
        sources=_by_id(read_sources(project, faults)),
        terms=read_terms(project, faults),
        people=_by_id(read_people(project, faults)),
        indicators=_by_id(read_indicators(project, faults)),
        policies=_by_id(read_policies(project, faults)),
        cards=_by_id(read_cards(project, faults)),
        pages=read_pages(project, faults),
        wording=read_wording(project, os.environ, faults),
    )
    return replace(library, faulty=frozenset(fault.path for fault in faults)), faults


def with_articles(library: Library, articles: Iterable[Article]) -> Library:
    """The library with these articles and no other."""
    zone = parse_offset(library.site.utc_offset)
    if zone is None:
        return replace(library, articles=tuple(articles))
    return replace(library, articles=tuple(_by_our_clock(article, zone) for article in articles))


def without_articles(library: Library) -> Library:
    """What stands beside a library's articles, for work that each of them is by itself: small, and plain data."""
    return replace(library, articles=(), terms_in={}, leads={}, whole=_itself)


def _by_our_clock(article: Article, zone: timezone) -> Article:
    """An article with its moments in the site's zone: their days are one thing on every page, and they sort as text."""
    if article.published is None:
        return article
    published, corrections, withdrawal = article.published.astimezone(zone), article.corrections, article.withdrawal
    if not corrections and withdrawal is None:
        # Of nearly all of 50,000: half of what follows.
        return replace(article, published=published)
    return replace(
        article,
        published=published,
        corrections=tuple(replace(one, on=_in_zone(one.on, zone)) for one in corrections),
        withdrawal=withdrawal and replace(withdrawal, on=withdrawal.on and _in_zone(withdrawal.on, zone)),
    )


def _in_zone(stated: str, zone: timezone) -> str:
    """A moment in a zone; a day, which has none, as it is."""
    moment = parse_instant(stated)
    return moment.astimezone(zone).isoformat(timespec="seconds") if moment else stated


def _by_id(items: tuple[_Item, ...]) -> dict[str, _Item]:
    return {item.id: item for item in items}
