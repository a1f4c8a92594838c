"""Dates as they stand beside headlines and in feeds."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import KnownDate
from generator.text.stated_dates import stated_date
from tests.clock import within
from tests.conftest import NOW

DESK = datetime.fromisoformat(NOW)


def value(text):
    known = stated_date(text, DESK)
    return known and known.value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022年6月1日", "2022-06-01"),
        ("2026年11月23日 08:00", "2026-11-23"),
        ("2026年11月23日上午8时", "2026-11-23"),
        ("２０２６年１１月２３日　０８：００", "2026-11-23"),
        ("二〇二二年六月一日", "2022-06-01"),
        ("二○二二年十二月三十一日", "2022-12-31"),
        ("2022年 6月 1日（星期三）下午3点半", "2022-06-01"),
        ("2022年6月", "2022-06"),
        ("2022年", "2022"),
        ("2022-06-01 08:00:00", "2022-06-01"),
        ("2022/6/1", "2022-06-01"),
        ("2022.06.01", "2022-06-01"),
        ("2022‑06‑01", "2022-06-01"),
        ("2022-06", "2022-06"),
        ("20220601", "2022-06-01"),
        ("20220601080000", "2022-06-01"),
        ("20220601 08:00:00", "2022-06-01"),
        ("2022", "2022"),
        ("2003-12-31T10:14:55.1234", "2003-12-31"),
        ("Mon, 23 Nov 2026 08:00:00 +0800", "2026-11-23"),
        ("23 Nov 26 08:00 EST", "2026-11-23"),
        ("Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06"),
        ("Sun Nov  6 08:49:37 1994", "1994-11-06"),
        ("Sun Nov 6 08:49:37 GMT 1994", "1994-11-06"),
        ("Nov 23, 2026 08:00", "2026-11-23"),
        ("23 November 2026", "2026-11-23"),
        ("the 3rd July, 2003", "2003-07-03"),
        ("November 2026", "2026-11"),
        ("23.11.2026", "2026-11-23"),
        ("11/23/2026", "2026-11-23"),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(text, day):
    known = stated_date(text, DESK)
    assert (known.value, known.precision) == (day, {4: "year", 7: "month", 10: "day"}[len(day)])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sun, 22 Nov 2026 23:30:00 GMT", "2026-11-23"),
        ("2026-11-22T23:30:00Z", "2026-11-23"),
        ("2026-11-22T16:00+00:00", "2026-11-23"),
        ("2026-11-22T15:59+00:00", "2026-11-22"),
        ("20261122T233000Z", "2026-11-23"),
        ("2026-11-23T01:00:00+09:00", "2026-11-23"),
        ("2026-11-23T00:30:00+09:00", "2026-11-22"),
        ("2026-11-22 11:30 PM EST", "2026-11-23"),
        ("Sun Nov 22 2026 23:00:00 GMT-0500 (Eastern Standard Time)", "2026-11-23"),
        ("Sun Nov 22 23:00:00 UTC 2026", "2026-11-23"),
        # China's, and not that of Chicago
        ("Sun, 22 Nov 2026 23:30:00 CST", "2026-11-22"),
        ("2026年11月22日 23:30 GMT", "2026-11-23"),
        ("2026年11月22日晚上11时（北京时间）", "2026-11-22"),
        # From eight to nine
        ("2026年11月22日 8:00-9:00", "2026-11-22"),
    ],
)
def test_a_day_is_that_of_the_sites_zone(text, day):
    assert value(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "2022年2月30日", "2022年13月", "2022-13-01", "2023-02-29", "0000-00-00", "0000-00-00 00:00:00",
        "1970-01-01", "Thu, 01 Jan 1970 00:00:00 GMT", "1970年1月1日 08:00", "1989-12-31", "2099-01-01",
        "2026-11-26", "Wed, 31 Nov 2022 08:00:00 GMT", "2027年", "9999-12-31T23:59:59Z", "06/01/2022",
        "2022-06-01T25:00Z",
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_is_told_and_left_open(text):
    assert stated_date(text, DESK) == KnownDate(None, "unknown", text)


@pytest.mark.parametrize(
    "text",
    [
        "", "今天", "昨天 08:00", "3天前", "字体：大 中 小", "编号20220601", "1654041600", "2021-2025", "2022年度总结",
        "2020年代", "2022年以前", "农历2022年五月初三", "May the force", "1 May 08:00", "阅读：1234次", "5.2万人", "12:30",
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(text):
    assert stated_date(text, DESK) is None


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("发布时间：2022-06-01 08:00　来源：贵州省民政厅　更新：2022-07-01", "2022-06-01 08:00"),
        ("【字体：大 中 小】 ２０２２年６月１日 星期三", "２０２２年６月１日 星期三"),
        ("By A. Writer, Nov 23, 2026 at 9:30 AM", "Nov 23, 2026 at 9:30 AM"),
    ],
)
def test_the_first_date_of_a_line_is_taken_and_quoted(line, basis):
    assert stated_date(line, DESK).basis == basis


def test_tomorrow_is_a_date_and_the_day_after_is_none():
    assert value("2026-11-25 23:59") == "2026-11-25"
    assert value("2026-11-26 00:00") is None


HAN = "〇一二三四五六七八九"


def han(number):
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else HAN[tens]) + ("十" if tens else "") + (HAN[ones] if ones else "")


FORMS = {
    "2022年6月1日": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "二〇二二年六月一日": lambda day: (
        f"{''.join(HAN[int(d)] for d in str(day.year))}年{han(day.month)}月{han(day.day)}日"
    ),
    "2022-06-01": lambda day: day.isoformat(),
    "2022/6/1": lambda day: f"{day.year}/{day.month}/{day.day}",
    "2022.06.01": lambda day: f"{day:%Y.%m.%d}",
    "20220601": lambda day: f"{day:%Y%m%d}",
    "2022-06-01T08:00:00+08:00": lambda day: f"{day.isoformat()}T08:00:00+08:00",
    "Wed, 01 Jun 2022 01:00:00 GMT": lambda day: f"{day:%a, %d %b %Y} 01:00:00 GMT",
    "Wed Jun  1 08:00:00 2022": lambda day: f"{day:%a %b} {day.day:2} 08:00:00 {day.year}",
    "June 1, 2022": lambda day: f"{day:%B} {day.day}, {day.year}",
    "1 June 2022": lambda day: f"{day.day} {day:%B} {day.year}",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_day_comes_back_from_every_form(form):
    day = date(1990, 1, 1)
    while day <= DESK.date():
        assert value(FORMS[form](day)) == day.isoformat()
        day += timedelta(days=1)


PIECES = st.lists(
    st.sampled_from(
        "2022 19 0 06 31 年 月 日 - / . : T Z + GMT CST Nov Mon , 十 二〇 上午 时 \u3000 \u00a0 \uff12 x".split(" ")
    )
    | st.text(max_size=3),
    max_size=30,
)


@settings(max_examples=400, deadline=None)
@given(PIECES)
def test_whatever_a_line_says_a_date_is_one_or_none(pieces):
    text = "".join(pieces)
    known = stated_date(text, DESK)
    if known is not None:
        assert known.basis
        assert known.basis in text
        assert known.value is None or "1990" <= known.value <= "2026-11-25"


@pytest.mark.parametrize("piece", ["1", "2022", "2022年", "2022-", "1 Nov ", "Mon ", " ", "二", "1:", "一"])
def test_a_long_line_costs_no_more_than_its_length(piece):
    with within(1):
        stated_date(piece * (200_000 // len(piece)), DESK)
