"""A rule that is not asked, because a text has none of its signs, would have found nothing in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.proofreading import hits
from generator.prose.en import doubled, spaces
from generator.prose.table import RULES
from generator.text import mojibake
from tests.prose.test_rules import WRONG
from tests.text.patterns import whatever_has

ALPHABET = sorted(
    {sign for rule in RULES for sign in rule.wrong + rule.right + rule.signs}
    | set("甲乙 aZ0159年月，。、；：？！…·—《》()'\"%~-\u3000①")
)
DECLARED = [rule for rule in RULES if rule.signs]


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.id)
@given(data=st.data())
def test_a_rule_finds_nothing_without_its_signs(rule, data):
    others = [sign for sign in ALPHABET if sign not in rule.signs]
    assert not list(rule.find(data.draw(st.text(others, max_size=30))))


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.id)
def test_what_is_wrong_has_one_of_the_signs(rule):
    assert rule.is_for(rule.roles[0], set(rule.wrong))
    assert all(rule.is_for(rule.roles[0], set(text)) for name, text, *_ in WRONG if name == rule.id)


PATTERNS = ("_DOUBLE", "_BEFORE", "_MISSING", "_MISPLACED", "_SENTENCE", "_OPENED", "_CLOSED", "_POSSESSIVE", "_INSIDE")


@pytest.mark.parametrize("name", PATTERNS)
@given(data=st.data())
def test_spaces_are_looked_for_wherever_one_can_be_wrong(name, data):
    pattern = getattr(spaces, name)
    assert spaces._ODD.search(data.draw(whatever_has(pattern)))


@given(whatever_has(doubled._MARKS))
def test_marks_are_looked_for_wherever_two_stand_together(text):
    assert doubled._TWO.search(text)


@given(
    st.text(st.characters(min_codepoint=0xA0, max_codepoint=0xFF60), min_size=2, max_size=6),
    st.sampled_from(["cp1252", "latin-1", "gb18030"]),
)
def test_a_file_is_read_for_what_was_read_in_a_wrong_encoding_wherever_it_has_some(text, encoding):
    damaged = text.encode("utf-8", "replace").decode(encoding, "replace")
    runs = [run[0].encode("gb18030", "replace") for run in mojibake._HAN_RUN.finditer(damaged)]
    runs += [mojibake._latin_bytes(run[0]) for run in mojibake._LATIN_RUN.finditer(damaged)]
    is_any = any(map(mojibake._is_twice, runs)) or mojibake._LATIN.search(damaged)
    assert mojibake.TRACE.search(damaged) or not is_any


def test_a_character_that_yaml_writes_by_its_number_is_one_too():
    text = '---\ntitle: "caf\\u00c3\\u00a9"\n---\n\nText.\n'
    rules = [rule for rule in RULES if rule.id == "mojibake"]
    assert [hit.value for hit in hits(text, rules)] == ["Ã©"]


@given(st.text("贵州省民政厅 ’“–…€™éï·", min_size=1, max_size=12), st.sampled_from(["cp1252", "latin-1", "gb18030"]))
def test_what_was_read_in_a_wrong_encoding_is_looked_for(text, encoding):
    damaged = text.encode("utf-8").decode(encoding, "replace")
    runs = [*mojibake._LATIN_RUN.finditer(damaged)]
    latin = any(mojibake._is_twice(mojibake._latin_bytes(run[0])) for run in runs)
    han = any(mojibake._is_twice(run[0].encode("gb18030", "replace")) for run in mojibake._HAN_RUN.finditer(damaged))
    assert (mojibake.find_mojibake(damaged) is not None) == (latin or han)
    assert mojibake.find_latin_mojibake(damaged) == (
        found.start() if (found := mojibake._LATIN.search(damaged)) else None
    )
