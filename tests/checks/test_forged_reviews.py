"""Signatures forged in every way that an editor of files has."""

import base64
import re

import pytest

from generator.checks.reviews import check_reviews
from generator.content.library import read_library
from generator.text.ssh_key import key_line
from tests.checks.signatures import entry, rules
from tests.clock import within
from tests.conftest import edit, write_article
from tests.review.desk import ALL_THREE, en, row, sign_all, signed, staffed, zh

FORGED = [
    ("the text edited afterwards", "review-void",
        lambda p: edit(zh(p), "3658人", "3685人")),
    ("another name under it", "review-forged",
        lambda p: edit(zh(p), entry(zh(p), "final"), entry(zh(p), "final").replace("zhao-xin", "wang-fang"))),
    ("another time", "review-forged", lambda p: edit(zh(p), "T09:02:00+08:00", "T09:12:00+08:00")),
    ("another stage", "review-forged", lambda p: edit(zh(p), "stage: final", "stage: initial")),
    ("another fingerprint", "review-forged",
        lambda p: edit(zh(p), re.search(r"read: (\w+)", zh(p).read_text("utf-8"))[1], "0" * 64, 1)),
    ("other marks of its parts", "review-forged", lambda p: edit(zh(p), "parts: body:", "parts: bodi:", 1)),
    ("one bit of the signature", "review-form", lambda p: edit(zh(p), "==\n", "=\n", 1)),
    ("a signature that is none", "review-form",
        lambda p: edit(zh(p), re.search(r"signature: (\S+)", zh(p).read_text("utf-8"))[1], "Wang Fang")),
    ("a signature of all noughts", "review-forged",
        lambda p: edit(zh(p), re.search(r"signature: (\S+)", zh(p).read_text("utf-8"))[1], "A" * 86 + "==")),
    ("the Chinese text's signature under the English", "review-copied",
        lambda p: edit(en(p), entry(en(p), "initial"), entry(zh(p), "initial"))),
    ("one reviewer's entry twice, as two stages", "review-copied",
        lambda p: edit(zh(p), entry(zh(p), "second"), entry(zh(p), "initial").replace("stage: initial", "stage: second"))),
    ("an entry twice", "review-twice",
        lambda p: edit(zh(p), entry(zh(p), "final"), entry(zh(p), "final") * 2)),
    ("an entry taken out", "review-order", lambda p: edit(zh(p), entry(zh(p), "initial"), "")),
    ("the article under another id", "review-forged", lambda p: edit(zh(p), "id: one", "id: other")),
    ("a stage that there is not", "not-choice", lambda p: edit(zh(p), "stage: final", "stage: fourth")),
    ("a time in another form", "not-instant", lambda p: edit(zh(p), "T09:02:00+08:00", " 09:02:00+08:00")),
    ("a key of one's own in the place of another's", "review-forged",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), re.sub("key: .*", f"key: {key_line(bytes(32))}", row("zhao-xin")))),
    ("somebody nobody knows", "review-person", lambda p: edit(p.data / "people.yml", row("zhao-xin"), "")),
    ("somebody without a key", "review-keyless",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), re.sub(r"  key: .*\n", "", row("zhao-xin")))),
    ("somebody who may not", "review-role",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), row("zhao-xin").replace(", final", ""))),
    ("somebody who had left", "review-left",
        lambda p: edit(p.data / "people.yml", row("zhao-xin"), row("zhao-xin", more="  until: 2026-11-23\n"))),
    ("a translator's own translation", "review-own", lambda p: own_translation(p)),
]  # fmt: skip

pytestmark = pytest.mark.usefixtures("today")


def own_translation(project):
    """Signed under a name that hid who the translator was."""
    edit(project.data / "people.yml", "{zh: 李明, en: Li Ming}", "{zh: 张三, en: Zhang San}")
    edit(
        en(project), "review:\n" + "".join(entry(en(project), stage) for stage in ALL_THREE), "translator: 王芳、李明\n"
    )
    sign_all(project, "en")
    edit(project.data / "people.yml", "{zh: 张三, en: Zhang San}", "{zh: 李明, en: Li Ming}")


@pytest.mark.parametrize(("rule", "damage"), [row[1:] for row in FORGED], ids=[row[0] for row in FORGED])
def test_a_signature_forged_by_editing_a_file_is_told(reviewed, rule, damage):
    damage(reviewed)
    assert rule in rules(reviewed)


def test_a_hash_that_anybody_can_compute_is_no_signature(reviewed):
    """A figure is changed, and `read` and `parts` are brought up to date by whoever can run our own code."""
    from generator.content.library import read_library
    from generator.review.reading import reading

    edit(zh(reviewed), "3658人", "3685人")
    library, _ = read_library(reviewed)
    now = reading(library.articles[0], library.articles[0].original, library)
    for stage in ALL_THREE:
        was = entry(zh(reviewed), stage)
        edit(
            zh(reviewed),
            was,
            re.sub(r"parts: .*", f"parts: {now.parts}", re.sub(r"read: .*", f"read: {now.whole}", was)),
        )
    assert rules(reviewed) == ["review-forged"]


def test_thousands_that_nobody_made_take_time_with_their_number(project):
    staffed(project)
    for name in ("one", "two", "three", "four"):
        write_article(project, name, english=None)
        made = (base64.b64encode(f"{name:<5}{number:059}".encode()).decode() for number in range(4000))
        said = "{stage: initial, by: chen-jie, on: '2026-11-24T09:00:00+08:00', read: a, parts: b, signature: %s}"
        rows = "".join(f"- {said % signature}\n" for signature in made)
        edit(zh(project, name), "editor:", f"review:\n{rows}editor:")
    library, _ = read_library(project)
    with within(4):
        assert [fault.rule for fault in check_reviews(library)] == ["review-forged"] * 16_000


def test_a_key_of_ones_own_signs_for_nobody_else(reviewed):
    """A real signature by a real key of the desk, with another's name written over it."""
    edit(zh(reviewed), entry(zh(reviewed), "initial"), "")
    signed(reviewed, "initial", "wang-fang")
    edit(zh(reviewed), "by: wang-fang", "by: chen-jie")
    assert "review-forged" in rules(reviewed)
