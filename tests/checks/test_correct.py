"""`newsroom correct`: a correction is stamped, and what it lacks is told."""

from datetime import datetime

import pytest

from generator.checks.correct import correct
from generator.checks.table import checked_library, errors
from generator.errors import CommandError, ContentError
from generator.model import Bilingual, Correction
from tests.conftest import write_article
from tests.review.desk import ALL_THREE, sign_all, staffed

AT = datetime.fromisoformat("2026-11-25T01:00:00+00:00")
BOTH = Bilingual("第一段“12个”应为“21个”。", "In the first paragraph, “12” should read “21”.")


def corrections(project):
    library, _ = checked_library(project)
    return library.articles[0].corrections


def test_it_is_stamped_in_the_sites_zone_and_nothing_else_changes(project):
    path = write_article(project, "one", more="# 一条注") / "index.zh.md"
    before = path.read_text("utf-8").split("\n")
    assert correct(project, "one", BOTH, (), "张三", AT) == ("content/articles/2026/one", ())
    after = path.read_text("utf-8").split("\n")
    assert [line for line in after if line not in before] == [
        "corrections:",
        "- 'on': '2026-11-25T09:00:00+08:00'",
        "  what:",
        f"    zh: {BOTH.zh}",
        f"    en: {BOTH.en}",
        "  languages:",
        "  - zh",
        "  - en",
        "  by: 张三",
    ]
    assert [line for line in after if line in before] == before
    assert corrections(project) == (Correction("2026-11-25T09:00:00+08:00", BOTH, ("zh", "en"), "张三"),)


@pytest.mark.parametrize(
    "written",
    [
        "corrections:  # 更正\n  # 第一次\n  - on: 2026-11-24   # 当天\n    what: {zh: 改日期。, en: A date.}\neditor:",
        "corrections: [{on: 2026-11-24, what: {zh: 改日期。, en: A date.}}]  # 更正\neditor:",
    ],
)
def test_a_further_one_leaves_the_others_as_they_are(project, written):
    path = write_article(project, "one") / "index.zh.md"
    text = path.read_bytes().decode().replace("editor:", written).replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    correct(project, "one", BOTH, (), None, AT)
    assert [one.on for one in corrections(project)] == ["2026-11-25T09:00:00+08:00", "2026-11-24"]
    data = path.read_bytes().decode()
    assert data.startswith("\ufeff---\r\n")
    assert data.count("\n") == data.count("\r\n")
    lost = [line for line in text.split("\r\n") if line not in data.split("\r\n")]
    assert [line for line in lost if "[{on" not in line] == []
    assert all(word in data for word in ("# 更正", "改日期。"))


def test_in_one_language_only_it_is_told_with_its_place(project):
    write_article(project, "one")
    _, (fault,) = correct(project, "one", Bilingual("改了一个数。", ""), (), None, AT)
    assert (fault.rule, fault.severity, fault.values["lang"]) == ("correction-one-language", "warning", "en")
    text = (project.root / fault.path).read_text("utf-8").split("\n")
    assert text[fault.line - 1].strip() == "- zh"
    # A slip of the translator need not be the original's.
    _, (fault,) = correct(project, "one", Bilingual("", "A word was wrong."), (), None, AT)
    assert (fault.severity, fault.values["lang"]) == ("note", "zh")


@pytest.mark.parametrize(
    ("what", "languages", "now", "rule"),
    [
        (Bilingual("改了", ""), ("zh", "en"), AT, "correction-silent"),
        (Bilingual("改了", "Mended"), (), datetime.fromisoformat("2026-11-24T00:59:00+00:00"), "before-publication"),
    ],
)
def test_what_readers_could_not_be_told_is_refused(project, what, languages, now, rule):
    path = write_article(project, "one") / "index.zh.md"
    before = path.read_bytes()
    with pytest.raises(ContentError) as caught:
        correct(project, "one", what, languages, None, now)
    assert [fault.rule for fault in caught.value.diagnostics] == [rule]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("zh", "rule"),
    [
        ("见[通知](/nowhere/)。", "link-dead"),
        ("![图](https://a.example/b.png)", "image-remote"),
        ("收入<a且支出>b。", "tag-unknown"),
        ("甲\udcff乙", "typed-damaged"),
        ("咨询电话应为13812345678。", "personal-mobile"),
        ("身份证号应为520102198001011235。", "personal-identity"),
        ("秘密★", "internal-mark"),
        ("  ", "correction-silent"),
    ],
)
def test_what_no_build_would_print_is_refused_at_once(project, zh, rule):
    path = write_article(project, "one") / "index.zh.md"
    before = path.read_bytes()
    with pytest.raises((CommandError, ContentError)) as caught:
        correct(project, "one", Bilingual(zh, "Mended."), ("zh", "en"), None, AT)
    assert rule in (caught.value.rule, *(fault.rule for fault in getattr(caught.value, "diagnostics", ())))
    assert path.read_bytes() == before


