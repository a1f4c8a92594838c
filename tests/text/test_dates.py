from datetime import UTC, datetime

import pytest

from generator.text.dates import clock, is_date, long_date, parse_instant, parse_offset


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("2022-06-01", "2022年6月1日", "1 June 2022"),
        ("2022-06", "2022年6月", "June 2022"),
        ("2022", "2022年", "2022"),
    ],
)
def test_dates_are_written_as_far_as_they_are_known(value, zh, en):
    assert (long_date(value, "zh"), long_date(value, "en")) == (zh, en)


@pytest.mark.parametrize("value", ["2022-02-29", "2022-13", "22", "2022-6-1", "近日", ""])
def test_what_is_no_date(value):
    assert not is_date(value)


def test_an_instant_has_a_zone():
    assert parse_instant("2026-11-24T09:00:00+08:00").utcoffset().seconds == 8 * 3600
    assert parse_instant("2026-11-24T09:00:00") is None
    assert parse_instant("2026-11-24") is None
    assert parse_instant("soon") is None


@pytest.mark.parametrize("text", ["8", "+8:00", "+15:00", "+08:61", "CST"])
def test_what_is_no_zone(text):
    assert parse_offset(text) is None


def test_the_clock_can_be_set():
    assert clock("2026-11-24T09:00:00+08:00", {}) == datetime(2026, 11, 24, 1, tzinfo=UTC)
    assert clock(None, {"SOURCE_DATE_EPOCH": "0"}) == datetime(1970, 1, 1, tzinfo=UTC)
    assert clock("now", {}) is None
    assert clock(None, {"SOURCE_DATE_EPOCH": "today"}) is None
    assert clock(None, {}).tzinfo is UTC
    assert clock(None, {"SOURCE_DATE_EPOCH": ""}) is not None
