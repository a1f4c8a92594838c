"""`newsroom withdraw`: one command, whatever else is wrong, and the way back is by hand."""

from datetime import datetime

import pytest

from generator.checks.release import release
from generator.checks.table import checked_library, errors
from generator.checks.withdraw import withdraw
from generator.errors import CommandError, ContentError
from generator.model import Bilingual, Withdrawal
from tests.conftest import edit, write, write_article

AT = datetime.fromisoformat("2026-11-25T09:00:00+08:00")
WHY = Bilingual("来源已撤稿。", "The source has retracted it.")


def article(project):
    return next(one for one in checked_library(project)[0].articles if one.slug == "one")


@pytest.mark.parametrize("damage", [b"\x07", b"\xff\xfe"])
@pytest.mark.parametrize(
    ("name", "end"),
    [("one", b"\n"), ("content/articles/2026/folder", b"\n"), ("content/articles/2026/folder", b"\r")],
)
def test_what_cannot_be_read_is_withdrawn_all_the_same(project, damage, name, end):
    path = write_article(project, "one") / "index.zh.md"
    path = path.parent.rename(path.parent.with_name("folder")) / path.name
    path.write_bytes(path.read_bytes().replace("正文。".encode(), "正".encode() + damage).replace(b"\n", end))
    before = path.read_bytes()
    with pytest.raises(ContentError) as caught:
        release(project, name, AT)
    assert caught.value.diagnostics[0].rule in {"control-character", "not-utf8"}
    folder, faults = withdraw(project, name, "notice", WHY, AT)
    assert (folder, len(faults)) == ("content/articles/2026/folder", 1)
    assert b"status: withdrawn" in path.read_bytes()
    assert path.read_bytes().endswith(before.rpartition(b"---")[2])
    path.write_bytes(path.read_bytes().replace(damage, b""))
    assert article(project).withdrawal == Withdrawal("notice", AT.isoformat(), WHY)


def test_what_has_no_facts_is_told_with_its_fault(project):
    path = write_article(project, "one") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("title: ", "title: 宁夏: "), "utf-8")
    with pytest.raises(ContentError):
        withdraw(project, "one", "notice", WHY, AT)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("level", ["notice", "bare", "erased"])
def test_it_is_stamped_with_its_level_and_reason(project, level, end):
    path = write_article(project, "one", more="# 一条注") / "index.zh.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", end.encode()))
    assert withdraw(project, "one", level, WHY, AT) == ("content/articles/2026/one", ())
    text = path.read_bytes().decode()
    assert "\n" not in text.replace(end, "")
    assert f"# 一条注{end}" in text
    assert article(project).is_withdrawn
    assert article(project).is_erased == (level == "erased")
    assert article(project).withdrawal == Withdrawal(level, "2026-11-25T09:00:00+08:00", WHY)
    assert not errors(checked_library(project)[1])


def test_it_may_go_further_and_keeps_its_reason(project):
    write_article(project, "one")
    withdraw(project, "one", "notice", WHY, AT)
    with pytest.raises(CommandError) as caught:
        withdraw(project, "one", "notice", Bilingual("", ""), AT)
    assert caught.value.rule == "already-withdrawn"
    withdraw(project, "one", "erased", Bilingual("", ""), AT)
    assert article(project).withdrawal == Withdrawal("erased", "2026-11-25T09:00:00+08:00", WHY)


def test_it_does_not_wait_for_what_else_is_wrong(project):
    path = write_article(project, "one", body="身份证号520102198001011235。") / "index.zh.md"
    write(project.pages / "about.zh.md", "---\ntitle: x\n---\nx")
    path.write_text(path.read_text("utf-8").replace("region: guizhou", "region: nowhere"), "utf-8")
    assert errors(checked_library(project)[1])
    withdraw(project, "one", "erased", WHY, AT)
    assert article(project).is_erased


