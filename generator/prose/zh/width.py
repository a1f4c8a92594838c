"""Full-width digits and letters: Arabic numerals are set half-width (GB/T 15835-2011, 5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.rule import Finding

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?")
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def full_width_letters(text: str) -> Iterator[Finding]:
    """２０２２年, Ａ."""
    for found in _WIDE.finditer(text):
        yield Finding(*found.span(), found[0].translate(_NARROW))
