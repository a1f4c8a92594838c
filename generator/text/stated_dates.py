"""Dates as others write them: on a line beside a headline, in a feed's date field."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from generator.model import KnownDate
from generator.text.dates import MONTHS
from generator.text.width import HALF_WIDTH

# No news on the web is older, and what says so has an empty date field (1970-01-01, 0000-00-00).
_FIRST_YEAR = "1990"

# Width and dashes, sign for sign: a place in the one text is the same place in the other.
_PLAIN = HALF_WIDTH | dict.fromkeys((0xA0, 0x3000), 0x20)
_PLAIN |= dict.fromkeys((*range(0x2010, 0x2016), 0x2212), 0x2D)
_NUMERALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")

# RFC 5322's own (4.3), and those that feeds carry. CST is China's: the sender sits there, not in Chicago.
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "msk": 180, "ist": 330,
    "cst": 480, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
    "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
_MONTHS = [name[:3].lower() for name in MONTHS]

# Every repetition has an upper bound: the time of a search is that of the text's length.
_YEAR = r"(?P<year>\d{4})"
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{0,3})?"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
_NAMED = rf"(?<![a-z])(?:{'|'.join(_ZONES)})\b"
_ZONE = rf"(?:\s{{0,2}}\(?(?:(?:gmt|utc?)?(?P<offset>[+-]\d{{1,2}}(?::?\d{{2}})?)(?!\d)|(?P<zone>{_NAMED}))\)?)?"
_TIME = rf"(?:(?:t|,?\s{{1,3}}(?:at\s)?){_CLOCK}{_ZONE})?"

# 8:00-9:00 beside Chinese is from eight to nine, and no zone.
_HAN_DAY = r"[（(]?(?:星期|周)[一二三四五六日天][)）]?"
_HAN_HALF = r"(?P<half>上午|下午|凌晨|清晨|早上|早晨|中午|傍晚|晚上|晚)?"
_HAN_CLOCK = r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::\d{2})?|[时点](?:\d{1,2}分(?:\d{1,2}秒)?|[半整])?)"
_HAN_ZONE = rf"(?:\s?\(?(?:(?:gmt|utc?)?(?P<offset>\+\d{{1,2}}(?::?\d{{2}})?)(?!\d)|(?P<zone>{_NAMED}))\)?)?"
_HAN_TIME = rf"(?:\s{{0,3}}{_HAN_DAY})?(?:\s{{0,3}}{_HAN_HALF}\s{{0,3}}{_HAN_CLOCK}{_HAN_ZONE})?"
_N = r"[\d〇零○一二三四五六七八九十]"

_FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        # 2026年11月23日 08:00, 二〇二二年六月一日, 2022年6月, 2022年; 2020年代 and 2022年度 are no dates
        rf"(?<![\d历])(?P<year>[\d〇零○一二三四五六七八九]{{4}})\s?年(?!度|代|级|[以之]?[前后])"
        rf"(?:\s?(?P<month>{_N}{{1,3}})\s?月(?:份|\s?(?P<day>{_N}{{1,3}})\s?[日号]{_HAN_TIME})?)?",
        # 2022-06-01T08:00:00Z, 2022/6/1 08:00, 2022.06.01
        rf"(?<!\d){_YEAR}([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})(?!\d){_TIME}",
        rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{2}})(?![-/.]?\d)",
        # 23/11/2026: of two small numbers nobody can tell which is the month
        rf"(?<!\d)(?P<one>\d{{1,2}})([-/.])(?P<two>\d{{1,2}})\2{_YEAR}(?!\d){_TIME}",
        # Mon, 23 Nov 2026 08:00:00 +0800, 23-Nov-26, 23rd November 2026
        rf"{_WEEKDAY}(?<!\d){_DAY}[\s-]{{1,3}}{_MONTH},?[\s-]{{1,3}}(?P<year>\d{{2,4}})(?![\d:]){_TIME}",
        # Nov 23, 2026 08:00; then Mon Nov 23 08:00:00 CST 2026
        rf"{_WEEKDAY}\b{_MONTH}\s{{1,3}}{_DAY}(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}(?!\d){_TIME}",
        rf"{_WEEKDAY}\b{_MONTH}\s{{1,3}}{_DAY}\s{{1,3}}{_CLOCK}{_ZONE}\s{{1,3}}{_YEAR}(?!\d)",
        rf"\b{_MONTH},?\s{{1,3}}{_YEAR}(?!\d)",
        # Digits that stand alone: 20220601, 20220601T080000Z, 202206010800, 2022
        rf"\A\s{{0,9}}{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})"
        rf"(?:[t ]?(?P<hour>\d{{2}}):?(?P<minute>\d{{2}})(?::?\d{{2}})?{_ZONE})?\s{{0,9}}\Z",
        r"\A\s{0,9}(?P<year>(?:19|20)\d\d)\s{0,9}\Z",
    )
)


def stated_date(text: str, now: datetime) -> KnownDate | None:
    """The first date that a short text states, as a day of the site's zone (that of `now`); `basis` quotes it.

    What states no zone is in the site's. A date that cannot be (30 February, before 1990, later than tomorrow) and one
    that can be read in two ways are told and left open: value None, precision "unknown". None where no date is stated.
    """
    plain = text.translate(_PLAIN)
    matches = [match for form in _FORMS if (match := form.search(plain))]
    if not matches:
        return None
    first = min(matches, key=lambda match: match.start())
    basis = text[first.start() : first.end()].strip()
    value = _value(first.groupdict(), now)
    latest = (now + timedelta(days=1)).date().isoformat()
    if value is None or value < _FIRST_YEAR or value > latest[: len(value)]:
        return KnownDate(None, "unknown", basis)
    return KnownDate(value, {4: "year", 7: "month", 10: "day"}[len(value)], basis)


def _value(said: dict[str, str | None], now: datetime) -> str | None:
    """ISO 8601 as long as what was said; None where there is no such date, or none that can be told."""
    year = _year(said["year"] or "")
    month, day = _month(said), _number(said.get("day"))
    one, two = _number(said.get("one")), _number(said.get("two"))
    if one is not None and two is not None:
        if one != two and max(one, two) <= 12:
            return None
        month, day = min(one, two), max(one, two)
    try:
        stated = datetime(year, 1 if month is None else month, 1 if day is None else day)
        zone = _zone(said)
        if zone is not None and said.get("hour"):
            stated = stated.replace(hour=_hour(said), minute=int(said["minute"] or 0), tzinfo=zone)
            stated = stated.astimezone(now.tzinfo)
    except (ValueError, OverflowError):
        return None
    return stated.date().isoformat()[: 4 if month is None else 7 if day is None else 10]


def _number(words: str | None) -> int | None:
    """23 of 23 and of 二十三."""
    if not words:
        return None
    digits = words.translate(_NUMERALS)
    if "十" not in digits:
        return int(digits)
    tens, _, ones = digits.partition("十")
    # 十十 is no number, and no day either.
    return int(tens or 1) * 10 + int(ones or 0) if "十" not in ones else 0


def _year(words: str) -> int:
    """RFC 5322, 4.3: two digits are this century's up to 49, three count from 1900."""
    year = _number(words) or 0
    if len(words) >= 4:
        return year
    return year + 2000 if len(words) == 2 and year < 50 else year + 1900


def _month(said: dict[str, str | None]) -> int | None:
    name = said.get("name")
    return _MONTHS.index(name[:3].lower()) + 1 if name else _number(said.get("month"))


def _hour(said: dict[str, str | None]) -> int:
    hour, half = int(said["hour"] or 0), (said.get("half") or "").lower()
    if half in ("a", "上午", "凌晨", "清晨", "早上", "早晨"):
        return hour % 12
    return hour + 12 if half and hour < 12 and (half != "中午" or hour < 6) else hour


def _zone(said: dict[str, str | None]) -> timezone | None:
    name, offset = said.get("zone"), said.get("offset")
    if name:
        return timezone(timedelta(minutes=_ZONES[name.lower()]))
    if not offset:
        return None
    digits = offset[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    ahead = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-ahead if offset[0] == "-" else ahead)