def test_a_number_that_an_editor_answers_for_may_be_told(project):
    answered = "check_exceptions: [{rule: personal-mobile, reason: 招募电话, who: 张三}]"
    write_article(project, "one", body="电话13912345678。", more=answered)
    correct(project, "one", Bilingual("咨询电话应为13812345678。", "Call 13812345678."), (), None, AT)
    assert not errors(checked_library(project)[1])


def test_who_is_named_is_looked_at_too(project):
    write_article(project, "one")
    with pytest.raises(CommandError) as caught:
        correct(project, "one", BOTH, (), "张三（13812345678）", AT)
    assert caught.value.rule == "personal-mobile"


def test_what_nobody_sees_is_not_taken_along(project):
    write_article(project, "one")
    correct(project, "one", Bilingual(" 改了\u200b日期\u2028。\x07", "A\ufeff date."), (), "张\u200b三 ", AT)
    (told,) = corrections(project)
    assert (told.what, told.by) == (Bilingual("改了日期 。", "A date."), "张三")


@pytest.mark.parametrize(("status", "rule"), [("draft", "not-published"), ("withdrawn", "release-withdrawn")])
def test_what_readers_do_not_see_is_not_corrected(project, status, rule):
    path = write_article(project, "one") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("published\n", f"{status}\n"), "utf-8")
    with pytest.raises(CommandError) as caught:
        correct(project, "one", BOTH, (), None, AT)
    assert caught.value.rule == rule


def test_a_correction_of_what_was_signed_says_that_it_is_to_be_signed_again(project):
    write_article(staffed(project, *ALL_THREE), "one")
    sign_all(project)
    sign_all(project, "en")
    _, faults = correct(project, "one", BOTH, (), None, AT)
    assert [(fault.rule, fault.values["lang"], fault.values["key"]) for fault in faults] == [
        ("review-void", lang, stage) for lang in ("zh", "en") for stage in ALL_THREE
    ]


def test_what_is_told_is_looked_at_like_any_other_text(project):
    path = write_article(project, "one") / "index.zh.md"
    entry = "corrections: [{on: 2026-11-25, what: {zh: '见[通知](/nowhere/)<script>。', en: '![x](https://a.example/b.png)'}}]"
    path.write_text(path.read_text("utf-8").replace("editor:", f"{entry}\neditor:"), "utf-8")
    _, faults = checked_library(project)
    assert [(fault.rule, fault.line, fault.column) for fault in faults] == [
        ("text-swallowed", 1, 17),
        ("link-dead", 12, 50),
        ("image-remote", 12, 82),
    ]


def test_the_command_says_what_it_has_done(project, run):
    write_article(project, "one")
    done = run(project, "correct", "one", "--zh", "改了一个数。", "--now", "2026-11-25T09:00:00+08:00")
    assert done.returncode == 0
    assert "Correction written into content/articles/2026/one" in done.stdout
    assert "warning [correction-one-language]" in done.stderr
    done = run(project, "correct", "one")
    assert done.returncode == 1
    assert "--zh" in done.stderr


def test_a_correction_of_the_same_day_may_come_before_it_in_text(project):
    # 23:30 in London is the next day here, and not before the publication of that day.
    path = write_article(project, "one") / "index.zh.md"
    entry = "corrections: [{on: 2026-11-24T23:30:00+00:00, what: {zh: 改了, en: Mended}}]\neditor:"
    path.write_text(path.read_text("utf-8").replace("editor:", entry), "utf-8")
    assert [one.on for one in corrections(project)] == ["2026-11-25T07:30:00+08:00"]
