"""Many texts folded at once, and their words found without a regular expression."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.search.folded import fold_all
from generator.search.terms import words
from generator.text.folding import fold

TEXTS = st.lists(st.text() | st.text("社 工　ＡÉé“’\x00\n\U00020000\U000e0100ab"))


@given(TEXTS)
def test_many_texts_are_folded_as_each_alone(texts):
    assert fold_all(texts) == [fold(text) for text in texts]


@given(TEXTS)
def test_the_words_of_a_text_are_its_runs_of_small_letters(texts):
    for text in map(fold, texts):
        assert words(text) == re.findall("[a-z]+", text)
