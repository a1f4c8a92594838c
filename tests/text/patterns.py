"""Texts that a pattern finds."""

import re

from hypothesis import strategies as st


def whatever_has(pattern):
    """Texts of every kind with something that the pattern finds, which may be a seldom one."""
    return st.from_regex(re.compile(pattern.pattern, pattern.flags))
