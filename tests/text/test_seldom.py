import re

import pytest

from generator.text.seldom import seldom


def test_a_seldom_pattern_does_what_the_pattern_does():
    one, other = seldom("贵(?P<at>州)", re.IGNORECASE), re.compile("贵(?P<at>州)", re.IGNORECASE)
    assert one.search("在贵州")["at"] == "州"
    assert one.sub("省", "贵州贵州") == other.sub("省", "贵州贵州")
    assert (one.pattern, one.flags, one.groupindex) == (other.pattern, other.flags, other.groupindex)


def test_it_is_compiled_when_it_is_first_used():
    wrong = seldom("(")
    with pytest.raises(re.error):
        wrong.search("")
