"""YAML as a news desk needs it: text, lists and mappings, and nothing that surprises.

Every value is a string as typed (`no` is no country's `false`, `2022-06` stays what it is), an empty one is null.
Anchors, aliases, tags, merge keys and keys given twice are refused: by them a file says something else than
it shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import yaml

# Ten levels hold everything we read; a file nested deeper is an attack or an accident.
DEPTH = 10
SIZE = 4_000_000

# libyaml is in every wheel; the pure parser reads the same language, only slower.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, or None where nothing was written; lines and columns count from 1."""

    value: str | None
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Map:
    """A mapping: each key with its own place, and what it holds."""

    entries: Mapping[str, tuple[Scalar, Node]]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Map


class YamlError(Exception):
    """Why a text is not YAML of ours: the rule, the place in the text, and values for the rule's sentence."""

    def __init__(self, rule: str, line: int, column: int, **values: object) -> None:
        super().__init__(rule)
        self.rule, self.line, self.column, self.values = rule, line, column, values


def parse(text: str, first_line: int = 1) -> Node:
    """The one document of a text whose first line is number `first_line` of its file; raises YamlError."""
    if len(text) > SIZE:
        raise YamlError("yaml-size", first_line, 1)
    events = yaml.parse(text, Loader=_LOADER)
    try:
        return _document(events, first_line)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n"), len(before) - before.rfind("\n")
        raise YamlError("yaml-character", line + first_line, column, code=f"U+{error.character:04X}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        problem = error.problem or ""
        rule = "yaml-colon" if "mapping values are not allowed" in problem else "yaml-syntax"
        raise YamlError(rule, line, column, problem=problem) from None


def _document(events: Iterator[yaml.Event], first_line: int) -> Node:
    root: Node = Scalar(None, first_line, 1)
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise YamlError("yaml-documents", *_place(event, first_line))
            root = _node(next(events), events, first_line, 1)
    return root


def _node(event: yaml.Event, events: Iterator[yaml.Event], first_line: int, depth: int) -> Node:
    line, column = _place(event, first_line)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise YamlError("yaml-anchor", line, column)
    if getattr(event, "tag", None) is not None:
        raise YamlError("yaml-tag", line, column, tag=getattr(event, "tag", ""))
    if depth > DEPTH:
        raise YamlError("yaml-depth", line, column, depth=DEPTH)
    if isinstance(event, yaml.ScalarEvent):
        empty = not event.style and event.value in {"", "~", "null"}
        return Scalar(None if empty else event.value, line, column)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_node(item, events, first_line, depth + 1))
        return Sequence(tuple(items), line, column)
    entries: dict[str, tuple[Scalar, Node]] = {}
    while not isinstance(item := next(events), yaml.MappingEndEvent):
        key = _node(item, events, first_line, depth + 1)
        if not isinstance(key, Scalar) or key.value is None or key.value == "<<":
            raise YamlError("yaml-key", key.line, key.column)
        if key.value in entries:
            first = entries[key.value][0].line
            raise YamlError("yaml-twice", key.line, key.column, key=key.value, first=first)
        entries[key.value] = (key, _node(next(events), events, first_line, depth + 1))
    return Map(entries, line, column)


def _place(event: yaml.Event, first_line: int) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
