"""Marks that `newsroom translate` puts into a translation for its translator: HTML comments that no reader gets.

    <!-- newsroom changed p-4: what to do
    | the original, each line after a bar
    -->
    The translation as it was.

A comment of kind `changed`, `gone` or `open` stands on the lines above a paragraph and belongs to it; one of kind `new`
stands for a paragraph that has no translation yet, and keeps its number for it. What is marked in the front matter has
a line there that begins with `# newsroom`.
"""

from __future__ import annotations

import re

from msgspec import Struct

from generator.text.comments import blanked, without_comments
from generator.text.seldom import seldom

_KINDS = ("changed", "gone", "new", "open")
_HEAD = "<!-- newsroom "
# Each line inside has its bar: a mark whose end was lost must not swallow the text below it.
# An editor's program may have set it in.
_MARKER = re.compile(
    rf"^[ \t]*<!-- newsroom ({'|'.join(_KINDS)}) (p-\d+):.*(?:\n[ \t]*\|.*)*\n[ \t]*-->[ \t]*$", re.MULTILINE
)
_WHOLE = seldom(_MARKER.pattern + r"\n?", re.MULTILINE)
HEAD_MARK = seldom(r"^# newsroom (?:changed|new|open) ([^:\n]+): .*$", re.MULTILINE)
# Anywhere: one that is not known for a mark would pass for one that was answered and taken out.
_BEGUN = seldom(r"<!--\s*newsroom\b", re.IGNORECASE)
_ENDED = seldom(r"^[ \t]*-->", re.MULTILINE)
_MUTE = re.compile(r"<!-- *(?:\n\| *)*\n--> *")


class Marker(Struct, frozen=True):
    """A mark in a text: its kind and the paragraph it names, and where it begins and ends."""

    kind: str
    name: str
    start: int
    end: int


def markers(body: str) -> tuple[Marker, ...]:
    """The marks of a body, in order."""
    return tuple(Marker(found[1], found[2], *found.span()) for found in _MARKER.finditer(body))


def marker(kind: str, name: str, head: str, lines: str) -> str:
    """A mark; `head` says in one line what to do, and `lines` is shown as it is, whatever it holds."""
    # Nothing of the original may end the comment: what follows would be printed.
    held = re.sub(r"--(!?)>", r"--\1&gt;", lines)
    return f"<!-- newsroom {kind} {name}: {head}\n" + "".join(f"| {line}\n" for line in held.split("\n")) + "-->"


def strip_markers(text: str) -> str:
    """A text without marks and the ends of their lines."""
    return _WHOLE.sub("", text)


def marked(facts: str, body: str) -> tuple[str, ...]:
    """The names of all passages that have a mark, in a file's front matter and in its body."""
    heads = HEAD_MARK.findall(facts) if "# newsroom " in facts else ()
    return (*heads, *(one.name for one in markers(body))) if _HEAD in body else tuple(heads)


def without_markers(body: str) -> str:
    """A body as everybody else reads it, each character where it was: marks are blank lines.

    One that stands for a paragraph becomes a comment without a word, so that the numbers of those below stay.
    """
    return _MARKER.sub(lambda found: _muted(body, found), body) if _HEAD in body else body


def broken_marker(body: str) -> int | None:
    """The offset of what is left of a mark that has lost its end or beginning, and would be printed; None without."""
    if "<!--" not in body and "-->" not in body:
        return None
    rest = _MARKER.sub(blanked, body)
    found = _BEGUN.search(rest) or _ENDED.search(without_comments(rest))
    return found.start() if found else None


def is_untranslated(paragraph: str) -> bool:
    """Whether a paragraph of such a body only keeps the place of one."""
    return bool(_MUTE.fullmatch(paragraph))


def _muted(body: str, found: re.Match[str]) -> str:
    blank = blanked(found)
    below = body[found.end() :].partition("\n")[2].partition("\n")[0]
    above = body[: found.start()].removesuffix("\n").rpartition("\n")[2].rstrip()
    # Text on the line beside it is the paragraph: its translator has written it and left the mark.
    if found[1] != "new" or below.strip() or (above and not above.endswith("-->")):
        return blank
    first, *lines, last = blank.split("\n")
    return "\n".join(["<!--" + first[4:], *("|" + line[1:] for line in lines), "-->" + last[3:]])
