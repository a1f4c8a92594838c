"""A translation of four paragraphs, and what becomes of its original."""

import pytest
from msgspec.structs import replace

from generator.content.staleness import staleness
from generator.model import Article, Image, Pairing, Translation, Unit

OLD = [
    "日前，无锡市民政局制定工作方案。",
    "统筹社会组织、社会工作者等多元治理主体。",
    "持证社工达3658人。",
    "挖掘志愿者骨干。",
]
NEW = "完善资金支持政策和机制，开展供需对接活动。"
MUTE = "<!--\n|\n-->"


def standing(original, translation=("One.", "Two.", "Three.", "Four."), units=None, **facts):
    images = (Image("a", facts.pop("caption", "图说")),)
    source = Translation("zh", "", facts.pop("title", "标题"), "摘要", "\n\n".join(original))
    text = Translation("en", "", "A title", "A summary", "\n\n".join(translation), captions={"a": "A caption"})
    article = Article("a", "a", "2026", "", "own", "zh", None, "wuxi", "published", (source, text), images=images)
    known = [Unit(f"p-{n}", old, "2026-11-24") for n, old in enumerate(OLD, 1)] if units is None else units
    named = [Unit("title", "标题", "2026-11-24"), Unit("caption-a", "图说", "2026-11-24")]
    return staleness(article, text, Pairing("zh", (*named, *known)))


def behind(found):
    return [(one.state, one.number, one.source) for one in found.behind]


def test_what_has_not_changed_is_in_step():
    found = standing(OLD)
    assert (behind(found), found.is_even, found.is_behind) == ([], True, False)
    assert [one.name for one in found.standings] == ["title", "summary", "caption-a", "p-1", "p-2", "p-3", "p-4"]


@pytest.mark.parametrize(
    "same", ["持证社工达3658人", "持证社工达３６５８人。", "持证社工达 3658 人！", "持证社工达3,658人。"]
)
def test_a_change_of_punctuation_width_or_spacing_is_none(same):
    assert behind(standing([*OLD[:2], same, OLD[3]])) == []


def test_a_changed_figure_puts_exactly_its_paragraph_behind():
    found = standing([*OLD[:2], "持证社工达3685人。", OLD[3]])
    assert behind(found) == [("behind", 3, 3)]
    (one,) = found.behind
    assert (one.was, one.now, one.day) == ("持证社工达3658人。", "持证社工达3685人。", "2026-11-24")


def test_a_paragraph_put_in_between_is_missing_there_and_moves_no_other():
    found = standing([*OLD[:2], NEW, *OLD[2:]])
    assert behind(found) == [("missing", 2, 3)]
    assert not found.behind[0].is_placed


def test_one_put_in_beside_a_changed_one():
    assert behind(standing([OLD[0], OLD[1], NEW, "持证社工达3685人。", OLD[3]])) == [
        ("missing", 2, 3),
        ("behind", 3, 4),
    ]


def test_a_paragraph_taken_out_is_gone_until_its_translation_is():
    assert behind(standing([OLD[0], *OLD[2:]])) == [("gone", 2, None)]
    found = standing([OLD[0], *OLD[2:]], ("One.", "Three.", "Four."))
    assert (behind(found), found.is_even) == ([], True)


def test_two_that_have_changed_places_are_moved_and_say_what_they_said():
    assert behind(standing([OLD[0], OLD[2], OLD[1], OLD[3]])) in ([("moved", 2, 3)], [("moved", 3, 2)])


def test_a_split_paragraph_is_behind_and_half_of_it_missing():
    states = [
        state for state, *_ in behind(standing([OLD[0], "统筹社会组织、社会工作者", "等多元治理主体。", *OLD[2:]]))
    ]
    assert sorted(states) == ["behind", "missing"]


def test_a_title_and_a_caption_are_passages_too():
    found = standing(OLD, title="另一标题", caption="另一图说")
    assert [(one.name, one.state) for one in found.behind] == [("title", "behind"), ("caption-a", "behind")]


def test_a_paragraph_of_the_translators_own_leaves_nobody_knowing_which_is_which():
    found = standing([*OLD[:2], "持证社工达3685人。", OLD[3]], ("One.", "Mine.", "Two.", "Three.", "Four."))
    assert (found.is_even, found.paragraphs, found.recorded, behind(found)) == (False, 5, 4, [])
    assert found.is_behind


def test_a_place_that_is_kept_is_missing_and_filled_it_is_not():
    units = [*(Unit(f"p-{n}", old, "2026-11-24") for n, old in enumerate(OLD[:3], 1)), Unit("p-4", asked=OLD[3])]
    found = standing(OLD, ("One.", "Two.", "Three.", MUTE), units)
    assert behind(found) == [("missing", 4, 4)]
    assert found.behind[0].is_placed
    assert behind(standing(OLD, units=units)) == []


def test_what_has_been_asked_for_and_not_answered_is_still_behind():
    units = [Unit(f"p-{n}", old, "2026-11-24") for n, old in enumerate(OLD, 1)]
    units[2] = replace(units[2], asked="持证社工达3685人。")
    assert behind(standing([*OLD[:2], "持证社工达3685人。", OLD[3]], units=units)) == [("behind", 3, 3)]
