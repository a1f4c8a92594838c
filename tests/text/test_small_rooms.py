"""Slugs, excerpts, fingerprints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.characters import _SUSPECT, _WRONG, unseen
from generator.text.excerpt import excerpt
from generator.text.fingerprint import fingerprint
from generator.text.han import count_han
from generator.text.slugs import SLUG_LENGTH, is_slug, slugify


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
    assert excerpt("一句话。" * 3, 9) == "一句话。一句话。"
    long = "甲" * 70 + "，" + "乙" * 70 + "。"
    assert excerpt(long) == "甲" * 70 + "……"
    assert count_han(excerpt("丙" * 500)) <= 120


def test_a_fingerprint_is_of_what_is_said():
    assert fingerprint("获悉,贵州\r\n省") == fingerprint("获悉，贵州省") != fingerprint("获悉，贵阳省")


def test_every_character_that_may_not_be_is_suspect():
    wrong = _WRONG().findall("".join(map(chr, range(0x110000))))
    assert {"\u202e", "\U000e0041"} <= set(wrong)
    assert all(map(_SUSPECT.match, wrong))
    assert list(unseen("\U00020000二\U000e0041")) == [(2, "U+E0041")]
