"""A term in other words: bent (relocated for poverty alleviation) or sharing some (social and community governance).

For the question whether a translation has a term at all; a link or a list of uses goes by the forms of text/terms.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.model import Term
from generator.text.heads import common_head
from generator.text.seldom import seldom
from generator.text.terms import ABBREVIATION, alike, spellings

_SENTENCE = seldom(r"[.!?;](?:\s|$)|[。！？；]|\n\s*\n")
_BRACKET = seldom("[(（][^()（）]*[)）]")
_LIST = seldom("[,，、/]")
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


class Sentence(NamedTuple):
    """The words of a sentence, and how they begin: one without the beginnings of a term has it in no way."""

    words: tuple[str, ...]
    stems: frozenset[str]


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; one with brackets also as it reads without them."""
    found = (
        alike(_LIST.sub(" and ", sentence))
        for whole in _SENTENCE.split(text)
        for sentence in dict.fromkeys((whole, _BRACKET.sub(" ", whole)))
    )
    return tuple(Sentence(words, _stems(words)) for words in found)


def is_put(term: Term, said: Iterable[Sentence], lang: str) -> bool:
    """Whether a sentence of a text has a term, be its words bent or shared with another term, or a bracket in them."""
    forms = _forms(term, lang)
    return any(
        stems <= sentence.stems and _has(sentence.words, form, _FIRST[lang])
        for sentence in said
        for form, stems in forms
    )


def shortened(term: Term, terms: Iterable[Term]) -> tuple[str, ...]:
    """A Chinese term with the abbreviations of those that begin as it does: 社工服务, as 社会工作者 is 社工."""
    name = term.term.zh
    return tuple(
        form + name[shared:]
        for other in terms
        for form in other.variants
        if len(form) <= ABBREVIATION < (shared := common_head(name, other.term.zh))
    )


@lru_cache(maxsize=4_096)
def _forms(term: Term, lang: str) -> tuple[Sentence, ...]:
    forms = (alike(form) for form in spellings(term, lang))
    return tuple(Sentence(words, _stems(words)) for words in forms)


def _stems(words: Iterable[str]) -> frozenset[str]:
    """How words begin, as far as those that are kin begin alike."""
    return frozenset(word[:_STEM] for word in words)


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
    if one == other or one[:_STEM] != other[:_STEM]:
        return one == other
    return max(len(one), len(other)) - common_head(one, other) <= _ENDING
