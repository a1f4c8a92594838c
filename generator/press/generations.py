"""The index of search as it stands in a site: what is in it, and what of the last publication's stays for one more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from generator.model import LANGUAGES
from generator.search.layout import Index
from generator.search.reading import missing, read_index

# Where everything of search is in a site.
HOME = "assets/search"


def previous(printed: Path, site: Path, kept: Collection[str] = ()) -> frozenset[str]:
    """The files of `site`'s index that stay although `printed` has another, by their names in the site.

    With them those that a build meant to keep (`kept`) that was killed while it put its index in place.

    A page that is open in a browser goes on asking for them. None stay where an article or a translation is no longer
    published: its text is in them. `printed` need not have the files that both indexes share.
    """
    new, old = read_index(printed / HOME, site / HOME), read_index(site / HOME)
    if old is None or new is None or not _has_all(old, new):
        return frozenset()
    now = new.files()
    stay = [
        *(f"{HOME}/{name}" for name in old.files() - now),
        *(one for one in kept if one[len(HOME) + 1 :] not in now),
    ]
    return frozenset(name for name in stay if (site / name).is_file())


def found_by_search(site: Path, kept: Path | None = None) -> Mapping[str, frozenset[str]]:
    """The ids of the articles that a site's index has a text of, by language.

    What `site` lacks of the index may be in `kept`, the site whose files stay.
    """
    homes = [home / HOME for home in (site, kept) if home]
    index = read_index(*homes)
    if index is None:
        return {lang: frozenset() for lang in LANGUAGES}
    lost = missing(index.text_files(), *homes)
    # Mostly none is: then no name of a text is made.
    without = {of for of, name in index.texts().items() if name in lost} if lost else set()
    shown = index.shown().items()
    return {
        lang: frozenset(one for one, entry in shown if lang in entry.languages and (one, lang) not in without)
        for lang in LANGUAGES
    }


def _has_all(old: Index, new: Index) -> bool:
    """Whether every text of an index is one of another's."""
    now = new.shown()
    return all(one in now and {*entry.languages} <= {*now[one].languages} for one, entry in old.shown().items())
