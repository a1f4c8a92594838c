"""How Chinese is spelled in Latin letters."""

from __future__ import annotations

import os
from functools import lru_cache


# A title's is asked for twice, for the index and for its fragment, soon after each other.
@lru_cache(maxsize=512)
def syllables(text: str) -> tuple[str, ...]:
    """The pinyin of a text's Chinese characters, without tones: "贵州省" is ("gui", "zhou", "sheng").

    Nothing but letters a to z; characters that have no pinyin are passed over, ü is v, as it is typed.
    """
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")  # its own way to need less memory
    from pypinyin.seg.simpleseg import seg  # its dictionary takes 0.15 s to load, and most commands spell nothing

    return tuple(one for word in seg(text) for one in _spelled(word))


# How a word is spelled depends on nothing around it, and looking it up costs six times as much as finding its ends.
@lru_cache(maxsize=4096)
def _spelled(word: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    return tuple(one for one in lazy_pinyin(word, errors="ignore") if one.isascii() and one.isalpha())
