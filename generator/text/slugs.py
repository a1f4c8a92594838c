"""The readable part of a permalink."""

from __future__ import annotations

import re

from generator.text.pinyin import words

SLUG_LENGTH = 60
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Windows cannot make folders of these names, and a clone of the content must work there too.
RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, Chinese by its pinyin; at most 60 characters, cut between words.

    Empty when nothing in the text can be spelled. The result is a first proposal: editors change it until the release.
    """
    spelled = "".join(f" {' '.join(parts)} " if parts else piece for piece, parts in words(text))
    slug = ""
    for word in re.findall(r"[a-z0-9]+", spelled.lower()):
        longer = f"{slug}-{word}" if slug else word[:SLUG_LENGTH]
        if len(longer) > SLUG_LENGTH:
            break
        slug = longer
    return f"{slug}-1" if slug in RESERVED else slug


def is_slug(text: str) -> bool:
    """Whether a text can be a slug: lower-case ASCII, short, and a folder name on every system."""
    return bool(SLUG.fullmatch(text)) and len(text) <= SLUG_LENGTH and text not in RESERVED
