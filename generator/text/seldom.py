"""Patterns that few texts need."""

from __future__ import annotations

import re
from typing import cast


def seldom(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; what is asked of it is asked of that from then on.

    To compile all that checks look for took 0.03 s of each edit, which asks for one in five of them: a set of Chinese
    characters takes `re` a thousandth of a second (measured). The functions of `re` itself do not know such a pattern.
    """
    return cast("re.Pattern[str]", _Seldom(pattern, flags))


class _Seldom:
    """Stands for a pattern: what is not yet known of it is taken from the one that is compiled then."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made = pattern, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        # `re` remembers the last few hundred.
        found = getattr(re.compile(*self._made), name)
        setattr(self, name, found)
        return found
