"""Slugs, excerpts, fingerprints, tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.characters import _SUSPECT, _WRONG, control, unseen, without_unseen
from generator.text.excerpt import excerpt
from generator.text.fingerprint import fingerprint
from generator.text.han import count_han
from generator.text.slugs import SLUG_LENGTH, is_slug, slugify
from generator.text.tags import parted


def test_a_slug_is_spelled():
    assert slugify("宁夏: 出台新政 5.2万") == "ning-xia-chu-tai-xin-zheng-5-2-wan"
    assert slugify("Home for Talent") == "home-for-talent"
    assert slugify("！？") == ""
    assert slugify("LPT1") == "lpt1-1"


@given(st.text())
def test_every_slug_can_be_one(text):
    slug = slugify(text)
    assert slug == "" or is_slug(slug)
    assert len(slug) <= SLUG_LENGTH


@pytest.mark.parametrize("slug", ["", "A", "a b", "a--b", "-a", "贵州", "con", "a" * 61, "../x"])
def test_what_is_no_slug(slug):
    assert not is_slug(slug)


def test_an_excerpt_is_whole_sentences():
    assert excerpt("一句话。" * 31) == "一句话。" * 30
    long = "甲" * 70 + "，" + "乙" * 70 + "。"
    assert excerpt(long) == "甲" * 70 + "……"
    assert count_han(excerpt("丙" * 500)) <= 120
    first = "The county spent 5.2 million yuan on home care, he said."
    assert (
        excerpt(f"{first} Social workers from 32 townships travelled around the county to visit every household.")
        == first
    )
    assert excerpt("one two, " * 30) == "one two, " * 12 + "one two…"
    assert excerpt("word " * 60) == "word " * 22 + "word…"


def test_a_fingerprint_is_of_what_is_said():
    assert fingerprint("获悉,贵州\r\n省") == fingerprint("获悉，贵州省") != fingerprint("获悉，贵阳省")


def test_every_character_that_may_not_be_is_suspect():
    wrong = _WRONG.findall("".join(map(chr, range(0x110000))))
    assert {"\u202e", "\U000e0041"} <= set(wrong)
    assert all(map(_SUSPECT.match, wrong))
    assert list(unseen("\U00020000二\U000e0041")) == [(2, "U+E0041")]


# A half of a pair is no character of a file.
_SIGNS = st.sampled_from(
    "甲😀é\u1820\u200d\ufe0f\u180e\u3164\u034f\u202e\u200b\u2028\x0b\x0c\x85\U000e0041\U000e0101 \n"
)


@given(st.text(_SIGNS) | st.text(st.characters(exclude_categories=["Cs"])))
def test_what_ingest_lets_through_has_nothing_that_a_check_finds(text):
    clear, gone = without_unseen(text)
    assert list(unseen(clear)) == []
    assert control(clear) is None
    assert len(clear) + len(gone) == len(text)


def test_what_divides_becomes_a_space_and_what_belongs_to_a_sign_stays():
    assert without_unseen("一\u2028二\f三👩\u200d🌾❤\ufe0f\u3164。") == ("一 二 三👩\u200d🌾❤\ufe0f。", ("\u3164",))


def test_a_value_in_a_tag_may_hold_the_end_of_a_tag():
    assert parted('a<b title="x > y">c</b>') == ["a", '<b title="x > y">', "c", "</b>", ""]


@given(st.text('<>"/ab= \n'))
def test_html_in_parts_is_all_of_it(html):
    assert "".join(parted(html)) == html
