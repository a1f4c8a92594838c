"""YAML as a news desk needs it: text, lists and mappings, and nothing that surprises.

Every value is a string as typed (`no` is no country's `false`, `2022-06` stays what it is), an empty one is null.
Anchors, aliases, tags, merge keys and keys given twice are refused: by them a file says something else than
it shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from sys import intern
from typing import Any, NamedTuple, TypeAlias

import yaml
from msgspec import Struct

from generator.content.yaml_slips import slip, slip_before
from generator.text.characters import is_clear, unseen
from generator.text.strings import LOADER

# Ten levels hold everything we read; a file nested deeper is an attack or an accident.
DEPTH = 10
SIZE = 4_000_000

# 第3期 #1 号: what follows is gone without a word. With a space after it, it is a remark and meant as one.
_LOST = re.compile(r"\s+(#[^\s#].*)")


class Scalar(Struct, frozen=True):
    """A text, or None where nothing was written; lines and columns count from 1."""

    value: str | None
    line: int
    column: int


class List(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Map(Struct, frozen=True):
    """A mapping: each key with its own place, and what it holds."""

    entries: Mapping[str, tuple[Scalar, Node]]
    line: int
    column: int


Node: TypeAlias = Scalar | List | Map


class YamlError(Exception):
    """Why a text is not YAML of ours: the rule, the place in the text, and values for the rule's sentence."""

    def __init__(self, rule: str, line: int, column: int, **values: object) -> None:
        super().__init__(rule)
        self.rule, self.line, self.column, self.values = rule, line, column, values


def parse(text: str, first_line: int = 1) -> Node:
    """The one document of a text whose first line is number `first_line` of its file; raises YamlError."""
    if len(text) > SIZE:
        raise YamlError("yaml-size", first_line, 1)
    # Asked once for all values: mostly none can hold what no file can, and no line has a remark.
    is_plain = "\\" not in text and is_clear(text)
    source = _Source(text.split("\n"), first_line, is_plain=is_plain, has_remarks="#" in text)
    try:
        return _document(iter(LOADER(text).get_event, None), source)
    except yaml.MarkedYAMLError as error:
        raise _explained(error, source) from None


class _Source(NamedTuple):
    """The lines of a text, for what the parser does not tell, and the number of the first in its file.

    `is_plain`: no value can hold what nobody sees.
    """

    lines: list[str]
    first: int
    is_plain: bool
    has_remarks: bool

    def place(self, mark: Any) -> tuple[int, int]:
        return (mark.line + self.first, mark.column + 1) if mark else (self.first, 1)


def _explained(error: yaml.MarkedYAMLError, source: _Source) -> YamlError:
    """What the parser stumbled over, as an editor would put it."""
    # An open quotation mark is noticed at the end of the text and was made where it began.
    unclosed = (error.context or "").startswith("while scanning a quoted scalar")
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line, column = source.place(mark)
    text = source.lines[line - source.first] if line - source.first < len(source.lines) else ""
    at, problem = line - source.first, error.problem or ""
    is_waiting = "could not find expected ':'" in problem
    typed = slip(source.lines, at) or (slip_before(source.lines, at) if is_waiting else None)
    if typed:
        return YamlError(typed.rule, typed.line + source.first, typed.column + 1, sign=typed.sign)
    # A second colon on the line is in the value; the first one makes a key, which must be indented wrongly.
    if "mapping values are not allowed" in problem and ":" in text[: column - 1]:
        return YamlError("yaml-colon", line, column)
    return YamlError("yaml-syntax", line, column)


def _document(events: Iterator[yaml.Event], source: _Source) -> Node:
    root: Node = Scalar(None, source.first, 1)
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise YamlError("yaml-documents", *source.place(event.start_mark))
            root = _node(next(events), events, source, 1)
    return root


def _node(event: Any, events: Iterator[yaml.Event], source: _Source, depth: int) -> Node:
    kind, mark = type(event), event.start_mark
    line, column = mark.line + source.first, mark.column + 1
    # An alias has the name of its anchor.
    if event.anchor:
        raise YamlError("yaml-anchor", line, column)
    if event.tag is not None:
        raise YamlError("yaml-tag", line, column, tag=event.tag)
    if depth > DEPTH:
        raise YamlError("yaml-depth", line, column, depth=DEPTH)
    if kind is yaml.ScalarEvent:
        return _scalar(event, source, line, column)
    if kind is yaml.SequenceStartEvent:
        items = []
        while type(item := next(events)) is not yaml.SequenceEndEvent:
            items.append(_node(item, events, source, depth + 1))
        return List(tuple(items), line, column)
    entries: dict[str, tuple[Scalar, Node]] = {}
    while type(item := next(events)) is not yaml.MappingEndEvent:
        key = _node(item, events, source, depth + 1)
        if not isinstance(key, Scalar) or key.value is None or key.value == "<<":
            raise YamlError("yaml-key", key.line, key.column)
        if key.value in entries:
            first = entries[key.value][0].line
            raise YamlError("yaml-twice", key.line, key.column, key=key.value, first=first)
        entries[key.value] = (key, _node(next(events), events, source, depth + 1))
    return Map(entries, line, column)


def _scalar(event: yaml.ScalarEvent, source: _Source, line: int, column: int) -> Scalar:
    # The same regions, names and reasons stand in thousands of articles: each is in memory once.
    value = intern(event.value)
    if event.style:
        # A double-quoted value can hold what no file can: "\0", "\u202E".
        for _, code in unseen(value) if event.style == '"' and not source.is_plain else ():
            raise YamlError("yaml-character", line, column, code=code)
        return Scalar(value, line, column)
    end = event.end_mark if source.has_remarks else None
    comment = _LOST.match(source.lines[end.line][end.column :]) if end and end.line < len(source.lines) else None
    if comment:
        raise YamlError("yaml-comment", line, column, comment=comment[1])
    return Scalar(None if value in {"", "~", "null"} else value, line, column)
