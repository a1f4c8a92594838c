import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.difference import difference
from generator.text.substance import is_same


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("持证社工达3658人。", "持证社工达3685人。", "持证社工达[-3658-]{+3685+}人。"),
        ("突破5.2万人", "突破52万人", "突破[-5.2-]{+52+}万人"),
        ("近900名驻站社工", "900名驻站社工", "[-近-]900名驻站社工"),
        (
            "to 3,658 social workers",
            "to 3,685 certified social workers",
            "to [-3,658-]{+3,685 certified+} social workers",
        ),
        ("甲，乙3658。", "甲、乙3685！", "甲、乙[-3658-]{+3685+}！"),
        ("建成5～8个站点", "建成5、8个站点", "建成5[-～-]{+、+}8个站点"),
        ("下降 -5 个", "下降 5 个", "下降 [---]5 个"),
        ("", "新的一段。", "{+新的一段。+}"),
    ],
)
def test_the_changed_words_are_shown(old, new, told):
    assert difference(old, new) == told


def test_what_is_the_same_is_left_out():
    long = "贵州省民政厅近年来积极探索符合经济社会发展需要的路径，"
    assert (
        difference(f"{long}达3658人，{long}", f"{long}达3685人，{long}") == "…要的路径，达[-3658-]{+3685+}人，贵州省民…"
    )


def test_a_change_far_down_a_long_text_is_shown():
    long = "第一条说明情况。" * 1_000
    assert "[-12-]{+18+}" in difference(f"{long}共12个。", f"{long}共18个。")


@given(st.text(alphabet="甲5～-、. %", max_size=12), st.text(alphabet="甲5～-、. %", max_size=12))
def test_no_difference_is_empty(old, new):
    if not is_same(old, new):
        assert "[-" in difference(old, new) or "{+" in difference(old, new)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_difference_is_on_one_line(old, new):
    assert "\n" not in difference(old, new)
