"""Chinese spelled in Latin letters: the table and its reading, against the dictionaries that it is from."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.seg.mmseg import Seg, p_set
from pypinyin.seg.simpleseg import simple_seg

from generator.text.pinyin import syllables, words
from tests.text.spelling import HEAD, TABLE, derived

WORDS = Seg(p_set, no_non_phrases=True)


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
    assert syllables(text) == by_package(text)


def test_every_word_is_spelled_so_whole_cut_short_and_before_another():
    for word, other in pairwise(sorted(PHRASES_DICT)[::23]):
        for text in (word, word[:-1], f"{word[:2]}{other}", f"{other}{word[:-1]}"):
            assert syllables(text) == by_package(text)


def by_package(text):
    """What the package makes of a text when it takes words for words, and not what they begin with; nor at the end."""
    words = (word for run in simple_seg(text) for word in WORDS.cut(f"{run}\0"))
    return tuple(one for word in words for one in lazy_pinyin(word, errors="ignore") if one.isascii() and one.isalpha())
