"""Where terms stand in a text: English by its words, Chinese by its characters, the longest of what begins at a place.

Tokens are words, numbers and single Chinese characters. Where a phrase may begin, these are followed through a tree of
all phrases at once: so the work grows with the text and not with the glossary. Case, the hyphen, the shape of
quotation marks, the plural and the possessive make no difference, nor does organisation for organization.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from msgspec import Struct, field

from generator.model import Term
from generator.text.beginnings import Beginnings
from generator.text.han import CJK_PUNCTUATION, HAN, count_han, is_han
from generator.text.runs import MARKS, Runs

_Owner = TypeVar("_Owner")

_LETTER = r"[A-Za-z\u00c0-\u024f]"
_LATIN = rf"{_LETTER}+(?:['’][A-Za-z]+)?|[0-9]+(?:[.,][0-9]+)*|[%％]"
_TOKENS = {"zh": f"{_LATIN}|[{HAN}]", "en": _LATIN}
_TOKEN = {lang: re.compile(token) for lang, token in _TOKENS.items()}
_WORD = _TOKEN["en"]
# What begins inside another token, or looks as if it did.
_INSIDE = re.compile(rf"(?<={_LETTER}|['’])[A-Za-z]|(?<=[.,])[0-9]|[\u00c0-\u024f]")
_HAN_BEGIN = "\u3007"
# What may stand inside a term: no end of a sentence, and no comma of Chinese; in English, its Chinese in brackets.
_GAP = rf"\.|(?:[\s{re.escape(MARKS)}]|(?<=[(（])(?:(?!%s)[%s])+(?=[)）]))*"
_GAPS = {lang: re.compile(_GAP % (token, HAN + CJK_PUNCTUATION)) for lang, token in _TOKENS.items()}
_CLOSING = {")": "(", "）": "（", "”": "“", "’": "‘", "》": "《", "〉": "〈"}
_MARK = re.compile("[()（）“”‘’《》〈〉]")
_OPENING = {opening: closing for closing, opening in _CLOSING.items()}
# A last bracket explains, and later mentions do without.
_LAST_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]$")
# A bracket inside gives another word for the one before it: village (community) child welfare director.
_INNER_BRACKET = re.compile(r"(?P<word>[^\s()（）]+) ?[(（](?P<other>[^()（）]+)[)）](?= ?\w)")
# Before these an abbreviation is a word of its own; before another it may be part of a longer one: 社工 in 社工服务站.
_SMALL = frozenset("的在和与及或为以等们应要将已能会可也都对从到向把被是有")
ABBREVIATION = 2
# A row that is a pattern (讲好……故事) is for people.
_PATTERN = "…"


class Found(Struct, Generic[_Owner], frozen=True, gc=False):
    """What stands at `start` to `end` of a text, and whose phrase it is."""

    start: int
    end: int
    owner: _Owner


class _Node(Struct, Generic[_Owner]):
    """Whose phrase ends here, whether it must stand alone, and the nodes of the tokens that go on from here.

    `heads` are what these tokens begin with.
    """

    owner: _Owner | None = None
    is_alone: bool = False
    after: dict[str, _Node[_Owner]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)


class Phrases(Generic[_Owner]):
    """Phrases of a language to look for, each with what it belongs to; of two that read alike the first counts.

    Patterns and single characters are left out. Those in `alone` count only before a mark or a small word.
    """

    def __init__(self, pairs: Iterable[tuple[str, _Owner]], lang: str, alone: Container[str] = ()) -> None:
        self._made_of = tuple(pairs), lang, alone
        self._gap, self._token = _GAPS[lang], _TOKEN[lang]
        self._root: _Node[_Owner] = _Node()
        for text, owner in self._made_of[0]:
            tokens = _TOKEN[lang].findall(text)
            if _PATTERN not in text and len("".join(tokens)) > 1:
                self._add(tokens, owner, is_alone=text in alone)
        words = ((token, node) for token, node in self._root.after.items() if not is_han(token))
        self._words = Beginnings({token: _heads(token, node) for token, node in words})
        runs = list(_runs_of(self._root))
        phrases = [(run, node.owner, node.is_alone) for run, node in runs if node.owner is not None]
        self._runs = Runs([run for run, _, _ in phrases], [run for run, node in runs if node.after])
        self._ends = [(owner, is_alone) for _, owner, is_alone in phrases]

    def __reduce__(self) -> tuple[type[Phrases[_Owner]], tuple[object, ...]]:
        """As it is sent to a worker, which makes a tree of its own: one can be deeper than any that can be sent."""
        return Phrases, self._made_of

    def longest(self, text: str) -> Iterator[Found[_Owner]]:
        """The phrases of a text from left to right, none inside another or over its end: 社工 is not in 社工站."""
        whole, broken, end = self._in_runs(text), self._broken(text), 0
        for start in sorted(broken.union(whole)):
            if start < end:
                continue
            if start not in broken:
                end, owner = whole[start]
                yield Found(start, end, owner)
            elif several := self._at(start, text, end):
                end = several[-1].end
                yield several[-1]

    def every(self, text: str) -> Iterator[Found[_Owner]]:
        """All phrases of a text, also those inside others."""
        for start in sorted(self._broken(text).union(self._in_runs(text))):
            yield from self._at(start, text, 0)

    def _in_runs(self, text: str) -> Mapping[int, tuple[int, _Owner]]:
        """Where the longest phrase that stands in one run ends, and whose it is, by the place where it begins."""
        found: dict[int, tuple[int, _Owner]] = {}
        for number, start, end in self._runs.whole(text):
            owner, is_alone = self._ends[number]
            # One that is shorter has come before.
            if not (is_alone and _goes_on(text, end)):
                found[start] = end, owner
        return found

    def _broken(self, text: str) -> set[int]:
        """Where any other phrase may begin."""
        return {*self._words.places(text), *self._runs.broken(text)}

    def _add(self, tokens: Iterable[str], owner: _Owner, *, is_alone: bool) -> None:
        node = self._root
        for token in tokens:
            folded = _folded(token)
            node.heads.add(folded[0])
            node = node.after.setdefault(folded, _Node())
        if node.owner is None:
            node.owner, node.is_alone = owner, is_alone

    def _at(self, start: int, text: str, end: int) -> Sequence[Found[_Owner]]:
        """The phrases that begin at a place; `end` is that of a token before it, or the text's beginning."""
        sign, begins = text[start], self._root.after
        if sign >= _HAN_BEGIN and (node := begins.get(sign)):
            return self._from(node, start, start + 1, text)
        token = _token(text, end, start)
        node = begins.get(_folded(token[0])) if token and token.start() == start else None
        return self._from(node, start, token.end(), text) if token and node else ()

    def _from(self, node: _Node[_Owner], start: int, end: int, text: str) -> list[Found[_Owner]]:
        """The phrases that begin with a token, which is at `start` to `end`."""
        found: list[Found[_Owner]] = []
        is_plain = True
        while True:
            if node.owner is not None and not (node.is_alone and _goes_on(text, end)):
                if is_plain:
                    found.append(Found(start, end, node.owner))
                elif whole := _whole(text, start, end):
                    found.append(Found(*whole, node.owner))
            if not node.after:
                return found
            following = text[end : end + 1]
            # A Chinese character is a token, whatever stands around it.
            after = node.after.get(following) if following >= _HAN_BEGIN else None
            if after:
                node, end = after, end + 1
                continue
            # Most end here, and to ask the pattern takes a third of the time (measured).
            if _is_common(following) or (following == " " and _is_other(text[end + 1 : end + 2], node.heads)):
                return found
            # One after the other, for neither gives back what it has taken. (`*+` is wrong in Python before 3.11.5.)
            gap = self._gap.match(text, end)
            token = self._token.match(text, gap.end()) if gap else None
            after = node.after.get(_folded(token[0])) if token else None
            if not gap or not token or not after or gap[0].count("\n") > 1:
                return found
            is_plain, node, end = False, after, token.end()


