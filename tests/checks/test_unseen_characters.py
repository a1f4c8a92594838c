"""What nobody can see in a text, and what swallows it."""

import pytest

from generator.checks.table import checked_library, errors
from tests.checks.sites import faults, zh
from tests.conftest import write, write_article


@pytest.mark.parametrize(
    ("data", "rule", "line", "column"),
    [
        ("一\x00二".encode(), "control-character", 17, 2), ("一\x1b[31m二".encode(), "control-character", 17, 2),
        ("一\x85二".encode(), "control-character", 17, 2), ("一\u2028二".encode(), "unseen-character", 17, 2),
        ("一\ufdd0".encode(), "control-character", 17, 2), ("一\U0001fffe".encode(), "control-character", 17, 2),
        ("一\U0010ffff".encode(), "control-character", 17, 2), ("一\ufffe".encode(), "control-character", 17, 2),
        # halves of a pair, as CESU-8 and as WTF-8; an overlong slash; a byte of GBK
        (b"a\xed\xa0\xbd\xed\xb8\x80", "not-utf8", 17, 2), (b"a\xed\xa0\x80", "not-utf8", 17, 2), (b"a\xc0\xaf", "not-utf8", 17, 2),
        ("一".encode() + "民政".encode("gbk"), "not-utf8", 17, 2),
        ("一\u202e二".encode(), "unseen-character", 17, 2), ("一\u2066二\u2069".encode(), "unseen-character", 17, 2),
        ("一\u200b二".encode(), "unseen-character", 17, 2), ("一\u00ad二".encode(), "unseen-character", 17, 2),
        ("一\ufeff二".encode(), "unseen-character", 17, 2), ("一\U000e0041\U000e007f".encode(), "unseen-character", 17, 2),
        ("一\u200d二".encode(), "unseen-character", 17, 2), ("\ufe0f".encode(), "unseen-character", 17, 1),
    ],
)  # fmt: skip
def test_a_character_that_nobody_can_see_is_told_at_its_place(project, data, rule, line, column):
    write_article(project, "one")
    path = zh(project)
    path.write_bytes(path.read_bytes() + data + b"\n")
    found = [fault for fault in errors(checked_library(project)[1]) if fault.path.endswith("zh.md")]
    assert (found[0].rule, found[0].line, found[0].column) == (rule, line, column)


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d👩\u200d👧",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "葛\U000e0100城区",
        "می\u200cخواهم",
        "\u3000全角空格",
        "不断\u00a0空格",
        "䶮𬭎〇",
    ],
)
def test_signs_that_make_one_with_others_may_stand(project, text):
    write_article(project, "one", body=text)
    assert faults(project) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("正文。<script>alert(1)\n\n又一段。", 16),
        ("正文。\n\n<STYLE>\n又一段。", 18),
        ("<template>正文。", 16),
        ("<style>a</style>正文。<style>又一段。", 16),
        ("`<script>`是一种标签。", None),
        ("```\n<style>\n```\n\n正文。", None),
        ("<!-- <script> -->正文。", None),
        ("<script>alert(1)</script >正文。", None),
    ],
)
def test_what_swallows_a_text_is_told(project, text, line):
    write_article(project, "one", body=text)
    assert faults(project) == ([("text-swallowed", "index.zh.md", line)] if line else [])


@pytest.mark.parametrize("entity", ["&#x202E;", "&#8238;", "&rlm;", "&zwnj;", "&#0;", "&ZeroWidthSpace;", "&shy;"])
def test_an_entity_hides_nothing(project, entity):
    write_article(project, "one", body=f"正文{entity}。")
    assert faults(project) == [("unseen-character", "index.zh.md", 16)]


@pytest.mark.parametrize(
    "body",
    ["![](../../.git/config)", "[甲](../../../mkdocs.yml)", "![](/etc/passwd)", "[甲](source.txt)", "![](data:image/svg+xml;base64,PHN2Zz4=)",
     "![甲](evil.svg)", "[甲](evil.html)", "[甲](..%2f..%2fmkdocs.yml)", "[甲](file:///etc/passwd)", "![](https://evil.example/1.gif)"],
)  # fmt: skip
def test_a_text_shows_and_hands_on_no_other_file(project, body):
    folder = write_article(project, "one", body=body)
    for name in ("source.txt", "evil.svg", "evil.html"):
        write(folder / name, "<svg onload='alert(1)'/>")
    assert {rule for rule, *_ in faults(project)} <= {"link-dead", "image-remote"}
    assert faults(project)


def test_line_ends_and_a_mark_at_the_beginning_are_no_fault(project):
    write_article(project, "one")
    zh(project).write_bytes(b"\xef\xbb\xbf" + zh(project).read_bytes().replace(b"\n", b"\r\n"))
    assert faults(project) == []
