"""Chinese amounts: percentages, parts, multiples, ranges, ordinals and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import (
    CODE,
    COUNT,
    MULTIPLE,
    NEARLY,
    ORDINAL,
    OVER,
    PERCENT,
    POINTS,
    POWER_OF_TEN,
    SHARE,
    Figure,
)
from generator.figures.numerals_zh import ARABIC, DIGIT, HAN, IN_DIGITS, IN_HAN, NUMBER, number_zh
from generator.figures.rows_zh import POINTS_ZH, ROWS_ZH, SCALE_ZH, TO_ZH
from generator.figures.rule import Rule, at, part, rule
from generator.figures.slashes import SLASHES
from generator.figures.units import unit_zh
from generator.text.seldom import seldom

_MORE = seldom("[多余]")
# Words that stand between a number and what it counts: a single numeral without one is part of a word.
_MEASURES = frozenset(
    "个名人位家所座条项次件种年天日周月小时分秒岁届万亿元美欧英千米公里吨亩户头只台辆架艘枚套份张篇部场轮倍成级层号代点者口支队组"
    "村县市省镇乡国类批间对双节步道起例块杯瓶箱包盒斤克度票席本首段声根颗粒片把款笔桩宗栋幢单轨线季期号方大亿"
)
_NEIGHBOURS = seldom(rf"{DIGIT}{{2}}")
_PER_HOUR = seldom(r"(?:每小时|时速)[^,。;]{0,8}$")
_HEDGES = {"近": NEARLY, "过": OVER, "上": OVER}
_PER_MU = seldom(r"(?:亩产|[每一]亩)[^,。;]{0,8}$")
_BEFORE_GROWTH = seldom(
    r"(?:增长|增加|增幅|提高|提升|扩大|上涨|上升|激增|猛增|飙升|多出?|高出?|增至?)[了近约超过逾达到]*$"
)


def _scaled(printed: str) -> tuple[Fraction, str]:
    return number_zh(printed), OVER if _MORE.search(printed) else ""


def _percent(match: re.Match[str]) -> Sequence[Figure]:
    value, hedge = _scaled(match[1])
    return [at(match, PERCENT, value / 100, hedge=hedge)]


def _points(match: re.Match[str]) -> Sequence[Figure]:
    """2.5个百分点, 25个基点; a basis point is a hundredth of a percentage point."""
    return [at(match, POINTS, _scaled(match[1])[0] / (10_000 if match[2] else 100))]


def _fraction(match: re.Match[str]) -> Sequence[Figure]:
    whole, many = number_zh(match[1]), number_zh(match[2])
    if not whole:
        raise ValueError(match[0])
    # A round of a tournament has twice as many teams as games.
    others = [whole * 2] if match.string.startswith("决赛", match.end()) else []
    return [at(match, PERCENT if match[1] == "百" else SHARE, many / whole, *others)]


def _tenths(match: re.Match[str]) -> Sequence[Figure]:
    """三成, 七成五, 五六成, 5-6成: tenths."""
    found = [part(match, group, PERCENT, number_zh(match[group]) / 10) for group in (1, 2, 3) if match[group]]
    more = Fraction(1, 20) if match[4] == "半" else number_zh(match[4]) / 100 if match[4] else Fraction(0)
    last = found.pop()
    return [*found, Figure(last.start, match.end(), PERCENT, last.value + more)]


def _times(match: re.Match[str]) -> Sequence[Figure]:
    """6倍; what has grown by six times is sevenfold, and translators write either, or 600 percent."""
    if _NEIGHBOURS.fullmatch(match[1]):
        raise ValueError(match[0])
    value, hedge = _scaled(match[1])
    # 百倍小心 multiplies nothing.
    firm = bool(match[1].strip("十百千万亿"))
    grown = bool(_BEFORE_GROWTH.search(match.string[max(0, match.start() - 8) : match.start()]))
    return [at(match, MULTIPLE, value, *([value + 1] if grown or value == 1 else []), hedge=hedge, firm=firm)]


def _doublings(match: re.Match[str]) -> Sequence[Figure]:
    """翻番 is twice as much, 翻两番 four times; 翻两倍 is said for three times and for twice."""
    many = number_zh(match[1]) if match[1] else Fraction(1)
    if match[0].endswith("倍"):
        return [at(match, MULTIPLE, many + 1, many, 2)]
    return [at(match, MULTIPLE, 2 ** int(many), *([1] if many == 1 else []))]


def _range(match: re.Match[str]) -> Sequence[Figure]:
    """2至3万, 0.64～3.31米: one scale for both, unless the first is larger as it stands."""
    scale = number_zh("1" + match[3]) if match[3] else Fraction(1)
    low, high = number_zh(match[1]), number_zh(match[2])
    unit = unit_zh(match.string, match.end())
    low = low * scale if low <= high or (low < 1000 and scale > 1 and low * scale <= high * scale) else low
    return [part(match, 1, COUNT, low, unit=unit), Figure(match.start(2), match.end(), COUNT, high * scale, unit=unit)]


def _han_range(match: re.Match[str]) -> Sequence[Figure]:
    """三至六年级, 二十到三十人."""
    low, high = number_zh(match[1]), number_zh(match[2])
    if low >= high:
        raise ValueError(match[0])
    unit = unit_zh(match.string, match.end())
    return [
        part(match, 1, COUNT, low, unit=unit, firm=low > 12),
        part(match, 2, COUNT, high, unit=unit, firm=high > 12),
    ]


def _adjacent(match: re.Match[str]) -> Sequence[Figure]:
    """五六百, 三四十, 十二三, 二三十万, 一百四五十, 一千二三: two neighbours with one scale."""
    front, last = match[1], (match[1] or " ")[-1]
    low, high = number_zh(match[2]), number_zh(match[3])
    if high - low != 1 and (int(low), int(high)) != (3, 5):
        raise ValueError(match[0])
    scale, step = match[4] or "", Fraction(1)
    base = number_zh(front) if front else Fraction(0)
    unit = unit_zh(match.string, match.end())
    if last in "百千":
        # Behind 一百, 四五十 are tens of it, and 四五 are tens as well.
        own = scale[:1] if scale[:1] in ("十", "百") else ""
        step = number_zh(own) if own else number_zh(last) / 10
        scale = scale.removeprefix(own)
    size = number_zh(scale) if scale else Fraction(1)
    ends = [(base + low * step) * size, (base + high * step) * size]
    return [
        Figure(match.start(), match.end(3) - 1, COUNT, ends[0], unit=unit, firm=False),
        Figure(match.end(3) - 1, match.end(), COUNT, ends[1], unit=unit, firm=False),
    ]


def _some(match: re.Match[str]) -> Sequence[Figure]:
    """数百, 几十万, 上千, 近百, 百余: a power of ten."""
    size, hedge = (match[1], _HEDGES.get(match[0][0], "")) if match[1] else (match[2], OVER)
    return [at(match, POWER_OF_TEN, number_zh(size), unit=unit_zh(match.string, match.end()), hedge=hedge, firm=False)]


def _halves(match: re.Match[str]) -> Sequence[Figure]:
    """两个半月, 一年半, 3个半小时, 半年."""
    whole = number_zh(match[1]) if match[1] else Fraction(0)
    unit = unit_zh(match.string, match.end(1) if match[1] else match.start() + 1)
    return [at(match, COUNT, whole + Fraction(1, 2), unit=unit, firm=bool(whole))]


def _ordinal(match: re.Match[str]) -> Sequence[Figure]:
    value = number_zh(match[1])
    return [at(match, ORDINAL, value, firm=value > 12 or match[1][0].isdigit())]


def _code(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, 1, CODE, int(match[1]))]


def _score(match: re.Match[str]) -> Sequence[Figure]:
    goals = [number_zh(match[group]) for group in (1, 2)]
    return [part(match, group, COUNT, goals[group - 1], firm=goals[group - 1] > 1) for group in (1, 2)]


def _unit(match: re.Match[str]) -> str:
    """The unit of a count; words before it may make it one of each mu or hour: 亩产500斤, 每小时120公里."""
    unit = unit_zh(match.string, match.end(1))
    head = match.string[max(0, match.start() - 12) : match.start()]
    if unit in ("jin", "kilogram") and _PER_MU.search(head):
        return f"{unit} per mu"
    if unit == "kilometre" and _PER_HOUR.search(head):
        return "speed"
    return unit


def _count(match: re.Match[str]) -> Sequence[Figure]:
    value, hedge = _scaled(match[1])
    return [part(match, 1, COUNT, value, unit=_unit(match), hedge=hedge, firm=value > 1 or value.denominator > 1)]


def _hundred_millions(match: re.Match[str]) -> Sequence[Figure]:
    """3个亿."""
    return [at(match, COUNT, number_zh(match[1]) * 10**8)]


def _han_count(match: re.Match[str]) -> Sequence[Figure]:
    printed = match[1]
    value, hedge = _scaled(printed)
    plain = _MORE.sub("", printed)
    if len(plain) > 1 and not re.search("[十百千万亿点〇零]", plain):
        raise ValueError(printed)
    unit = _unit(match)
    if not plain.strip("十百千万亿") and plain != "十":
        return [part(match, 1, POWER_OF_TEN, value, unit=unit, hedge=hedge, firm=False)]
    if len(plain) == 1 and not unit and match.string[match.end(1) : match.end(1) + 1].strip() not in _MEASURES:
        raise ValueError(printed)
    return [part(match, 1, COUNT, value, unit=unit, hedge=hedge, firm=value > 12)]


def _top(match: re.Match[str]) -> Sequence[Figure]:
    """全国前十 are the top ten."""
    value = number_zh(match[1])
    return [part(match, 1, COUNT, value, firm=value > 12)]


_SHORT_UNITS = r"km|kg|cm|mm|m|g|kw|mw|gw|w|mph|ml|l|h|am|pm|p\.m|a\.m"
# 三成立 is no share: 成 begins a word there.
_NO_TENTHS = r"(?![立为员功果都本长就绩交效熟品语套份群双对天堆片团色仙佛亲婚瘾型事]|不变)"
# 12个亿元项目 are twelve.
_IN_ALL = r"(?!元?(?:以上)?的?(?:级|项目|企业|村|镇|乡|县|产业|园区|工程)|[吨斤])"

# Most numbers stand before none of the characters that another rule looks for behind one, and are counts (measured).
_GOES_ON = (
    rf"个(?=[百%基b半亿至到、和及与—-])|{HAN}"
    r"|[时点基年月季日号分角毛块刻折小米秒英成倍比后世次至到和及与或多余几半天岁]"
)
PLAIN_ZH: tuple[Rule, ...] = (
    rule(
        "plain count",
        rf"(?<![A-Za-z])((?:\d{{1,3}}(?:,\d{{3}}){{1,7}}|\d{{1,9}})(?:\.\d{{1,12}})?)(?=[\u4e00-\u9fff])(?!{_GOES_ON}"
        r"|[\u4e00-\u9fff]{0,8}(?:热线|专线|电话))",
        _count,
    ),
)
AMOUNTS_ZH: tuple[Rule, ...] = (
    *ROWS_ZH,
    rule("all of it", r"百分百", lambda match: [at(match, PERCENT, 1, firm=False)]),
    rule("points", rf"({NUMBER}) ?个?{POINTS_ZH}", _points),
    rule("percent", rf"({ARABIC}[多余]?) ?%", _percent),
    rule("per mille", rf"({ARABIC}) ?‰", lambda match: [at(match, SHARE, number_zh(match[1]) / 1000)]),
    *SLASHES,
    rule("fraction", rf"({HAN}{{1,12}}|\d{{1,9}})分之({HAN}{{1,12}}(?:点{HAN}{{1,9}})?|{ARABIC})", _fraction),
    rule("tenths", rf"({DIGIT}|\d(?:\.\d)?)(?:{TO_ZH}(\d|{DIGIT})|({DIGIT}))?成(半|{DIGIT})?{_NO_TENTHS}", _tenths),
    rule("doublings", rf"翻[了上]?[近约]?({HAN}|\d)?[番倍]", _doublings),
    rule("times", rf"({NUMBER}[多余]?) ?倍", _times),
    # 1:3.5 is a ratio; its second half is a count.
    rule("score", r"(\d{1,3}) ?[:比] ?(\d{1,3})(?![\d%]|\.\d)", _score),
    rule(
        "range",
        rf"(?<![\d.])({ARABIC})(?: ?(?:-|至|到|—) ?"
        rf"| ?[、或] ?(?={ARABIC} ?{SCALE_ZH}))({ARABIC}) ?({SCALE_ZH})?(?![\d.年]|月|日)",
        _range,
    ),
    rule("range in Han", rf"({HAN}{{1,4}})[至到]({HAN}{{1,4}})(?=[个名人位年天小月岁级层次倍元米公])", _han_range),
    rule("ordinal", rf"第 ?\(?({HAN}{{1,12}}|\d{{1,9}})\)?(?!时间|方|产业|三产业|者)", _ordinal),
    rule(
        "adjacent",
        rf"(?<!点)({DIGIT}?十|(?:{DIGIT}[百千]){{1,2}})?({DIGIT})、?({DIGIT})([十百千万亿]{{1,5}})?(?=[多余个名年天小月人家所级间岁米公里厘点分元套件种份次位层度斤亩倍吨日周户辆条]"
        r"|(?<=[十百千万亿])(?:[,。;、:!?)左上]|\Z))",
        _adjacent,
    ),
    rule(
        "some",
        # 建成十二个, 超过十八万: there 十 is of the numeral behind it.
        rf"[数几上近成过]([十百千万亿]{{1,5}})(?!{HAN}|分之)(?:[多余])?|([百千万])余",
        _some,
    ),
    rule(
        "halves",
        rf"({NUMBER})?(?:个半|年半|岁半|天半|半年|半(?=个?多?[小世月]|个?钟头|天))(?:小时|月|世纪|年)?",
        _halves,
    ),
    rule("half", r"半数|一半|半成|半", lambda match: [at(match, SHARE, Fraction(1, 2), firm=False)]),
    rule("code behind letters", r"(?<=[A-Za-z])-?(\d{1,12})(?![\d.,])", _code),
    rule("code before letters", rf"(\d{{1,12}})(?=[A-Za-z])(?!(?:{_SHORT_UNITS})(?![a-z]))", _code),
    rule("so many hundred millions", rf"({NUMBER})个亿{_IN_ALL}", _hundred_millions),
    rule("count", rf"({IN_DIGITS})", _count),
    rule("top", rf"(?<=前)(?<![目以之从日提午]前)({HAN}{{1,3}})(?=[强,。;、:!?()“”\n]|\Z)", _top),
    # 周一 is a day of the week; 每周十二小时 and 每周四十小时 are so much a week.
    rule(
        "count in Han",
        rf"(?:(?<!周)(?<!星期)(?<!礼拜)|(?=[七八九十百千两])|(?<=每周)(?={HAN}{{2,4}}(?![点时一二三四五六七八九十])))({IN_HAN})",
        _han_count,
    ),
)
