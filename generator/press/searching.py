"""The index of search, from the pages that have been printed."""

from __future__ import annotations

import os
from collections.abc import Iterator

from generator.content.library import Library
from generator.press.generations import previous
from generator.press.home import HOME
from generator.press.known import Pressed
from generator.press.marks import digest, held
from generator.press.plan import Digests
from generator.press.press import Press
from generator.press.printing import Printed
from generator.search.documents import documents, facet_names
from generator.search.index import write_index
from generator.search.lexicon import lexicon
from generator.search.script import write_scripts
from generator.views.shelves import on_show

SEARCH, SEARCH_BEFORE = "@search", "@search-before"


def print_search(press: Press, library: Library, digests: Digests) -> Iterator[Printed]:
    """The index and its scripts, and what of the last publication's stays for one more.

    Raises SiteError where an article would not be found. A site without an article has no search.
    """
    shown, there = on_show(library), press.there(SEARCH)
    under = digest(press.base, *(digests.whole[article.folder] for article in shown))
    if there is not None and there.stood_on == under:
        yield Printed(SEARCH, there, ())
        return
    if not shown:
        return
    home = press.folder / HOME
    home.mkdir(parents=True, exist_ok=True)
    write_index(documents(library, press.page), len(shown), facet_names(library), lexicon(library), home)
    write_scripts(press.templates.folder, home)
    files = {f"{HOME}/{path.name}": held(str(path)) for path in sorted(home.iterdir()) if path.is_file()}
    folders = tuple(f"{HOME}/{path.name}" for path in sorted(home.iterdir()) if path.is_dir())
    inside = sum(len(names) for name in folders for _, _, names in os.walk(press.folder / name))
    yield Printed(SEARCH, Pressed(under, files, folders=folders, inside=inside), tuple(files))
    kept = {"/".join(name.split("/")[:3]) for name in previous(press.folder, press.site)}
    if kept:
        yield Printed(SEARCH_BEFORE, Pressed(b"", {}, folders=tuple(sorted(kept))), ())
