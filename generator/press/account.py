"""What went in and where it came out, counted in the printed tree itself: what is lost on the way fails the build."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content import permalinks
from generator.content.library import Library
from generator.errors import SiteError
from generator.model import EDITIONS, Article, Edition
from generator.press.generations import found_by_search
from generator.text.han import HAN

# A link to an article as it stands on a page; what stands before it leads up to the site's root.
_LINK = re.compile(r"""href=["'][^"']*?((?:en/)?articles/[0-9]{4}/[^"'/#]+/)(?:#[^"']*)?["']""")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Names and words of a text, without what its mark-up is made of.
_WORD = re.compile(rf"[{HAN}]{{2,8}}|[A-Za-z]{{4,}}")
_MARKUP = re.compile(r"<[^>]*>|\]\([^)]*\)|^\[[^\]]+\]:.*$|^```.*$", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")
_PROBES = 8
_ENTRY = re.compile(r"<loc>([^<]*)</loc>")
# A month's folder in the archive: the years' pages repeat what is there.
_MONTHS = "archive/[0-9][0-9][0-9][0-9]/[0-9][0-9]"
_TOLD = 5


@dataclass(frozen=True, slots=True)
class Count:
    """An edition's article pages, lines in the archive and on region lists, and entries in search and sitemap.

    `fallbacks` are the pages that only repeat the other edition's and so have no entry; `sitemap` is None on a site
    that has no address.
    """

    edition: Edition
    pages: int
    archive: int
    regions: int
    search: int
    sitemap: int | None
    fallbacks: int


@dataclass(frozen=True, slots=True)
class Account:
    """Published articles, drafts kept back, articles withdrawn, and what each edition has of them."""

    articles: int
    drafts: int
    withdrawn: int
    counts: tuple[Count, ...]


def account(library: Library, folder: Path, site_url: str | None) -> Account:
    """The account of a site that has been printed into a folder; `site_url` ends in "/".

    Raises SiteError where an article has no page with its text, is not exactly once in the archive and on the list of
    each region it is in, or is missing from search or sitemap; and where there is a page that no article asked for.
    """
    published = [article for article in library.articles if article.is_published]
    withdrawn = [article for article in library.articles if article.is_withdrawn]
    counts = tuple(_count(edition, published, withdrawn, library, folder, site_url) for edition in EDITIONS)
    drafts = len(library.articles) - len(published) - len(withdrawn)
    return Account(len(published), drafts, len(withdrawn), counts)


def _count(
    edition: Edition,
    published: list[Article],
    withdrawn: list[Article],
    library: Library,
    folder: Path,
    site_url: str | None,
) -> Count:
    titles = {permalinks.article(article, edition): article.original.title for article in published}
    pages = _pages(folder, edition)
    whole = {permalinks.article(one, edition) for one in published if _is_whole(one, edition, folder)}
    _refuse("account-pages", edition, titles, (name for name in titles if name not in whole))
    extra = pages - set(titles) - {permalinks.article(article, edition) for article in withdrawn}
    _refuse("account-extra", edition, {name: name for name in extra}, extra)
    months = Counter(link for month in folder.glob(edition.prefix + _MONTHS) for link in _links(month))
    _refuse("account-archive", edition, titles, (name for name in titles if months[name] != 1))
    regions = _region_lines(published, edition, library, folder)
    _refuse("account-regions", edition, titles, (name for name in titles if name not in regions))
    native = {permalinks.article(article, edition) for article in published if article.text(edition.lang)}
    found = found_by_search(folder, edition)
    lost = (one for one in published if one.text(edition.lang) and one.id not in found)
    _refuse("account-search", edition, titles, (permalinks.article(one, edition) for one in lost))
    entries = _entries(folder, site_url) & set(titles) if site_url else native
    _refuse("account-sitemap", edition, titles, native ^ entries)
    return Count(
        edition=edition,
        pages=len(pages & set(titles)),
        archive=sum(months[name] for name in titles),
        regions=len(regions),
        search=len(found),
        sitemap=len(entries) if site_url else None,
        fallbacks=len(titles) - len(native),
    )


def _pages(folder: Path, edition: Edition) -> set[str]:
    """The article pages of an edition, by permalink."""
    home = folder / edition.prefix
    return {
        path.parent.relative_to(folder).as_posix() + "/" for path in home.glob("articles/*/*/index.html")
    }  # fmt: skip


def _is_whole(article: Article, edition: Edition, folder: Path) -> bool:
    """Whether an article's page holds its text: most of some words taken from all over it."""
    path = folder / permalinks.file(permalinks.article(article, edition))
    if not path.is_file():
        return False
    text = article.text(edition.lang) or article.original
    words = _WORD.findall(_MARKUP.sub(" ", text.body))
    probes = words[:: len(words) // _PROBES + 1]
    # A link may begin or end in the middle of a run of words, and be no part of what is written.
    page = _TAG.sub("", _content(path))
    return sum(word in page for word in probes) * 2 >= len(probes)


def _content(path: Path) -> str:
    """What a page has of its own, as far as readers see it."""
    return _COMMENT.sub("", path.read_text("utf-8").partition('id="content"')[2])


def _region_lines(published: Iterable[Article], edition: Edition, library: Library, folder: Path) -> set[str]:
    """Those that are exactly once on the list of their region, and on that of each region above it."""
    lists = {
        region: Counter(_links(folder / permalinks.region(region, edition)))
        for region in {above.id for article in published for above in library.trail(article.region)}
    }
    return {
        name
        for article in published
        if all(
            lists[above.id][name := permalinks.article(article, edition)] == 1
            for above in library.trail(article.region)
        )
    }


def _links(folder: Path) -> list[str]:
    """Every article that the pages of a list link to, once for each page that does."""
    return [link for path in sorted(folder.rglob("index.html")) for link in set(_LINK.findall(_content(path)))]


def _entries(folder: Path, site_url: str) -> set[str]:
    files = folder.glob("sitemap*.xml")
    return {entry.removeprefix(site_url) for path in files for entry in _ENTRY.findall(path.read_text("utf-8"))}


def _refuse(rule: str, edition: Edition, titles: Mapping[str, str], lost: Iterable[str]) -> None:
    found = sorted(titles[name] for name in lost)
    if found:
        told = "; ".join(found[:_TOLD]) + (" …" if len(found) > _TOLD else "")
        raise SiteError(rule, lang=edition.lang, count=len(found), titles=told)
