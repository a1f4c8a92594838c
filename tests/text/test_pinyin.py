"""Chinese spelled in Latin letters."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT

from generator.text.pinyin import syllables


def test_a_character_is_spelled_as_its_word_has_it():
    assert syllables("重庆银行行长 2026 女") == ("chong", "qing", "yin", "hang", "hang", "zhang", "nv")


@given(
    st.text("贵州重庆银行长大都会社工站的得了着1a，。")
    | st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF))
)
def test_words_alone_are_spelled_as_in_their_text(text):
    spelled = lazy_pinyin(text, errors="ignore")
    assert syllables(text) == tuple(one for one in spelled if one.isascii() and one.isalpha())


def test_every_phrase_is_spelled_as_pypinyin_spells_it_whole_cut_short_and_before_another():
    phrases = sorted(PHRASES_DICT)[::23]
    for phrase, other in pairwise(phrases):
        for text in (phrase, phrase[:-1], f"{phrase[:2]}{other}", f"{other}{phrase[:-1]}"):
            spelled = lazy_pinyin(text, errors="ignore")
            assert syllables(text) == tuple(one for one in spelled if one.isascii() and one.isalpha())
