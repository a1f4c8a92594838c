"""Chinese dates, years, plans and meetings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import CONGRESS, COUNT, DAY, MONTH, ORDINAL, PLAN, QUARTERS, YEAR, Figure
from generator.figures.numerals_zh import HAN, number_zh
from generator.figures.rule import Rule, at, part, rule

_YEAR = r"(?:1[0-9]|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9](?!\d))"
_HAN_DAY = r"(?:三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_REIGN = rf"(?:{HAN}{{1,4}}|\d{{1,3}})"
_TO = r" ?(?:-|至|到|、|和|及|与|—) ?"
_DECADES = {"上": 1900, "本": 2000}


def _date(match: re.Match[str]) -> Sequence[Figure]:
    year, month, day = (number_zh(match[group]) for group in (1, 2, 3))
    return [part(match, 1, YEAR, year), part(match, 2, MONTH, month), part(match, 3, DAY, day)]


def _years(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, YEAR, number_zh(match[group])) for group in (1, 2) if match[group]]


def _short_years(match: re.Match[str]) -> Sequence[Figure]:
    first = part(match, 1, YEAR, number_zh(match[1]))
    return [first, part(match, 2, YEAR, first.value // 100 * 100 + number_zh(match[2]))]


def _months(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, MONTH, number_zh(match[group])) for group in (1, 2) if match[group]]


def _quarter(match: re.Match[str]) -> Sequence[Figure]:
    number = match[1] or "一"  # 首季
    return [at(match, QUARTERS, number_zh(number), firm=number.isdigit())]


def _quarters(match: re.Match[str]) -> Sequence[Figure]:
    """前三季度, 一至二季度: the quarters up to one."""
    return [at(match, QUARTERS, 12 if number_zh(match[1]) == 2 else 123, firm=match[1].isdigit())]


def _half(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, QUARTERS, 12 if match.string[match.start() - 1] == "上" else 34, firm=False)]


def _named_day(match: re.Match[str]) -> Sequence[Figure]:
    """7·20 as the name of what happened then."""
    values = ((1, MONTH, int(match[1])), (2, DAY, int(match[2])))
    return [part(match, group, kind, value, firm=False) for group, kind, value in values]


def _day_names(match: re.Match[str]) -> Sequence[Figure]:
    """七一 is July 1: the month and the day, a character each but for 十一 and 一二九."""
    month, day = _NAMED_DAYS[match[0]]
    middle = match.start() + (2 if match[0] == "一二九" else 1)
    return [
        Figure(match.start(), middle, MONTH, Fraction(month), firm=False),
        Figure(middle, match.end(), DAY, Fraction(day), firm=False),
    ]


def _month_and_day(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, 1, MONTH, number_zh(match[1])), part(match, 2, DAY, number_zh(match[2]))]


def _days(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, DAY, number_zh(match[group])) for group in (1, 2, 3) if match[group]]


def _decades(match: re.Match[str]) -> Sequence[Figure]:
    """上世纪90年代, 20世纪七八十年代: the first years of decades."""
    said = match[1] or "上"
    century = _DECADES[said] if said in _DECADES else (int(number_zh(said)) - 1) * 100
    figures = []
    for group in (2, 3):
        if match[group]:
            ten = number_zh(match[group])
            ten = ten * 10 if ten < 10 else ten
            figures.append(part(match, group, YEAR, century + ten, ten))
    return figures


def _century(match: re.Match[str]) -> Sequence[Figure]:
    number = number_zh(match[1])
    if number < 2:
        raise ValueError(match[0])
    return [part(match, 1, ORDINAL, number)]


def _generation(match: re.Match[str]) -> Sequence[Figure]:
    born = number_zh(match[1])
    return [part(match, 1, YEAR, born, 1900 + born, 2000 + born)]


def _plan(match: re.Match[str]) -> Sequence[Figure]:
    number = number_zh(match[1])
    # The seventh was from 1986 to 1990.
    first = 1986 + (number - 7) * 5
    return [part(match, 0, PLAN, number, first, first + 4)]


def _session(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, ORDINAL, number_zh(match[group])) for group in (1, 2) if match[group]]


def _meeting(match: re.Match[str]) -> Sequence[Figure]:
    """四次会议, the fourth session or four meetings."""
    number = number_zh(match[1])
    if number == 1:
        raise ValueError(match[0])
    return [part(match, 1, ORDINAL, number, firm=number > 12)]


def _day_of_sales(match: re.Match[str]) -> Figure:
    return at(match, COUNT, number_zh(match[0]), unit="day", firm=False)


def _republic(match: re.Match[str]) -> Sequence[Figure]:
    """民国113年 is 2024."""
    years = ((group, number_zh(match[group])) for group in (1, 2) if match[group])
    return [part(match, group, YEAR, year, year + 1911) for group, year in years]


def _lunar_day(match: re.Match[str]) -> Sequence[Figure]:
    """大年初三 is the third day, 初三学生 are in the third year of junior high school, the ninth grade."""
    number = number_zh(match[1])
    return [at(match, ORDINAL, number, *([number + 6] if number < 4 else []), firm=False)]


# Days named after their dates: 五一, 六一 are no 51 and 61.
_NAMED_DAYS = {
    "三八": (3, 8), "五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1), "七七": (7, 7), "八一": (8, 1),
    "九一八": (9, 18), "元旦": (1, 1), "圣诞": (12, 25), "十一": (10, 1), "一二九": (12, 9),
}  # fmt: skip
_NAMED = (
    r"三八(?=妇女|国际|红旗|节|[”\"、])|五一(?=劳动|国际|假期|小长假|黄金周|节|[”\"、，])|五四(?=青年|运动|精神|[”\"])"
    r"|六一(?=儿童|国际|节|[”\"、，])|七一(?=[”\"、勋])|七七(?=事变)|八一(?=建军|[”\"、])|九一八|元旦|圣诞(?!老)"
    r"|十一(?=黄金周|长假|假期|国庆|[”\"])|一二九"
)
CALENDAR_ZH: tuple[Rule, ...] = (
    # The Double 11 sales are of November 11.
    rule("day of sales", r"(?<=双)(?:十[一二]|1[12])(?![\d月])", lambda match: [_day_of_sales(match)]),
    rule("days with names", _NAMED, _day_names),
    rule("consensus of 1992", r"九二(?=共识)", lambda match: [at(match, YEAR, 1992, firm=False)]),
    rule("year of the Republic", rf"(?<=民国)({_REIGN})(?:年?{_TO}({_REIGN})(?=年)|(?=年))", _republic),
    rule("day of a lunar month", r"(?<=初)([一二三四五六七八九十])(?![中级期步])", _lunar_day),
    rule(
        "date", rf"({_YEAR})[-/.年] ?({_MONTH})[-/.月] ?({_DAY}|{_HAN_DAY}(?=[日号]))(?:[日号]|(?![\d.年月-]))", _date
    ),
    rule("plan in quotes", r"(?<=[“\"])(十[一二三四五六七八九]|[七八九十])五(?=[”\"])", _plan),
    rule("plan", r"(?<!第)(十[一二三四五六])五(?=规划|计划|时期|期间|开局|收官|末|以来)", _plan),
    rule(
        "congress",
        r"(二十[一二]?|十[一二三四五六七八九])大(?!城市|企业|品牌|行业|产业|措施|任务|工程|行动|重点|类|项|股东|银行|经济|国|强|市|省|军区|规模|型|量|幅|约|概)",
        lambda match: [part(match, 1, CONGRESS, number_zh(match[1]))],
    ),
    rule(
        "session",
        r"第?(二十[一二]?|十[一二三四五六七八九]?|[七八九])届(?:中央委员会)?第?([一二三四五六七])(?:中全会|次全体会议|次会议)",
        _session,
    ),
    rule("meeting", r"第?(十?[一二三四五六七八九]|[二三四]?十|\d\d?)次(?=(?:全体)?会议|全会)", _meeting),
    rule("session alone", r"()([一二三四五六七])中全会", _session),
    rule(
        "decades",
        rf"(?:({HAN}{{1,3}}|上|本|\d\d) ?世纪)? ?([1-9]0"
        rf"|[二三四五六七八九](?=[二三四五六七八九]?十))([二三四五六七八九](?=十))?十? ?年代",
        _decades,
    ),
    rule("decade", r"((?:1[5-9]|20)\d0)()年代", _years),
    rule("beginning of the century", r"(?:本|21|二十一)世纪之?初", lambda match: [at(match, YEAR, 2000, firm=False)]),
    rule("century", rf"(?<![上下本半])({HAN}{{1,3}}|\d\d) ?世纪", _century),
    rule("generation", r"([5-9]0|0[05]|[6-9]5|1[05])后(?![\d来])", _generation),
    rule("years", rf"({_YEAR}) ?年?(?:-|至|到|—) ?({_YEAR})(?! ?[\d.万亿元个名人])年?", _years),
    rule("school year", r"((?:1[5-9]|20)\d\d)(?:-|/)(\d\d)(?:财年|学年|赛季|年度?|季)", _short_years),
    rule("year", rf"({_YEAR}) ?()年(?!代|级|历史)", _years),
    rule("year in Han", r"([一二][〇零一二三四五六七八九]{3})年()", _years),
    rule("month and day in Han", rf"({_MONTH}) ?月({_HAN_DAY})[日号]", _month_and_day),
    rule("day with a name", r"(1[0-2]|[1-9])[·•](3[01]|[12]\d|[1-9])(?![\d·])", _named_day),
    rule("months", rf"({_MONTH}) ?月?份?{_TO}({_MONTH}) ?月(?!租|薪)", _months),
    rule("month", rf"({_MONTH})() ?月份?(?!租|薪|供|经|季|饼|球)", _months),
    # 四季度假 is no quarter.
    rule("quarters", r"(?:(?<=[前首])|[1一](?:-|至|到|—))([23二两三]) ?个?(?:季度|(?<=首.)季)", _quarters),
    rule("quarter", r"(?<!前)(?:第 ?)?([1-4一二三四]) ?季度(?!假)|首季度?(?!赛)", _quarter),
    rule("half of a year", r"(?<=[上下])(?<!以.)半年", _half),
    rule("days", rf"({_DAY}) ?日?{_TO}({_DAY}) ?日?(?:{_TO}({_DAY}))? ?日(?!元|均|圆|游|常)", _days),
    rule("day", rf"({_DAY})()() ?日(?!元|均|圆|游|常|龄|内|志|程)", _days),
    # The 10th of a month, and number 10 of a street.
    rule("day or number", rf"({_DAY}) ?号", lambda match: [part(match, 1, ORDINAL, int(match[1]))]),
)
