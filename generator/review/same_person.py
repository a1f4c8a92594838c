"""Whether a name in a credit is somebody's at the desk, however it is spelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from generator.model import Person
from generator.text.folding import fold
from generator.text.han import HAN, is_han
from generator.text.pinyin import syllables
from generator.text.seldom import seldom

# 王芳、李明; Wang Fang and Li Ming; 王芳（Wang Fang）; 译者：王芳; 王芳译; 王芳老师等.
_BETWEEN = seldom(
    r"[、，,;；:：/&＆+＋×()（）\[\]【】|]|(?<![a-z])and(?![a-z])|[和与及]|翻译|编译|译者|译|先生|女士|老师|同志|等",
    re.IGNORECASE,
)
# 王芳 李明, but not the one name 王 芳.
_APART = seldom(rf"(?<=[{HAN}]{{2}})[\s·•—-]+(?=[{HAN}]{{2}})")
# 王芳Wang Fang: whether a space stands between two scripts says nothing.
_WORDS = seldom(rf"[{HAN}]+|[^\W_{HAN}]+")


def is_credited(credit: str, person: Person, people: Mapping[str, Person]) -> bool:
    """Whether a credit is this person's: an id means one person, any other words all who go by that name."""
    return credit == person.id if credit in people else _is_named(credit, person)


def _is_named(credit: str, person: Person) -> bool:
    """Whether a credit names a person: by id, any name or its pinyin, in either order of words, in either script.

    Errs on the side of yes: who is told that a translation is theirs can have the credit say an id.
    """
    spellings = [person.id, person.name.zh, person.name.en, *person.also]
    spellings += [" ".join(syllables(name)) for name in (person.name.zh, *person.also)]
    names, pieces = [_words(spelling) for spelling in spellings], _pieces(credit)
    return any(_is_one(name, piece) for name in names for piece in pieces)


def is_one_person(one: Person, other: Person) -> bool:
    """Whether two rows are one person's: they have an id in common, or a name in any spelling."""
    return one.id == other.id or bool(_all_orders(one) & _all_orders(other))


def is_same(one: str, other: str, people: Mapping[str, Person]) -> bool:
    """Whether two credits have somebody in common."""
    pieces = _pieces(other)
    return any(_is_one(piece, against) for piece in _pieces(one) for against in pieces) or any(
        is_credited(one, person, people) and is_credited(other, person, people) for person in people.values()
    )


def _pieces(credit: str) -> list[list[str]]:
    pieces = (credit, *_BETWEEN.split(credit))
    apart = (name for piece in pieces for name in _APART.split(piece))
    return [words for piece in (*pieces, *apart) if (words := _words(piece))]


def _is_one(name: list[str], piece: list[str]) -> bool:
    if not name:
        return False
    if {"".join(name), "".join(reversed(name))} & {"".join(piece), "".join(reversed(piece))}:
        return True
    # "Translated by Wang Fang"; a name of one word would be found in too many others.
    return len(name) > 1 and not is_han(name[0][0]) and set(name) <= set(piece)


# Asked of three signatures a text, of the same few people.
@lru_cache(maxsize=256)
def _all_orders(person: Person) -> frozenset[str]:
    """All names of a person, each in both orders of its words."""
    names = [_words(name) for name in (person.name.zh, person.name.en, *person.also)]
    return frozenset("".join(order) for words in names for order in (words, reversed(words)) if words)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", fold(name)).casefold()
    return _WORDS.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
