import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.front_matter import split
from generator.content.quoting import quote_values, quoted
from generator.content.strict_yaml import YamlError, parse
from generator.text.characters import unseen
from tests.conftest import write_article


def values(text):
    halves = split(text)
    return {key: node.value for key, (_, node) in parse(halves.facts, halves.facts_line).entries.items()}


@pytest.mark.parametrize(
    "value",
    [
        "宁夏: 出台新政",
        "宁夏: 出台: 新政",
        "*多措并举*",
        "%多措",
        "@贵州",
        "第3期 #1 号",
        '甲: "乙"',
        "甲: C:\\x",
        "&甲",
        "!甲",
        "`甲`",
    ],
)
def test_a_value_that_yaml_misreads_is_put_into_quotes(value):
    after = quoted(f"---\nid: x\ntitle: {value}\nsummary: 摘要\n---\n\n正文: 不动\n")
    assert values(after) == {"id": "x", "title": value, "summary": "摘要"}
    assert after.endswith("\nsummary: 摘要\n---\n\n正文: 不动\n")


def test_all_of_a_file_are_mended_at_once():
    after = quoted("---\ntitle: 甲: 乙\nsummary: 丙: 丁\n---\n\n正文\n")
    assert values(after) == {"title": "甲: 乙", "summary": "丙: 丁"}


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: 标题\n---\n\n正文", "---\ntitle: [甲\n---\n\n正文", '---\ntitle: "宁夏: 出台"\n---\n\n正文', "没有文件头: 甲: 乙",
     "---\ntitle: 甲\n  summary: 乙\n---\n正文", "---\ntitle: 甲: 乙\n没有结束"],
)  # fmt: skip
def test_every_other_text_stays_as_it_is(text):
    assert quoted(text) == text


one_line = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]).filter(lambda c: not any(unseen(c))), max_size=20
)  # fmt: skip


@given(one_line)
def test_what_is_mended_says_what_was_typed(value):
    text = f"---\ntitle: 宁夏: {value}\n---\n\n正文"
    after = quoted(text)
    if after != text:
        assert values(after)["title"] == f"宁夏: {value}".strip(" ")


def test_the_files_are_mended_in_place(project):
    path = write_article(project, "one", title="宁夏: 出台新政") / "index.zh.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert quote_values(project) == ("content/articles/2026/one/index.zh.md",)
    assert path.read_bytes() == before.replace("宁夏: 出台新政".encode(), '"宁夏: 出台新政"'.encode())
    assert quote_values(project) == ()


def test_a_file_that_needs_no_quotes_is_not_touched(project):
    path = write_article(project, "one") / "index.zh.md"
    path.write_bytes(path.read_bytes().rstrip(b"\n") + b"\r\n")
    before = path.read_bytes()
    assert quote_values(project) == ()
    assert path.read_bytes() == before


def test_what_is_no_yaml_at_all_is_left_to_the_editor():
    with pytest.raises(YamlError):
        values(quoted("---\ntitle: [甲: 乙\n---\n\n正文"))
