"""A stranger's text as Markdown that shows exactly that text."""

from __future__ import annotations

import re

# What the renderer and CommonMark take for markup inside a line. An entity would turn into what it names.
_INLINE = re.compile(r"[\\`*_\[\]]|<|&(?=#|\w{1,31};)")
_START = re.compile(r"(?:[#>+-]|\d{1,9}(?=[.)]))")
_AS_ENTITY = {"<": "&lt;", "&": "&amp;"}


def escape(text: str, *, at_start: bool = True) -> str:
    """One line of Markdown for one line of text; `at_start` also disarms what only counts there."""
    escaped = _INLINE.sub(lambda mark: _AS_ENTITY.get(mark[0], "\\" + mark[0]), text)
    if at_start and (match := _START.match(escaped)):
        sign = match[0]
        return f"{sign}\\{escaped[len(sign) :]}" if sign.isdigit() else f"\\{escaped}"
    return escaped