def _heads(token: str, node: _Node[_Owner]) -> Collection[str] | None:
    """What phrases go on with behind a word, as `Beginnings` is told."""
    return node.heads if node.owner is None and token[0].isalpha() else None


def _runs_of(root: _Node[_Owner]) -> Iterator[tuple[str, _Node[_Owner]]]:
    """All that begins phrases and is Chinese characters alone, each with its node."""
    ahead = [("", root)]
    while ahead:
        before, node = ahead.pop()
        found = [(before + token, after) for token, after in node.after.items() if is_han(token)]
        yield from found
        ahead += found


def _is_common(sign: str) -> bool:
    """Whether a sign is one of the common Chinese characters, which are tokens and never stand between two."""
    return "\u4e00" <= sign <= "\u9fff"


def _is_other(sign: str, heads: Container[str]) -> bool:
    """Whether what stands behind a space is a word or a figure, and none that begins with one of some signs."""
    return sign.isascii() and sign.isalnum() and sign.lower() not in heads


def _token(text: str, end: int, start: int) -> re.Match[str] | None:
    """The word or figure that begins at a place or has it inside; `end` is the end of one before it, or the text's."""
    if text[start - 1 : start] == " " or not _INSIDE.match(text, start):
        return _WORD.match(text, start)
    # What stands before decides, and a space is in no token: rock'n'roll is two.
    tokens = _WORD.finditer(text, max(end, text.rfind(" ", end, start) + 1))
    return next(token for token in tokens if token.end() > start)


