"""Dates and times: reading the few forms that content uses, and writing them in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_OFFSET = re.compile(r"([+-])(\d\d):([0-5]\d)")
_VALUE = re.compile(r"\d{4}(-\d\d){0,2}")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def parse_offset(text: str) -> timezone | None:
    """A zone such as "+08:00"; None for anything else."""
    match = _OFFSET.fullmatch(text)
    if not match or int(match[2]) > 14:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes))


def in_zone(now: datetime, offset: str) -> datetime:
    """A moment as clocks at an offset show it; never as the machine's own do."""
    return now.astimezone(parse_offset(offset) or UTC)


def parse_instant(text: str) -> datetime | None:
    """An ISO 8601 date and time that says its zone; None for anything else, a date without a time included."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    return instant if instant.tzinfo is not None and 1900 <= instant.year <= 2200 else None


def is_date(text: str) -> bool:
    """Whether a text is an ISO date as far as it goes: "2022", "2022-06" or "2022-06-01"."""
    if not _VALUE.fullmatch(text):
        return False
    try:
        datetime.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def clock(stated: str | None, environment: Mapping[str, str]) -> datetime | None:
    """The one clock: what `--now` states, else SOURCE_DATE_EPOCH, else the time of day; UTC unless stated otherwise.

    None when what is stated is no time; an empty SOURCE_DATE_EPOCH states none.
    """
    if stated is not None:
        return parse_instant(stated)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() and len(epoch) <= 10 else None


def month_name(value: str, lang: str) -> str:
    """The month of an ISO date, where its year is told beside it: 6月, June."""
    month = int(value[5:7])
    return f"{month}月" if lang == "zh" else MONTHS[month - 1]


# A day stands in many lists.
@lru_cache(maxsize=1024)
def long_date(value: str, lang: str) -> str:
    """An ISO date of any precision as readers write it: 2022年6月1日, 1 June 2022, June 2022, 2022."""
    year, month, day = [*(int(part) for part in value[:10].split("-")), 0, 0][:3]
    if lang == "zh":
        return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")
    words = [str(day)] if day else []
    return " ".join([*words, *([MONTHS[month - 1]] if month else []), str(year)])
