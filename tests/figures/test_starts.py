"""What saves time changes nothing: figures are looked for where one may begin, and plain counts are told at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.amounts_en import PLAIN_EN
from generator.figures.amounts_zh import PLAIN_ZH
from generator.figures.folding import folded, small
from generator.figures.reading import _RULES
from generator.figures.rule import grammar, scan
from generator.figures.starts import starts_en, starts_zh
from tests.figures.pairs import BAD, GOOD

# The text as it is read, and what stands from each beginning on.
BEGINNINGS = [
    (starts_en, "a dog, an hour and a half, the third of May", ["an hour", "a half", "half", "third", "May"]),
    (starts_en, "no one, no dogs; some dogs, some hundred", ["no one", "one", "some hundred", "hundred"]),
    (starts_en, "us$5, a£ five, (010) 55", ["us$5", "5,", "a£", "five", "(010)", "010)", "55"]),
    (starts_en, "covid19 and 3.5 in the 90s or '90s", ["19", "3.5", "90s", "'90s", "90s"]),
    (starts_zh, "附近有3家,近百家,近9家,第2(3)", ["3", "近百", "百", "9", "第", "2", "3"]),
    (starts_zh, "上午9时,上午好,花甲,电话+86", ["上午9", "9", "花甲", "+86", "86"]),
]


@pytest.mark.parametrize(("starts", "text", "expected"), BEGINNINGS, ids=[text for _, text, _ in BEGINNINGS])
def test_where_a_figure_may_begin(starts, text, expected):
    places = [*starts(text)]
    assert [text[place : place + len(begun)] for place, begun in zip(places, expected, strict=True)] == expected
    assert places == sorted(set(places))


PLAIN = {"zh": PLAIN_ZH, "en": PLAIN_EN}
QUICK = {lang: grammar(*_RULES[lang]) for lang in PLAIN}
SLOW = {lang: grammar(starts, rules[len(PLAIN[lang]) :]) for lang, (starts, rules) in _RULES.items()}
SENTENCES = {"zh": [row[1] for row in (*GOOD, *BAD)], "en": [row[2] for row in (*GOOD, *BAD)]}
NUMBERS = st.one_of(st.integers(0, 31), st.integers(1900, 2030), st.integers(0, 10**11)).map(str)
BEHIND = {
    "zh": "个 名 人 家 户 元 件 时 点 年 月 日 号 分 米 成 一成 倍 比 后 世纪 次会议 至 和 多 万 千 半 个半 岁 天 周 基点 个百分点 条热线 、 , %",
    "en": "-people- and - or - to - a- of- million- per cent- May- years- feet- foot -, -. - x- half- mu- thirds- in every 10-th"
    "-'s-:-/- am- o'clock- points- bps- and a half- year old- times-fold-k-m",
}  # fmt: skip


def texts(lang):
    """Numbers, what may follow one, and sentences as newsrooms write them."""
    behind = st.one_of(st.sampled_from(BEHIND[lang].split(" " if lang == "zh" else "-")), st.text(max_size=3))
    return st.lists(st.one_of(NUMBERS, behind, NUMBERS, behind, st.sampled_from(SENTENCES[lang])), max_size=8)


@pytest.mark.parametrize("lang", ["zh", "en"])
@given(data=st.data())
def test_a_count_that_is_told_at_once_is_what_all_rules_make_of_it(lang, data):
    text = folded("".join(data.draw(texts(lang))))
    text = small(text) if lang == "en" else text
    assert [*scan(text, QUICK[lang])] == [*scan(text, SLOW[lang])]
