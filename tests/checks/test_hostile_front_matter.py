"""Front matter that says something else than it shows, holds a bomb, or has no end."""

import pytest

from generator.checks.references import check_references
from generator.content.library import read_library
from generator.content.strict_yaml import YamlError, parse
from tests.checks.sites import faults, zh
from tests.clock import within
from tests.conftest import edit, write, write_article

# The front matter's line, what stands there instead, and the rule.
FACTS = [
    # a colon, the commonest fault of all
    ("title: 一个标题", "title: 宁夏: 出台新政", "yaml-colon", 6),
    ("title: 一个标题", "title:\t一个:\t标题", "yaml-colon", 6),
    # tabs, keys given twice, keys that nobody knows
    ("kind: own", "\tkind: own", "yaml-tab", 4),
    ("summary: 一段摘要。", "title: 又一个", "yaml-twice", 7),
    ("editor: 张三", "sattus: draft\neditor: 张三", "key-unknown-near", 12),
    ("editor: 张三", "__proto__: 1\neditor: 张三", "key-unknown", 12),
    # code
    ("title: 一个标题", "title: !!python/object/apply:os.system [id]", "yaml-tag", 6),
    ("title: 一个标题", "title: !!python/name:os.system", "yaml-tag", 6),
    ("title: 一个标题", "title: !ENV [SECRET]", "yaml-tag", 6),
    ("title: 一个标题", "title: !!binary aGk=", "yaml-tag", 6),
    ("title: 一个标题", "title: &a [*a]", "yaml-anchor", 6),
    ("title: 一个标题", "<<: {title: 一个标题}", "yaml-key", 6),
    # values that YAML would take for something else are the words they are
    ("published: 2026-11-24T09:00:00+08:00", "published: no", "not-instant", 11),
    ("published: 2026-11-24T09:00:00+08:00", "published: 2022-13-45", "not-instant", 11),
    ("published: 2026-11-24T09:00:00+08:00", "published: 1e5", "not-instant", 11),
    ("published: 2026-11-24T09:00:00+08:00", "published: 2026-11-24", "not-instant", 11),
    ("published: 2026-11-24T09:00:00+08:00", "published: 2026-11-24T09:00:00", "not-instant", 11),
    ("status: published", "status: yes", "not-choice", 10),
    ("status: published", "status: Published", "not-choice", 10),
    ("status: published", "status: embargoed", "not-choice", 10),
    ("editor: 张三", "home: {slot: lead, from: 2022-13-45}\neditor: 张三", "not-date", 12),
    ("editor: 张三", "columns: [{id: helping-people-help-themselves, number: 0x1F}]\neditor: 张三", "not-number", 12),
    ("editor: 张三", "columns: [{id: helping-people-help-themselves, number: 1e5}]\neditor: 张三", "not-number", 12),
    ("editor: 张三", "columns: [{id: helping-people-help-themselves, number: ３}]\neditor: 张三", "not-number", 12),
    ("title: 一个标题", "title: {{ config.site_name }}", "yaml-key", 6),
    # characters that a file can only hold as an escape
    ("title: 一个标题", 'title: "\\0"', "yaml-character", 6),
    ("title: 一个标题", 'title: "\\u202E题"', "yaml-character", 6),
    ("title: 一个标题", 'title: "\\uFDD0"', "yaml-character", 6),
    # an exception is nobody's without a reason and a name
    ("editor: 张三", "check_exceptions: [{rule: personal-mobile, who: 李四}]\neditor: 张三", "key-missing", 12),
    ("editor: 张三", "check_exceptions: [{rule: personal-mobile, reason: 公开}]\neditor: 张三", "key-missing", 12),
    ("editor: 张三", "check_exceptions: [{rule: internal-mark, reason: 公开, who: 李四}]\neditor: 张三", "not-choice", 12),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule", "line"), FACTS, ids=[f"{rule} {new}" for _, new, rule, _ in FACTS])
def test_front_matter_that_says_something_else_than_it_shows(project, old, new, rule, line):
    write_article(project, "one")
    edit(zh(project), old, new)
    assert (rule, "index.zh.md", line) in faults(project)


@pytest.mark.parametrize(
    "slug",
    [
        "../../x", "/abs", "C:\\x", "con", "nul", "com1", "a/b", "%2e%2e", "..", "甲", "a" * 300, "😀", "A", "one.", "one two",
        "оne", "ｏne", "a--b", "-a", "a_b", "one\u200b", "?", "#x", "a&b",
    ],
)  # fmt: skip
def test_a_slug_that_is_no_name_of_a_folder_everywhere(project, slug):
    write_article(project, "one")
    edit(zh(project), "slug: one", f"slug: {slug!r}" if slug.isprintable() else f'slug: "{slug}"')
    assert {"not-slug", "yaml-character", "unseen-character"} & {rule for rule, *_ in faults(project)}


BOMBS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "merges": "a: &a {x: 1}\n" + "".join(f"k{n}: &k{n} {{<<: [{', '.join(['*a'] * 200)}]}}\n" for n in range(500)),
    "brackets": "title: " + "[" * 5_000,
    "braces": "title: " + "{a: " * 5_000,
    "indents": "\n".join(" " * level + "a:" for level in range(800)),
    "question marks": "? " * 5_000,
    "dashes": "- " * 5_000,
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_front_matter_is_refused_before_it_goes_off(project, name):
    write_article(project, "one")
    with within(0.05), pytest.raises(YamlError):
        parse(BOMBS[name])
    edit(zh(project), "title: 一个标题\n", BOMBS[name].rstrip("\n") + "\n")
    with within(1):
        found = faults(project)
        assert [rule for rule, *_ in found if rule in {"yaml-anchor", "yaml-depth", "yaml-syntax", "yaml-key"}]


@pytest.mark.parametrize("end", ["", "...\n", "--\n", "- --\n", "—-\n"])
def test_front_matter_without_its_last_line(project, end):
    write_article(project, "one")
    text = zh(project).read_text("utf-8").split("---\n")
    write(zh(project), f"---\n{text[1]}{end}\n正文。\n")
    assert faults(project)


def test_a_list_without_end_is_told_in_good_time(project):
    names = ", ".join(f"t{number}" for number in range(20_000))
    edit(write_article(project, "one") / "index.zh.md", "[social-work-workforce]", f"[t0, {names}]")
    library, _ = read_library(project)
    with within(20):
        rules = [fault.rule for fault in check_references(library)]
        assert (rules.count("named-twice"), rules.count("topic-unknown")) == (1, 20_001)


def test_two_articles_may_not_have_one_address_however_it_is_written(project):
    write_article(project, "one")
    folder = write_article(project, "two")
    edit(folder / "index.zh.md", "slug: two\n", "slug: One\n")
    folder.rename(folder.with_name("ONE"))
    assert {rule for rule, *_ in faults(project)} == {"not-slug", "name-same"}
