"""Which signatures are required, of whom, in which order."""

import re

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.text.ssh_key import key_line
from generator.translate.translate import translate
from tests.checks.signatures import entry, rules
from tests.conftest import edit, write, write_article
from tests.review.desk import ALL_THREE, AT, PEOPLE, en, row, sign_all, signed, staffed, zh

pytestmark = pytest.mark.usefixtures("today")


def test_what_is_required_must_be_signed_in_each_language(project):
    write_article(staffed(project, "initial", "final"), "one")
    missing = errors(checked_library(project)[1])
    assert [(fault.path.rpartition("/")[2], fault.values["key"]) for fault in missing] == [
        ("index.en.md", "initial"), ("index.en.md", "final"), ("index.zh.md", "initial"), ("index.zh.md", "final"),
    ]  # fmt: skip
    assert rules(project) == ["review-missing"]
    signed(project, "initial", "chen-jie")
    signed(project, "final", "zhao-xin")
    assert {fault.path for fault in errors(checked_library(project)[1])} == {"content/articles/2026/one/index.en.md"}


def test_a_site_that_requires_nothing_needs_nobody(project):
    write_article(project, "one")
    (project.data / "people.yml").unlink()
    assert rules(project) == []


def test_drafts_need_no_signature(project):
    write_article(staffed(project, *ALL_THREE), "one")
    edit(zh(project), "status: published", "status: draft")
    assert rules(project) == []


def test_one_person_under_two_ids_signs_one_stage(project):
    write_article(staffed(project, "initial", "second"), "one", english=None)
    signed(project, "initial", "chen-jie")
    signed(project, "second", "li-ming", after=1)
    assert rules(project) == []
    edit(project.data / "people.yml", "{zh: 李明, en: Li Ming}", "{zh: 李明, en: 'Jie, CHEN'}")
    assert rules(project) == ["review-same"]
    (same,) = [fault for fault in checked_library(project)[1] if fault.rule == "review-same"]
    assert "“li-ming” has signed the initial review, as “chen-jie”, and cannot sign" in tell(same, "en")
    (told,) = [fault for fault in checked_library(project)[1] if fault.rule == "review-namesake"]
    assert (told.path, told.severity) == ("content/data/people.yml", "warning")
    assert sorted(told.values.values()) == ["chen-jie", "li-ming"]
    assert all("{" not in tell(told, lang) for lang in ("zh", "en"))
    edit(project.data / "people.yml", "'Jie, CHEN'", "Jie Chen (2)")
    assert rules(project) == []
    edit(project.data / "people.yml", "Jie Chen (2)}", "Jie Chen (2)}\n  also: [陳潔]")
    assert rules(project) == ["review-same"]


def test_a_draft_is_told_of_a_forgery_but_not_of_its_edits(reviewed):
    edit(zh(reviewed), "status: published", "status: draft")
    edit(zh(reviewed), "3658", "3685")
    assert "review-void" not in {fault.rule for fault in checked_library(reviewed)[1]}
    edit(zh(reviewed), "by: zhao-xin", "by: chen-jie")
    faults = checked_library(reviewed)[1]
    assert "review-forged" in {fault.rule for fault in faults}
    assert not errors(faults)


def test_a_signature_from_the_future(reviewed, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AT.timestamp()) - 86_400))
    assert rules(reviewed) == ["review-future"]


def test_an_old_key_vouches_for_old_signatures(reviewed):
    was = re.search("key: (.*)", row("zhao-xin"))[1]
    after = re.sub("key: .*", f"key: {key_line(bytes(32))}", row("zhao-xin", more=f"  former_keys: ['{was}']\n"))
    edit(reviewed.data / "people.yml", row("zhao-xin"), after)
    assert rules(reviewed) == []


def test_order_is_that_of_the_stages_and_of_time(reviewed):
    edit(zh(reviewed), entry(zh(reviewed), "initial"), "")
    signed(reviewed, "initial", "chen-jie", after=10)
    assert rules(reviewed) == ["review-earlier"]


def test_people_have_their_names_in_the_data(reviewed):
    assert set(checked_library(reviewed)[0].people) == set(PEOPLE)
    write(reviewed.data / "people.yml", "[]\n")
    assert rules(reviewed) == ["review-person"]


@pytest.mark.parametrize(
    ("translator", "reviewer", "is_one"),
    [
        ("王芳", "王芳", True), ("王芳", "Wang Fang", True), ("wang-fang", "王芳", True), ("赵一、王芳", "Fang Wang", True),
        ("Jane Doe", "DOE, Jane", True), ("王芳", "李明", False), ("wang-fang", "li-ming", False), ("Jane Doe", "Jane Roe", False),
    ],
)  # fmt: skip
def test_a_credit_makes_nobody_the_reviewer_of_themselves(project, translator, reviewer, is_one):
    write_article(staffed(project), "one")
    edit(en(project), "machine", f"translator: {translator!r}\nreviewer: {reviewer!r}\nmachine")
    assert rules(project) == (["review-credit"] if is_one else [])


def test_a_reviewer_of_a_translation_answers_for_what_it_was_made_from(project):
    """The original is changed and the record brought into step, without a word of the translation."""
    write_article(staffed(project), "one", body="第一段。\n\n第二段。", english="One.\n\nTwo.")
    translate(project, "one", "en", AT)
    sign_all(project, "en")
    edit(zh(project), "第二段。", "另一段。")
    assert "review-void" not in {fault.rule for fault in checked_library(project)[1]}
    for _ in range(2):
        translate(project, "one", "en", AT, done=True)
    (told, *_) = [tell(fault, "en") for fault in checked_library(project)[1] if fault.rule == "review-void"]
    assert "(what it was made from)" in told
