"""An index as it stands in a folder: never trusted beyond what is there, for the folder is anybody's."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from itertools import combinations, pairwise
from os import listdir
from pathlib import Path

import msgspec

from generator.model import LANGUAGES
from generator.search.files import Files
from generator.search.layout import ARTICLES, FACTS, ROOT, VERSION, Entry, Index, Segment

_NAME = re.compile(r"[0-9a-f]{12}")
# What an article can have texts in.
_LANGUAGES = {langs for count in range(len(LANGUAGES) + 1) for langs in combinations(sorted(LANGUAGES), count)}


def read_index(*homes: Path) -> Index | None:
    """The index whose root is in the first of some folders, and whose other files may be in any of them.

    None where there is none that can be trusted; `missing` says which of some files are not there.
    """
    # RecursionError: a file may be nothing but brackets.
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        root = (homes[0] / ROOT).read_bytes()
        row = json.loads(root)
        folders = [_folder(one, homes) for one in (row, row.get("delta")) if one is not None]
        return _read(root, tuple(map(str, folders)), tuple(_stamp(folder) for folder in folders))
    return None


# A build asks for the index before and after it several times, and what is in it are 10,000 lines.
@lru_cache(maxsize=4)
def _read(root: bytes, folders: tuple[str, ...], stamps: tuple[tuple[int, int], ...]) -> Index | None:
    row = json.loads(root)
    base, more = _segment(row, folders[0], stamps[0]), row.get("delta")
    if row["version"] != VERSION or not base.articles:
        return None
    if more is None:
        return Index(base)
    delta = _segment(more, folders[1], stamps[1])
    found = Index(base, delta, more["gone"], more["places"], more["lexicon"] is True)
    return found if _is_sound(found) else None


def missing(files: Files, *homes: Path) -> frozenset[str]:
    """The files of an index that are in none of the folders."""
    found = set[str]()
    for folder in files.folders():
        there = set[str]()
        for home in homes:
            with suppress(OSError):
                there.update(listdir(home / folder))  # noqa: PTH208, 36,000 paths
        found |= files.lacking(folder, there)
    return frozenset(found)


def is_readable(home: Path) -> bool:
    """Whether whatever lies in the folders of an index can be unpacked: a copy may have come to an end too early.

    Each file is opened, which takes 0.8 s among 10,000 articles (measured).
    """
    for path in (path for folder in home.iterdir() if folder.is_dir() for path in folder.rglob("*") if path.is_file()):
        try:
            data = path.read_bytes()
            if path.name in (ARTICLES, FACTS):
                json.loads(data)
            else:
                inflater = zlib.decompressobj(-15)
                inflater.decompress(data)
                if not inflater.eof:
                    return False
        except (OSError, ValueError, RecursionError, zlib.error):
            return False
    return True


def _folder(row: Mapping[str, object], homes: Iterable[Path]) -> Path:
    """The folder of a segment; raises KeyError where it is none of ours."""
    name = str(row["folder"])
    folder = next((home / name for home in homes if _NAME.fullmatch(name) and _is_folder(home / name)), None)
    if folder is None:
        raise KeyError(name)
    return folder


def _stamp(folder: Path) -> tuple[int, int]:
    found = (folder / ARTICLES).stat()
    return found.st_size, found.st_mtime_ns


def _segment(row: Mapping[str, object], folder: str, stamp: tuple[int, int]) -> Segment:
    """What a row of a root says of a segment; raises one of several errors where it is none of ours."""
    articles = _entries(folder, stamp)
    if row["articles"] != len(articles):
        raise ValueError(folder)
    return Segment(Path(folder).name, articles)


@lru_cache(maxsize=4)
def _entries(folder: str, _stamp: tuple[int, int]) -> Mapping[str, Entry]:
    articles = msgspec.json.decode((Path(folder) / ARTICLES).read_bytes(), type=dict[str, Entry])
    if not {one.languages for one in articles.values()} <= _LANGUAGES:
        raise ValueError(folder)
    return articles


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_sound(index: Index) -> bool:
    """Whether each article is in one place only, the root has numbers of the base, and the delta's texts have names."""
    gone, places, most = index.gone, index.places, len(index.base.articles)
    if not all(type(number) is int for number in (*gone, *places)) or len(places) != len(index.later()):
        return False
    if not all(_NAME.fullmatch(entry.digest) for entry in index.later().values()):
        return False
    return (
        all(one < other for one, other in pairwise((-1, *gone, most)))
        and all(one <= other for one, other in pairwise((0, *places, most - len(gone))))
        and index.standing().keys().isdisjoint(index.later())
    )
