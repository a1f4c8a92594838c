"""Markdown as readers read it, with the place of every character."""

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.running import _MARKUP, _SILENT, running
from tests.text.patterns import whatever_has


@given(st.one_of(whatever_has(_SILENT), st.text("甲3 .)]([^*_\\<>-:/w@\n\t#|")))
def test_without_any_sign_of_markup_all_is_read(markdown):
    if not _MARKUP.search(markdown):
        assert not _SILENT.search(markdown)
        assert running(markdown).text == markdown
    assert len(running(markdown).places) == len(running(markdown).text) + 1


def test_every_character_has_its_place():
    read = running("共**3**万人[^1]")
    assert read.text == "共3万人 "
    assert [*read.places] == [0, 3, 6, 7, 8, 12]


def test_the_number_of_a_character_is_no_figure():
    assert running("站&#8212;家&#x2014;有3个&#61;").text == "站 家 有3个 "
