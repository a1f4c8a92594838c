"""The index of search as it stands in a site: what is in it, and what of the last publication's stays for one more."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from generator.model import Edition
from generator.press.home import HOME
from generator.search.index import ARTICLES, ROOT

_FOLDER = re.compile(r"[0-9a-f]{12}")


def previous(printed: Path, site: Path) -> frozenset[str]:
    """The files of `site`'s index that stay although `printed` has another, by their names in the site.

    A page that is open in a browser goes on asking for them. None stay where an article or a translation is no longer
    published: its text is in them.
    """
    old, new = _folder(site), _folder(printed)
    if old is None or new is None or old.name == new.name or not _has_all(_articles(old), _articles(new)):
        return frozenset()
    return frozenset(path.relative_to(site).as_posix() for path in old.rglob("*") if path.is_file())


def found_by_search(site: Path, edition: Edition) -> frozenset[str]:
    """The ids of the articles that a site's index has a text of, in an edition."""
    folder = _folder(site)
    articles = _articles(folder) if folder else None
    if folder is None or articles is None:
        return frozenset()
    here = (article for number, article in enumerate(articles) if (folder / edition.lang / str(number)).is_file())
    return frozenset(article for article in here if edition.lang in articles[article])


def _folder(site: Path) -> Path | None:
    """The folder that a site's index is in; None where there is none that can be trusted."""
    try:
        name = json.loads((site / HOME / ROOT).read_text("utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    folder = site / HOME / str(name)
    return folder if _FOLDER.fullmatch(str(name)) and folder.is_dir() and not folder.is_symlink() else None


def _articles(folder: Path) -> Mapping[str, list[str]] | None:
    try:
        found = json.loads((folder / ARTICLES).read_text("utf-8"))
        return {str(article): list(langs) for article, langs in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _has_all(old: Mapping[str, list[str]] | None, new: Mapping[str, list[str]] | None) -> bool:
    if old is None or new is None:
        return False
    return all(set(langs) <= set(new.get(article, ())) for article, langs in old.items())
