"""Which id an editor may have meant by a name that is none."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from generator.model import Bilingual
from generator.text.strings import command_pair


def meant(name: str, known: Mapping[str, object]) -> Bilingual | str:
    """The id of what is called so, or else the likest, as it stands behind the advice to use one; "" without any.

    `known` are the rows of a list by their ids.
    """
    near = _called(name, known) or get_close_matches(name, known, 1)
    return command_pair("guess", id=near[0]) if near else ""


def _called(name: str, known: Mapping[str, object]) -> list[str]:
    """The ids of what is called so: an editor knows 无锡, and not that it is wuxi."""
    found = []
    for one, row in known.items():
        names = (getattr(row, key, None) for key in ("name", "short", "title"))
        said = [words for pair in names if isinstance(pair, Bilingual) for words in (pair.zh, pair.en)]
        if name.strip("《》") in (words.strip("《》") for words in (*said, *getattr(row, "also", ()))):
            found.append(one)
    return found
