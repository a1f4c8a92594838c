"""The wording list: what is told, how gravely, and what is left to those who said it."""

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from tests.checks.sites import en, zh
from tests.conftest import edit, tree, write, write_article

ROWS = """\
- wrong: 残废人
  lang: zh
  right: [残疾人]
  severity: error
  reason: { zh: 法律用语, en: the law’s word }
- wrong: 31个省
  lang: zh
  reason: { zh: 有34个, en: there are 34 }
- wrong: 乡村振兴局
  lang: zh
  right: [农业农村部]
  kind: former-name
  since: 2023-03-10
  reason: { zh: 已并入, en: merged }
- wrong: 国家乡村振兴局
  lang: zh
  right: [农业农村部]
  kind: former-name
  since: 2023-03-10
  severity: note
  reason: { zh: 全国的, en: the national one }
- wrong: per cent
  lang: en
  right: [percent]
  severity: note
  reason: { zh: 一个词, en: one word }
- wrong: 社工证
  lang: zh
  right: [社工证书]
  until: 2022-12-31
  reason: { zh: 全称, en: in full }
"""
SOURCE = "kind: notice\nrights: {{basis: permission}}\nsource: {{statement: 据甲, published: {{{date}}}}}"


@pytest.fixture
def project(project):
    write(project.data / "wording.yml", ROWS)
    return project


def told(project):
    return [
        (fault.rule, fault.severity, fault.line, fault.column, fault.values.get("value"))
        for fault in checked_library(project)[1]
        if fault.rule.startswith(("wording", "exception"))
    ]


def test_a_form_is_told_at_its_place_with_its_reason_and_what_is_right(project):
    write_article(
        project, "one", body="帮助**残废**人和残废人。\n\n全国31个省。", english="Nearly 2 Per cent, not per century."
    )
    assert told(project) == [
        ("wording", "note", 8, 10, "Per cent"),
        ("wording", "error", 16, 5, "残废人"),
        ("wording", "error", 16, 11, "残废人"),
        ("wording-avoid", "warning", 18, 3, "31个省"),
    ]
    fault = errors(checked_library(project)[1])[0]
    assert "法律用语" in tell(fault, "zh")
    assert "“残疾人”" in tell(fault, "zh")
    assert "the law’s word" in tell(fault, "en")


def test_an_english_form_is_found_in_the_plural_unless_that_has_a_row_of_its_own_or_is_right(project):
    write(
        project.data / "wording.yml",
        "- {wrong: client, lang: en, right: [service user, clients’ rights], reason: {zh: 甲, en: a}}\n"
        "- {wrong: charity, lang: en, right: [charitable organization], reason: {zh: 乙, en: b}}\n"
        "- {wrong: box, lang: en, reason: {zh: 丙, en: c}}\n"
        "- {wrong: boxes, lang: en, reason: {zh: 丁, en: d}, severity: note}\n",
    )
    write_article(project, "one", english="Client, clients, clientele, clients’ rights; Charities, box, boxes.")
    assert [(fault[0], fault[1], fault[4]) for fault in told(project)] == [
        ("wording", "warning", "Client"),
        ("wording", "warning", "clients"),
        ("wording", "warning", "Charities"),
        ("wording-avoid", "warning", "box"),
        ("wording-avoid", "note", "boxes"),
    ]


def test_words_around_a_form_answer_for_it_there_and_nowhere_else(project):
    more = "check_exceptions: [{rule: wording, value: 残废人联合会, reason: 名称, who: 李四}]"
    write_article(project, "one", body="残废人联合会和残废人。", more=more)
    assert [fault[0] for fault in told(project)] == ["wording"]
    edit(zh(project), "残废人联合会和残废人", "残废人")
    assert sorted(fault[0] for fault in told(project)) == ["exception-idle", "wording"]


@pytest.mark.parametrize("body", ["他说“残废人”。", "《残废人法》", "“他说‘残废人’”"])
def test_quoted_words_are_told_as_a_note_and_never_changed(project, run, body):
    write_article(project, "one", body=body)
    before = zh(project).read_bytes()
    assert [fault[:2] for fault in told(project)] == [("wording-quoted", "note")]
    run(project, "check", "--fix")
    assert zh(project).read_bytes() == before


@pytest.mark.parametrize(
    ("date", "severity"),
    [
        ("value: '2022-06-01', precision: day", None), ("value: '2023-03-09', precision: day", None),
        ("value: '2023-03-10', precision: day", "warning"), ("value: '2024', precision: year", "warning"),
        ("value: '2023-02', precision: month", None), ("value: '2023-03', precision: month", "note"),
        ("value: '2023', precision: year", "note"), ("value: '2022', precision: year", None),
        ("value: '2022', precision: year-or-later", "note"), ("value: '2024', precision: year-or-later", "warning"),
        ("precision: unknown, basis: 近日", "note"),
    ],
)  # fmt: skip
def test_a_former_name_was_right_then(project, date, severity):
    write_article(project, "one", body="省乡村振兴局印发。")
    edit(zh(project), "kind: own", f"original_title: 甲\n{SOURCE.format(date=date)}")
    found = [fault[:2] for fault in told(project) if fault[0].startswith("wording")]
    assert found == ([("wording-former", severity)] if severity else [])


def test_what_we_write_ourselves_is_of_the_day_it_appears(project):
    write_article(project, "one", body="社工证和乡村振兴局。")
    assert [fault[:2] for fault in told(project)] == [("wording-former", "warning")]
    edit(zh(project), "published: 2026-11-24T09", "published: 2022-12-31T09")
    assert [fault[:2] for fault in told(project)] == [("wording", "warning")]


