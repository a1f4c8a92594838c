"""Chinese times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from generator.figures.figure import TIME, Figure
from generator.figures.numerals_zh import HAN, number_zh
from generator.figures.rule import Rule, part, rule
from generator.text.seldom import seldom

HALVES = (
    "(?:(上午|早上|早晨|清晨|凌晨|今晨|中午|下午|傍晚|晚上|晚间|当晚|今晚|昨晚|每晚|夜间|深夜|午夜|半夜|正午|晚|早) ?)?"
)
_EVENING = seldom("下午|晚|傍晚|夜")
_HALF = seldom("[午晚夜]")
_NIGHT = seldom(r"晚|夜|凌晨")
_HOUR = rf"{HAN}{{1,3}}|\d{{1,2}}"
# 点 begins 点名 and 点评 too, 时 begins 时代 and 时间.
_MARK = r"(?:时(?!代|间|段|期|候|隔|速)|点(?!名|赞|击|评|对|滴|位)钟?)"
_ALONE = seldom(r"[，。、,；;）)至到\-开起前后左许]|$")

# 以21:15获胜 is a score, 比例为1:14 a ratio; of 25:20、22:25 the second is no time as the first is none.
_ROW = seldom(r"\d{1,3}:\d{1,3}(?:(?:[、,和及]| ){1,2}\d{1,3}:\d{1,3}){0,9}(?![\d:])")
_PAIR = seldom(r"(\d+):(\d+)")
_SCORED = seldom(r"(?:以|比分?(?:分别|依次)?[为达是]?|例[为达是]|率为|按)[: ]?\Z")
_WON = seldom(
    r"[^,。;、\d]{0,3}?(?:[大小险完]?胜(?!利|任)|击败|不敌|[惜告]?负(?!责|担)|落后|领先|逆转|战[平胜]|横扫|淘汰|反超|扳平|晋级|夺冠|失利)"
)
_AROUND = 60


def _clock(match: re.Match[str]) -> Sequence[Figure]:
    return [_time(match, 0, match[1], match[2], match[3])]


def _no_score(match: re.Match[str]) -> Sequence[Figure]:
    if not match[1] and _is_scored(match.string, match.start()):
        raise ValueError(match[0])
    return _clock(match)


def _is_scored(text: str, start: int) -> bool:
    """Whether the row of scores or times about a place is of scores."""
    head = max(0, start - _AROUND)
    for row in _ROW.finditer(text, head, start + _AROUND):
        if row.start() <= start < row.end():
            said = _SCORED.search(text, head, row.start()) or _WON.match(text, row.end())
            return bool(said) or any(int(one[1]) > 24 or len(one[2]) < 2 for one in _PAIR.finditer(row[0]))
    return False


def _hours(match: re.Match[str]) -> Sequence[Figure]:
    """点 counts points too (3点意见): it is a time with a half of the day, with minutes, or before a mark."""
    certain = match[1] or match[3] or match[4] or "时" in match[0] or "钟" in match[0]
    if not certain and not _ALONE.match(match.string, match.end()):
        raise ValueError(match[0])
    time = _time(match, 0, match[1], match[2], match[3] or match[4])
    # 7时 is in the morning, unless its evening was named before; 7点 is said of either.
    head = max(0, match.start() - _AROUND)
    if match[1] or "点" in match[0] or time.value >= 720 or _HALF.search(match.string, head, match.start()):
        return [time]
    return [replace(time, others=time.others if time.value < 60 else ())]


def _from_to(match: re.Match[str]) -> Sequence[Figure]:
    """晚7点到9点: the half of the day is said once. 0-24时 is the whole day."""
    return [_time(match, 2, match[1], match[2], match[3]), _time(match, 4, match[1], match[4], match[5])]


def _time(match: re.Match[str], group: int, half: str | None, hours: str, past: str | None) -> Figure:
    """What is said without the half of the day is right in either; where a day begins or ends is often left out."""
    hour = number_zh(hours)
    minutes = Fraction(30) if past == "半" else number_zh(past.removesuffix("刻")) if past else Fraction(0)
    minutes *= 15 if past and past.endswith("刻") else 1
    if hour > 24 or minutes > 59:
        raise ValueError(match[0])
    value = hour * 60 + minutes
    others: tuple[Fraction, ...] = (value + 720, value % 720) if not half and 1 <= hour <= 12 else ()
    if hour == 12 and half and _NIGHT.search(half):
        value = Fraction(1440)
    if hour < 12 and half and (_EVENING.search(half) or (half == "中午" and hour < 4)):
        value += 720
    elif hour in (0, 24) or value == 1440 or (hour == 12 and not half):
        others = (*others, Fraction(0), Fraction(1440))
    return part(match, group, TIME, value, *others, firm=value not in (0, 1440))


CLOCK_ZH: tuple[Rule, ...] = (
    rule("clock with seconds", r"()(\d{1,2}):([0-5]\d):[0-5]\d(?!\d)", _clock),
    rule("from and to", rf"{HALVES}({_HOUR}) ?[时点]?(半)?(?:-|至|到|—){{1,2}} ?({_HOUR}) ?{_MARK}(半)?", _from_to),
    rule("clock", rf"{HALVES}(\d{{1,2}}):([0-5]\d)(?![\d:%]|的?比)", _no_score),
    rule(
        "hours", rf"{HALVES}({_HOUR}) ?{_MARK}整?(?:({HAN}{{1,3}}|[0-5]?\d) ?分|(半|[一三13]刻))?(?!球|数|之)", _hours
    ),
)
