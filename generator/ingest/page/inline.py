"""What stands in a line: words, stress and links, as Markdown and as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.ingest.escape import escape
from generator.text.han import CJK_PUNCTUATION, HAN, WRAPPED

_CHINESE = f"[{HAN}{CJK_PUNCTUATION}“”‘’]"
# Ideographic spaces are the author's own.
_SPACE = re.compile(r"[ \t\r\n\f\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f]+")
_EDGE = " \u3000"
# What makes a heading, a fence or a table of the lines around it; Markdown has no escapes for most of them.
_LINE_START = re.compile(r"=|~~~|:(?=\s*-)|\|")
_ENTITY = re.compile(r"&(?=#|\w{1,31};)")


class Run(NamedTuple):
    """Words alike: whether they are stressed, and where they lead to (an address that web_address gave)."""

    text: str
    bold: bool = False
    address: str | None = None


PLAIN = Run("")
# The end of a line within a paragraph (`<br>`).
BREAK = Run("\n")


def lines(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs of each line, their spaces as a browser shows them; a line without words is an empty list."""
    found: list[list[Run]] = [[]]
    for run in runs:
        if run is BREAK:
            found.append([])
        else:
            found[-1].append(run)
    return [_trimmed(line) for line in found]


def joined(parts: Iterable[str]) -> str:
    """Lines as one, with a space between them only where no Chinese stands on either side."""
    done = ""
    for part in parts:
        is_near = re.search(f"{_CHINESE}$", done[-1:]) or re.match(_CHINESE, part)
        done += part if is_near or not done else f" {part}"
    return done


def is_indented(runs: Sequence[Run]) -> bool:
    """Whether a line begins as a paragraph does in Chinese: with two spaces that HTML keeps."""
    text = "".join(run.text for run in runs).lstrip(" \t\r\n\f")
    return bool(re.match(r"\u3000|[\u00a0\u2002\u2003]{2}", text))


def plain(runs: Iterable[Run]) -> str:
    """What a line says."""
    return "".join(run.text for run in runs)


def markdown(runs: Sequence[Run], *, stress: bool = True, at_start: bool = True) -> str:
    """A line of trimmed runs as Markdown that shows just its words; without `stress` for a heading.

    U+FFFD, the sign of a character that is lost, is left out: what a text says still has it, and sets it aside.
    """
    runs = [run._replace(text=text) for run in runs if (text := run.text.replace("\ufffd", ""))]
    done = ""
    for address, linked in groupby(runs, key=lambda run: run.address):
        parts = [(bold and stress, "".join(run.text for run in same)) for bold, same in groupby(linked, _is_bold)]
        if address is None:
            done += _stressed(parts, at_start=at_start and not done)
            continue
        # A mark of exclamation would make the link a picture.
        done = f"{done[:-1]}\\!" if done.endswith("!") else done
        # A bracket, though escaped, would end the name of a reference.
        words = _stressed(parts, at_start=False).replace("\\]", "&#93;")
        done += f"[{words}]({_ENTITY.sub('&amp;', address)})"
    return done


def _is_bold(run: Run) -> bool:
    return run.bold


def _stressed(parts: Iterable[tuple[bool, str]], *, at_start: bool) -> str:
    done = ""
    for bold, text in parts:
        words = text.strip(_EDGE)
        if not bold or not words:
            done += _started(escape(text)) if at_start and not done else escape(text, at_start=False)
            continue
        before, after = text[: text.index(words)], text[text.index(words) + len(words) :]
        done += f"{before}**{escape(words, at_start=False)}**{after}"
    return done


def _started(line: str) -> str:
    """The beginning of a line, disarmed."""
    return f"&#{ord(line[0])};{line[1:]}" if _LINE_START.match(line) else line


def _trimmed(line: list[Run]) -> list[Run]:
    """A line with single spaces and none at its edges, without empty runs."""
    done: list[Run] = []
    for run in line:
        text = _SPACE.sub(" ", WRAPPED.sub("", run.text))
        if not done or done[-1].text.endswith((" ", "\u3000")):
            text = text.lstrip(" ") if done else text.lstrip(_EDGE)
        if text:
            done.append(run._replace(text=text))
    while done and not (text := done[-1].text.rstrip(_EDGE)):
        done.pop()
    if done:
        done[-1] = done[-1]._replace(text=text)
    return done
