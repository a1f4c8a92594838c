"""The prose of an article's or a page's file, piece by piece, with the place of every character in the file.

What belongs to the source (the original's `original_title`, its statement, the words a date rests on) is not ours to
set, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

from msgspec import Struct

from generator.content.front_matter import split
from generator.content.strict_yaml import List, Map, Node, Scalar, YamlError, parse
from generator.prose.rule import BODY, CAPTION, HEADLINE, NOTE_TEXT, SUMMARY
from generator.text.markers import without_markers

_ROLES = {
    "title": HEADLINE,
    "list_title": HEADLINE,
    "original_title": HEADLINE,
    "summary": SUMMARY,
    "editor_notes": NOTE_TEXT,
    "translator_notes": NOTE_TEXT,
    "captions": CAPTION,
    "images": CAPTION,
}
_BREAK = re.compile(r"[ \t]*\n\s*")
_WORD = re.compile(r"[^ \t]")
_ESCAPES = {"x": 4, "u": 6, "U": 10}


class Stretch(Struct, frozen=True):
    """A piece of Markdown and what it is to readers; `spans[i]` is where in the file `text[i]` stands.

    `is_bare`: YAML without quotation marks, in which some signs would make it something else.
    """

    role: str
    text: str
    spans: Sequence[tuple[int, int]]
    is_bare: bool = False


class _AsWritten(Sequence[tuple[int, int]]):
    """The spans of what stands in a file sign for sign: few are ever asked for."""

    def __init__(self, start: int, length: int) -> None:
        self._places = range(start, start + length)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[tuple[int, int], ...]: ...
    def __getitem__(self, index: int | slice) -> tuple[int, int] | tuple[tuple[int, int], ...]:
        found = self._places[index]
        return (found, found + 1) if isinstance(found, int) else tuple((at, at + 1) for at in found)


def stretches(text: str) -> Iterator[Stretch]:
    """The headlines, summary, notes, captions and body of a file (LF); nothing of one that cannot be read."""
    try:
        halves = split(text)
        facts = parse(halves.facts, halves.facts_line)
    except YamlError:
        return
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    entries = facts.entries if isinstance(facts, Map) else {}
    for key, (_, node) in entries.items():
        if key in _ROLES and not (key == "original_title" and "id" in entries):
            for scalar in _texts(node, key):
                if scalar.value:
                    start = starts[scalar.line - 1] + scalar.column - 1
                    spans = _spans(text, start, scalar.value)
                    yield Stretch(_ROLES[key], scalar.value, spans, text[start] not in "\"'|>")
    first = starts[halves.body_line - 1]
    # Nobody reads a mark of newsroom translate, and its words are the other language's.
    yield Stretch(BODY, without_markers(halves.body), _AsWritten(first, len(halves.body)))


def _texts(node: Node, key: str) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, List):
        for item in node.items:
            yield from _texts(item, key)
    elif key == "captions":
        yield from (value for _, value in node.entries.values() if isinstance(value, Scalar))
    elif "caption" in node.entries:
        yield from _texts(node.entries["caption"][1], key)


def _spans(text: str, start: int, value: str) -> Sequence[tuple[int, int]]:
    """Where each character of a YAML value that begins at `start` is written; an empty span for one that is not."""
    style = text[start]
    if style == '"' and "\\" not in value and text.startswith(value, start + 1):
        return _AsWritten(start + 1, len(value))
    at = text.find("\n", start) + 1 if style in "|>" else start + 1 if style in "\"'" else start
    spans: list[tuple[int, int]] = []
    # Up to here is nothing but spaces before a word, which are not to be gone through from each of them.
    blank = 0
    for sign in value:
        length = 1
        if sign in " \n" and at >= blank:
            if broken := _BREAK.match(text, at):
                spans.append((at, at + 1))
                at = broken.end()
                continue
            word = _WORD.search(text, at)
            blank = word.start() if word else len(text)
        if style in "|>":
            at = _past_spaces(text, at) if sign not in " \t\n" else at
        elif style == '"':
            at = _past_joined(text, at)
            if text[at] == "\\":
                length = _ESCAPES.get(text[at + 1], 2)
        elif style == "'" and sign == "'":
            length = 2
        if length == 1 and text[at : at + 1] != sign:
            length = 0
        spans.append((at, at + length))
        at += length
    return tuple(spans)


def _past_spaces(text: str, at: int) -> int:
    while text[at : at + 1] in {" ", "\n"}:
        at += 1
    return at


def _past_joined(text: str, at: int) -> int:
    """A backslash at the end of a line joins it to the next."""
    while text.startswith("\\\n", at):
        at = _past_spaces(text, at + 1)
    return at
