"""What voids a signature: all that a reader would see otherwise, and nothing else."""

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from tests.checks.signatures import rules
from tests.conftest import edit, write, write_article
from tests.review.desk import ALL_THREE, en, sign_all, signed, staffed, zh

pytestmark = pytest.mark.usefixtures("today")


def test_an_edit_says_which_part_it_changed(reviewed):
    edit(zh(reviewed), "summary: 一段摘要。", "summary: 另一段摘要。")
    edit(zh(reviewed), "1.5%", "15%")
    faults = errors(checked_library(reviewed)[1])
    told = [tell(fault, "en") for fault in faults if fault.rule == "review-void"]
    assert len(told) == 3
    assert "after chen-jie signed the initial review (summary, text)" in told[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("增长1.5%，共3658人。", "增长 1.5％,共 3658 人。"),
        ("3658人", "３６５８人"),
        ("title: 一个标题", "title:  '一个标题'"),
        ("第二段。", "第二段。  "),
        ("\n\n**要点。**", "\n\n\n**要点。**"),
        ("status: published", "status: draft"),
        ("published: 2026-11-24T09:00:00+08:00", "published: '2026-11-24T01:00:00+00:00'"),
        ("增长1.5%，", "增长1.5%，，"),
        ("editor: 张三", "home: {slot: lead}\neditor: 张三"),
    ],
)
def test_typesetting_and_the_stamp_of_release_void_nothing(reviewed, old, new):
    edit(zh(reviewed), old, new)
    assert rules(reviewed) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.5%", "15%"), ("1.5%", "1.5"), ("1.5%", "1。5%"), ("1.5%", "-1.5%"), ("3658", "3685"), ("3658", "3 658"),
        ("3658", "3,658"), ("3658人", "3658²人"), ("，共", "、共"), ("。\n\n**要点", "；\n\n**要点"), ("\n\n**要点", "**要点"),
        ("editor: 张三", "editor: 李四"), ("region: guizhou", "region: ningxia"), ("kind: own", "kind: notice"),
        ("slug: one", "slug: two"), ("editor: 张三", "editor: 张三\neditor_notes: [注。]"),
        ("editor: 张三", "editor: 张三\nlist_title: 短题"), ("[social-work-workforce]", "[community-governance]"),
        ("editor: 张三", "editor: 张三\nimages: [{id: a, caption: 图}]"),
        ("editor: 张三", "editor: 张三\ncheck_exceptions: [{rule: personal-mobile, reason: 公开, who: 李四}]"),
    ],
)  # fmt: skip
def test_what_a_reader_would_see_otherwise_voids(reviewed, old, new):
    edit(zh(reviewed), old, new)
    assert "review-void" in rules(reviewed)


def test_a_shared_fact_voids_the_translation_too_and_its_own_words_only_itself(reviewed):
    edit(en(reviewed), "Grew 1.5%.", "Grew 15%.")
    assert {fault.path for fault in errors(checked_library(reviewed)[1])} == {"content/articles/2026/one/index.en.md"}
    edit(zh(reviewed), "editor: 张三", "editor: 李四")
    assert [fault.rule for fault in errors(checked_library(reviewed)[1])].count("review-void") == 6


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.png", "a.png"),
        ("a_b.png", r"a\_b.png"),
        ("图 一.png", "%E5%9B%BE%20一.png"),
        ("a&b.png", "a&amp;b.png"),
        ("abc b.png", "abc\tb.png"),
    ],
)
def test_a_picture_is_read_too(project, name, written):
    folder = write_article(staffed(project, "initial"), "one", body=f"正文。![图]({written})", english="Text.")
    (folder / name).write_bytes(b"\x89PNG one")
    signed(project, "initial", "chen-jie")
    signed(project, "initial", "chen-jie", "en")
    assert rules(project) == []
    (folder / "unused.png").write_bytes(b"\x89PNG")
    assert rules(project) == []
    (folder / name).write_bytes(b"\x89PNG two")
    assert rules(project) == ["review-void"]


def test_a_line_of_the_sources_attributes_nothing_to_somebody_else(project):
    data = project.data / "sources.yml"
    write(data, "- id: daily\n  name: {zh: 火星日报, en: Mars Daily}\n")
    write_article(staffed(project, *ALL_THREE), "one", more="source: {id: daily, statement: 据火星日报}")
    sign_all(project)
    sign_all(project, "en")
    assert "review-void" not in rules(project)
    edit(data, "en: Mars Daily", "en: Venus Daily")
    void = {fault.path for fault in checked_library(project)[1] if fault.rule == "review-void"}
    assert void == {"content/articles/2026/one/index.en.md"}


def test_the_day_of_a_translation_is_signed(reviewed):
    edit(zh(reviewed).with_name("made_from.en.yml"), "day: 2026-11-24", "day: 2026-11-23", 1)
    assert rules(reviewed) == ["review-void"]


@pytest.mark.parametrize(("old", "new"), [("前,后", "前，后"), ("称「五社」的图", "称“五社”的图")])
def test_typesetting_of_a_caption_voids_nothing(project, old, new):
    write_article(staffed(project, "initial"), "one", more=f"images: [{{id: a, caption: '{old}'}}]", english=None)
    signed(project, "initial", "chen-jie")
    edit(zh(project), old, new)
    assert rules(project) == []
    edit(zh(project), new, "后、前")
    assert rules(project) == ["review-void"]


def test_a_correction_voids_the_text_that_it_is_told_of(reviewed):
    edit(
        zh(reviewed),
        "editor: 张三",
        "editor: 张三\ncorrections: [{on: 2026-11-25, what: {zh: 更正。}, languages: [zh]}]",
    )
    void = {fault.path for fault in checked_library(reviewed)[1] if fault.rule == "review-void"}
    assert void == {"content/articles/2026/one/index.zh.md"}