def test_what_a_text_calls_a_former_name_itself_is_not_told(project):
    edit(
        project.data / "wording.yml",
        "- wrong: per cent",
        """- wrong: Provincial Administration
  lang: en
  right: [Department]
  kind: former-name
  since: 2023-03-10
  reason: { zh: 已并入, en: merged }
- wrong: per cent""",
    )
    body = (
        "原国家乡村振兴局，原贵州省乡村振兴局，前身是国家乡村振兴局。草原省乡村振兴局、原因是乡村振兴局已撤，原31个省。"
    )
    english = "The former Provincial Administration, the then Guizhou Provincial Administration; and then he joined Provincial Administration."
    write_article(project, "one", body=body, english=english)
    assert [fault[:4] for fault in told(project)] == [
        ("wording-former", "warning", 8, 102),
        ("wording-former", "warning", 16, 34),
        ("wording-former", "warning", 16, 43),
        ("wording-avoid", "warning", 16, 52),
    ]


def test_the_longest_is_meant_and_what_is_right_is_not_wrong(project):
    write_article(project, "one", body="国家乡村振兴局发社工证书。")
    edit(zh(project), "published: 2026-11-24T09", "published: 2023-03-10T09")
    assert [fault[0::4] for fault in told(project)] == [("wording-former", "国家乡村振兴局")]


def test_an_editor_answers_for_a_word(project):
    write_article(
        project,
        "one",
        body="31个省。",
        more="check_exceptions: [{rule: wording-avoid, value: 31个省, reason: 统计范围, who: 李四}]",
    )
    assert told(project) == []
    edit(zh(project), "\n31个省。", "\n各省。")
    assert [fault[0] for fault in told(project)] == ["exception-idle"]


def test_a_standing_page_says_what_is_so_today(project):
    write(project.pages / "about.zh.md", "---\ntitle: 关于\nsummary: 乡村振兴局和社工证。\n---\n\n正文。\n")
    assert ("wording-former", "warning", 3, 10, "乡村振兴局") in told(project)
    assert len([fault for fault in told(project) if fault[0].startswith("wording")]) == 1


def test_the_private_list_is_told_and_written_nowhere(project, tmp_path, run, monkeypatch):
    secret = write(tmp_path / "private.yml", "- wrong: 某某词\n  lang: zh\n  reason: { zh: 内部掌握, en: ours }\n")
    write_article(project, "one", body="正文某某词。")
    assert told(project) == []
    monkeypatch.setenv("NEWSROOM_WORDING", str(secret))
    assert told(project) == [("wording-avoid", "warning", 16, 3, "某某词")]
    assert "内部掌握" in run(project, "check", lang="zh").stdout
    assert run(project, "build").returncode == 0
    edit(zh(project), "正文某某词。", "正文。")
    # The record of what the translation was made from holds its author's word.
    (zh(project).parent / "made_from.en.yml").unlink()
    assert run(project, "build").returncode == 0
    assert not [
        name for name, data in tree(project.root).items() if "某某词".encode() in data or "内部掌握".encode() in data
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- wrong: x\n  lang: zh\n", ("key-missing", "private.yml", 1)),
        ("wrong: x\n", ("not-rows", "private.yml", 1)),
        ("- wrong: x: y\n", ("yaml-colon", "private.yml", 1)),
        (None, ("wording-nowhere", "private.yml", 1)),
    ],
)
def test_a_private_list_that_cannot_be_read_is_an_error(project, tmp_path, monkeypatch, text, found):
    if text:
        write(tmp_path / "private.yml", text)
    monkeypatch.setenv("NEWSROOM_WORDING", str(tmp_path / "private.yml"))
    assert [(fault.rule, fault.path, fault.line) for fault in errors(checked_library(project)[1])] == [found]


def test_a_private_list_may_not_lie_in_the_repository(project, monkeypatch):
    monkeypatch.setenv("NEWSROOM_WORDING", str(project.data / "wording.yml"))
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["wording-inside"]


BROKEN = [
    ("severity: error", "severity: fatal", "not-choice", 4),
    ("kind: former-name\n  since", "kind: former-name\n  severity: error\n  since", "not-choice", 13),
    ("  right: [农业农村部]\n  kind: former-name\n  since: 2023-03-10\n  reason: { zh: 已", "  kind: former-name\n  since: 2023-03-10\n  reason: { zh: 已", "key-missing", 11),
    ("until: 2022-12-31", "until: 2022-12-31\n  since: 2023-01-01", "wording-never", 30),
    ("since: 2023-03-10", "since: 2023年", "not-date", 13),
    ("lang: en", "langs: en", "key-unknown-near", 23),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule", "line"), BROKEN)
def test_a_row_that_says_nothing_is_told_at_its_line(project, old, new, rule, line):
    text = (project.data / "wording.yml").read_text("utf-8")
    write(project.data / "wording.yml", text.replace(old, new, 1))
    assert (rule, "content/data/wording.yml", line) in [
        (one.rule, one.path, one.line) for one in checked_library(project)[1]
    ]


def test_a_newsroom_needs_no_list(project):
    (project.data / "wording.yml").unlink()
    write_article(project, "one", body="残废人")
    assert told(project) == []


def test_the_list_of_the_newsroom_itself_finds_what_was_right_then(newsroom):
    found = [fault for fault in checked_library(newsroom)[1] if fault.rule.startswith("wording")]
    assert {(fault.rule, fault.severity) for fault in found} == {("wording-former", "note")}
    assert [en(newsroom).name, zh(newsroom).name] == [fault.path.rpartition("/")[2] for fault in found]
