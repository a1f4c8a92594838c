"""How Chinese is spelled in Latin letters."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, lru_cache


# A title's is asked for twice, for the index and for its fragment, soon after each other.
@lru_cache(maxsize=512)
def syllables(text: str) -> tuple[str, ...]:
    """The pinyin of a text's Chinese characters, without tones: "贵州省" is ("gui", "zhou", "sheng").

    Nothing but letters a to z; characters that have no pinyin are passed over, ü is v, as it is typed.
    """
    return tuple(one for one in _speller()(text, errors="ignore") if one.isascii() and one.isalpha())


@cache
def _speller() -> Callable[..., list[str]]:
    # Its dictionary takes 0.15 s to load, and most commands spell nothing.
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")  # its own way to need less memory
    from pypinyin import lazy_pinyin
    from pypinyin.constants import PHRASES_DICT

    # 47,000 phrases are spelled with 1,250 syllables, of which it has 140,000: 15 of 57 MB.
    known: dict[str, list[str]] = {}
    for phrase in PHRASES_DICT.values():
        phrase[:] = [known.setdefault(one[0], one) if len(one) == 1 else one for one in phrase]
    return lazy_pinyin
