"""The index of search, from the pages that have been printed."""

from __future__ import annotations

from pathlib import Path

from generator.content.library import Library
from generator.search.documents import documents, facet_names
from generator.search.index import write_index
from generator.search.lexicon import lexicon
from generator.search.script import write_scripts
from generator.views.shelves import on_show

# Where everything of search is in a site.
HOME = "assets/search"


def print_search(library: Library, theme: Path, folder: Path) -> None:
    """Writes the index and the scripts into a folder in which the articles' pages are printed already.

    Raises SiteError where an article would not be found. A site without an article has no search.
    """
    home, count = folder / HOME, len(on_show(library))
    if count:
        home.mkdir(parents=True, exist_ok=True)
        write_index(documents(library, folder), count, facet_names(library), lexicon(library), home)
        write_scripts(theme, home)
