"""What search takes for the same: the table against Unicode and OpenCC, and the one property that search rests on."""

import unicodedata

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.folding import common, fold, rare, simplified, table
from generator.text.han import is_han
from tests.text.folding import derived


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ ｘ", "abc x"),
        ("５.２万，２％", "5.2万,2%"),
        ("５２，０００", "52,000"),
        ("助人自助　温暖 你我", "助人自助温暖你我"),
        ("使用 ABC 系统", "使用abc系统"),
        ("共有 5  800  人，约 G60 科创走廊", "共有5 800人,约g60科创走廊"),
        ("the 民政 (civil affairs) Department， 2022", "the民政(civil affairs) department, 2022"),
        ("a \u00a0\t b", "a b"),
        ("社會工作站，戶籍", "社会工作站,户籍"),
        ("臺灣 貴州", "台湾贵州"),
        # As Hong Kong and Taiwan write them; 著 and 么 are words of their own here.
        ("衞生敍述，化粧枱，睪痺屋簷", "卫生叙述,化妆台,睾痹屋檐"),
        ("著名，什麼", "著名,什么"),
        ("Łódź, Køge, Đà Nẵng", "lodz, koge, da nang"),
        ("阿卜杜•買買提・吐尔逊‧肉孜", "阿卜杜·买买提·吐尔逊·肉孜"),
        ("5µg 5μg, 10²", "5μg 5μg, 10²"),
        ("Élan CAFÉ naïve e\u0301", "elan cafe naive e"),
        ("\u202e贵\u200b州\ufeff", "贵州"),
        ("⼈⽂", "人文"),
        ("葛\U000e0100城", "葛城"),
        ("。、《》“”‘’", "。、《》“”‘’"),
        ("｡､", "。、"),
        ("  社工  ", "社工"),
        ("\x00\x07", ""),
    ],
)
def test_what_is_taken_for_the_same(text, folded):
    assert fold(text) == folded


def test_the_table_is_what_it_was_derived_from():
    # Another Python may know more characters than the table does, and never says otherwise.
    now = derived()
    assert {code: now.get(code, "kept") for code in table()} == dict(table())
    newer = set(now) - set(table())
    assert not [
        code
        for code in newer
        if unicodedata.category(chr(code)) != "Cn" and unicodedata.ucd_3_2_0.category(chr(code)) != "Cn"
    ]


def test_all_of_unicodes_width_forms_and_han_are_in_it():
    converter = opencc.OpenCC("t2s")
    beside = [opencc.OpenCC(script) for script in ("tw2s", "hk2s")]
    for code in (
        *range(0x3000, 0x3001),
        *range(0x3400, 0xA000),
        *range(0xF900, 0xFB00),
        *range(0xFF01, 0xFFEF),
        *range(0x20000, 0x32400),
    ):
        character = chr(code)
        kind, _, plain = unicodedata.decomposition(character).partition(" ")
        if kind in {"<wide>", "<narrow>"}:
            assert fold(character) == fold(chr(int(plain, 16))), hex(code)
        if is_han(character):
            plain = unicodedata.normalize("NFC", character)
            simple = converter.convert(plain)
            if simple == plain and plain not in "著么":
                simple = next((found for one in beside if (found := one.convert(plain)) != plain), plain)
            assert fold(character) == (simple if len(simple) == 1 else plain) or fold(simple) == fold(character), hex(
                code
            )


def test_folding_twice_is_folding_once():
    for code, to in table().items():
        assert to is None or to not in table() or table()[to] == to, hex(code)


def test_most_texts_need_the_common_part_alone():
    assert rare("截至2021年，全省社工人才总数突破５.２万人。Café “quoted” naïve") == ""
    assert rare("社會，國，社會") == "國国會会"
    assert rare("a\U000e0100") == "\U000e0100\0"
    assert len(common()) < 1000


TEXTS = st.text(st.sampled_from("社工會a bＡ５,，。 　\n\u200b\u0301é“"), max_size=30)


@given(TEXTS, st.integers(0, 30), st.integers(0, 12))
def test_the_fold_of_a_slice_is_a_slice_of_the_fold(text, start, length):
    for term in text[start : start + length].split():
        assert fold(term) in fold(text)


@given(TEXTS)
def test_the_fold_is_stable(text):
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_a_simplified_text_has_each_sign_in_its_place(text):
    assert len(simplified(text)) == len(text)
    assert simplified("臺灣：「社區」ＡB") == "台湾：「社区」ＡB"
