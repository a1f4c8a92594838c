"""Of which indicator a figure is one, as the words about it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from generator.figures.figure import COUNT, MULTIPLE, PARTS, Figure
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
# 分别给予初级1000元、中级2000元奖补: what stands behind the last is said of all.
_SHARED = {"zh": re.compile("分别"), "en": re.compile(r"\brespectively\b")}
_PERCENT_UNITS = re.compile(r"%|‰|percent|per cent|百分点|per mille|成")
_TIMES_UNITS = re.compile(r"倍|times|fold")
# 万元 are yuan.
_SCALES = re.compile(r"^(?:[百千]?[万亿]+|[\d,]+ |(?:thousand|million|billion|trillion) )")
# People are no beds, and money is neither; most other units say less.
_TELLING = frozenset(["person", "yuan", "household"])
_CHANGE = re.compile(r"(?P<what>.{2,}?)的?(?P<how>增长|增加|增幅|减少|下降|降幅|占比|比例|比重|覆盖率)")


class Words(Struct, frozen=True):
    """A text (folded), the clause of a figure in it, all figures of that clause, and where its sentence begins."""

    plain: str
    figures: Sequence[Figure]
    figure: Figure
    clause: Span
    start: int
    lang: str


class _Found(Struct, frozen=True):
    """A name that stands about a figure: how much it says, and how far from the figure it stands."""

    indicator: Indicator
    weight: int
    distance: int
    is_behind: bool


def indicator_of(words: Words, indicators: Iterable[Indicator]) -> tuple[Indicator | None, bool]:
    """The indicator whose name stands in the clause of a figure, the longest and then the nearest, None for none.

    A name behind another figure is that one's. Where the clause has none, a name may be told in two pieces, as
    报考人数的增长 in 报考人数达到1.1万名，较2021年增长近1倍. The second value: whether the name begins right behind the
    figure, as in 四级服务体系.
    """
    able = [one for one in indicators if _fits(words.figure, one, words.lang)]
    found = [one for one in _together(words, able) if not _is_growth_of(words, one.indicator)]
    best = max(found, key=lambda one: (one.weight, -one.distance), default=None)
    if best:
        return best.indicator, best.is_behind
    return next((one for one in _apart(words, able) if not _is_growth_of(words, one)), None), False


# Every figure of an article asks for all of them.
@lru_cache(maxsize=4096)
def _names_of(indicator: Indicator, lang: str) -> tuple[str, ...]:
    """What texts of a language call an indicator, folded, English in small letters."""
    names = filter(None, (indicator.name.zh, indicator.name.en, *indicator.also))
    if lang == "zh":
        return tuple(folded(name) for name in names if _HAN.search(name))
    return tuple(small(folded(name)) for name in names if not _HAN.search(name))


def _together(words: Words, able: Sequence[Indicator]) -> Iterator[_Found]:
    """Names that stand beside the figure; where a clause says 分别, any that all its figures may share."""
    start, end = _row(words)
    beside = tuple(_named(words, able, _before(words, start), _behind(words, end)))
    if beside or not _SHARED[words.lang].search(words.plain, *words.clause):
        yield from beside
        return
    before, behind = words.plain[words.clause[0] : start], words.plain[end : words.clause[1]]
    shared = tuple(_named(words, able, before, behind))
    if len({one.indicator.id for one in shared}) == 1:
        yield from shared


def _before(words: Words, start: int) -> str:
    """What stands before a figure in its clause, as far as the figure before it."""
    return words.plain[max((one.end for one in words.figures if one.end <= start), default=words.clause[0]) : start]


def _behind(words: Words, end: int) -> str:
    """What stands behind a figure, as far as a mark: in 养老机构12家、幸福院3个 what follows is the next one's."""
    last = min((one.start for one in words.figures if one.start >= end), default=words.clause[1])
    return re.split(r"[、，,；;]", words.plain[end:last])[0]


def _named(words: Words, able: Sequence[Indicator], before: str, behind: str) -> Iterator[_Found]:
    """Names in the words before and behind a figure, also over it: 新增366个社工站 has 新增社工站."""
    measure = _MEASURE.match(behind) if words.lang == "zh" else None
    texts = (before + behind, before + behind[measure.end() :] if measure else "")
    for text in filter(None, dict.fromkeys(texts)):
        for one in able:
            for name in _names_of(one, words.lang):
                for place in _places(text, name, words.lang):
                    distance = max(0, place - len(before), len(before) - place - len(name))
                    yield _Found(one, weight(name), distance, place == len(before))


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
    """Indicators whose name says what has changed and how, where the sentence says the one and then the other."""
    if words.lang != "zh":
        return
    beside = _before(words, words.figure.start)
    head = words.plain[words.start : words.figure.start].removesuffix(beside)
    for one in able:
        for name in filter(None, map(_CHANGE.fullmatch, _names_of(one, words.lang))):
            at = beside.rfind(name["how"])
            if at >= 0 and name["what"] in head + beside[:at]:
                yield one


def _places(text: str, name: str, lang: str) -> Iterator[int]:
    """Where a name stands in a text; in English as words of its own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        is_part = (text[max(0, at - 1) : at] + name[0]).isalnum() and at > 0
        if lang == "zh" or not (is_part or text[end : end + 1].isalnum()):
            yield at
        at = text.find(name, at + 1)


def _is_growth_of(words: Words, indicator: Indicator) -> bool:
    """Whether a text says by how much something has grown, and the indicator is that thing itself."""
    head = words.plain[max(words.clause[0], words.figure.start - 24) : words.figure.start]
    growth = _GROWTH[words.lang]
    return bool(growth.search(head)) and not any(growth.search(name) for name in _names_of(indicator, words.lang))


def _fits(figure: Figure, indicator: Indicator, lang: str) -> bool:
    """Whether an indicator's unit may be that of a figure; one without a unit takes any."""
    unit = indicator.unit["zh"] or indicator.unit["en"]
    if not unit:
        return True
    is_part, is_times = bool(_PERCENT_UNITS.search(unit)), bool(_TIMES_UNITS.search(unit))
    if figure.kind != COUNT or is_part or is_times:
        return (figure.kind in PARTS and is_part) or (figure.kind == MULTIPLE and (is_times or is_part))
    plain = _SCALES.sub("", indicator.unit[lang].lower())
    theirs = unit_zh(plain, 0) if lang == "zh" else unit_en(f" {plain}", 0)
    if figure.unit in _TELLING and figure.unit != theirs:
        return False
    return not figure.unit or theirs not in _TELLING or figure.unit == theirs
