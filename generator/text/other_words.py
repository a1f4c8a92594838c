"""A term in other words: bent (relocated for poverty alleviation) or sharing some (social and community governance).

For the question whether a translation has a term at all; a link or a list of uses goes by the forms of text/terms.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model import Term
from generator.text.terms import ABBREVIATION, alike, spellings

_SENTENCE = re.compile(r"[.!?;](?:\s|$)|[。！？；]|\n\s*\n")
_BRACKET = re.compile("[(（][^()（）]*[)）]")
_LIST = re.compile("[,，、/]")
# What follows a first word whose others stand elsewhere: social and …, those with intermediate ones.
_JOINING = frozenset("and or one level 和 与 及 或".split())
# What may have a word or two before it: a relocation community for poverty alleviation.
_OF = frozenset(("of", "for"))
_BETWEEN = 2
# Words are kin that begin alike and differ by short endings: relocat-ion, relocat-ed; not certifi-ed, certifi-cate.
_STEM = 6
_ENDING = 3
# How many tokens the word is that others share their second with: a word, or two characters (初级、中级社会工作者证书).
_FIRST = {"zh": 2, "en": 1}


def is_put(term: Term, text: str, lang: str) -> bool:
    """Whether a sentence of a text has a term, be its words bent or shared with another term, or a bracket in them."""
    forms = [alike(form) for form in spellings(term, lang)]
    sentences = [
        alike(_LIST.sub(" and ", sentence))
        for whole in _SENTENCE.split(text)
        for sentence in dict.fromkeys((whole, _BRACKET.sub(" ", whole)))
    ]
    return any(_has(sentence, form, _FIRST[lang]) for sentence in sentences for form in forms)


def shortened(term: Term, terms: Iterable[Term]) -> tuple[str, ...]:
    """A Chinese term with the abbreviations of those that begin as it does: 社工服务, as 社会工作者 is 社工."""
    name = term.term.zh
    return tuple(
        form + name[shared:]
        for other in terms
        for form in other.variants
        if len(form) <= ABBREVIATION < (shared := _shared(name, other.term.zh))
    )


def _has(sentence: Sequence[str], form: Sequence[str], first: int) -> bool:
    if _places(sentence, form):
        return True
    head, rest = form[:first], form[first:]
    others = _places(sentence, rest) if rest else []
    for end in (at + first for at in _places(sentence, head) if others):
        if sentence[end : end + 1] and sentence[end] in _JOINING:
            return True
        if rest[0] in _OF and any(end < other <= end + _BETWEEN for other in others):
            return True
    return False


def _places(sentence: Sequence[str], words: Sequence[str]) -> list[int]:
    """Where words stand one after the other."""
    return [
        at for at in range(len(sentence) - len(words) + 1) if all(map(_are_kin, sentence[at : at + len(words)], words))
    ]


def _are_kin(one: str, other: str) -> bool:
    shared = _shared(one, other)
    return one == other or (shared >= _STEM and max(len(one), len(other)) - shared <= _ENDING)


def _shared(one: str, other: str) -> int:
    """How many characters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
