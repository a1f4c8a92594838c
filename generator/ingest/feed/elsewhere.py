"""What an entry says elsewhere than in the text that was taken: captions, and other texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from fractions import Fraction
from functools import lru_cache

from msgspec.structs import replace

from generator.figures.figure import Figure
from generator.figures.likeness import equal
from generator.figures.reading import read
from generator.ingest.body import Body, Picture
from generator.ingest.feed.teaser import without_teaser
from generator.model import Change
from generator.text.fingerprint import squeezed
from generator.text.han import count_han

_SUMMARY = "(?:内容)?(?:摘要|提要|导读|导语|简介)|核心提示|编者按|(?i:summary|abstract)"
# What programs and desks put around the words of a text: what is between these is what another text says.
_AROUND = re.compile(
    r"[\[【（(]\s*(?:…|\.{3}|。。。)+\s*[\]】）)]|(?:…|\.{3}|。。。)+|[→»›]+|[>＞]{2,}"
    # WordPress says in every excerpt where the text is from, and that it goes on.
    r"|\bThe post\b|(?:appeared first|first appeared) on .{1,80}\Z|最先出现在.{1,80}\Z"
    r"|(?i:\b(?:continue reading|keep reading|read (?:more|on|the (?:full|whole|rest)))\b)"
    r"|(?:点击)?(?:继续阅读|阅读更多|(?:阅读|查看)(?:全文|原文|更多|详情))"
    r"|[（(【][^（）()【】\d]{0,12}(?:记者|通讯员|实习生)[^（）()【】\d]{0,40}[】）)]"
    rf"|[\[【（(]\s*(?:{_SUMMARY})\s*[\]】）)]|\A\s*(?:{_SUMMARY})\s*[:：]"
)
_SENTENCES = re.compile(r"(?<=[。！？；!?])|(?<=[.;])(?=\s|\Z)")
# What two figures that are equal may be as values: nine o'clock is 540 minutes, a percentage point a hundredth.
_SCALES = (Fraction(1), Fraction(60), Fraction(1, 60), Fraction(100), Fraction(1, 100))
# Around a headline that is named among such words.
_QUOTES = " \u3000“”\"'‘’《》「」:："


def left_out(taken: Body, others: Sequence[tuple[Body, bool]], headline: str, year: str) -> tuple[Change, ...]:
    """What other texts of an entry say, show or lack that the one that was taken does not.

    Each comes with whether it is a summary: that is in other words, and loud only where it states another figure than
    the text and the `year` of the entry's date, "" where it has none.
    """
    known = squeezed("".join((headline, *taken.said)))
    shown = {picture.address for picture in taken.pictures}
    changes: list[Change] = []
    for other, is_summary in others:
        said = without_teaser(other).said
        lacking = _lacking(said, known)
        if lacking:
            is_quiet = is_summary and not _has_other_figures(lacking, (headline, year, *taken.said))
            changes.append(Change("summary", 0, "\n".join(said), "") if is_quiet else _aside("\n".join(said)))
        changes += [
            Change("picture", 0, one.address, "", one.caption) for one in other.pictures if one.address not in shown
        ]
        changes += [change for change in other.changes if change.kind == "unread"]
    return tuple(dict.fromkeys(changes))


def length(said: Sequence[str], headline: str) -> int:
    """How long a text is without what is put around it, and without the headline that is named there."""
    parts = (part for line in said for part in _AROUND.split(line))
    return sum(len(squeezed(part)) for part in parts if squeezed(part.strip(_QUOTES)) != squeezed(headline))


def _lacking(said: Sequence[str], known: str) -> tuple[str, ...]:
    """The sentences of a text that are not in what is known, which is squeezed."""
    parts = (part for line in said for part in _AROUND.split(line))
    sentences = (sentence for part in parts for sentence in _SENTENCES.split(part))
    return tuple(one for one in sentences if squeezed(one) not in known and squeezed(one.strip(_QUOTES)) not in known)


def _has_other_figures(said: Sequence[str], text: Sequence[str]) -> bool:
    """Whether sentences state a figure that a text does not."""
    lang = "zh" if any(map(count_han, said)) else "en"
    stated = {_anywhere(figure) for figure in read("\n".join(said), lang).bare if figure.firm}
    return bool(stated) and not all(_is_among(figure, _by_value(tuple(text), lang)) for figure in stated)


# An entry may have hundreds of texts, each of which is held against the one that was taken.
@lru_cache(maxsize=2)
def _by_value(text: tuple[str, ...], lang: str) -> Mapping[Fraction, Set[Figure]]:
    """The figures of a text by their values: to compare each with each would take the square of its length."""
    found = defaultdict[Fraction, set[Figure]](set)
    for figure in read("\n".join(text), lang).bare:
        for value in figure.values:
            found[value].add(_anywhere(figure))
    return found


def _is_among(one: Figure, known: Mapping[Fraction, Set[Figure]]) -> bool:
    near = (other for value in one.values for scale in _SCALES for other in known.get(value * scale, ()))
    return any(equal(one, other) and _of_one_unit(one, other) for other in near)


def _anywhere(figure: Figure) -> Figure:
    """A figure without its place: what is stated a thousand times is compared once."""
    return replace(figure, start=0, end=0)


def _of_one_unit(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or not (one.unit and other.unit)


def captioned(
    pictures: Sequence[Picture], captions: Sequence[tuple[str | None, str]], text: Sequence[str]
) -> tuple[tuple[Picture, ...], tuple[Change, ...]]:
    """Pictures with the captions that stand with their addresses, or with none; what no picture takes is declared.

    What stands with no picture and is in the text is no caption.
    """
    done, changes, known = list(pictures), [], squeezed("".join(text))
    shown = {picture.address for picture in pictures}
    for address, said in captions:
        is_text = address not in shown and not _lacking((said,), known)
        # Several pictures may have one caption: who took them.
        near = (picture for picture in done if address not in shown or address == picture.address)
        if is_text or any(squeezed(said) == squeezed(picture.caption) for picture in near):
            continue
        free = (at for at, one in enumerate(done) if not one.caption and address in (None, one.address))
        at = next(free, None)
        if at is None:
            changes.append(_aside(said))
        else:
            done[at] = replace(done[at], caption=said)
    return tuple(done), tuple(changes)


def _aside(said: str) -> Change:
    """A text that stands beside the one that was taken."""
    return Change("aside", 0, said, "")
