"""What texts may be made of, and texts that a pattern finds."""

import re

from hypothesis import strategies as st

from generator.text.characters import unseen

# No file of ours may hold control characters, what nobody can see, and what stands for a lost character.
CLEAR = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]).filter(
    lambda character: character != "\ufffd" and not any(unseen(character))
)


def whatever_has(pattern):
    """Texts of every kind with something that the pattern finds, which may be a seldom one."""
    return st.from_regex(re.compile(pattern.pattern, pattern.flags))
