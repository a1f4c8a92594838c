"""Chinese spelled in Latin letters: the table and its reading, against the dictionaries that it is from."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT

from generator.text.pinyin import syllables, words
from tests.text.spelling import HEAD, TABLE, derived


def test_a_character_is_spelled_as_its_word_has_it():
    assert syllables("重庆银行行长 2026 女") == ("chong", "qing", "yin", "hang", "hang", "zhang", "nv")


def test_the_table_is_what_it_is_derived_from():
    assert TABLE.read_text("utf-8") == HEAD + "".join(f"{line}\n" for line in derived())


def test_a_text_is_all_of_its_pieces():
    text = "银行 ABC，𠀀行"
    assert "".join(piece for piece, _ in words(text)) == text
    assert [piece for piece, spelled in words(text) if not spelled] == [" ", "A", "B", "C", "，"]


@given(
    st.text("贵州重庆银行长大都会社工站的得了着1a，。")
    | st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF))
)
def test_a_text_is_spelled_as_the_dictionaries_package_spells_it(text):
    spelled = lazy_pinyin(text, errors="ignore")
    assert syllables(text) == tuple(one for one in spelled if one.isascii() and one.isalpha())


def test_every_phrase_is_spelled_as_pypinyin_spells_it_whole_cut_short_and_before_another():
    phrases = sorted(PHRASES_DICT)[::23]
    for phrase, other in pairwise(phrases):
        for text in (phrase, phrase[:-1], f"{phrase[:2]}{other}", f"{other}{phrase[:-1]}"):
            spelled = lazy_pinyin(text, errors="ignore")
            assert syllables(text) == tuple(one for one in spelled if one.isascii() and one.isalpha())
