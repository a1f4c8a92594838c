"""How far two texts are the same."""

from __future__ import annotations

from collections.abc import Sequence


def common_head(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters, or how many of some paragraphs, are the same from the beginning on."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
