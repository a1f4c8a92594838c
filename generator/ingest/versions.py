"""Two versions of one item: how alike they are, and what the one has that the other has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.ingest.digest.furniture import is_bare_number, is_page_number
from generator.ingest.wording.captions import caption
from generator.ingest.wording.headlines import bare_title
from generator.ingest.wording.signs import is_imprint, source_name, source_statement, stated_address
from generator.text.fingerprint import squeezed

# A feed often brings no more than the first sentences of a text, and a mark that it goes on.
EXCERPT = 400
# As much of its own pairs an excerpt has in common with its text; a short text on the same matter has half of them.
_TAKEN_FROM = 0.8
# Each piece is taken whole or not at all: a row of dots could be cut in as many ways as there are numbers.
_GOES_ON = re.compile(
    r"(?<!…)(?<!\.{3})(?:\.{3,}+|…++|\[\.{3}\]|\[…++\]|[\[(【（]?(?:阅读全文|查看全文|详情|more)[\])】）]?){1,9}+$",
    re.IGNORECASE,
)
# Two texts under one headline are versions of one when they share this much; under two headlines, this much.
_ONE_HEADLINE, _TWO_HEADLINES = 0.5, 0.8
# The shortest headline that is told by its end alone: what stands before it may be a region.
_HEADLINE = 6
# A headline comes on so many lines at most.
_PIECES = 3


def is_version(one: str, other: str) -> bool:
    """Whether two texts as they arrived are versions of one item; or one of them, the short one, its beginning."""
    if len(_lines(one)) < 2 or len(_lines(other)) < 2:
        return False  # of a headline alone nobody can say what it is about
    if not _has_same_headline(one, other):
        return similarity(one, other) >= _TWO_HEADLINES
    pairs = [_pairs(text) for text in (one, other)]
    own = len(pairs[0] & pairs[1]) / (min(len(text) for text in pairs) or 1)
    is_excerpt = min(len(one), len(other)) <= EXCERPT and own >= _TAKEN_FROM
    return is_excerpt or similarity(one, other) >= _ONE_HEADLINE


def similarity(one: str, other: str) -> float:
    """The share of pairs of neighbouring characters that two texts have in common, 0 to 1 (Dice)."""
    pairs = [_pairs(text) for text in (one, other)]
    total = len(pairs[0]) + len(pairs[1])
    return 2 * len(pairs[0] & pairs[1]) / total if total else 1.0


def _has_same_headline(one: str, other: str) -> bool:
    """Whether two texts as they arrived have one headline, but for its number, its marks and a region before it."""
    heads = [_letters(bare_title(lines[0])) if (lines := _lines(text)) else "" for text in (one, other)]
    short, long = sorted(heads, key=len)
    return short == long or (len(short) >= _HEADLINE and long.endswith(short))


def is_same_text(new: str, old: str) -> bool:
    """Whether a text as it arrived says what another did: both in whole, or the new one as an excerpt of the old one.

    Furniture, imprints, source lines, the number of a headline and the width of marks make no difference; another order
    does, for a prize goes to whom it stands beside.
    """
    if not _has_same_numbers(new, old):
        return False
    return _is_excerpt(new, old) or (_stands_in(new, _unnumbered(old)) and _stands_in(old, _unnumbered(new)))


def _has_same_numbers(new: str, old: str) -> bool:
    """Whether two texts have the same numbers alone on lines; where one has more of them, some are those of pages."""
    one, other = ([line for line in _lines(text) if is_bare_number(line)] for text in (new, old))
    return len(one) != len(other) or one == other


def _is_excerpt(new: str, old: str) -> bool:
    """Whether a short text is the beginning of another, and not that other without its last paragraphs."""
    lines = _lines(new)[1:]
    text = squeezed("".join(lines))
    begins = _GOES_ON.sub("", text)
    if len(begins) > EXCERPT or begins not in _unnumbered(old) or not _has_same_headline(new, old):
        return False
    is_cut = begins != text or not lines or squeezed(lines[-1]) not in map(squeezed, _lines(old))
    return is_cut or len(lines) < 2 or len(begins) * 2 <= len(_unnumbered(old))


def _stands_in(raw: str, there: str) -> bool:
    """Whether all that a text says stands in another, squeezed, and its lines in their order."""
    at, seen = 0, set[str]()
    for part in _parts(raw):
        if part.kind == "source":
            continue
        # What is said twice may be said once there; a credit stands with its picture, wherever that is.
        is_free = part.kind == "credit" or part.words in seen
        found = there.find(part.words, 0 if is_free else at)
        if found < 0:
            return False
        at = at if is_free else found + len(part.words)
        seen.add(part.words)
    return True


def is_same_source(new: str, old: str) -> bool:
    """Whether a text as it arrived names no other source than another did."""
    return all(part.words in squeezed(old) for part in _parts(new) if part.kind == "source")


def is_same_title(new: str, old: str) -> bool:
    """Whether the headline of a text as it arrived is the other's, or its end: what stands before may be a region.

    Whatever its number and its marks; one that a system has cut (…) stands somewhere in the other.
    """
    lines = _lines(new)
    if not lines or (_GOES_ON.search(lines[0]) and _letters(_GOES_ON.sub("", bare_title(lines[0]))) in _letters(old)):
        return True
    there = {_letters(form) for head in _heads(old) for form in (head, bare_title(head))}
    said = [_letters(bare_title(head)) for head in _heads(new)]
    return not there.isdisjoint(said) or (len(said[0]) >= _HEADLINE and any(one.endswith(said[0]) for one in there))


def is_title_of(title: str, raw: str) -> bool:
    """Whether a title is the headline of a text as it arrived, with its prefix or without."""
    lines = _lines(raw)
    return bool(lines) and _letters(title) in (_letters(lines[0]), _letters(bare_title(lines[0])))


def is_text_of(body: str, raw: str) -> bool:
    """Whether a body, as plain text, is what was made of a text as it arrived, word for word."""
    ours, theirs = squeezed(body), _unnumbered(raw)
    numbers = [line for line in _lines(raw) if is_bare_number(line)]
    written = all(squeezed(line) in theirs or line in numbers for line in _lines(body))
    return written and all(part.words in ours for part in _parts(raw) if part.kind == "text")


class _Part(NamedTuple):
    kind: str
    words: str


@lru_cache(maxsize=2_000)
def _parts(raw: str) -> tuple[_Part, ...]:
    """What a text as it arrived says below its headline, squeezed, a line each: text, credits, sources."""
    return tuple(_each_part(raw))


def _each_part(raw: str) -> Iterator[_Part]:
    before = ""
    for line in _lines(raw)[1:]:
        is_address = source_statement(before) is not None and stated_address(line) is not None
        before = line
        if is_address or not any(map(str.isalnum, line)):
            continue
        statement, credit = source_statement(line), caption(line)
        if statement is not None:
            yield _Part("source", squeezed(source_name(statement)))
        elif credit is not None:
            yield _Part("credit", squeezed(credit.caption))
            yield _Part("credit", squeezed(credit.name))
        elif not is_imprint(line) and not _is_number(line):
            yield _Part("text", squeezed(line))


@lru_cache(maxsize=200)
def _pairs(text: str) -> frozenset[str]:
    words = squeezed(text)
    return frozenset(words[at : at + 2] for at in range(len(words) - 1))


@lru_cache(maxsize=2_000)
def _unnumbered(raw: str) -> str:
    """A text without what the pages it came on have put between its words."""
    return squeezed("".join(line for line in _lines(raw) if not _is_number(line)))


def _is_number(line: str) -> bool:
    return is_page_number(line) or is_bare_number(line)


def _heads(raw: str) -> list[str]:
    """What may be the headline of a text: the end of a page may have cut it in two or three."""
    lines = _lines(raw)
    return ["".join(lines[:count]) for count in range(1, min(len(lines), _PIECES) + 1)]


def _letters(text: str) -> str:
    return re.sub(r"\W", "", squeezed(text))


def _lines(raw: str) -> list[str]:
    return [line.strip() for line in raw.split("\n") if line.strip()]