def spellings(term: Term, lang: str) -> tuple[str, ...]:
    """The forms in which texts of a language have a term, the printed one first.

    Without their last bracket too, where a phrase is left: 党委（党组）, 14th Five-Year Plan (2021–2025). Of two words,
    the second in a bracket, each alone: village (community) child welfare director.
    """
    short = _LAST_BRACKET.sub("", term.term[lang])
    is_shortened = len(alike(_LAST_BRACKET.sub("", term.term.en))) > 1 and len(alike(short)) > 1
    forms = (term.term[lang], short) if is_shortened and short != term.term[lang] else (term.term[lang],)
    either = (_INNER_BRACKET.sub(rf"\g<{one}>", forms[0]) for one in ("word", "other"))
    variants = (form for form in term.variants if bool(count_han(form)) == (lang == "zh"))
    return tuple(dict.fromkeys((*forms, *either, *variants)))


def in_language(terms: Sequence[Term], lang: str) -> Phrases[Term]:
    """The terms as texts of a language have them; an abbreviation only where it is surely one."""
    short = frozenset(form for term in terms for form in term.variants if len(form) <= ABBREVIATION)
    return Phrases(((form, term) for term in terms for form in spellings(term, lang)), lang, short)


def alike(text: str) -> tuple[str, ...]:
    """What phrases that read alike have in common: their words or characters."""
    return tuple(map(_folded, _TOKEN["zh"].findall(text)))


def _whole(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch with the marks that belong to it; None where a bracket ends in it that has begun before it."""
    if not _MARK.search(text, start, end):
        return start, end
    open_marks: list[str] = []
    for character in text[start:end]:
        if character in _OPENING:
            open_marks.append(character)
        elif character in _CLOSING and character != "’":
            if open_marks and open_marks[-1] == _CLOSING[character]:
                open_marks.pop()
            elif start and text[start - 1] == _CLOSING[character] and character not in ")）":
                start -= 1
            elif character in ")）":
                return None
    while open_marks and end < len(text) and text[end] == _OPENING[open_marks.pop()]:
        end += 1
    return start, end


def _goes_on(text: str, end: int) -> bool:
    return end < len(text) and is_han(text[end]) and text[end] not in _SMALL


# The usual words of a language; with eight times as many it takes as long (measured), and 14 MB more in each process.
@lru_cache(maxsize=8192)
def _folded(token: str) -> str:
    """A token as it is compared: in small letters, as Americans spell it, without possessive and plural."""
    word = token.lower().replace("’", "'").removesuffix("'s").replace("isation", "ization")
    if len(word) < 4 or not word.isascii() or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
