"""Chinese dates, years, times of day, plans and meetings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import CONGRESS, DAY, MONTH, ORDINAL, PLAN, TIME, YEAR, Figure
from generator.figures.numerals_zh import HAN, number_zh
from generator.figures.rule import Rule, at, part, rule

_YEAR = r"(?:1[0-9]|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9](?!\d))"
_HAN_DAY = r"(?:三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = r" ?(?:-|至|到|、|和|及|与|—) ?"
_EVENING = re.compile("下午|晚|傍晚|夜")
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


def _month_and_day(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, 1, MONTH, number_zh(match[1])), part(match, 2, DAY, number_zh(match[2]))]


def _hours_of_a_day(match: re.Match[str]) -> Sequence[Figure]:
    """0-24时 is the whole day, and often not said at all."""
    return [part(match, group, TIME, int(match[group]) * 60, firm=match[group] not in ("0", "24")) for group in (1, 2)]


def _days(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, DAY, number_zh(match[group])) for group in (1, 2, 3) if match[group]]


def _clock(match: re.Match[str]) -> Sequence[Figure]:
    return _time(match, match[1], match[2], match[3])


def _hours(match: re.Match[str]) -> Sequence[Figure]:
    """点 counts points too (3点意见): it is a time with a half of the day, with minutes, or before a mark."""
    certain = "时" in match[0] or "钟" in match[0] or match[1] or match[3] or match[4]
    after = match.string[match.end() : match.end() + 1]
    if not certain and after and after not in "，。、,；;）)至到-开起前后左许":
        raise ValueError(match[0])
    return _time(match, match[1], match[2], match[3] or match[4])


def _time(match: re.Match[str], half: str | None, hours: str, past: str | None) -> Sequence[Figure]:
    """What is said without the half of the day is right in either."""
    hour = number_zh(hours)
    minutes = Fraction(30) if past == "半" else number_zh(past) if past else Fraction(0)
    if hour > 24 or minutes > 59:
        raise ValueError(match[0])
    value = hour * 60 + minutes
    # Where a day begins or ends is seldom said in the other language.
    sure = value not in (0, 1440)
    if half and _EVENING.search(half):
        return [at(match, TIME, value + 720 if hour < 12 else value, *([0] if hour == 12 else []))]
    if half == "中午":
        return [at(match, TIME, value + 720 if hour < 4 else value)]
    if half or hour > 12:
        return [at(match, TIME, value, *([0] if hour in (12, 24) else []), firm=sure)]
    return [at(match, TIME, value, value + 720, value % 720, firm=sure)]


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


HALVES = r"(?:(上午|早上|早晨|清晨|凌晨|今晨|中午|下午|傍晚|晚上|晚间|当晚|今晚|昨晚|夜间|深夜|晚|早) ?)?"

CALENDAR_ZH: tuple[Rule, ...] = (
    rule(
        "date", rf"({_YEAR})[-/.年] ?({_MONTH})[-/.月] ?({_DAY}|{_HAN_DAY}(?=[日号]))(?:[日号]|(?![\d.年月-]))", _date
    ),
    rule("clock with seconds", r"()(\d{1,2}):([0-5]\d):[0-5]\d(?![\d])", _clock),
    rule("plan in quotes", r"(?<=[“\"])(十[一二三四五六七八九]|[七八九十])五(?=[”\"])", _plan),
    rule("plan", r"(?<!第)(十[一二三四五六])五(?=规划|计划|时期|期间|开局|收官|末|以来)", _plan),
    rule(
        "congress",
        r"(?:党的)?(二十[一二]?|十[一二三四五六七八九])大(?!城市|企业|品牌|行业|产业|措施|任务|工程|行动|重点|类|项|股东|银行|经济|国|强|市|省|军区|规模|型|量|幅|约|概)",
        lambda match: [part(match, 1, CONGRESS, number_zh(match[1]))],
    ),
    rule(
        "session",
        r"第?(二十[一二]?|十[一二三四五六七八九]?|[七八九])届(?:中央委员会)?第?([一二三四五六七])(?:中全会|次全体会议|次会议)",
        _session,
    ),
    rule("session alone", r"()([一二三四五六七])中全会", _session),
    rule(
        "decades",
        rf"(?:({HAN}{{1,3}}|上|本|\d\d) ?世纪)? ?([1-9]0"
        rf"|[二三四五六七八九](?=[二三四五六七八九]?十))([二三四五六七八九](?=十))?十? ?年代",
        _decades,
    ),
    rule("decade", r"((?:1[5-9]|20)\d0)年代", _years),
    rule("beginning of the century", r"(?:本|21|二十一)世纪之?初", lambda match: [at(match, YEAR, 2000, firm=False)]),
    rule("century", rf"(?<![上下本半])({HAN}{{1,3}}|\d\d) ?世纪", _century),
    rule("generation", r"([5-9]0|0[05]|[6-9]5|1[05])后(?![\d来])", _generation),
    rule("years", rf"({_YEAR}) ?年?(?:-|至|到|—) ?({_YEAR})(?! ?[\d.万亿元个名人])年?", _years),
    rule("school year", r"((?:1[5-9]|20)\d\d)(?:-|/)(\d\d)(?:财年|学年|赛季|年度?|季)", _short_years),
    rule("year", rf"({_YEAR}) ?()年(?!代|级|历史)", _years),
    rule("year in Han", r"([一二][〇零一二三四五六七八九]{3})年()", _years),
    rule("month and day in Han", rf"({_MONTH}) ?月({_HAN_DAY})[日号]", _month_and_day),
    rule("hours of a day", r"(\d{1,2}) ?时?(?:-|至|到|—)+ ?(\d{1,2}) ?时(?!间)", _hours_of_a_day),
    rule("months", rf"({_MONTH}) ?月?份?{_TO}({_MONTH}) ?月(?!租|薪)", _months),
    rule("month", rf"({_MONTH})() ?月份?(?!租|薪|供|经|季|饼|球)", _months),
    rule("days", rf"({_DAY}) ?日?{_TO}({_DAY}) ?日?(?:{_TO}({_DAY}))? ?日(?!元|均|圆|游|常)", _days),
    rule(
        "day",
        rf"({_DAY})()() ?(?:日(?!元|均|圆|游|常|龄|内|圆|志|程)|号(?=[，。、；：,;（( ]|[上下]午|早"
        rf"|晚|凌晨|在|当|至|起|前|后|将|到|开|举|$|为))",
        _days,
    ),
    rule("clock", rf"{HALVES}(\d{{1,2}}):([0-5]\d)(?![\d:]|%)", _clock),
    rule(
        "hours",
        rf"{HALVES}({HAN}{{1,3}}|\d{{1,2}}) ?(?:时|点(?!名|赞|击|评|对|滴|位)钟?)(?!代|间|段|期|候"
        rf"|隔|速)整?(?:({HAN}{{1,3}}|[0-5]?\d) ?分|(半))?(?!球|数|之)",
        _hours,
    ),
)
