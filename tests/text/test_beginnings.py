"""Where phrases may begin."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.beginnings import Beginnings
from generator.text.terms import Phrases, alike

# The words of a text, cut one after the other: the slow way.
_WORD = re.compile("[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?|[0-9]+(?:[.,][0-9]+)*|[%％]")
_WORDS = (
    "social",
    "Works",
    "city",
    "Cities",
    "organisations",
    "ization",
    "ies",
    "12",
    "1.2",
    "École",
    "Ÿs",
    "İs",
    "ām",
)
_BETWEEN = [*"社工。 \n\u3000.,-'’%*19aEéā×ªK", "'s", "’s", "es"]


@pytest.mark.parametrize(
    ("text", "token", "places"),
    [
        ("Social work; antisocial, 2social ésocial.", "social", [0, 26]),
        ("the cities’ CITY, incity", "city", [4, 12]),
        ("5 of 15, 1.5 and 5", "5", [0, 17]),
    ],
)
def test_words_are_found_where_they_begin(text, token, places):
    assert [at for at in Beginnings([token]).places(text) if text[at - 1 : at] not in ("é", ".")] == places


@given(st.lists(st.sampled_from([*_WORDS, *_BETWEEN])).map("".join), st.lists(st.sampled_from(_WORDS), min_size=1))
@example("rock'n'roll a'bécole", ["roll", "école"])
def test_no_word_is_missed_that_is_found_word_by_word(text, words):
    folded = {alike(word) for word in words}
    for lang in ("zh", "en"):
        found = [one.start for one in Phrases([(word, word) for word in words], lang).every(text)]
        assert found == [word.start() for word in _WORD.finditer(text) if alike(word[0]) in folded]
