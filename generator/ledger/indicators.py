"""Of which indicator a figure is one, as the words about it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.figures.figure import COUNT, MULTIPLE, PERCENT, POINTS, SHARE, Figure
from generator.figures.folding import folded, small
from generator.figures.units import unit_en, unit_zh
from generator.ledger.clauses import Span
from generator.model import Indicator
from generator.text.clauses import weight
from generator.text.han import HAN

_HAN = re.compile(f"[{HAN}]")
# Between two figures of one row: 6000元、3000元奖补 are said of the same thing.
# So are both ends of a change: 由40%提高到62%.
_IN_A_ROW = re.compile(
    r"[^\d,，。;；]{0,6}?(?:、|和|及|与|-| and |, ?(?:and )?)(?:about |nearly |over |约|近|超)?"
    r"|[^\d,，。;；]{0,6}?(?:提|增|上|下|减|扩|压|调|降)[\u4e00-\u9fff]{0,2}[到至为](?:\d{4}年的)?|[a-z %]{0,12} to "
)
_MEASURE = re.compile(r"[多余]?[万亿]?[多余]?(?:人次|[个名人位家所座条项次件种张户套辆支台间处只棵部场轮级期批份元])?")
# A stock that grows by a figure is not that figure: 社工人才总数增加3000人.
_GROWTH = {
    "zh": re.compile(
        r"(?:净?新?增(?!加?了?[到至为])|新[建设开办成]|增长|减少|下降|提高|上升|增幅|降幅)(?!了?[到至为])"
    ),
    "en": re.compile(
        r"\b(?:add(?:ed|ing|itional)?|increas\w+|grew|growth|grow\w*|new|rose|fell|decreas\w+|declin\w+|up by)\b"
    ),
}
_OF_PARTS = frozenset([PERCENT, SHARE, POINTS])
_PERCENT_UNITS = re.compile(r"%|‰|percent|per cent|百分点|per mille|成")
_TIMES_UNITS = re.compile(r"倍|times|fold")
# 万元 are yuan.
_SCALES = re.compile(r"^(?:[百千]?[万亿]+|[\d,]+ |(?:thousand|million|billion|trillion) )")
# People are no beds, and money is neither; most other units say less.
_TELLING = frozenset(["person", "yuan", "household"])
_PIECE = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A text (folded), the clause of a figure in it, all figures of that clause, and where its sentence begins."""

    plain: str
    figures: Sequence[Figure]
    figure: Figure
    clause: Span
    start: int
    lang: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A name that stands about a figure: how much it says, and how far from the figure it stands."""

    indicator: Indicator
    weight: int
    distance: int
    is_behind: bool


def indicator_of(words: Words, indicators: Iterable[Indicator]) -> tuple[Indicator | None, bool]:
    """The indicator whose name stands in the clause of a figure, the longest and then the nearest, None for none.

    A name behind another figure is that one's. Where the clause has none, a name may be told in two pieces, as that of
    报考人数增长 in 报考人数达到1.1万名，较2021年增长近1倍. The second value: whether the name begins right behind the
    figure, as in 四级服务体系.
    """
    able = [one for one in indicators if _fits(words.figure, one, words.lang)]
    found = [one for one in _together(words, able) if not _is_growth_of(words, one.indicator)]
    best = max(found, key=lambda one: (one.weight, -one.distance), default=None)
    if best:
        return best.indicator, best.is_behind
    return next(_apart(words, able), None), False


def names_of(indicator: Indicator, lang: str) -> Iterator[str]:
    """What texts of a language call an indicator, folded."""
    for name in (indicator.name["zh"], indicator.name["en"], *indicator.also):
        if bool(_HAN.search(name)) == (lang == "zh"):
            yield folded(name) if lang == "zh" else small(folded(name))


def _together(words: Words, able: Iterable[Indicator]) -> Iterator[_Found]:
    start, end = _row(words)
    own = words.plain[words.clause[0] : start]
    behind = words.plain[end : words.clause[1]]
    # What stands before another figure is that one's, and so is what stands behind a mark: 养老机构12家、幸福院3个.
    own = own[max((one.end - words.clause[0] for one in words.figures if one.end <= start), default=0) :]
    after = [one.start - end for one in words.figures if end <= one.start]
    behind = re.split(r"[、，,；;]", behind[: min(after)] if after else behind)[0]
    measure = _MEASURE.match(behind)
    without = behind[measure.end() :] if measure and words.lang == "zh" else behind
    for text in dict.fromkeys((own + behind, own + without)):
        for one in able:
            for name in names_of(one, words.lang):
                for place in _places(text, name, words.lang):
                    last = place + len(name)
                    distance = max(0, place - len(own), len(own) - last)
                    yield _Found(one, weight(name), distance, place == len(own))


def _row(words: Words) -> Span:
    """Where the figures begin and end that are told in one row with a figure."""
    start, end = words.figure.start, words.figure.end
    for one in reversed(words.figures):
        if one.end <= start and _IN_A_ROW.fullmatch(words.plain, one.end, start):
            start = one.start
    for one in words.figures:
        if one.start >= end and _IN_A_ROW.fullmatch(words.plain, end, one.start):
            end = one.end
    return start, end


def _apart(words: Words, able: Iterable[Indicator]) -> Iterator[Indicator]:
    """Indicators whose name is told in two pieces, the first before the clause, the second in it."""
    if words.lang != "zh":
        return
    head, own = words.plain[words.start : words.clause[0]], words.plain[words.clause[0] : words.figure.start]
    for one in able:
        for name in names_of(one, words.lang):
            cuts = range(_PIECE, len(name) - _PIECE + 1)
            if any(name[:cut] in head and name[cut:] in own for cut in cuts):
                yield one


def _places(text: str, name: str, lang: str) -> Iterator[int]:
    if lang == "zh":
        yield from (found.start() for found in re.finditer(re.escape(name), text))
        return
    begins = r"(?<!\w)" if name[:1].isalnum() else ""
    yield from (found.start() for found in re.finditer(rf"{begins}{re.escape(name)}(?!\w)", text))


def _is_growth_of(words: Words, indicator: Indicator) -> bool:
    """Whether a text says by how much something has grown, and the indicator is that thing itself."""
    head = words.plain[max(words.clause[0], words.figure.start - 24) : words.figure.start]
    growth = _GROWTH[words.lang]
    return bool(growth.search(head)) and not any(growth.search(name) for name in names_of(indicator, words.lang))


def _fits(figure: Figure, indicator: Indicator, lang: str) -> bool:
    """Whether an indicator's unit may be that of a figure; one without a unit takes any."""
    unit = indicator.unit["zh"] or indicator.unit["en"]
    if not unit:
        return True
    is_part, is_times = bool(_PERCENT_UNITS.search(unit)), bool(_TIMES_UNITS.search(unit))
    if figure.kind != COUNT or is_part or is_times:
        return (figure.kind in _OF_PARTS and is_part) or (figure.kind == MULTIPLE and (is_times or is_part))
    plain = _SCALES.sub("", indicator.unit[lang].lower())
    theirs = unit_zh(plain, 0) if lang == "zh" else unit_en(f" {plain}", 0)
    if figure.unit in _TELLING and figure.unit != theirs:
        return False
    return not figure.unit or theirs not in _TELLING or figure.unit == theirs
