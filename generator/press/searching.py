"""The index of search, from the pages that have been printed: brought up to date, or made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.content.library import Library, without_articles
from generator.press.generations import HOME, previous
from generator.press.ground import program
from generator.press.known import Pressed
from generator.press.marks import digest, held
from generator.press.names import row
from generator.press.packing import Printout, begin_search, pack_articles
from generator.press.placing import published_files
from generator.press.plan import Digests
from generator.press.press import Press
from generator.press.printing import Printed
from generator.press.traces import with_traces
from generator.search.files import Files
from generator.search.layout import TEXTS
from generator.search.lexicon import lexicon
from generator.search.reading import is_readable, read_index
from generator.search.record_documents import record_documents
from generator.search.script import write_scripts
from generator.views.search import has_search
from generator.views.shelves import on_show

if TYPE_CHECKING:
    from generator.search.packed import Packed

SEARCH = "@search"
# With more articles this process needs the room that workers would take: each has 45 MB of 500 (measured at 50,000).
MANY = 20_000


def print_search(press: Press, library: Library, digests: Digests, printed: Collection[str]) -> Iterator[Printed]:
    """The index and its scripts; `printed` are the ids of the articles whose pages have been printed now.

    Raises SiteError where an article would not be found.
    """
    if not has_search(library):
        return
    shown, there = on_show(library), press.there(SEARCH)
    # Digests have one length: together they are one part.
    under = digest(press.base, b"".join([digests.whole[article.folder] for article in shown]))
    if there is not None and there.stood_on == under:
        yield Printed(SEARCH, there, "")
        return
    begin_search()
    from generator.search.documents import facet_names
    from generator.search.index import write_index
    from generator.search.packed import packed
    from generator.search.update import update_index

    home, old = press.folder / HOME, press.site / HOME
    home.mkdir(parents=True, exist_ok=True)
    articles = {article.id: article for article in reversed(shown)}
    records = {one.id: one for one in record_documents(library)}
    before, order = press.before.get(SEARCH), (*records, *articles)
    is_ours = before is not None and before.made_by == program() and (there is not None or _is_of(before, press.site))
    ours = before if is_ours else None
    # To put a record together costs little, to pack it a hundred times that: of most nothing has changed.
    told = {(name, digest(repr(one).encode())) for name, one in records.items()}
    names, words = facet_names(library), lexicon(library)
    printout = Printout(without_articles(library), press.folder, press.site)
    crew = press.crew if len(articles) <= MANY else press.crew.alone()

    def pack(some: Sequence[str]) -> Iterator[Packed]:
        for is_record, group in groupby(some, records.__contains__):
            if is_record:
                yield from (packed(records[one]) for one in group)
            else:
                found = [articles[one] for one in group]
                yield from crew.each("searching", pack_articles, printout, found, len(found))

    if ours is not None:
        changed = {*printed, *(name for name, _ in told.difference(ours.told))}
        # Where the sheet is in place nothing has come into its folders, and nothing has gone, since all was there.
        files = update_index(order, changed, pack, names, words, old, home, is_whole=there is not None)
    else:
        # Another program may make another document of the same page, and another index was told something else.
        files = write_index(pack(order), len(order), names, words, home)
    write_scripts(press.templates.folder, home)
    yield _printed(press, library, under, files, tuple(sorted(told)), before)


def _is_of(before: Pressed, site: Path) -> bool:
    """Whether the index in a site is the one that is known, and whole, though it looks other: restored from a copy."""
    return all(held(f"{site}/{name}") == of for name, of in before.files.items()) and is_readable(site / HOME)


def search_files(*sites: Path) -> frozenset[str]:
    """The names in the site of all files of the index; its root is in the first folder, the rest in any of them.

    Where that root cannot be read, of all that lies there.
    """
    return _in_site(_there(*(site / HOME for site in sites)))


def _there(*homes: Path) -> Set[str]:
    index = read_index(*homes)
    return index.files() if index else published_files(homes[0])


def _in_site(names: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{HOME}/{name}" for name in names)


def _printed(
    press: Press,
    library: Library,
    under: bytes,
    files: Files,
    told: tuple[tuple[str, bytes], ...],
    before: Pressed | None,
) -> Printed:
    kept_before = before.kept if before else ()
    is_cut_short = before is not None and not before.stood_on
    kept, home = previous(press.folder, press.site, kept_before if is_cut_short else ()), press.folder / HOME
    # What an article said yesterday of another that is withdrawn excuses nobody who says it no more.
    kept -= with_traces({name: press.site / name for name in kept}, library)
    whole = tuple(sorted(f"{HOME}/{path.name}" for path in home.iterdir() if path.is_dir() and path.name != TEXTS))
    put = [f"{HOME}/{path.name}" for path in sorted(home.iterdir()) if path.is_file()]
    texts = [f"{HOME}/{TEXTS}/{path.name}" for path in sorted((home / TEXTS).glob("*"))]
    pressed = replace(
        Pressed.of(under, {name: held(f"{press.folder}/{name}") for name in put}),
        folders=tuple(sorted(_in_site(files.folders() - {""}))),
        inside=len(files) - 1,
        kept=tuple(sorted(kept)),
        made_by=program(),
        told=told,
    )
    # Of all that stays not one name is made: at every edit among 10,000 articles they were 17 MB.
    gone = _in_site(_there(press.site / HOME) - files)
    gone |= {name for name in kept_before if name.removeprefix(f"{HOME}/") not in files}
    return Printed(SEARCH, pressed, row((*put, *texts)), whole, tuple(sorted(gone - kept)))
