"""What a stranger's commit may not do: each hostile file is a fault with its place, told in good time, or is inert."""

import os
import time

import pytest

from generator.checks.references import check_references
from generator.checks.table import checked_library, errors
from generator.content.library import read_library
from generator.content.strict_yaml import YamlError, parse
from tests.checks.test_checks import en, zh
from tests.clock import within
from tests.conftest import edit, write, write_article


def faults(project):
    return [(fault.rule, fault.path.rpartition("/")[2], fault.line) for fault in errors(checked_library(project)[1])]


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


@pytest.mark.parametrize("end", ["", "...\n", "--\n", "- --\n", "—-\n"])
def test_front_matter_without_its_last_line(project, end):
    write_article(project, "one")
    text = zh(project).read_text("utf-8").split("---\n")
    write(zh(project), f"---\n{text[1]}{end}\n正文。\n")
    assert faults(project)


@pytest.mark.parametrize(
    "english",
    ["贵州省民政厅将社会工作人才队伍建设纳入规划。" * 5, "Guizhou. 贵州省民政厅近年来积极探索发展路径。", "民政"],
)
def test_an_english_text_that_is_still_chinese(project, english):
    write_article(project, "one", english=english)
    assert ("other-language", "index.en.md") in [fault[:2] for fault in faults(project)]


@pytest.mark.parametrize(
    "english",
    [
        "The Home for Talent (人才之家) service of the department.",
        "*Guizhou Daily* (《贵州日报》)",
        "**Note.** [Link](https://example.org/民政).",
    ],
)
def test_an_english_text_may_name_things_in_chinese(project, english):
    write_article(project, "one", english=english)
    assert faults(project) == []


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


def test_a_pipe_and_a_device_hold_nobody_up(project):
    folder = write_article(project, "one")
    en(project).unlink()
    os.mkfifo(en(project))
    os.mkfifo(folder / "notes.txt")
    os.mkfifo(folder / "a.jpg")
    os.mkfifo(project.pages / "about.zh.md")
    os.mkfifo(project.data / "extra.yml")
    began = time.monotonic()
    assert [rule for rule, *_ in faults(project)].count("special-file") == 5
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("kind", ["file", "folder", "article"])
def test_a_link_leads_nowhere(project, kind):
    folder = write_article(project, "one")
    outside = write(project.root / "outside/index.zh.md", zh(project).read_text("utf-8")).parent
    target = {"file": folder / "a.jpg", "folder": folder / "more", "article": folder.with_name("two")}[kind]
    target.symlink_to("/etc/hostname" if kind == "file" else outside)
    assert [rule for rule, *_ in faults(project)] == ["symlink"]


