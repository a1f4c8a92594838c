"""Short names for what a text says, the same wherever and however it is stored."""

from __future__ import annotations

import hashlib
import unicodedata

# NFKC folds full-width marks into ASCII, but has its own idea of these.
_FOLD = str.maketrans("“”‘’。、", "\"\"''.,")


def squeezed(text: str) -> str:
    """A text without its white space and without the width of its marks, for comparing.

    So a bulletin is the same one as CRLF, in GB18030, with full-width commas, or broken by other pages.
    """
    return "".join(unicodedata.normalize("NFKC", text).translate(_FOLD).split())


def fingerprint(text: str) -> str:
    """SHA-256 (hex) of a text, squeezed."""
    return hashlib.sha256(squeezed(text).encode()).hexdigest()


def digest(data: bytes) -> str:
    """SHA-256 (hex) of bytes as they are."""
    return hashlib.sha256(data).hexdigest()
