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
    assert [at for at in Beginnings({token: None}).places(text) if text[at - 1 : at] not in ("é", ".")] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("social aid, Social Works, socialist work, social  aid", [12, 26, 42]),
        ("socials aid; social-aid; social's aid; social 1; social", [13, 25, 39, 49]),
    ],
)
def test_a_word_is_left_out_where_no_phrase_goes_on_behind_it(text, places):
    assert Beginnings({"social": "w1"}).places(text) == places
    assert Beginnings({"social": "w1", "socialist": None}).places("socialist aid") == [0]


@given(st.lists(st.sampled_from([*_WORDS, *_BETWEEN])).map("".join), st.lists(st.sampled_from(_WORDS), min_size=1))
@example("rock'n'roll a'bécole", ["roll", "école"])
def test_no_word_is_missed_that_is_found_word_by_word(text, words):
    folded = {alike(word) for word in words}
    for lang in ("zh", "en"):
        found = [one.start for one in Phrases([(word, word) for word in words], lang).every(text)]
        assert found == [word.start() for word in _WORD.finditer(text) if alike(word[0]) in folded]


@given(
    st.lists(st.sampled_from([*_WORDS, *_BETWEEN, " ", " ", " a", "’s "])).map("".join),
    st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join), min_size=1),
)
@example("Cities’s 12 social Works social 1", ["city 12", "social work", "social 1.2"])
@example("İs social İs", ["social İs"])
def test_no_phrase_is_missed_where_words_are_left_out(text, forms):
    for lang in ("zh", "en"):
        phrases, slow = (Phrases([(form, form) for form in forms], lang) for _ in range(2))
        slow._words = Beginnings(dict.fromkeys(slow._root.after))
        assert list(phrases.every(text)) == list(slow.every(text))
        assert list(phrases.longest(text)) == list(slow.longest(text))
