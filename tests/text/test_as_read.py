import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.checks.mending import mended
from generator.prose.table import RULES
from generator.text.as_read import as_read
from tests.clock import within
from tests.prose.test_rules import WRONG


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("增长1.5%，共3658人", "增长 1.5％,共 3658 人"),
        ("社工, 志愿者", "社工，志愿者"),
        ("社工 (志愿者) 服务", "社工（志愿者）服务"),
        ("他说“好”", '他说"好"'),
        ("it’s", "it's"),
        ("２０２２年", "2022年"),
        ("１．５", "1.5"),
        ("甲。", "甲."),
        ("甲。\n\n\n乙", "甲。\n\n乙"),
        ("two  words", "two words"),
        ("10\u00a0000", "10 000"),
        ("二十\u3000大", "二十大"),
        ("对吗？！", "对吗?!"),
        ("the provinces’ plans", "the provinces' plans"),
        ("the “Home” (家) and “Five” 社 plan", 'the "Home" (家) and "Five" 社 plan'),
        ("certified， social", "certified, social"),
        ("**制定倍增目标。** 贵州", "**制定倍增目标。**贵州"),
        ("贵州 **要点：** 一", "贵州**要点：**一"),
        ("社工, ABC", "社工，ABC"),
        ("```\na，b\n```\n\n社工, 志愿者", "```\na，b\n```\n\n社工，志愿者"),
        ("[r]:\n  /a，b\n\n社工, 志愿者", "[r]:\n  /a，b\n\n社工，志愿者"),
        ("一个 ` 号, 一个\n\n` 号", "一个 ` 号，一个\n\n` 号"),
        ("the 1990’s", "the 1990's"),
        ("降6—8℃,局地12.5%[^1],共5m²;好!!", "降6—8℃，局地12.5%[^1]，共5m²；好！！"),
        ("增长[^1].\n\n7%.", "增长[^1]。\n\n7%。"),
        ("8:30-12:00，周一-周五，500元-800元", "8:30—12:00，周一—周五，500元～800元"),
    ],
)
def test_typesetting_is_not_read(one, other):
    assert as_read(one) == as_read(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.5", "15"), ("1.5", "1。5"), ("1.5", "1,5"), ("1 5", "15"), ("1, 5", "1,5"), ("5%", "5"), ("-5", "5"), ("−5", "-5"),
        ("10²", "102"), ("1½", "11/2"), ("①", "1"), ("甲、乙", "甲，乙"), ("甲；乙", "甲，乙"), ("甲。乙", "甲，乙"), ("甲（乙）", "甲乙"),
        ("not able", "notable"), ("甲。\n\n乙", "甲。乙"), ("**甲**乙", "甲乙"), ("不，要", "不要"), ("“甲”", "甲"), ("3-5", "35"),
        ("[文](http://a/)", "[文]（http://a/）"), ("[文](/甲，/)", "[文](/甲,/)"), ("[文](a）c)", "[文](a)c)"), ("[文](a）", "[文](a)"),
        ("<ｂ>", "<b>"), ("A", "a"), ("示例。com", "示例.com"), ("！[图](a.png)", "![图](a.png)"), ("- 5", "-5"), ("℃", "°C"),
        ("    码", "码"), ("6'2\"", "6\"2\""), ("1,,5", "1,5"), ("5 - 3", "5-3"), ("2021，2025", "2021—2025"), ("3-1", "3—1"),
        ("[r]: https://a.example/a,b", "[r]: https://a.example/a，b"), ("见\n\n[r]: /a,,b", "见\n\n[r]: /a,b"),
        ("``[官网](https://a.example/)``", "\"[官网](https://a.example/)\""), ("`甲，乙`", "`甲,乙`"),
        ("```\n运行 a，b\n```", "```\n运行 a,b\n```"), ("~~~ sh\n\n甲，乙\n~~~\n文", "~~~ sh\n\n甲,乙\n~~~\n文"), ("`甲\n乙，丙`", "`甲\n乙,丙`"),
        ("[r]:\n  https://a.example/x，y", "[r]:\n  https://a.example/x,y"), ("```\n甲，乙", "```\n甲,乙"),
        ("````\n```\n甲，乙\n````", "````\n```\n甲,乙\n````"), ("- 项\n    ```\n    甲，乙\n    ```", "- 项\n    ```\n    甲,乙\n    ```"),
        ("甲、乙", "甲 乙"), ("“甲”乙", "“甲乙”"), ("甲——乙", "甲—乙"), ("not, able", "not able"), ("1， 5人", "1.5人"),
    ],
)  # fmt: skip
def test_all_else_is(one, other):
    assert as_read(one) != as_read(other)


