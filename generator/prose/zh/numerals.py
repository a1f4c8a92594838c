"""How figures are written (GB/T 15835-2011)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.seldom import seldom

_DIGITS = "一二三四五六七八九〇"
_YEAR = seldom(rf"(?<![{_DIGITS}零○])[一二][{_DIGITS}零○0OoＯｏ]{{3}}(?=年)")
_ZERO = seldom("[零○0OoＯｏ]")
_ADJACENT = seldom(
    r"(?<![0-9.第第十、])[1-9]、[1-9](?=[十百千万亿])|(?<![一二三四五六七八九第、])([一二三四五六七八九])、([一二三四五六七八九])(?=[百千万亿])"
)
_FIGURE = "[0-9一二三四五六七八九十百千万亿.,%两]{1,15}"
_THING = r"[^，。；：、！？0-9\s]{0,4}"
# 最近3天左右 is a time, 节约5元左右 and 签约3家左右 are deeds.
_ABOUT = "(?:大约|(?<![节合签条预契公特相制邀违守履续])约|(?<![最附远临])近|将近|接近)"
_HEDGED = seldom(
    f"{_ABOUT}{_FIGURE}(?:多|余)?[万亿]?{_THING}(?:左右|上下)"
    f"|(?:超过|突破|逾|至少|不少于|不低于|最多){_FIGURE}{_THING}(?:左右|上下)"
    rf"|(?:超过|逾|至少|不少于|不低于){_FIGURE}(?:余|[^，。；：、！？0-9\s]{{0,3}}以上)"
)
_TIMES = seldom(
    r"(?<=[0-9][年月日时])[-~－](?=[0-9]{1,4}[年月日时])|(?<![0-9-])((?:19|20)[0-9]{2})[-~－]((?:19|20)[0-9]{2})(?=年)"
)
_DAYS = seldom("(?<=[周期][一二三四五六日天])[-~－](?=(?:周|星期)[一二三四五六日天])")
_HOUR = "((?:[01]?[0-9]|2[0-4]):[0-5][0-9])"
_HOURS = seldom(rf"(?<![0-9:.-]){_HOUR}[-－]{_HOUR}(?![0-9:.-])")
_AMOUNTS = seldom(
    r"(?<=[0-9]%)[-－](?=[0-9]{1,3}(?:\.[0-9]{1,4})?%)|(?<=[0-9万亿]元)[-－](?=[0-9][0-9.,]{0,11}[万亿]?元)"
    r"|(?<=[0-9]℃)[-－](?=[0-9]{1,2}(?:\.[0-9])?℃)|(?<=[0-9%])~(?=[0-9])"
)
# 3-1 is a score, 第1-3名 are places, COVID-19 and 7-11 are names: the second figure is larger, and things are counted.
# 1-501户 is the address of one, and 3-5户型 a kind.
_COUNTED = seldom(
    r"(?<![0-9A-Za-z.,第－-])(?!7-11)(?![0-9]{1,2}[-－](?![0-9]00)[0-9]{3,4}户)([0-9][0-9.,]{0,11})[-－]([1-9][0-9.,]{0,11})"
    r"(?=[万亿多余]?(?:元|人|名(?!单)|岁|公里|千米|米|厘米|毫米|公斤|千克|吨|亩|公顷|平方米|℃|级|件|份|秒|户(?![型主籍])|个|家|次|天|周|小时|分钟|倍))"
)


def year_numerals(text: str) -> Iterator[Finding]:
    """A year in Chinese characters has 〇 for its nought, neither 0 nor ○ nor 零 (5.2)."""
    for found in _YEAR.finditer(text):
        if _ZERO.search(found[0]):
            yield Finding(*found.span(), _ZERO.sub("〇", found[0]))


def adjacent_numerals(text: str) -> Iterator[Finding]:
    """Two figures side by side for a rough one have no mark between them: 三四百, not 三、四百 (5.2)."""
    for found in _ADJACENT.finditer(text):
        yield Finding(*found.span())


def double_hedges(text: str) -> Iterator[Finding]:
    """A figure that is hedged on both sides: 约100人左右, 超过300余."""
    for found in _HEDGED.finditer(text):
        yield Finding(*found.span())


def ranges(text: str) -> Iterator[Finding]:
    """From a time to a time is — (GB/T 15834-2011, 4.13.3.2), from an amount to an amount ～ (4.13.3.3).

    Scores (3-1), telephone numbers and dates as 2022-06-01 have their hyphens.
    """
    taken: set[int] = set()
    for found in _TIMES.finditer(text):
        taken.update(range(*found.span()))
        yield Finding(*found.span(), f"{found[1]}—{found[2]}" if found[1] else "—")
    for found in _DAYS.finditer(text):
        yield Finding(*found.span(), "—")
    for found in _HOURS.finditer(text):
        # 18:25-16:25 are two scores; a night's hours are round.
        if _minutes(found[1]) < _minutes(found[2]) or (found[1][-2:] in {"00", "30"} and found[2][-2:] in {"00", "30"}):
            yield Finding(found.end(1), found.start(2), "—")
    for found in _AMOUNTS.finditer(text):
        if found.start() not in taken:
            yield Finding(*found.span(), "～")
    for found in _COUNTED.finditer(text):
        if _figure(found[1]) < _figure(found[2]):
            yield Finding(found.end(1), found.start(2), "～")


def _minutes(text: str) -> int:
    hours, _, minutes = text.partition(":")
    return 60 * int(hours) + int(minutes)


def _figure(text: str) -> float:
    whole, _, part = text.replace(",", "").partition(".")
    return float(f"{whole}.{part.replace('.', '')}")
