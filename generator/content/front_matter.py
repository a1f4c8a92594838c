"""The two halves of a Markdown file: facts between `---` lines, then text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from generator.content.strict_yaml import List, Map, Node, Scalar, YamlError, parse

_FENCE = "---"
_EMPTY: tuple[object, ...] = (None, (), [], {}, "")
# Behind a value on the line of its key; a number sign between quotation marks is none.
_REMARK = re.compile(r"(?:[^'\"#]|'[^']*'|\"[^\"]*\")*?([ \t]+#.*)")
# Behind it, lines that begin with a number sign are text.
_BLOCK = re.compile(r":[ \t]+[|>][-+0-9]*[ \t]*(?:#.*)?$")
_AS_TYPED: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": 100_000}


class Split(NamedTuple):
    """The front matter as text and the line it begins at; the body, and the line it begins at."""

    facts: str
    facts_line: int
    body: str
    body_line: int


def split(text: str) -> Split:
    """The halves of a file's text (LF); raises YamlError where front matter is missing, without end, or in braces.

    A rule of three hyphens in the body is the body's: only the first two fences count. Every command that sets a fact
    takes a line for it, so facts in braces could be read and not be written.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise YamlError("front-matter-missing", 1, 1)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            _refuse_braces(lines[1:number])
            body = "\n".join(lines[number + 1 :])
            lead = len(body) - len(body.lstrip("\n"))
            first = number + 2 + lead if body.strip("\n") else number + 1
            return Split("\n".join(lines[1:number]), 2, body.strip("\n"), first)
    raise YamlError("front-matter-open", 1, 1)


def _refuse_braces(facts: Sequence[str]) -> None:
    for number, line in enumerate(facts, 2):
        sign = line.lstrip()[:1]
        if sign == "{":
            raise YamlError("front-matter-braces", number, line.index(sign) + 1)
        if sign not in {"", "#"}:
            return


def join(facts: dict[str, Any], body: str) -> str:
    """A file's text from its facts, in their order and without the empty ones, and its body."""
    present = {key: value for key, value in facts.items() if value not in _EMPTY}
    return f"{_FENCE}\n{dump(present)}{_FENCE}\n\n{body}\n"


def dump(value: object) -> str:
    """YAML as an editor would type it: block style, no folding, Chinese as it is."""
    text: str = yaml.safe_dump(value, **_AS_TYPED)
    return text


def dump_rows(rows: Sequence[Mapping[str, object]]) -> str:
    """A list of small records as YAML, a record a line."""
    return "".join(f"- {flow(row)}\n" for row in rows)


def flow(row: Mapping[str, object]) -> str:
    """A small record as YAML in one line, in braces."""
    return str(yaml.safe_dump(dict(row), default_flow_style=True, **_AS_TYPED)).strip()


def with_facts(text: str, changes: Mapping[str, object], body: str | None = None) -> str:
    """A file's text with top-level facts set, and a body, and every other byte as the editor left it.

    A fact that is there is replaced where it stands, an empty one goes, a new one goes to the end of the front matter.
    Raises YamlError.
    """
    halves = split(text)
    node = parse(halves.facts, halves.facts_line)
    lines = text.split("\n")
    fence = halves.facts_line + halves.facts.count("\n")
    if body is not None:
        lines[fence + 1 :] = ["", *body.split("\n"), ""]
    _put(lines, node, changes, fence)
    return "\n".join(lines)


def with_entries(text: str, name: str, changes: Mapping[str, str]) -> str:
    """A file's text with some entries set of a top-level fact that holds texts by name, and every other byte as it was.

    What stands in braces is written anew as a whole. Raises YamlError.
    """
    halves = split(text)
    node = parse(halves.facts, halves.facts_line)
    facts = node.entries if isinstance(node, Map) else {}
    held = facts[name][1] if name in facts else None
    entries = held.entries if isinstance(held, Map) else {}
    lines = text.split("\n")
    if not isinstance(held, Map) or not entries or lines[held.line - 1][held.column - 1] == "{":
        stated = {key: value.value for key, (_, value) in entries.items() if isinstance(value, Scalar)}
        return with_facts(text, {name: {**stated, **changes}})
    after = [key.line - 1 for key, _ in facts.values() if key.line > held.line]
    end = min(after, default=halves.facts_line + halves.facts.count("\n"))
    _put(lines, held, changes, end, " " * (held.column - 1))
    return "\n".join(lines)


def _put(lines: list[str], node: Node | None, changes: Mapping[str, object], fence: int, margin: str = "") -> None:
    """Sets entries of a map that is set in by `margin` and ends before the line `fence`; new ones go to its end."""
    entries = node.entries if isinstance(node, Map) else {}
    starts = sorted(key.line - 1 for key, _ in entries.values())
    last = _end(lines, starts[-1], fence, margin) if margin else fence
    lines[last:last] = [margin + line for key in changes if key not in entries for line in _as_lines(key, changes[key])]
    for key in sorted(entries.keys() & changes.keys(), key=lambda key: entries[key][0].line, reverse=True):
        start = entries[key][0].line - 1
        end = _end(lines, start, next((other for other in starts if other > start), last), margin)
        now = [margin + line for line in _as_lines(key, changes[key])]
        remark = _REMARK.fullmatch(lines[start])
        # In a value of several lines it would be a part of the first.
        if remark and now and (len(now) == 1 or now[0].endswith(":")):
            now[0] += remark[1]
        lines[start:end] = now


def _end(lines: Sequence[str], start: int, end: int, margin: str) -> int:
    """Where the value of the entry in line `start` ends, which is before the line `end`."""
    is_block = _BLOCK.search(lines[start])
    # What stands above the next fact is about that one; set in, it is still of a text of several lines.
    while end - 1 > start:
        line = lines[end - 1]
        if (line.removeprefix(margin) if is_block else line.lstrip())[:1] not in ("", "#"):
            break
        end -= 1
    return end


def with_correction(text: str, row: Mapping[str, object]) -> str:
    """A file's text with a record put before the others of `corrections`, and every other byte as it was.

    Raises YamlError.
    """
    halves = split(text)
    node = parse(halves.facts, halves.facts_line)
    rows = node.entries["corrections"][1] if isinstance(node, Map) and "corrections" in node.entries else None
    if not isinstance(rows, List) or not rows.items:
        return with_facts(text, {"corrections": [row]})
    # Where a list begins: its first hyphen, or the bracket of one that is written in a line.
    lines, line, at = text.split("\n"), rows.line - 1, rows.column - 1
    if lines[line][at] == "[":
        lines[line] = f"{lines[line][: at + 1]}{flow(row)}, {lines[line][at + 1 :]}"
    else:
        lines[line:line] = [" " * at + part for part in dump([row]).rstrip("\n").split("\n")]
    return "\n".join(lines)


def _as_lines(key: str, value: object) -> list[str]:
    return dump({key: value}).rstrip("\n").split("\n") if value not in _EMPTY else []
