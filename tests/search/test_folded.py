"""Many texts folded at once, and what they are found by: held against one after the other, the slow and plain way."""

import re

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from generator.search.folded import folded, rare_in
from generator.search.terms import grams, scattered, words
from generator.text.folding import fold, rare

TEXTS = st.lists(st.text() | st.text("社 工　ＡÉé“’\x00\n\U00020000\U000e0100ab 09.%(*{\u85ba"))
FIGURE = "0123456789.,%"


@given(TEXTS)
@example(["社  工", " 社 a ", "  ", "", "5.2% of 3658", "a b"])
def test_many_texts_are_folded_as_each_alone(texts):
    assert "".join(f"{fold(text)}\n" for text in texts) == read(folded(texts))


@given(TEXTS)
@example(["社會，國", "a\U000e0100", "“\U00020000”", "é"])
def test_what_is_rare_in_a_text_is_not_missed(texts):
    for text in texts:
        assert rare_in(text) == rare(text)


@given(TEXTS)
def test_the_words_of_a_text_are_its_runs_of_small_letters(texts):
    units = folded(texts)
    runs = list(re.finditer("[a-z]+", "".join(map(chr, units))))
    places, found = words(units)
    assert found == [run[0] for run in runs]
    assert places.tolist() == [run.start() for run in runs]


@given(TEXTS, st.booleans())
def test_the_grams_of_a_text_are_its_characters_their_pairs_and_the_threes_of_figures(texts, is_english):
    units = folded(texts)
    places, slots = grams(units, words=is_english)
    expected = [
        (place, slot) for place, text in enumerate(windows(units)) for slot in slow_slots(text, is_english=is_english)
    ]
    assert sorted(zip(places.tolist(), slots.tolist(), strict=True)) == sorted(expected)


def windows(units):
    """The three units from each place on, as characters; fewer at the end."""
    text = "".join(map(chr, units))
    return [text[place : place + 3] for place in range(len(text))]


def slow_slots(text, *, is_english):
    slices = [text[:length] for length in (1, 2) if len(text) >= length]
    codes = [
        int.from_bytes(one.encode("utf-16-be", "surrogatepass"))
        for one in slices
        if not re.search("[ \n]", one) and not (is_english and re.fullmatch("[a-z]+", one))
    ]
    if len(text) == 3 and all(one in FIGURE for one in text):
        first, second, third = (FIGURE.index(one) + 1 for one in text)
        codes.append(1 << 16 | (first * 14 + second) * 14 + third)
    return scattered(np.array(codes, np.uint32)).tolist()


def read(units):
    return units.tobytes().decode("utf-16-le")
