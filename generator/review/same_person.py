"""Whether a name in a credit is somebody's at the desk, however it is spelled."""

from __future__ import annotations

import re
import unicodedata

from generator.model import Person
from generator.text.folding import fold
from generator.text.han import is_han
from generator.text.pinyin import syllables

# 王芳、李明; Wang Fang and Li Ming; 王芳（Wang Fang）; 译者：王芳.
_BETWEEN = re.compile(r"[、，,;；:：/&＆()（）\[\]【】|]|\band\b|[和与及]", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")


def is_named(credit: str, person: Person) -> bool:
    """Whether a credit names a person: by id, any name or its pinyin, in either order of words, in either script.

    Errs on the side of yes: who is told that a translation is theirs can have the credit say an id.
    """
    spellings = [person.id, person.name.zh, person.name.en, *person.also]
    spellings += [" ".join(syllables(name)) for name in (person.name.zh, *person.also)]
    known = [words for spelling in spellings if (words := _words(spelling))]
    pieces = [words for piece in (credit, *_BETWEEN.split(credit)) if (words := _words(piece))]
    return any(_is_one(words, piece) for words in known for piece in pieces)


def _is_one(name: list[str], piece: list[str]) -> bool:
    if {"".join(name), "".join(reversed(name))} & {"".join(piece), "".join(reversed(piece))}:
        return True
    # "Translated by Wang Fang"; a name of one word would be found in too many others.
    return len(name) > 1 and not is_han(name[0][0]) and set(name) <= set(piece)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", fold(name)).casefold()
    return _WORDS.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
