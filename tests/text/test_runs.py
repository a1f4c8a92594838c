"""Phrases of Chinese characters: in one run, and where one may begin that marks or words divide."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.runs import MARKS, Runs
from generator.text.terms import Phrases

FORMS = ("社工", "社工站", "社会工作", "会工", "五社联动", "社a工", "工5")
RUNS = Runs(["社工", "社工站"], ["社", "社工"])


def test_all_that_stand_in_one_run_are_found_the_shorter_first():
    assert RUNS.whole("建社工站，请社工。") == [(0, 1, 3), (1, 1, 4), (0, 6, 8)]
    assert Runs([], []).whole("社工站") == ()


def test_a_place_is_named_where_a_phrase_may_go_on_behind_marks_or_with_a_word():
    assert RUNS.broken("社会，社工，社（工），社Ab社。社") == [6, 11]
    assert RUNS.broken("社工（站）、社工站") == [0]
    assert Runs([], []).broken("社 工") == []


def test_all_white_space_may_stand_between_two_characters():
    spaces = re.findall(r"\s", "".join(map(chr, range(0x11000))))
    assert all(RUNS.broken(f"社{space}工") == [0] for space in spaces)


def test_half_a_sign_is_in_no_phrase_and_hides_none():
    assert RUNS.whole("\ud83d社工\udc00社工") == [(0, 1, 3), (0, 4, 6)]


@given(
    st.lists(st.sampled_from([*FORMS, *"社会工作站联动五a5，。、 \n", *MARKS])).map("".join),
    st.lists(st.sampled_from(FORMS), min_size=1, unique=True),
)
@example("社工、社工。站 社会 工作", ["社工站", "社工", "社会工作"])
@example("社-a 工5", ["社a工", "工5"])
def test_none_is_missed_that_is_found_one_by_one(text, forms):
    """The slow way: a pattern for each phrase, tried at each place. Words stand alone, and no line ends twice."""
    gap = rf"(?:\.|(?:[\s{re.escape(MARKS)}])*+)"
    slow = set()
    for form in forms:
        signs = [sign if sign > "\u3007" else rf"(?<![A-Za-z0-9'’]){sign}(?![A-Za-z0-9'’.])" for sign in form]
        for start in range(len(text)):
            found = re.compile(gap.join(signs)).match(text, start)
            if found and found[0].count("\n") < 2 and not re.search("[()（）]", found[0]):
                slow.add((start, form))
    found = {(one.start, one.owner) for one in Phrases([(form, form) for form in forms], "zh").every(text)}
    assert slow <= found | {(start + 1, form) for start, form in found}
