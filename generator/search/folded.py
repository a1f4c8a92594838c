"""What `fold` makes of many texts at once, in a fifth of the time where they are not ASCII."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.text.folding import fold, spaced, table

# What is folded into nothing: no code point.
_GONE = 0x110000


def fold_all(texts: Sequence[str]) -> list[str]:
    """Each text as `fold` gives it."""
    wide = iter(_fold_wide([text for text in texts if not text.isascii()]))
    return [fold(text) if text.isascii() else next(wide) for text in texts]


def _fold_wide(texts: Sequence[str]) -> list[str]:
    codes = _targets()[np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32)]
    is_kept = codes != _GONE
    ends = np.append(0, np.cumsum(is_kept))[np.cumsum([0, *map(len, texts)])]
    joined = codes[is_kept].tobytes().decode("utf-32-le")
    return [spaced(joined[start:end]) for start, end in pairwise(ends.tolist())]


@cache
def _targets() -> NDArray[np.uint32]:
    found = np.arange(_GONE, dtype=np.uint32)
    for code, to in table().items():
        found[code] = _GONE if to is None else to
    return found
