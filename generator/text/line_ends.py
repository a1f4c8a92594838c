"""Line ends, which are LF alone in all that is read, whatever program has written them."""

from __future__ import annotations


def with_lf(text: str) -> str:
    """A text whose lines end with LF, and not as on Windows (CR LF) or an old Mac (CR)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
