"""Characters that nobody sees and that have no place in a text."""

from __future__ import annotations

import re

# What word processors, chat programs and ill will leave behind: C0 and C1 controls but tab and line ends, soft hyphens,
# zero-width characters, the marks that turn the direction of writing (with which a text can show something else than it
# says), a BOM inside, noncharacters, and tag characters (which spell words that only a machine reads).
INVISIBLE = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]")


def without_invisible(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without them, and those that were in it, in order."""
    return _INVISIBLE.sub("", text), tuple(_INVISIBLE.findall(text))
