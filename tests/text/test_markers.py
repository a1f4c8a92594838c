import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import to_html
from generator.text.markers import broken_marker, is_untranslated, marker, markers, strip_markers, without_markers
from generator.text.segments import segments

CHANGED = """\
One.

<!-- newsroom changed p-2: revise
| 第二段，[-3658-]{+3685+}
| ```
-->
Two.

<!-- newsroom new p-3: translate
| 第三段
-->

Four.
"""


def segments_of(body):
    return [one.text for one in segments(without_markers(body)) if not is_untranslated(one.text)]


def test_nobody_reads_a_mark():
    text = without_markers(CHANGED)
    assert [one.text for one in segments(text) if not is_untranslated(one.text)] == ["One.", "Two.", "Four."]
    assert "第" not in text
    assert to_html(text, str).split() == ["<p>One.</p>", "<p>Two.</p>", "<p>Four.</p>"]


def test_a_paragraph_that_is_missing_keeps_its_number():
    assert [one.number for one in segments(without_markers(CHANGED)) if one.text == "Four."] == [4]


def test_all_other_text_stays_where_it_was():
    text = without_markers(CHANGED)
    for word in ("One.", "Two.", "Four."):
        assert text.index(word) == CHANGED.index(word)


def test_a_translation_written_below_its_mark_is_one():
    text = "<!-- newsroom new p-1: translate\n| 第一段\n-->\nOne.\n\nTwo."
    assert [one.text for one in segments(without_markers(text))] == ["One.", "Two."]


def test_marks_are_known_by_what_they_name():
    assert [(one.kind, one.name) for one in markers(CHANGED)] == [("changed", "p-2"), ("new", "p-3")]
    assert "newsroom" not in strip_markers(CHANGED)


def test_a_mark_that_has_lost_its_end_or_beginning_is_found():
    assert broken_marker(CHANGED) is None
    assert broken_marker("甲<!-- a remark\n-->\n") is None
    assert broken_marker("One.\n\n<!-- newsroom changed p-2: revise\n| 第二段\nTwo.\n") == 6
    assert broken_marker("One.\n\n| 第二段\n-->\nTwo.\n") == 12


def test_a_mark_that_was_set_in_is_one_still():
    text = CHANGED.replace("<!-- newsroom changed", "  <!-- newsroom changed").replace("\n| ", "\n\t| ")
    assert [one.name for one in markers(text)] == ["p-2", "p-3"]
    assert segments_of(text) == segments_of(CHANGED)
    assert broken_marker(text) is None


@pytest.mark.parametrize("begin", ["- <!-- newsroom", "<!--newsroom", "<!-- Newsroom", "Two. <!-- newsroom"])
def test_one_that_is_not_known_for_a_mark_is_told_and_not_taken_for_removed(begin):
    text = CHANGED.replace("<!-- newsroom changed", f"{begin} changed")
    assert broken_marker(text) == text.index("<!--")


@given(st.text(alphabet="甲a->!<|\n `", max_size=40))
def test_nothing_of_the_original_gets_out_of_a_mark(text):
    mark = marker("changed", "p-1", "revise", f"原文{text}")
    assert to_html(without_markers(f"Zero.\n\n{mark}\nOne."), str).split() == ["<p>Zero.</p>", "<p>One.</p>"]
    # Even if nobody had taken it out.
    assert to_html(f"{mark}\nOne.", str).strip() == "<p>One.</p>"
