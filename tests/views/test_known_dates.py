"""What readers are told of a date that a source does not give."""

import pytest

from generator.model import KnownDate
from generator.views.dating import known_date


@pytest.mark.parametrize(
    ("basis", "zh", "en"),
    [
        ("近日", "来源未注明日期（原文作“近日”）", "The source gives no date (“recently”, 近日)"),
        ("昨日", "来源未注明日期（原文作“昨日”）", "The source gives no date (“昨日” in its text)"),
        ("编辑所作的说明", "来源未注明日期", "The source gives no date"),
        (None, "来源未注明日期", "The source gives no date"),
    ],
)
def test_only_what_says_recently_is_told_as_recently(basis, zh, en):
    date = KnownDate(None, "unknown", basis)
    assert (known_date(date, "zh"), known_date(date, "en")) == (zh, en)
