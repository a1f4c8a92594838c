"""A site, printed: only what must be, into a folder that nobody reads.

stock → plan → print → traces → account
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from generator.content.library import Library
from generator.outputs.sitemap import sitemap_files
from generator.press.account import account
from generator.press.generations import HOME, found_by_search
from generator.press.known import Account, Pressed, PrintedPage
from generator.press.marks import digest, held
from generator.press.names import Names, row
from generator.press.ordering import printed_tasks
from generator.press.placing import published_files
from generator.press.plan import AnySheet, Digests, plan
from generator.press.press import Issue, Press
from generator.press.printing import Printed
from generator.press.searching import print_search
from generator.press.stock import Stock
from generator.press.traces import Print, refuse_traces
from generator.search.layout import ROOT
from generator.views.article_sheet import ArticleSheet
from generator.views.feeds import feed_sheets
from generator.views.figures.open_data import data_sheets
from generator.views.search import has_search
from generator.views.site import site_sheets

# Sheets that no view makes.
ASSETS, SITEMAP = "@assets", "@sitemap"
# What Material brings.
_THEIRS = "assets/stylesheets/main."


def print_site(press: Press, stock: Stock, today: str, *, is_all_new: bool) -> Issue:
    """Prints what must be into the press's folder, in which the theme's assets lie; raises SiteError where one is lost.

    So it does where anything of a withdrawn article would be left; `is_all_new` says that it is not enough to look for
    that in what is printed now. `today` is a day of the site's clock, ISO 8601.
    """
    library, digests = stock.library, stock.digests
    printed = [printed_assets(press)]
    found = plan(_sheets(press, library, today), digests, press.base, press.before, press.site)
    stay, tasks, is_foreign = found.stay, deque(found.tasks), found.is_foreign
    ids = {task.sheet.article.id for task in tasks if isinstance(task.sheet, ArticleSheet)}
    # Each is let go when it has been printed: what comes out takes its room.
    del found
    printed += printed_tasks(press, library, tasks)
    sheets = {**stay, **{one.name: one.pressed for one in printed}}
    pages = _indexed(sheets.values())
    # What the sitemap needs is free again for search, which keeps as much to the end.
    beside = [*_sitemap(press, pages), *print_search(press, library, digests, ids)]
    # What is left to do is not for them, and each has as much in memory as 5,000 articles.
    press.crew.close()
    sheets |= {one.name: one.pressed for one in beside}
    printed += beside
    if any(article.is_withdrawn for article in library.articles):
        files = _files(press, sheets.values()) if is_all_new else new_files(press, printed)
        refuse_traces(library, files, prints_again(press, digests, today), press.templates.folder)
    return Issue.of(printed, sheets, _account(press, library, sheets, pages), is_foreign=is_foreign)


def _sheets(press: Press, library: Library, today: str) -> Iterator[AnySheet]:
    yield from site_sheets(library, today)
    yield from data_sheets(library)
    if press.templates.site_url:
        yield from feed_sheets(library)


def printed_assets(press: Press) -> Printed:
    """What MkDocs has put into the folder: the theme's files, and those that lie among the standing pages."""
    there = press.there(ASSETS)
    files = {name: held(f"{press.folder}/{name}") for name in sorted(published_files(press.folder))}
    for name in files:
        (press.folder / name).chmod(0o644)
    known = there.files if there else {}
    changed = row(name for name in files if known.get(name) != files[name])
    return Printed(ASSETS, Pressed.of(b"", files), changed)


def _sitemap(press: Press, pages: Sequence[PrintedPage]) -> Iterator[Printed]:
    """What search engines are told; without an address of its own a site has nothing to tell them."""
    if not press.templates.site_url:
        return
    there = press.there(SITEMAP)
    under = digest(press.base, msgspec.msgpack.encode(pages))
    if there is not None and there.stood_on == under:
        yield Printed(SITEMAP, there, "")
    else:
        yield press.printed(SITEMAP, under, sitemap_files(pages, press.templates.site_url))


def _indexed(sheets: Iterable[Pressed]) -> Sequence[PrintedPage]:
    pages = (page for sheet in sheets for page in sheet.pages if page.is_indexed)
    return sorted(pages, key=lambda page: page.permalink)


def _account(press: Press, library: Library, sheets: Mapping[str, Pressed], indexed: Sequence[PrintedPage]) -> Account:
    found: Mapping[str, frozenset[str]] | None = None
    if has_search(library):
        homes = (press.folder, press.site) if (press.folder / HOME / ROOT).is_file() else (press.site,)
        found = found_by_search(*homes)
    return account(library, sheets, found, indexed if press.templates.site_url else None)


def _files(press: Press, sheets: Iterable[Pressed]) -> dict[str, Path]:
    """Where all files of a site can be read, by their names in it."""
    names = {name for sheet in sheets for name in (*sheet.file_names, *sheet.kept)}
    for folder in {folder for sheet in sheets for folder in sheet.folders}:
        for home in (press.site, press.folder):
            names |= {f"{folder}/{path.name}" for path in (home / folder).glob("*") if path.is_file()}
    found = {name: press.folder / name for name in names}
    return {name: path if path.is_file() else press.site / name for name, path in found.items()}


def new_files(press: Press, printed: Iterable[Printed]) -> dict[str, Path]:
    """The same of what has been printed now, of what stays of the last publication, and of what editors put there."""
    found = {name: press.folder / name for name in Names(tuple(one.changed for one in printed if one.changed))}
    for folder in (folder for one in printed for folder in one.new_folders):
        found |= {f"{folder}/{name}": press.folder / folder / name for name in published_files(press.folder / folder)}
    found |= {name: press.site / name for one in printed for name in one.pressed.kept}
    # Of these nobody says whose words they have: what another article excused may be excused no more.
    assets = (name for one in printed if one.name == ASSETS for name in one.pressed.file_names)
    return found | {name: press.folder / name for name in assets if not name.startswith(_THEIRS)}


def prints_again(press: Press, digests: Digests, today: str) -> Print:
    """Prints the site of another library of the same articles into a folder, for the search for traces."""

    def again(library: Library, folder: Path) -> None:
        other = replace(press, chrome=press.chrome.of(library), before={}, folder=folder, site=folder)
        found = plan(_sheets(other, library, today), digests, other.base, {}, folder)
        printed = list(printed_tasks(other, library, deque(found.tasks)))
        list(print_search(other, library, digests, ()))
        list(_sitemap(other, _indexed(one.pressed for one in printed)))

    return again
