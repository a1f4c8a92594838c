import pytest

from generator.content.strict_yaml import List, Map, Scalar, YamlError, parse


def plain(node):
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, List):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, (_, value) in node.entries.items()}


def test_everything_is_text_as_typed():
    text = "a: no\nb: 2022-06\nc: 012\nd: ''\ne:\nf: [x, '1']\ng: ~\nh: >-\n  one\n  two\n"
    expected = {"a": "no", "b": "2022-06", "c": "012", "d": "", "e": None, "f": ["x", "1"], "g": None, "h": "one two"}
    assert plain(parse(text)) == expected


def test_places_are_those_of_the_file():
    node = parse("a: 1\nb:\n  - c: 宁夏\n", first_line=2)
    assert isinstance(node, Map)
    inner = node.entries["b"][1]
    assert isinstance(inner, List)
    (item,) = inner.items
    assert isinstance(item, Map)
    assert (item.entries["c"][1].line, item.entries["c"][1].column) == (4, 8)


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("a: 1\ntitle: 宁夏: 出台\n", "yaml-colon", (2, 10)),
        ("a: [1\n", "yaml-syntax", (2, 1)),
        ("a: &x 1\nb: *x\n", "yaml-anchor", (1, 4)),
        ("a: !!python/object:os.system x\n", "yaml-tag", (1, 4)),
        ("a: 1\nb: 2\na: 3\n", "yaml-twice", (3, 1)),
        ("<<: {a: 1}\n", "yaml-key", (1, 1)),
        ("? [a]\n: b\n", "yaml-key", (1, 3)),
        ("a: " + "[" * 12 + "]" * 12, "yaml-depth", (1, 13)),
        ("a: 1\n---\nb: 2\n", "yaml-documents", (2, 1)),
        ('a: "\\0"\n', "yaml-character", (1, 4)),
        ('a: 1\ntitle: "宁夏\nb: 2\n', "yaml-syntax", (2, 8)),
        ("a: 1\n b: 2\n", "yaml-syntax", (2, 3)),
        ("a: 1\ntitle: %多措\n", "yaml-sign", (2, 8)),
        ("title: *多措*\n", "yaml-sign", (1, 8)),
        ("title: 第3期 #1 号\n", "yaml-comment", (1, 8)),
        ("a: " + "x" * 4_000_001, "yaml-size", (1, 1)),
    ],
)
def test_what_surprises_is_refused_at_its_place(text, rule, place):
    with pytest.raises(YamlError) as caught:
        parse(text)
    assert caught.value.rule == rule
    assert (caught.value.line, caught.value.column) == place


def test_a_remark_is_a_remark():
    assert plain(parse("a: 1   # as it says\n")) == {"a": "1"}


def test_nothing_is_nothing():
    assert plain(parse("")) is None
    assert plain(parse("# only a remark\n")) is None


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("a: 1\nb：2", "yaml-wide-colon", 2),
        ("notes:\n  - 编者按：原文\neditor: 张: 三", "yaml-colon", 3),
        ('summary: |\n  注意：各地\ntitle: "未闭合\nb: 1', "yaml-syntax", 3),
        ("title: [要闻] 某事\nb: 1", "yaml-sign", 1),
        ('title: "要闻" 某事\nb: 1', "yaml-quote", 1),
    ],
)
def test_what_was_typed_is_told_where_it_was_typed(text, rule, line):
    with pytest.raises(YamlError) as caught:
        parse(text)
    assert (caught.value.rule, caught.value.line) == (rule, line)
