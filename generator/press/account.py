"""What went in and where it came out, counted over everything that has been printed: what is lost fails the build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition
from generator.press.known import Account, Count, Pressed, PrintedPage
from generator.press.proofs import refuse
from generator.views.shelves import in_edition, in_region, on_show


def account(
    library: Library,
    sheets: Mapping[str, Pressed],
    found: Mapping[str, Set[str]] | None,
    told: Iterable[PrintedPage] | None,
) -> Account:
    """The account of a site: what was looked over as it was printed, summed up.

    `found` are the ids of the articles in the search of each language, `told` the pages in the sitemap, each None where
    there is none. Raises SiteError where an article has no page of its own, is not on a list for each month and region
    that it belongs to, or is missing from search or sitemap.
    """
    shown = on_show(library)
    pages = [page for sheet in sheets.values() for page in sheet.pages]
    names, lists = {page.permalink for page in pages}, [page for page in pages if page.links]
    listed = {page.permalink for page in told} if told is not None else None
    counts = tuple(
        _count(edition, shown, names, lists, found[edition.lang] if found is not None else None, listed, library)
        for edition in EDITIONS
    )
    withdrawn = sum(article.is_withdrawn for article in library.articles)
    return Account(len(shown), len(library.articles) - len(shown) - withdrawn, withdrawn, counts)


def _count(
    edition: Edition,
    shown: Iterable[Article],
    pages: Set[str],
    lists: Iterable[PrintedPage],
    found: Set[str] | None,
    told: set[str] | None,
    library: Library,
) -> Count:
    homes = {permalinks.article(article, edition): article for article in shown}
    refuse("account-pages", edition.lang, (homes[name].original.title for name in homes.keys() - pages))
    lines = _lines(lists, edition)
    archive = lines[permalinks.archive(edition)]
    if archive != len(homes):
        refuse("account-list", edition.lang, [permalinks.archive(edition)])
    regions = {permalinks.region(region, edition): len(in_region(region, library)) for region in library.regions}
    refuse("account-list", edition.lang, (region for region, count in regions.items() if lines[region] != count))
    native = {permalinks.article(article, edition): article for article in in_edition(edition, library)}
    if found is not None:
        refuse("account-search", edition.lang, (one.original.title for one in native.values() if one.id not in found))
    if told is not None:
        # What only repeats the other edition is not told of.
        wrong = (native.keys() - told) | ((homes.keys() - native.keys()) & told)
        refuse("account-sitemap", edition.lang, (homes[name].original.title for name in wrong))
    return Count(
        edition=edition,
        pages=len(homes),
        archive=archive,
        regions=len(homes),
        search=None if found is None else len(native),
        sitemap=None if told is None else len(native),
        fallbacks=len(homes) - len(native),
    )


def _lines(lists: Iterable[PrintedPage], edition: Edition) -> Counter[str]:
    """How many articles the pages of the archive's months list together, and those of each region, by permalink."""
    totals, archive, regions = Counter[str](), permalinks.archive(edition), permalinks.index("regions", edition)
    for page in lists:
        name = page.permalink
        # archive/2026/11/ and its parts: what stands above them lists the newest once more.
        if name.startswith(archive) and name.removeprefix(archive).count("/") > 1:
            totals[archive] += page.links
        elif name.startswith(regions):
            totals[f"{regions}{name.removeprefix(regions).partition('/')[0]}/"] += page.links
    return totals
