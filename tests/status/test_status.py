"""`newsroom status` on small newsrooms: one of everything that there can be to do."""

import json
from datetime import datetime

import pytest

from generator.review.endorse import endorse
from generator.status.survey import survey
from generator.status.told import told
from generator.translate.translate import translate
from tests.conftest import NOW, SEED, edit, tree, write, write_article
from tests.review.desk import ALL_THREE, AT, KEYS, SYNOPSES, signed, staffed, zh


def matters(project, question, lang, now=NOW):
    (zh_survey, en_survey), _ = survey(project, datetime.fromisoformat(now))
    found = (zh_survey if lang == "zh" else en_survey).matters[question]
    return [(matter.title, matter.file.rpartition("articles/2026/")[2], dict(matter.facts)) for matter in found]


def test_what_is_untranslated(project):
    write_article(project, "one", english=None)
    write_article(project, "two", title="另一个")
    write(project.pages / "about.zh.md", "---\ntitle: 关于\nsummary: 甲\n---\n文")
    assert matters(project, "untranslated", "en") == [
        ("一个标题", "one/index.zh.md", {}), ("关于", "content/pages/about.zh.md", {}),
    ]  # fmt: skip
    assert matters(project, "untranslated", "zh") == []


def test_what_a_translation_is_behind(project):
    write_article(project, "one", body="甲。\n\n乙。", english="One.\n\nTwo.")
    assert matters(project, "behind", "en") == []
    (zh(project).parent / "made_from.en.yml").unlink()
    assert matters(project, "behind", "en") == [("A title", "one/index.en.md", {"unrecorded": "?"})]
    translate(project, "one", "en", datetime.fromisoformat(NOW))
    assert matters(project, "behind", "en") == []
    edit(zh(project), "乙。", "丙。")
    assert matters(project, "behind", "en") == [("A title", "one/index.en.md", {"passages": 1})]
    assert matters(project, "behind", "zh") == []


def test_drafts_and_what_is_withdrawn(project):
    write_article(project, "one")
    write_article(project, "two")
    edit(zh(project), "status: published", "status: draft")
    edit(zh(project, "two"), "status: published", "status: withdrawn")
    assert matters(project, "draft", "zh") == [("一个标题", "one/index.zh.md", {})]
    assert matters(project, "draft", "en") == [("A title", "one/index.en.md", {})]
    assert all(not file.startswith("two") for _, file, _ in matters(project, "picture", "zh"))


def test_a_translation_that_is_begun_is_a_draft_of_its_edition(project):
    write_article(staffed(project, "initial"), "one", english=None)
    signed(project, "initial", "chen-jie")
    translate(project, "one", "en", AT)
    assert matters(project, "untranslated", "en") == []
    assert matters(project, "draft", "en") == [("一个标题", "one/index.en.md", {})]
    assert matters(project, "draft", "zh") == []
    assert matters(project, "unsigned", "en") == [("一个标题", "one/index.en.md", {"lacking": ("initial",)})]


def test_who_has_not_signed_yet(project):
    write_article(staffed(project, *ALL_THREE), "one")
    edit(zh(project), "status: published", "status: draft")
    assert matters(project, "unsigned", "zh") == [("一个标题", "one/index.zh.md", {"lacking": ALL_THREE})]
    signed(project, "initial", "chen-jie")
    assert matters(project, "unsigned", "zh")[0][2] == {"lacking": ("second", "final")}
    signed(project, "second", "li-ming", after=1)
    signed(project, "final", "zhao-xin", after=2)
    assert matters(project, "unsigned", "zh") == []
    assert len(matters(project, "unsigned", "en")) == 1
    edit(zh(project), "by: zhao-xin", "by: chen-jie")
    assert matters(project, "unsigned", "zh")[0][2] == {"broken": ("final",)}
    edit(zh(project), "正文。", "改了。")
    assert matters(project, "unsigned", "zh")[0][2] == {"voided": ("initial", "second"), "broken": ("final",)}


def test_where_nothing_is_required_a_review_begun_is_to_be_ended(project):
    write_article(staffed(project), "one")
    assert matters(project, "unsigned", "zh") == []
    signed(project, "initial", "chen-jie")
    assert matters(project, "unsigned", "zh")[0][2] == {"lacking": ("second", "final")}


def test_a_reading_that_nobody_answers_for(project):
    folder = write_article(staffed(project), "one")
    write(folder / "synopses.yml", SYNOPSES)
    endorse(project, "one", "two-kinds", KEYS["sun-yue"], AT)
    assert matters(project, "unendorsed", "zh") == [("两项措施", "one/synopses.yml", {})]
    assert matters(project, "unendorsed", "en") == [("Two measures", "one/synopses.yml", {})]
    edit(folder / "synopses.yml", "三千", "四千")
    assert len(matters(project, "unendorsed", "zh")) == 2


