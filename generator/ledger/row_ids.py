"""The id of a row that nobody has named yet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count

from generator.ledger.moments import without_dates
from generator.model import Moment
from generator.text.han import HAN
from generator.text.slugs import SLUG_LENGTH, is_slug, slugify

_HAN_RUN = re.compile(f"[{HAN}]+")
_COUNTED = re.compile(f"[{HAN}]([{HAN}]+)")
_MEASURE = re.compile(r"(?<=\d)[个家张户人名位次项所份元条处万亿余多]+")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_POSSESSIVE = re.compile(r"'s?\b")
_SAID = re.compile(
    r"(?:达到了?|达|突破|超过|超|近|约|共有?|累计|为|有|是|至|到|占|了|不|已|将|各类|全市|全省|全区|全县|其中|新增|新建"
    r"|一次性|分别|给予|提高|压缩|减|增长|增加|上升|发展|以来|年来|同比|由|从|元|人|张|的|率)+$"
)
_BEGUN = re.compile(r"^(?:有|共有?|现有|已|全[市省区县年]|新[建增]|建成|其中|累计)+(?=..)")
_NOUN_ENDS = re.compile(r"[,;.\d]|\b(?:and|or|with|who|which|that|than)\b")
_SMALL = frozenset(
    "a an and as at by for from had has have in is it its of on or over than that the their them this to was were will "
    "with percent yuan people year month per person about nearly more reach reached total up be been are one-off "
    "no".split()
)
_HAN_WORDS, _WORDS = 6, 3


class FreeIds:
    """Ids for new rows beside those that are taken."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        # Of a thousand rows of one name each goes on where the last has ended.
        self._numbers = defaultdict[str, Iterator[int]](partial(count, 2))

    def take(self, name: str, value: str) -> str:
        """An id that is not taken, and is from now on: the name itself, else with its value, else with a number."""
        longer = f"{name}-{_digits(value)}".strip("-")
        stem = longer[: SLUG_LENGTH - 5].strip("-")
        able = name if name not in self._taken else longer
        while able in self._taken or not is_slug(able):
            able = f"{stem}-{next(self._numbers[stem])}"
        self._taken.add(able)
        return able


def name_of(indicator: str, moment: Moment, value: str, words: str) -> str:
    """What a row is called: by its indicator and year, else by the words about the figure and its value."""
    number = _digits(value)
    parts = (indicator, str(moment.year or "")) if indicator else (words, number)
    end = "-".join(part for part in parts[1:] if part)
    begin = parts[0][: SLUG_LENGTH - len(end) - 5].strip("-") or "figure"
    found = f"{begin}-{end}" if end else begin
    return found if is_slug(found) else f"figure-{number}".strip("-")


def words_about(before: str, after: str, lang: str) -> str:
    """A slug of the words next to a figure: what stands before it in its sentence, and behind it in its clause.

    Both are folded, and English in small letters.
    """
    if lang == "en":
        return slugify(
            " ".join(_telling(_NOUN_ENDS.split(after)[0])[:_WORDS] or _telling(without_dates(before, lang))[-_WORDS:])
        )
    counted = _COUNTED.match(after)
    named = [
        _BEGUN.sub("", _SAID.sub("", run)) for run in _HAN_RUN.findall(_MEASURE.sub("", without_dates(before, lang)))
    ]
    # What is counted stands before the figure, and behind it where only a mark does: 13个地级市、95个县.
    if counted and re.search(r"[、,]\Z", before):
        return slugify(counted[1][:_HAN_WORDS])
    return slugify(
        next((run[-_HAN_WORDS:] for run in reversed(named) if len(run) > 1), counted[1][:_HAN_WORDS] if counted else "")
    )


def _telling(english: str) -> list[str]:
    return [word for word in _WORD.findall(_POSSESSIVE.sub("", english.lower())) if word not in _SMALL]


def _digits(value: str) -> str:
    return re.sub(r"[^0-9]+", "-", value).strip("-")
