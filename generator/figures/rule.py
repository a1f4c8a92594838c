"""A grammar of figures: an ordered table of rules, tried one after another wherever a number may begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import groupby

from msgspec import Struct

from generator.figures.figure import Figure
from generator.text.seldom import seldom


class Rule(Struct, frozen=True):
    """What a pattern matches holds these figures; none for a name that only looks like a number.

    `read` raises ValueError for what is none after all: then the rules behind it are asked.
    """

    name: str
    pattern: str
    read: Callable[[re.Match[str]], Sequence[Figure]]


def rule(name: str, pattern: str, read: Callable[[re.Match[str]], Sequence[Figure]]) -> Rule:
    """A rule as it is written in a table."""
    return Rule(name, pattern, read)


def names(name: str, pattern: str) -> Rule:
    """A rule for what looks like a number and is none."""
    return rule(name, pattern, lambda match: ())


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, by their first letters.

    All in one row took three times as long (measured).
    """
    rows = groupby(sorted(set(words), key=lambda word: (word[0], -len(word))), key=lambda word: word[0])
    return "|".join(f"{letter}(?:{'|'.join(word[1:] for word in row)})" for letter, row in rows)


class Grammar(Struct, frozen=True):
    """The rules of a language in their order.

    `starts` tells where in a text a figure may begin, in order; `any` matches what one of the rules does.
    """

    starts: Callable[[str], Sequence[int]]
    rules: Sequence[Rule]
    any: re.Pattern[str]


def grammar(starts: Callable[[str], Sequence[int]], rules: Sequence[Rule]) -> Grammar:
    """A grammar whose rules are tried at once: one by one they took five times as long (measured)."""
    # A group behind each tells which it was; one around it would keep `re` from looking at its first sign alone.
    # The groups of the rules take as long again to be noted down, and nobody asks for them here (measured).
    every = "|".join("(?:" + _GROUP.sub(lambda found: found[1] or "(?:", one.pattern) + ")()" for one in rules)
    return Grammar(starts, tuple(rules), re.compile(every))


def scan(text: str, language: Grammar) -> Iterator[Figure]:
    """The figures of a text, in order and apart from each other."""
    end, rules = 0, language.rules
    for start in language.starts(text):
        if start < end:
            continue
        first = language.any.match(text, start)
        # It has no groups but those behind the rules.
        for number in range(first.lastindex - 1, len(rules)) if first and first.lastindex else ():
            match = _compiled(rules[number].pattern).match(text, start)
            if match is None:
                continue
            try:
                yield from rules[number].read(match)
            except ValueError:
                continue
            end = match.end()
            break


# The beginning of a group; what is escaped, and what is in a set of characters, is none.
_GROUP = seldom(r"(\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|\((?!\?)")
# Most commands compare no figures, and most rules match nothing: to compile all of them takes 0.1 s.
_compiled = cache(re.compile)


def at(match: re.Match[str], kind: str, value: Fraction | int, *others: Fraction | int, **more: object) -> Figure:
    """A figure that is all of a match."""
    return part(match, 0, kind, value, *others, **more)


def part(
    match: re.Match[str], group: int | str, kind: str, value: Fraction | int, *others: Fraction | int, **more: object
) -> Figure:
    """A figure that is one group of a match; `more` are fields of Figure."""
    start, end = match.span(group)
    exact = value if isinstance(value, Fraction) else Fraction(value)
    return Figure(start, end, kind, exact, tuple(map(Fraction, others)), **more)  # type: ignore[arg-type]