HEADLINE = "贵州多措并举推动社会工作发展"
TOO_MUCH = {
    "headline": ("bare", "《贵州多措并举推动社会工作发展》数据有误。", "Wrong.", "withdrawal-repeats"),
    "marked": ("bare", "**贵州多措**并举，推动社会工作发展 数据有误。", "Wrong.", "withdrawal-repeats"),
    "text": ("notice", "“全省已建成社工站一千六百个”有误。", "Wrong.", "withdrawal-repeats"),
    "another's": ("notice", "同《安顺志愿服务条例的说明》。", "Wrong.", "withdrawal-repeats"),
    "tag": ("bare", "收入<a且支出>b，有误。", "Wrong.", "tag-unknown"),
    "script": ("bare", "见[通知](javascript:alert(1))。", "Wrong.", "reason-link"),
    "picture": ("notice", "有误。", "Wrong: <img src=x>", "reason-link"),
    "nowhere": ("notice", "见[另一篇](/articles/2026/nothing/)。", "Wrong.", "reason-link"),
}


@pytest.mark.parametrize("case", TOO_MUCH)
def test_a_reason_that_no_build_would_print_is_refused_at_once(project, case):
    level, zh, en, rule = TOO_MUCH[case]
    path = (
        write_article(project, "one", title=HEADLINE, body="全省已建成社工站一千六百个，是记者了解到的。")
        / "index.zh.md"
    )
    write_article(project, "two", title="安顺志愿服务条例的说明", more="withdrawal: {level: bare}")
    two = project.articles / "2026/two/index.zh.md"
    two.write_text(two.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    before = path.read_bytes()
    with pytest.raises(CommandError) as caught:
        withdraw(project, "one", level, Bilingual(zh, en), AT)
    assert caught.value.rule == rule
    assert path.read_bytes() == before
    # Nobody is told why something is erased.
    withdraw(project, "one", "erased", Bilingual(zh, en), AT)
    assert not errors(checked_library(project)[1])
    # Not so at the level at which it would be told: what it says is not checked less because it stands there already.
    with pytest.raises(CommandError):
        withdraw(project, "one", level, Bilingual("", ""), AT)


def test_a_reason_is_taken_without_what_nobody_sees_and_not_at_all_where_it_is_damaged(project):
    path = write_article(project, "one") / "index.zh.md"
    before = path.read_bytes()
    with pytest.raises(CommandError) as caught:
        withdraw(project, "one", "bare", Bilingual("来源\udcff撤稿。", "Retracted."), AT)
    assert caught.value.rule == "typed-damaged"
    assert path.read_bytes() == before
    withdraw(project, "one", "bare", Bilingual("来源\u200b撤稿\u202e。 ", "Retracted.\x01"), AT)
    assert not errors(checked_library(project)[1])
    assert article(project).withdrawal.reason == Bilingual("来源撤稿。", "Retracted.")


@pytest.mark.parametrize("level", ["notice", "bare", "erased"])
@pytest.mark.parametrize("damage", ["", "\x07"])
@pytest.mark.parametrize(
    ("said", "rule"),
    [("应当事人（电话13812345678）要求撤下。", "personal-mobile"), ("来源文件为秘密★。", "internal-mark")],
)
def test_a_reason_may_not_say_what_may_stand_in_no_file(project, level, damage, said, rule):
    path = write_article(project, "one", body=f"正文。{damage}") / "index.zh.md"
    before = path.read_bytes()
    with pytest.raises(CommandError) as caught:
        withdraw(project, "one", level, Bilingual(said, "At a reader’s request."), AT)
    assert caught.value.rule == rule
    assert path.read_bytes() == before


def test_a_notice_may_name_its_headline_and_what_others_say(project, run):
    write_article(project, "one", title=HEADLINE, body="全省已建成社工站一千六百个，是记者了解到的。")
    write_article(project, "two", body="另据了解，全省已建成社工站一千六百个。")
    why = Bilingual(f"《{HEADLINE}》有误，全省已建成社工站一千六百个，见[通知](https://example.org/)。", "Wrong.")
    withdraw(project, "one", "notice", why, AT)
    assert not errors(checked_library(project)[1])
    done = run(project, "build")
    assert done.returncode == 0, done.stderr


def test_what_still_leads_to_it_is_told(project):
    write_article(project, "one", body="[自己](/articles/2026/one/)")
    write_article(
        project,
        "two",
        body="见[甲](../one/)与[乙](/en/articles/2026/one/#lead-1)。",
        english="See [it](/articles/2026/three/).",
    )
    write_article(project, "three", body="正文。")
    write(project.pages / "about.zh.md", "---\ntitle: x\nsummary: x\n---\n\n[甲](/articles/2026/one/)")
    _, left = withdraw(project, "one", "notice", WHY, AT)
    assert [(fault.rule, fault.path.partition("/")[2], fault.line) for fault in left] == [
        ("link-withdrawn", "articles/2026/two/index.zh.md", 16),
        ("link-withdrawn", "articles/2026/two/index.zh.md", 16),
        ("link-withdrawn", "pages/about.zh.md", 6),
    ]
    _, faults = checked_library(project)
    assert [fault.rule for fault in faults if fault.rule.startswith("link")] == ["link-withdrawn"] * 3
    assert not errors(faults)


@pytest.mark.parametrize("level", ["bare", "erased"])
def test_a_link_to_a_page_that_goes_with_it_is_told(project, level):
    path = write_article(project, "one", body="见[本篇](/articles/2026/one/)和[地区](/regions/wuxi/)。") / "index.zh.md"
    edit(path, "region: guizhou", "region: wuxi")
    write_article(project, "two", body="见[甲](/articles/2026/one/)和[无锡](/regions/wuxi/)。")
    assert not errors(checked_library(project)[1])
    _, left = withdraw(project, "one", level, WHY, AT)
    assert [(fault.rule, fault.path[-15:], fault.column) for fault in left] == [
        ("link-withdrawn", "two/index.zh.md", 6), ("link-dead", "two/index.zh.md", 32),
    ]  # fmt: skip


def test_a_link_to_what_is_erased_leads_nowhere(project):
    write_article(project, "one")
    write_article(project, "two", body="见[甲](/articles/2026/one/)。")
    _, left = withdraw(project, "one", "erased", WHY, AT)
    assert [fault.rule for fault in left] == ["link-withdrawn"]
    # The address alone would name it.
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["link-dead"]


def test_what_was_never_published_is_not_withdrawn(project):
    path = write_article(project, "one") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    with pytest.raises(CommandError) as caught:
        withdraw(project, "one", "bare", WHY, AT)
    assert caught.value.rule == "not-published"


def test_a_clock_before_its_publication_is_told_at_once(project):
    """No build would take it, and the text would stay where readers are."""
    path = write_article(project, "one") / "index.zh.md"
    before = path.read_bytes()
    with pytest.raises(CommandError) as caught:
        withdraw(project, "one", "erased", WHY, datetime.fromisoformat("2026-11-24T00:59:00+00:00"))
    assert (caught.value.rule, caught.value.values["on"]) == ("before-publication", "2026-11-24T08:59:00+08:00")
    assert path.read_bytes() == before


def test_the_way_back_is_by_hand(project):
    path = write_article(project, "one") / "index.zh.md"
    before = path.read_text("utf-8")
    withdraw(project, "one", "bare", WHY, AT)
    with pytest.raises(CommandError) as caught:
        release(project, "one", AT)
    assert caught.value.rule == "release-withdrawn"
    # Half of the way is an error: who reads the file could believe either.
    path.write_text(path.read_text("utf-8").replace("status: withdrawn", "status: published"), "utf-8")
    assert [fault.rule for fault in errors(checked_library(project)[1])] == ["withdrawal-status"]
    head, _, rest = path.read_text("utf-8").partition("withdrawal:")
    path.write_text(head + "---" + rest.partition("---")[2], "utf-8")
    assert path.read_text("utf-8") == before


def test_the_command_says_what_is_to_be_done(project, run):
    write_article(project, "one")
    write_article(project, "two", body="见[甲](/articles/2026/one/)。")
    done = run(project, "withdraw", "one", "--level", "bare", "--reason-zh", "有误", "--reason-en", "Wrong")
    assert done.returncode == 0
    assert "build and publish the site now" in done.stdout
    assert "two/index.zh.md:16:6: warning [link-withdrawn]" in done.stderr
    assert run(project, "withdraw", "one", "--level", "gone").returncode == 2
    done = run(project, "release", "one")
    assert done.returncode == 1
    assert "has been withdrawn" in done.stderr


@pytest.mark.parametrize("level", ["notice", "bare", "erased"])
def test_where_its_own_text_leads_keeps_nothing_on_show(project, level):
    write_article(project, "one", body="见[对照](facing/)和[主题](/topics/social-work-workforce/)。")
    assert not errors(checked_library(project)[1])
    withdraw(project, "one", level, WHY, AT)
    assert not errors(checked_library(project)[1])
