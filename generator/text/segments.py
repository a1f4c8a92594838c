"""The paragraphs of a Markdown text: what is translated, paired, quoted and linked to one by one.

A segment is what stands between blank lines: a paragraph, a heading, a list, a table, a block of code. A translation
has as many as its original, in the same order, so a number names the same passage in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from generator.text.markers import is_untranslated
from generator.text.seldom import seldom

_FENCE = seldom(r" {0,3}(`{3,}|~{3,})")
# What is written with a paragraph and read elsewhere: addresses of links, the words of footnotes.
_DEFINITION = re.compile(r"^ {0,3}(\[[^\]\n]+\]):", re.MULTILINE)
# The label of a footnote; one with a colon would be no name in a mark.
_NOTE = seldom(r" {0,3}\[\^([^\]\n:]+)\]:[ \t]*")
# A definition of a link as Markdown reads it, with its title; behind it, a paragraph may go on in the next line.
_REFERENCE = seldom(r" {0,3}\[(?!\^)[^\[\]]*\]: *(?:\n *)?\S+ *(?:\n *)?(?:([\"']).*\1 *|\(.*\) *)?$", re.MULTILINE)
_FOOTNOTE = seldom(r"^ {0,3}\[\^[^\]]*\]:", re.MULTILINE)
_COMMENTS = seldom(r" {0,3}(?>(?><!--.*?-->)\s*)+", re.DOTALL)
_CONTINUED = re.compile(r" {4}|\t")


class Segment(Struct, frozen=True):
    """A paragraph: its number, from 1; its Markdown; the offset in characters and in lines at which it begins."""

    number: int
    text: str
    start: int
    line: int

    @property
    def end(self) -> int:
        """The offset at which it ends."""
        return self.start + len(self.text)


class Note(Struct, frozen=True):
    """The words of a footnote, its label in the text, and the offset in characters at which the words begin."""

    label: str
    text: str
    start: int

    @property
    def name(self) -> str:
        """What it is called in a record."""
        return f"note-{self.label}"


# One text is asked for its paragraphs by one check after another.
@lru_cache(maxsize=8)
def segments(body: str) -> tuple[Segment, ...]:
    """The segments of a text, in order; definitions of links and footnotes are none.

    Lines that go on what stands before (indented, after a blank line) belong to it, and so does all of a fence. A
    comment by itself is none, for nobody reads it, but for one that keeps the place of a paragraph.
    """
    found: list[Segment] = []
    line = before = 0
    for block in _blocks(body):
        start, end = _words(body, *block)
        if start < end and not _is_comment(body, start, end):
            line, before = line + body.count("\n", before, start), start
            found.append(Segment(len(found) + 1, body[start:end], start, line))
    return tuple(found)


def definitions(body: str) -> tuple[str, ...]:
    """The definitions of links and footnotes in a text, block by block."""
    if "]:" not in body:
        return ()
    found: list[str] = []
    for start, end in _blocks(body):
        if _DEFINITION.match(body, start):
            first, last = _words(body, start, end)
            parts = (body[start:first], body[last:end]) if first < last else (body[start:end],)
            found += filter(None, (part.strip("\n") for part in parts))
    return tuple(found)


@lru_cache(maxsize=8)
def notes(body: str) -> tuple[Note, ...]:
    """The footnotes of a text, in order; of two with one label the first: a check tells the other as an error."""
    found: dict[str, Note] = {}
    for note in all_notes(body):
        found.setdefault(note.label, note)
    return tuple(found.values())


def all_notes(body: str) -> Iterator[Note]:
    """Every footnote that a text defines, in order, also those with one label."""
    for start, end in _blocks(body):
        if not _DEFINITION.match(body, start, end):
            continue
        begins = [match.start() for match in _FOOTNOTE.finditer(body, start, end)]
        for begin, after in pairwise([*begins, end]):
            if match := _NOTE.match(body, begin, after):
                yield Note(match[1], body[match.end() : _last_word(body, match.end(), after)].rstrip(), match.end())


def _words(body: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of a block stand that are read where it stands: behind links' definitions, before footnotes."""
    if not _DEFINITION.match(body, start):
        return start, end
    while found := _REFERENCE.match(body, start, end):
        start = found.end()
        while start < end and body[start] == "\n":
            start += 1
    note = _FOOTNOTE.search(body, start, end)
    last = note.start() if note else end
    return start, start + len(body[start:last].rstrip())


def _is_comment(body: str, start: int, end: int) -> bool:
    is_comment = body[start] in " <" and _COMMENTS.fullmatch(body, start, end)
    return bool(is_comment) and not is_untranslated(body[start:end])


def _last_word(body: str, start: int, end: int) -> int:
    """Where the words of a footnote end: before definitions of links, unless it goes on behind them."""
    first = _DEFINITION.search(body, start, end)
    return first.start() if first and _words(body, first.start(), end)[0] == end else end


def cited(text: str, known: Iterable[str]) -> Iterator[str]:
    """Those blocks of definitions that a text cites one of."""
    said = text.casefold()
    return (block for block in known if any(label.casefold() in said for label in _DEFINITION.findall(block)))


def _blocks(body: str) -> list[tuple[int, int]]:
    """Where each block begins and ends; one that goes on what stands before is joined to it."""
    found: list[tuple[int, int]] = []
    for start, end in _runs(body):
        if found and _CONTINUED.match(body, start):
            start = found.pop()[0]
        found.append((start, end))
    return found


def _runs(body: str) -> Iterator[tuple[int, int]]:
    """Where each run of lines without a blank one begins and ends, the last line's end left out."""
    start, end, position, fence = None, 0, 0, ""
    ends = 0 if "<!--" in body else -1
    has_fences = "```" in body or "~~~" in body
    for line in body.splitlines(keepends=True):
        mark = _FENCE.match(line) if has_fences else None
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        if start is None and not fence and position >= ends >= 0 and line.lstrip(" ").startswith("<!--"):
            # A comment goes on over blank lines; where this one has no end, none below has.
            ends = body.find("-->", position)
        if line.strip() or fence or position < ends:
            start = position if start is None else start
            end = position + len(line.rstrip("\r\n"))
        elif start is not None:
            yield start, end
            start = None
        position += len(line)
    if start is not None:
        yield start, end
