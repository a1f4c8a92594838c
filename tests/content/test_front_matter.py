import pytest

from generator.content.front_matter import join, split, with_facts
from generator.content.strict_yaml import YamlError


def test_the_halves_of_a_file_and_their_lines():
    halves = split("---\na: 1\nb: 2\n---\n\n\n第一段。\n\n---\n\n第二段。\n")
    assert halves.facts == "a: 1\nb: 2"
    assert halves.body == "第一段。\n\n---\n\n第二段。"
    assert (halves.facts_line, halves.body_line) == (2, 7)


@pytest.mark.parametrize(("text", "rule"), [("a: 1\n", "front-matter-missing"), ("---\na: 1\n", "front-matter-open")])
def test_a_file_without_front_matter(text, rule):
    with pytest.raises(YamlError) as caught:
        split(text)
    assert caught.value.rule == rule


def test_empty_facts_are_not_written():
    assert (
        join({"a": "1", "b": None, "c": [], "d": "宁夏: 出台"}, "正文。")
        == "---\na: '1'\nd: '宁夏: 出台'\n---\n\n正文。\n"
    )


def test_setting_a_fact_leaves_every_other_byte():
    text = "---\n# kept\nstatus: draft   # a remark\nlist: [a]\n---\n\n正文  \n\n"
    after = with_facts(text, {"status": "published", "published": "2026-11-24T09:00:00+08:00"})
    assert after == (
        "---\n# kept\nstatus: published\nlist: [a]\npublished: '2026-11-24T09:00:00+08:00'\n---\n\n正文  \n\n"
    )
