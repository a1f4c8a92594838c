"""What went in and where it came out, counted over everything that has been printed: what is lost fails the build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition
from generator.press.known import Account, Count, Pressed, PrintedPage
from generator.press.proofs import refuse
from generator.views.shelves import in_region, on_show


def account(
    library: Library,
    sheets: Mapping[str, Pressed],
    found: Mapping[str, Iterable[str]] | None,
    told: Iterable[PrintedPage] | None,
) -> Account:
    """The account of a site: what was looked over as it was printed, summed up.

    `found` are the ids of the articles in the search of each language, `told` the pages in the sitemap, each None where
    there is none. Raises SiteError where an article has no page of its own, is not on a list for each month and region
    that it belongs to, or is missing from search or sitemap.
    """
    shown = on_show(library)
    pages = {page.permalink: page for sheet in sheets.values() for page in sheet.pages}
    listed = {page.permalink for page in told} if told is not None else None
    counts = tuple(
        _count(edition, shown, pages, found[edition.lang] if found is not None else None, listed, library)
        for edition in EDITIONS
    )
    withdrawn = sum(article.is_withdrawn for article in library.articles)
    return Account(len(shown), len(library.articles) - len(shown) - withdrawn, withdrawn, counts)


def _count(
    edition: Edition,
    shown: Iterable[Article],
    pages: Mapping[str, PrintedPage],
    found: Iterable[str] | None,
    told: set[str] | None,
    library: Library,
) -> Count:
    titles = {permalinks.article(article, edition): article.original.title for article in shown}
    refuse("account-pages", edition.lang, (title for name, title in titles.items() if name not in pages))
    lines = _lines(pages.values(), edition)
    archive = lines[permalinks.archive(edition)]
    if archive != len(titles):
        refuse("account-list", edition.lang, [permalinks.archive(edition)])
    homes = {permalinks.region(region, edition): len(in_region(region, library)) for region in library.regions}
    refuse("account-list", edition.lang, (home for home, count in homes.items() if lines[home] != count))
    native = {permalinks.article(one, edition): one for one in shown if one.text(edition.lang)}
    known = set(found) if found is not None else None
    if known is not None:
        refuse("account-search", edition.lang, (one.original.title for one in native.values() if one.id not in known))
    if told is not None:
        entries = told & titles.keys()
        refuse("account-sitemap", edition.lang, (titles[name] for name in native.keys() ^ entries))
    return Count(
        edition=edition,
        pages=len(titles),
        archive=archive,
        regions=len(titles),
        search=None if known is None else len(native),
        sitemap=None if told is None else len(native),
        fallbacks=len(titles) - len(native),
    )


def _lines(pages: Iterable[PrintedPage], edition: Edition) -> Counter[str]:
    """How many articles the pages of the archive's months list together, and those of each region, by permalink."""
    totals, archive, regions = Counter[str](), permalinks.archive(edition), permalinks.index("regions", edition)
    for page in pages:
        name = page.permalink
        # archive/2026/11/ and its parts: what stands above them lists the newest once more.
        if page.links and name.startswith(archive) and name.removeprefix(archive).count("/") > 1:
            totals[archive] += page.links
        elif page.links and name.startswith(regions):
            totals[f"{regions}{name.removeprefix(regions).partition('/')[0]}/"] += page.links
    return totals
