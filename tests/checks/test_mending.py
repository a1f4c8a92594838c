"""What `check --fix` mends, and that it leaves all else as it is."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.mending import mended
from generator.checks.proofreading import rules
from generator.render.markdown import unsafe_html
from generator.text.han import is_han
from tests.checks.sites import SITE
from tests.conftest import write, write_article

WRONG = """\
---
title: 贵州"社工"发展,推进
summary: >-
  摘要, 其一(含街道)。
  其二。。
editor_notes:
- 'it''s, 注,注 ！'
- "引\\"文,又\\""
images: [{id: a, caption: '图,一'}]
---

**描绘,蓝图。**贵州 ，５０００人...`a,b`和[链接,甲](/a,b/)
「社工」“他说“好””，见 http://a.cn/甲,乙 与<span lang="en">a ,b</span>

    代码,甲

| 甲,乙 | 8:30 |
| --- | --- |
"""
RIGHT = """\
---
title: 贵州“社工”发展，推进
summary: >-
  摘要，其一（含街道）。
  其二。
editor_notes:
- 'it''s, 注，注！'
- "引“文，又”"
images: [{id: a, caption: '图，一'}]
---

**描绘，蓝图。**贵州，5000人……`a,b`和[链接，甲](/a,b/)
“社工”“他说‘好’”，见 http://a.cn/甲,乙 与<span lang="en">a ,b</span>

    代码,甲

