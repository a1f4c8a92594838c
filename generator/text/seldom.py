"""Patterns that few texts need."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial


def seldom(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A pattern that is compiled when it is first asked for.

    A set of Chinese characters takes `re` a thousandth of a second: all such patterns together took a tenth of the time
    of an edit, which asks for one in five of them (measured).
    """
    return cache(partial(re.compile, pattern, flags))
