"""Exact numbers as readers of each language write them: 52000 is 5.2万 and 52,000."""

from __future__ import annotations

from decimal import Decimal

_WAN, _YI = Decimal(10**4), Decimal(10**8)
# 3.58万 is easy to read, 3.6581万 is not.
_PLACES = 2


def amount(value: str, lang: str) -> str:
    """A decimal ("52000", "12.5") in "zh" or "en"; nothing is rounded."""
    number = Decimal(value)
    if lang == "zh":
        for size, sign in ((_YI, "亿"), (_WAN, "万")):
            part = (number / size).normalize()
            if abs(number) >= size and -int(part.as_tuple().exponent) <= _PLACES:
                return f"{part:f}{sign}"
        return f"{number:f}"
    return f"{number:,f}"