def figures(text):
    """Every run of digits with what gives it its value."""
    # A square and a half are signs of their own, and no digits of the figure before them.
    plain = unicodedata.normalize("NFKC", text.translate({ord("²"): "^", ord("½"): "^"}))
    return [
        found.replace(" ", "")
        # A space before its percent sign is typesetting.
        for found in re.findall(r"[-−+]?[0-9]+(?:[.,:/–-][0-9]+)*(?: *%)?", plain)
    ]


signs = st.sampled_from('年万社工a1０５ .,，。、％%-−()（）[]“"\n\u3000!！²½<>*')


@settings(max_examples=500)
@given(st.text(signs, min_size=1, max_size=12), st.integers(0, 11), st.text(signs, max_size=2))
@example("1.5", 1, "．")
@example("5.1", 1, "。")
def test_what_reads_alike_has_the_same_figures_and_marks(one, at, put):
    other = one[:at] + put + one[at + 1 :]
    if as_read(one) == as_read(other):
        assert figures(one) == figures(other)
        assert squeezed(one) == squeezed(other)


TWICE = re.compile(r"([.,;:、-])\1+")


def squeezed(text):
    marks = str.maketrans("“”‘’。", "\"\"''.")
    return TWICE.sub(r"\1", "".join(unicodedata.normalize("NFKC", text).translate(marks).split()))


@given(st.text(signs, min_size=1, max_size=20), st.data())
def test_a_sign_more_or_less_is_read(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    without = text[:at] + text[at + 1 :]
    # Of a mark that is set twice one is typesetting.
    if squeezed(without) != squeezed(text):
        assert as_read(without) != as_read(text)


SAFE = [rule for rule in RULES if rule.is_safe]
MENDS = [(rule.wrong, rule.right) for rule in SAFE] + [
    (wrong, right.replace("⟦", "").replace("⟧", ""))
    for name, wrong, right in WRONG
    if name in {rule.id for rule in SAFE}
]


@pytest.mark.parametrize(("wrong", "right"), MENDS)
def test_what_a_machine_mends_unasked_reads_as_before(wrong, right):
    assert as_read(wrong) == as_read(right)


LANGUAGES = {lang: [rule for rule in SAFE if rule.langs == (lang,)] for lang in ("zh", "en")}
WRONGS = {
    lang: [wrong for name, wrong, _ in (*WRONG, *((rule.id, rule.wrong, "") for rule in SAFE)) if name.startswith(lang)]
    for lang in LANGUAGES
}


@settings(max_examples=300)
@given(
    st.sampled_from(["zh", "en"]),
    st.lists(st.integers(0, 99), min_size=1, max_size=5),
    st.sampled_from(["", " ", "，", ", ", "\n\n", "** ", " **", " and ", "社工"]),
)
def test_fixing_a_file_never_changes_how_it_reads(lang, chosen, between):
    pieces = [WRONGS[lang][number % len(WRONGS[lang])] for number in chosen]
    text = f"---\ntitle: a\n---\n\n{between.join(pieces)}\n"
    assert as_read(mended(text, LANGUAGES[lang])[0]) == as_read(text)


def test_no_run_of_spaces_takes_more_time_than_its_length():
    with within(2):
        assert as_read("社工" + " \t" * 40_000 + "。") == as_read("社工。")
