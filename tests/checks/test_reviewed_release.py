"""Signatures and the time of publication: released, corrected, taken back, translated."""

import re
from datetime import timedelta

import pytest

from generator.checks.release import release
from generator.checks.report import tell
from generator.checks.table import checked_library
from generator.errors import ContentError
from generator.translate.translate import translate
from tests.checks.signatures import rules
from tests.conftest import edit, write_article
from tests.review.desk import ALL_THREE, AT, en, sign_all, signed, staffed, zh

pytestmark = pytest.mark.usefixtures("today")


def redate(project, moment):
    text = zh(project).read_text("utf-8")
    zh(project).write_text(re.sub("published: .*", f"published: '{moment}'", text), "utf-8")


def unreleased(project):
    """Signed as a draft, as a desk does."""
    write_article(staffed(project, *ALL_THREE), "one")
    edit(zh(project), "status: published\npublished: 2026-11-24T09:00:00+08:00", "status: draft")
    sign_all(project)
    sign_all(project, "en")
    return project


def sign_again(project, *langs):
    """By others, an hour or two after the first."""
    for minutes, (stage, by) in enumerate(zip(ALL_THREE, ("li-ming", "chen-jie", "zhao-xin"), strict=True)):
        for lang in langs:
            signed(project, stage, by, lang, after=120 + minutes)


def test_release_stamps_what_has_been_signed_and_nobody_dates_it_back(project):
    release(unreleased(project), "one", AT + timedelta(hours=30))
    assert rules(project) == []
    redate(project, "2026-10-01T09:00:00+08:00")
    assert rules(project) == ["review-redated"]


@pytest.mark.parametrize("moment", ["2026-10-24T09:00:00+08:00", "2026-11-24T09:00:01+08:00"])
def test_what_was_signed_as_published_keeps_its_time(reviewed, moment):
    redate(reviewed, moment)
    assert rules(reviewed) == ["review-void"]
    told = [tell(fault, "en") for fault in checked_library(reviewed)[1] if fault.rule == "review-void"]
    assert all("(time of publication)" in one for one in told)


def test_a_correction_of_what_has_been_released_is_signed_with_its_time(project):
    release(unreleased(project), "one", AT + timedelta(hours=1))
    edit(zh(project), "正文。", "改正的正文。")
    sign_again(project, "zh")
    assert "review-void" not in rules(project)
    redate(project, "2026-11-24T10:00:01+08:00")
    assert "review-void" in rules(project)


def published(project):
    return re.search(r"^published: (.*)$", zh(project).read_text("utf-8"), re.MULTILINE)[1]


@pytest.mark.parametrize("edits", [True, False])
def test_what_is_taken_back_to_a_draft_keeps_its_time(reviewed, edits):
    """Who edits it has it signed anew, with that time; who does not has it signed already."""
    before = published(reviewed)
    edit(zh(reviewed), "status: published", "status: draft")
    if edits:
        edit(zh(reviewed), "第二段。", "改写的第二段。")
        edit(en(reviewed), "Grew", "It grew")
        sign_again(reviewed, "zh", "en")
    release(reviewed, "one", AT + timedelta(hours=3))
    assert rules(reviewed) == []
    assert published(reviewed) == before
    redate(reviewed, "2026-10-01T09:00:00+08:00")
    assert rules(reviewed) == ["review-void"]


def test_what_had_not_been_signed_goes_back_is_signed_and_keeps_its_time(project):
    """As the mend of review-missing says."""
    write_article(staffed(project, *ALL_THREE), "one")
    before = published(project)
    assert rules(project) == ["review-missing"]
    edit(zh(project), "status: published", "status: draft")
    sign_again(project, "zh", "en")
    release(project, "one", AT + timedelta(hours=3))
    assert (rules(project), published(project)) == ([], before)


def test_a_translation_is_signed_before_anybody_reads_it(project):
    write_article(staffed(project, *ALL_THREE), "one", english=None)
    sign_all(project)
    translate(project, "one", "en", AT)
    assert "status: draft\n" in en(project).read_text("utf-8")
    sign_all(project, "en")
    signed_draft = en(project).read_text("utf-8")
    assert rules(project) == []
    edit(en(project), "by: zhao-xin", "by: chen-jie")
    assert "review-forged" in {fault.rule for fault in checked_library(project)[1]}
    assert rules(project) == []
    en(project).write_text(signed_draft.replace("status: draft\n", ""), "utf-8")
    assert not {rule for rule in rules(project) if rule.startswith("review")}


def test_the_build_refuses_what_lacks_a_signature_and_release_does(reviewed, run):
    edit(zh(reviewed), "status: published", "status: draft")
    release(reviewed, "one", AT)
    assert run(reviewed, "build").returncode == 0
    edit(zh(reviewed), "3658", "3685")
    done = run(reviewed, "build")
    assert done.returncode == 1
    assert "[review-void]" in done.stderr
    edit(zh(reviewed), "status: published", "status: draft")
    with pytest.raises(ContentError) as caught:
        release(reviewed, "one", AT)
    assert {fault.rule for fault in caught.value.diagnostics} == {"review-void"}