| 甲，乙 | 8:30 |
| --- | --- |
"""


def test_what_is_safe_is_mended_and_all_else_stays_as_it_is():
    after, count = mended(WRONG, rules("zh", SITE))
    assert after == RIGHT
    assert count > 15
    assert mended(after, rules("zh", SITE)) == (after, 0)


def test_english_is_mended_as_english():
    wrong = '---\ntitle: "The \\"Home\\" of  all"\n---\n\nThe province\'s plan（2021-2025） , so，it is.\n'
    after, _ = mended(wrong, rules("en", SITE))
    assert after == '---\ntitle: "The “Home” of all"\n---\n\nThe province’s plan (2021–2025), so, it is.\n'


def test_the_command_mends_in_place_and_says_so(project, run):
    path = write_article(project, "one", body="前,后。\n\n约100人左右。") / "index.zh.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    write(path.parent / "source.txt", "前,后。")
    before = path.read_bytes()
    done = run(project, "check", "--fix")
    assert done.returncode == 0
    assert done.stderr == "Marks and spaces mended, 1: content/articles/2026/one/index.zh.md\n"
    assert "[zh-hedge]" in done.stdout
    assert path.read_bytes() == before.replace("前,后".encode(), "前，后".encode())
    assert (path.parent / "source.txt").read_text("utf-8") == "前,后。"
    assert run(project, "check", "--fix").stderr == ""


SIGNS = [
    *"甲乙社a0２Ａ,，。.;:：!?！？()（）“”‘’\"'「」『』《》〈〉<>-—…、 \n|*`[]#~",
    "](/a)",
    "\n\n",
    "2021-2025年",
    "the ",
    "。。",
    "...",
    "- ",
]


def tags(body):
    return re.findall(r"</?[a-z0-9]+", unsafe_html(body))


MARKUP = [
    *SIGNS,
    "**",
    "`",
    "```\n",
    "1. ",
    "## ",
    "> ",
    "[a",
    "](b)",
    "<br>",
    "&amp;",
    "{: ",
    "|---|---|\n",
    "| 甲 | 乙 |\n",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(MARKUP), max_size=25).map("".join), st.sampled_from(["zh", "en"]))
def test_a_mend_leaves_every_tag_of_the_page(body, lang):
    after, _ = mended(f"---\ntitle: x\n---\n\n{body}\n", rules(lang, SITE))
    assert tags(after.split("---\n", 2)[2].strip("\n")) == tags(body.strip("\n"))


def words(text):
    """Letters, Han and figures, whatever their width."""
    return [sign for sign in map(narrow, text) if is_han(sign) or sign.isalnum()]


def narrow(sign):
    return chr(ord(sign) - 0xFEE0) if "！" <= sign <= "～" else sign


bodies = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)


@given(bodies, st.sampled_from(["zh", "en"]))
def test_a_mend_changes_no_word_and_no_figure_and_is_done_once(body, lang):
    text = f"---\ntitle: x\n---\n\n{body}\n"
    after, _ = mended(text, rules(lang, SITE))
    assert words(after) == words(text)
    assert mended(after, rules(lang, SITE)) == (after, 0)


@pytest.mark.parametrize(
    ("line", "after"),
    [
        # In YAML without quotation marks these would be a mapping, a list of two, a tag.
        ("title: Guizhou：measures", "title: Guizhou：measures"),
        ("editor_notes: [one，two]", "editor_notes: [one，two]"),
        ("title: ！Guizhou", "title: ！Guizhou"),
        ("title: '！Guizhou：measures'", "title: '! Guizhou: measures'"),
        ("title: Guizhou 2021-2025", "title: Guizhou 2021–2025"),
    ],
)
def test_a_mend_makes_no_other_yaml(line, after):
    assert mended(f"---\n{line}\n---\n\nx\n", rules("en", SITE))[0] == f"---\n{after}\n---\n\nx\n"


MARKDOWN = [
    ("１. 甲", "１. 甲"), ("！[a](b)", "！[a](b)"), ("甲\n--\n乙", "甲\n--\n乙"), ("甲\n=\n\n乙", "甲\n=\n\n乙"),
    ("> １. 甲", "> １. 甲"), ('甲{: title="甲,乙" }', '甲{: title="甲,乙" }'), ("甲,  \n乙", "甲，  \n乙"),
    ("| 甲 |\n| :-: |\n| 乙,丙 |", "| 甲 |\n| :-: |\n| 乙，丙 |"), ("第１. 甲", "第1. 甲"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "after"), MARKDOWN)
def test_a_mend_makes_no_other_markdown(body, after):
    assert mended(f"---\ntitle: x\n---\n\n{body}\n", rules("zh", SITE))[0] == f"---\ntitle: x\n---\n\n{after}\n"


@pytest.mark.parametrize("line", ["1。 The", "> 12）the", "3 . The", "２. The"])
def test_a_mark_makes_no_list(line):
    assert mended(f"---\ntitle: x\n---\n\n{line}\n", rules("en", SITE))[0].endswith(f"\n{line}\n")


def test_a_mark_makes_no_picture_and_no_link():
    text = "---\ntitle: x\n---\n\nLook！[1](/a/) and！ there, he said [sic]（so）\n\n[They]：went\n"
    assert mended(text, rules("en", SITE))[0] == text.replace("and！", "and!").replace("（so）", " (so)")


@given(
    st.text(st.sampled_from("甲乙ab0２,，。：:!！()（）“”\"'「」《》- …#\\"), max_size=30),
    st.sampled_from(['"', "'", "|", ">", None]),
    st.sampled_from(["zh", "en"]),
    st.booleans(),
)
def test_front_matter_is_the_same_yaml_after_it(value, style, lang, flow):
    facts = {"id": "a", "title": value, "images": [{"caption": value, "id": "x"}], "region": "x"}
    options = {"default_style": style, "default_flow_style": flow and style not in {"|", ">"}}
    text = yaml.dump(facts, allow_unicode=True, width=20, sort_keys=False, **options)
    after = yaml.safe_load(mended(f"---\n{text}---\n\nx\n", rules(lang, SITE))[0].split("\n---\n")[0])
    said = yaml.safe_load(text)
    assert list(after) == ["id", "title", "images", "region"]
    assert words(str(after["title"])) == words(str(said["title"]))
    assert words(str(after["images"][0]["caption"])) == words(str(said["images"][0]["caption"]))
    assert (after["id"], after["region"], len(after["images"])) == (said["id"], said["region"], 1)