NAMES = [
    "民政.jpg".encode("gbk"),
    "e\u0301.jpg".encode(),
    b"a.jpg ",
    b"a.jpg.",
    "a\u202egpj.exe".encode(),
    b"a\nb.jpg",
    b"a\x1b[2J.jpg",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_not_every_system_can_hold(project, run, name):
    folder = write_article(project, "one")
    (folder / os.fsdecode(name)).write_bytes(b"x")
    done = run(project, "check")
    assert done.returncode == 1
    assert "[name-form]" in done.stdout
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stdout


LEFT = [
    "index.zh.md.bak",
    "index.zh.md~",
    ".env",
    "Thumbs.db",
    ".DS_Store",
    ".index.zh.md.swp",
    "~$稿件.docx",
    "index.zh.md.orig",
]


@pytest.mark.parametrize("name", LEFT)
def test_what_programs_leave_behind_is_told_and_harms_nothing(project, name):
    write(write_article(project, "one") / name, "SECRET=1")
    found = checked_library(project)[1]
    assert [(fault.rule, fault.severity) for fault in found] == [("left-over", "warning")]


def test_a_text_that_is_open_in_emacs_is_read_all_the_same(project):
    """Its mark is a link that leads nowhere; where there are no links, a file."""
    folder = write_article(project, "one")
    (folder / ".#index.zh.md").symlink_to("editor@host.4711:1795568400")
    (project.data / ".#site.yml").symlink_to("editor@host.4711:1795568400")
    (project.pages / ".#about.zh.md").symlink_to("editor@host.4711:1795568400")
    write(folder / ".#index.en.md", "editor@host.4711")
    library, found = checked_library(project)
    assert {(fault.rule, fault.severity) for fault in found} == {("left-over", "warning")}
    assert len(found) == 4
    assert len(library.articles) == 1


@pytest.mark.parametrize("name", ["index.zh.MD", "INDEX.zh.md", "index.zh.markdown", "index.fr.md", "index.md"])
def test_a_text_under_a_name_that_nobody_reads_is_told(project, name):
    write(write_article(project, "one") / name, "x")
    assert "file-name" in {rule for rule, *_ in faults(project)}


def test_what_an_editor_answers_for_is_let_through(project):
    write_article(
        project,
        "one",
        body="社工服务站值班手机13800138000，另一部13900139000。",
        english="The social work service station has two telephones.",
    )
    edit(
        zh(project),
        "editor:",
        "check_exceptions: [{rule: personal-mobile, value: 138…000, reason: 值班电话, who: 李四}]\neditor:",
    )
    assert faults(project) == [("personal-mobile", "index.zh.md", 17)]
    edit(zh(project), "value: 138…000, ", "")
    assert {fault.rule for fault in checked_library(project)[1]} == {"figure-missing"}


def test_an_exception_in_the_text_is_text(project):
    write_article(project, "one", body="check_exceptions: 13800138000")
    assert faults(project) == [("personal-mobile", "index.zh.md", 16)]


def test_a_report_prints_no_number_again(project, run):
    write_article(project, "one", body="孤儿王小明，手机13800138000，家住幸福村3组12号。")
    said = run(project, "check").stdout
    assert said.count("personal-") == 3
    assert not any(value in said for value in ("13800138000", "王小明", "12号"))


def test_personal_data_in_a_table_of_another_encoding(project):
    folder = write_article(project, "one")
    (folder / "名单.csv").write_bytes("姓名,电话\n王某,13800138000\n".encode("gb18030"))
    write(folder / "source.txt", "原稿：手机13800138000")
    write(project.pages / "about.zh.md", "---\ntitle: 关于\nsummary: 摘要\n---\n手机13800138000")
    assert [fault[:2] for fault in faults(project)] == [
        ("personal-mobile", "名单.csv"),
        ("personal-mobile", "about.zh.md"),
    ]


WORDS = {
    "draft": "草稿里的字句", "withdrawn": "撤下的字句", "inbox": "待定的字句", "source": "来件的字句", "left": "留下的字句",
    "withheld": "无权的字句", "attached": "没有链接的附件",
}  # fmt: skip


def test_nothing_of_what_is_not_published_is_in_the_site(project, run):
    folder = write_article(project, "one", body="刊出的正文。{{ config.site_name }} {% raw %}", title='"{{ config }}"')
    for status in ("draft", "withdrawn"):
        other = write_article(
            project, status, title=f"{WORDS[status]}的标题", body=WORDS[status], english=f"Text. {WORDS[status]}"
        )
        edit(other / "index.zh.md", "status: published", f"status: {status}")
        write(other / "a.jpg", WORDS[status])
        edit(other / "index.zh.md", "editor:", "images: [{id: a, caption: 图, file: a.jpg}]\neditor:")
    write(project.inbox / "2026-11-24/index.zh.md", f"---\ntitle: {WORDS['inbox']}\n---\n{WORDS['inbox']}")
    write(project.inbox / "2026-11-24/source.txt", WORDS["inbox"])
    write(folder / "source.txt", WORDS["source"])
    write(folder / "index.zh.md.bak", WORDS["left"])
    write(folder / ".env", WORDS["left"])
    write(folder / "paper.pdf", WORDS["attached"])
    write(folder / "a.jpg", WORDS["withheld"])
    edit(folder / "index.zh.md", "editor:", "images: [{id: a, caption: 图说明, file: a.jpg, rights: unknown}]\neditor:")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    site = project.root / "site"
    for path in [path for path in site.rglob("*") if path.is_file()]:
        assert not [word for word in WORDS.values() if word.encode() in path.read_bytes()], path
    assert not [path for path in site.rglob("*") if path.name.startswith("a.jpg") or "inbox" in path.parts]
    page = (site / "articles/2026/one/index.html").read_text("utf-8")
    assert "{{ config.site_name }} {% raw %}" in page
    assert "<h1>{{ config }}</h1>" in page
    assert "图说明" in page


def test_a_chinese_text_may_not_be_english(project):
    english = "The Guizhou Provincial Department of Civil Affairs advances social work. " * 3
    write_article(project, "one", body=english)
    assert faults(project) == [("other-language", "index.zh.md", 16)]


def test_a_draft_may_be_half_translated(project):
    write_article(project, "one", english="贵州省民政厅积极探索社会工作发展路径。")
    edit(zh(project), "status: published", "status: draft")
    assert [(fault.rule, fault.severity) for fault in checked_library(project)[1]] == [("other-language", "warning")]


def test_a_folder_whose_name_is_no_text_is_told_and_not_read(project, run):
    write_article(project, "one")
    folder = os.fsencode(project.articles / "2026") + b"/bad\xff"
    (project.articles / "2026/one").rename(os.fsdecode(folder))
    for command in (["check"], ["build"]):
        done = run(project, *command)
        assert done.returncode == 1
        assert "content/articles/2026/bad\\xff:1:1: error [name-form]" in done.stdout + done.stderr
