"""Numbers as readers of each language write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.amounts import amount


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        ("52000", "5.2万", "52,000"), ("100000", "10万", "100,000"), ("3658", "3658", "3,658"), ("36581", "36581", "36,581"),
        ("350000000", "3.5亿", "350,000,000"), ("12.5", "12.5", "12.5"), ("-3", "-3", "-3"), ("0", "0", "0"),
        ("1234500", "123.45万", "1,234,500"), ("10000", "1万", "10,000"),
    ],
)  # fmt: skip
def test_an_amount_reads_as_its_language_writes_it(value, chinese, english):
    assert (amount(value, "zh"), amount(value, "en")) == (chinese, english)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=2))
def test_no_amount_is_rounded(number):
    sizes = {"亿": 10**8, "万": 10**4}
    chinese = amount(str(number), "zh")
    size = sizes.get(chinese[-1], 1)
    assert Decimal(chinese.rstrip("亿万")) * size == number
    assert Decimal(amount(str(number), "en").replace(",", "")) == number