def test_figures_that_no_editor_has_confirmed(project):
    folder = write_article(project, "one", body="社工30人。")
    write(folder / "figures.yml", "figures: [{id: a, status: proposed, kind: actual, value: 30, zh: 社工30人}]")
    assert matters(project, "unconfirmed", "zh") == [("一个标题", "one/figures.yml", {"figures": 1})]


def test_the_inbox_with_the_day_on_which_it_came(project, run):
    digest = (
        SEED.read_text("utf-8")
        + "火星:建成首个社工站\n\n近日，火星建成首个社工站，服务全体居民的需求。\n\n（据火星日报）\n"
    )
    assert run(project, "ingest", "-", "--now", NOW, data=digest.encode()).returncode == 0
    ((title, folder, facts),) = matters(project, "inbox", "zh")
    assert title == "火星:建成首个社工站"
    assert folder.startswith("content/inbox/")
    assert facts == {"since": "2026-11-24"}
    assert matters(project, "inbox", "en") == []
    assert run(project, "inbox", "refuse", folder.rpartition("/")[2]).returncode == 0
    assert matters(project, "inbox", "zh") == []


@pytest.mark.parametrize(
    ("more", "body", "facts"),
    [
        ("", "正文。", {"picture": "none"}),
        ("images: [{id: a, caption: 图}]", "正文。", {"picture": "file"}),
        ("images: [{id: a, caption: 图, file: a.jpg, rights: unknown}]", "正文。", {"picture": "rights"}),
        ("images: [{id: a, caption: 图, file: a.jpg, rights: own}]", "正文。", None),
        ("", "正文。![图](a.jpg)", None),
    ],
)
def test_articles_without_a_picture(project, more, body, facts):
    write_article(project, "one", more=more, body=body)
    assert [found[2] for found in matters(project, "picture", "zh")] == ([facts] if facts else [])


def test_a_column_is_quiet_after_its_days_in_each_edition(project):
    edit(project.data / "columns.yml", "numbering: none", "numbering: none\n  expect_every: 14")
    write_article(project, "one", more="columns: [helping-people-help-themselves]", english=None)
    for now, found in (
        ("2026-12-08T23:00:00+08:00", []),
        ("2026-12-09T00:30:00+08:00", [{"days": 15, "expected": 14}]),
    ):
        assert [facts for _, _, facts in matters(project, "quiet", "zh", now)] == found
    # English readers have had nothing of it yet.
    assert matters(project, "quiet", "en") == [
        ("Helping People Help Themselves", "content/data/columns.yml", {"expected": 14})
    ]
    edit(project.data / "columns.yml", "status: unknown", "status: ended")
    assert matters(project, "quiet", "en") == []


def test_marks_inside_a_headlines_own_are_the_inner_ones(project):
    write_article(project, "one", title="“五社”与《条例》", english=None)
    for lang, title in (("zh", "《“五社”与〈条例〉》"), ("en", "“‘五社’与《条例》”")):
        lines = "\n".join(line for one in survey(project, AT)[0] for line in told(one, lang))
        assert f"  {title} content/articles/2026/one/index.zh.md" in lines


def test_a_column_that_is_expected_every_day_is_told_in_english(project):
    edit(project.data / "columns.yml", "numbering: none", "numbering: none\n  expect_every: 1")
    lines = [line for one in survey(project, AT)[0] for line in told(one, "en")]
    assert "  “Helping People Help Themselves” content/data/columns.yml (days allowed: 1)" in lines


def test_the_words_are_those_that_editors_use(project):
    write_article(staffed(project, "initial"), "one", english=None)
    lines = [line for one in survey(project, AT)[0] for line in told(one, "zh")]
    table = [line.split() for line in lines[1:10]]
    assert table == [
        ["未译", "0"], ["译文落后", "0"], ["草稿", "0"], ["未签审", "1"], ["解读未确认", "0"], ["数字待确认", "0"], ["待处理", "0"], ["缺图", "1"], ["久未更新", "0"],
    ]  # fmt: skip
    assert "  《一个标题》 content/articles/2026/one/index.zh.md（缺初审）" in lines
    assert "英文版：刊出0篇" in lines


def test_the_command_reports_and_changes_nothing(project, run):
    write_article(project, "one", english=None)
    write_article(project, "broken")
    edit(zh(project, "broken"), "title: 一个标题", "title: 宁夏: 出台")
    before = tree(project.root)
    done = run(project, "status", "--now", NOW)
    assert done.returncode == 0
    assert done.stdout.startswith("Chinese edition: 1 published\n")
    assert "  untranslated            1\n" in done.stdout.partition("English edition")[2]
    assert "Errors that keep content from being read and counted: 1;" in done.stdout
    data = json.loads(run(project, "status", "--json", "--now", NOW, lang="zh").stdout)
    assert data["errors"] == 1
    assert data["editions"]["en"]["untranslated"] == [
        {"title": "一个标题", "file": "content/articles/2026/one/index.zh.md"}
    ]
    assert tree(project.root) == before


def test_an_empty_newsroom_has_nothing_to_do(project, run):
    done = run(project, "status", lang="zh")
    assert done.returncode == 0
    assert "久未更新        0" in done.stdout
