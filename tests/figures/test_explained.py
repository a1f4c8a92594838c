"""What a text says of all its figures is found out once, and is what was once asked for each figure anew."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.agreement import agree
from generator.figures.explained import _OUT_OF, Side, _is_full_mark, _otherwise
from generator.figures.figure import COUNT, PERCENT, SHARE
from generator.figures.reading import figures
from tests.clock import within


def old_ratios(side):
    for one, other in pairwise(side.figures):
        if one.kind == other.kind == COUNT and _OUT_OF.fullmatch(side.text, one.end, other.start):
            yield one, other


def old_shared(ratio, others):
    part, whole = (figure.value for figure in ratio)
    return bool(whole) and any(one.kind in (SHARE, PERCENT) and one.value == part / whole for one in others)


NUMBERS = st.sampled_from([0, 1, 2, 3, 4, 5, 10, 20, 100]).map(str)
PIECES = st.one_of(
    NUMBERS, st.sampled_from([" out of ", " in every ", " of ", " in ", " and ", ", ", "%", " percent", "half", "分之"])
)


def sides(lang):
    texts = st.lists(PIECES, max_size=24).map("".join)
    return texts.map(lambda text: Side(text, figures(text, lang)))


@given(sides("en"), sides("zh"))
def test_the_ratios_of_a_text_explain_what_they_did(here, there):
    for side, other in ((here, there), (there, here), (here, here)):
        for one in side.figures:
            assert _is_full_mark(one, side) == (
                one.value in (5, 10, 100) and any(one == whole for _, whole in old_ratios(side))
            )
            if one.kind in (SHARE, PERCENT) and (one.kind, one.value) != (PERCENT, 1):
                assert _otherwise(one, side, other) == any(old_shared(ratio, [one]) for ratio in old_ratios(other))
            told = any(share in other.shares for share in side.ratios.of.get(one.start, ()))
            assert told == any(one in ratio and old_shared(ratio, other.figures) for ratio in old_ratios(side))


MANY = range(1000, 3000)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("、".join(f"{one}.1%" for one in MANY), ", ".join(f"{one} out of {one + 7}" for one in MANY)),
        ("、".join(f"{one}人" for one in MANY), ", ".join(f"{one + 2000} people" for one in MANY)),
        ("、".join(f"{one}年" for one in MANY), ", ".join(f"{one} and 2 in 3" for one in MANY)),
        ("、".join(f"{one}亩" for one in MANY), ", ".join(f"{one} mu ({one / 7:.1f} hectares)" for one in MANY)),
        ("、".join(["12:30"] * 600), ", ".join(["12-30"] * 600)),
    ],
    ids=["percentages and ratios", "other counts", "years and ratios", "brackets", "one time"],
)
def test_hundreds_of_figures_that_do_not_agree_take_no_square_of_their_time(chinese, english):
    with within(4):
        agree(chinese, english, "zh")
        agree(english, chinese, "en")
