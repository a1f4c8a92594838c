"""The two halves of a Markdown file: facts between `---` lines, then text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from generator.content.strict_yaml import Map, YamlError, parse
from generator.content.strict_yaml import Sequence as List

_FENCE = "---"
_AS_TYPED: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": 100_000}


class Split(NamedTuple):
    """The front matter as text and the line it begins at; the body, and the line it begins at."""

    facts: str
    facts_line: int
    body: str
    body_line: int


def split(text: str) -> Split:
    """The halves of a file's text (LF); raises YamlError where the front matter is not there or does not end.

    A rule of three hyphens in the body is the body's: only the first two fences count.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise YamlError("front-matter-missing", 1, 1)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            body = "\n".join(lines[number + 1 :])
            lead = len(body) - len(body.lstrip("\n"))
            first = number + 2 + lead if body.strip("\n") else number + 1
            return Split("\n".join(lines[1:number]), 2, body.strip("\n"), first)
    raise YamlError("front-matter-open", 1, 1)


def join(facts: dict[str, Any], body: str) -> str:
    """A file's text from its facts, in their order and without the empty ones, and its body."""
    present = {key: value for key, value in facts.items() if value not in (None, (), [], {}, "")}
    return f"{_FENCE}\n{dump(present)}{_FENCE}\n\n{body}\n"


def dump(value: object) -> str:
    """YAML as an editor would type it: block style, no folding, Chinese as it is."""
    text: str = yaml.safe_dump(value, **_AS_TYPED)
    return text


def dump_rows(rows: Sequence[Mapping[str, object]]) -> str:
    """A list of small records as YAML, a record a line."""
    return "".join(f"- {yaml.safe_dump(dict(row), default_flow_style=True, **_AS_TYPED)}" for row in rows)


def with_facts(text: str, changes: dict[str, str]) -> str:
    """A file's text with top-level facts set and every other byte as the editor left it.

    A fact that is there is replaced on its line; a new one goes to the end of the front matter. Raises YamlError.
    """
    halves = split(text)
    node = parse(halves.facts, halves.facts_line)
    entries = node.entries if isinstance(node, Map) else {}
    lines = text.split("\n")
    end = halves.facts_line + halves.facts.count("\n")
    for key, value in changes.items():
        line = dump({key: value}).rstrip("\n")
        if key in entries and not isinstance(entries[key][1], Map | List):
            lines[entries[key][0].line - 1] = line
        else:
            lines.insert(end, line)
            end += 1
    return "\n".join(lines)
