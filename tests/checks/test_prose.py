"""Marks, widths and spaces: told at their places, mended in place, and let through where somebody answers for them."""

import pytest

from generator.checks.mending import mend_prose
from generator.checks.proofreading import hits, rules
from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.prose.table import RULES
from tests.checks.sites import SITE, en, zh
from tests.clock import within
from tests.conftest import edit, write, write_article


def told(project):
    return [
        (fault.rule, fault.path.rpartition("/")[2], fault.line, fault.column, fault.severity)
        for fault in checked_library(project)[1]
        if not fault.rule.startswith(("translation-", "figure-", "term-"))
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_told_in_both_languages_with_what_it_found(project, rule):
    write_article(project, "one")
    lang = rule.langs[0]
    edit(zh(project) if lang == "zh" else en(project), "正文。" if lang == "zh" else "Text.", rule.wrong)
    found = [fault for fault in checked_library(project)[1] if fault.rule == rule.id]
    assert found
    for lang in ("zh", "en"):
        sentence = tell(found[0], lang)
        assert str(found[0].values["value"]).strip() in sentence
        assert "{" not in sentence
        assert ("--fix" in sentence) == rule.is_safe or rule.id in {"en-doubled-mark"}


def test_a_text_is_told_at_its_line_and_column_in_the_front_matter_too(project):
    write_article(project, "one", body="第一段。\n\n第二段,**还有,**完。\n- 列表,项。")
    edit(zh(project), "summary: 一段摘要。", "summary: >-\n  摘要。\n  又,摘要。\neditor_notes:\n- '注,释。'")
    edit(zh(project), "editor: 张三", "editor: 张三\nimages: [{id: a, caption: '图,一', file: a.jpg, rights: own}]")
    edit(en(project), "summary: A summary.", "summary: A  summary.")
    edit(en(project), "machine", "captions: {a: Picture ， one}\nmachine")
    write(zh(project).parent / "a.jpg", "x")
    assert [fault[:4] for fault in told(project)] == [
        ("en-space", "index.en.md", 3, 11),
        ("en-full-width", "index.en.md", 5, 23),
        # What YAML folds is a space to readers.
        ("zh-space-mark", "index.zh.md", 8, 6),
        ("zh-half-mark", "index.zh.md", 9, 4),
        ("zh-half-mark", "index.zh.md", 11, 5),
        ("zh-half-mark", "index.zh.md", 17, 29),
        ("zh-half-mark", "index.zh.md", 23, 4),
        ("zh-half-mark", "index.zh.md", 23, 9),
        ("list-joined", "index.zh.md", 24, 1),
        ("zh-half-mark", "index.zh.md", 24, 5),
    ]


def test_headlines_of_sources_and_pages_and_drafts(project):
    edit(write_article(project, "one") / "index.zh.md", "status: published", "status: draft")
    edit(zh(project), "editor:", 'original_title: "宁夏: 出台,新政"\neditor:')
    write(project.pages / "about.zh.md", "---\ntitle: 关于,本站\nsummary: 甲。\n---\n\n正文,完。\n")
    edit(zh(project), "正文。", "正文,完。")
    assert [fault[:4] for fault in told(project) if fault[0] == "zh-half-mark"] == [
        ("zh-half-mark", "index.zh.md", 17, 3),
        ("zh-half-mark", "about.zh.md", 2, 10),
        ("zh-half-mark", "about.zh.md", 6, 3),
    ]


def test_mojibake_keeps_a_page_back_and_taste_does_not(project):
    write_article(project, "one", body="è´µå·žæ°‘æ”¿åŽ…，约100人左右。")
    _, faults = checked_library(project)
    assert [fault.rule for fault in errors(faults)] == ["mojibake"]
    assert {fault.severity for fault in faults if fault.rule == "zh-hedge"} == {"note"}


def test_a_rule_is_switched_off_for_the_site(project):
    write_article(project, "one", body="前,后。")
    edit(project.data / "site.yml", "prose_off: []", "prose_off: [zh-half-mark]")
    assert told(project) == []
    assert mend_prose(project) == ()
    edit(project.data / "site.yml", "[zh-half-mark]", "[zh-half-marks]")
    assert [fault[:4] for fault in told(project)][-1] == ("prose-rule", "site.yml", 19, 12)


def test_a_site_that_leaves_brackets_as_they_come_is_not_told_of_them(project):
    write_article(project, "one", body="街道(乡镇)建成,街道（乡镇)")
    assert [fault[0] for fault in told(project)] == [
        "zh-half-bracket", "zh-half-bracket", "zh-half-mark", "zh-mixed-bracket",
    ]  # fmt: skip
    edit(project.data / "site.yml", "fullwidth_brackets: yes", "fullwidth_brackets: no")
    assert [fault[0] for fault in told(project)] == ["zh-half-mark", "zh-mixed-bracket"]


@pytest.mark.parametrize("value", ["", ", value: ','", ", value: '前,后'"])
def test_an_editor_answers_for_what_stays(project, value):
    write_article(
        project, "one", body="前,后", more=f"check_exceptions: [{{rule: zh-half-mark, reason: 诗, who: 李四{value}}}]"
    )
    assert told(project) == []
    assert mend_prose(project) == ()
    edit(zh(project), "\n前,后", "\n前，后")
    assert [fault[0] for fault in told(project)] == ["exception-idle"]


WHOLE = [
    ("zh-space", "牢记 嘱托", "我们要牢记 嘱托，砥砺前行。", "我们要牢记 嘱托，不忘 初心。"),
    ("zh-corner-bracket", "「五社」", "推进「五社」联动。", "推进「五社」联动和「三社」。"),
    ("zh-half-mark", "甲,乙", "**甲**,乙。", "**甲**,乙,丙。"),
    ("zh-half-mark", "a…,乙", "甲a`x`,乙。", "甲a`x`,乙,丙。"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "value", "right", "other"), WHOLE)
def test_an_editor_answers_for_the_words_in_which_it_stands(project, rule, value, right, other):
    write_article(
        project,
        "one",
        body=right,
        more=f"check_exceptions: [{{rule: {rule}, value: '{value}', reason: 诗, who: 李四}}]",
    )
    assert told(project) == []
    assert mend_prose(project) == ()
    edit(zh(project), right, other)
    assert {fault[0] for fault in told(project)} == {rule}
    mend_prose(project)
    assert "exception-idle" not in {fault[0] for fault in told(project)}


def test_what_stood_where_code_or_an_address_is_reads_as_left_out(project):
    write_article(project, "one", body="行`a`,再看 https://a.cn ,里。")
    said = [tell(fault, "zh") for fault in checked_library(project)[1] if fault.rule.startswith("zh-")]
    assert said
    assert "\ufffc" not in "".join(said)
    assert "行…,再看" in said[0]


def test_a_quotation_of_several_paragraphs_is_closed_by_its_last_alone(project):
    body = "老王说：“我在社区三十年。\n\n“那时候，只有一张桌子。\n\n“现在好了。”\n\n老李说：“不。\n\n正文。"
    write_article(
        project, "one", body=body, english="Wang said: “We began.\n\n“Now it is here.”\n\nHe said “no.\n\nSo."
    )
    assert [fault[:3] for fault in told(project) if fault[0].endswith("-unpaired")] == [
        ("en-unpaired", "index.en.md", 12),
        ("zh-unpaired", "index.zh.md", 22),
    ]  # fmt: skip


def test_more_of_one_kind_says_nothing_new(project):
    write_article(project, "one", body="前,后\n\n" * 50)
    assert len(told(project)) == 20


@pytest.mark.parametrize(
    "piece",
    ["“", "‘甲’“乙”", "<!--", "甲,", "(", "残废人", '"甲', "[](", "a' ", "2 as ", "`a\n", "`a\n``b\n", "<code>", "__"],
)
def test_a_text_of_nothing_but_marks_costs_no_more_than_its_length(piece):
    with within(4):
        for lang in ("zh", "en"):
            for _ in hits(f"---\ntitle: x\n---\n\n{piece * (60_000 // len(piece))}\n", rules(lang, SITE)):
                pass


def test_the_newsroom_itself_is_clean(newsroom):
    found = [fault for fault in checked_library(newsroom)[1] if fault.rule in {rule.id for rule in RULES}]
    assert [tell(fault, "en") for fault in found] == []
