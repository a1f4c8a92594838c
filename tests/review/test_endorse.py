"""Endorsing a synopsis, as an editor does it: with a key of their own, in a terminal."""

import os
import re
import subprocess

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from generator.checks.table import checked_library
from generator.errors import CommandError, ContentError
from generator.review.endorsements import ENDORSERS
from tests.conftest import NEWSROOM, NOW, tree, write
from tests.review.desk import KEYS, row
from tests.review.synopses import edit, endorsed, held, path

WROTE = "2026-11-24"


def refused(project, by="sun-yue", synopsis="two-measures", name="one"):
    before = tree(project.content)
    with pytest.raises(CommandError) as caught:
        endorsed(project, by, synopsis, name)
    assert tree(project.content) == before
    return caught.value.rule


def test_an_endorsement_is_an_entry_of_its_row_and_every_other_byte_stays(desk):
    path(desk).write_bytes(b"\xef\xbb\xbf" + path(desk).read_bytes().replace(b"\n", b"\r\n"))
    before = path(desk).read_bytes()
    done = endorsed(desk)
    after = path(desk).read_bytes()
    assert (done.path, done.person.id, done.synopsis.signed.on) == (
        "content/articles/2026/one/synopses.yml", "sun-yue", WROTE,
    )  # fmt: skip
    added = re.search(
        rb"  signed:\r\n    by: sun-yue\r\n    'on': '2026-11-24'\r\n    read: .*\r\n    signature: .*\r\n", after
    )[0]
    assert after.replace(added, b"") == before
    # Behind the last word of its row, before what is said of the next.
    assert after[: after.index(added)].endswith("读作一类。  # 编者按次序\r\n".encode())
    assert held(desk) == ["two-measures"]


SHAPES = {
    "a row in braces": "- { id: ' two-measures ', title: { zh: 甲, en: A }, heads: [{ zh: 一, en: a }, { zh: 二, en: b }],\n"
    "    rows: [{ cells: [{ zh: 三, en: c }, { zh: 四, en: d }] }], # 注\n    grounds: { zh: 五, en: e }, }\n",
    "all of it in brackets": "[{id: two-measures,title: {zh: 甲,en: A},heads: [{zh: 一,en: a},{zh: 二,en: b}],"
    "rows: [{cells: [{zh: 三,en: c},{zh: 四,en: d}]}],grounds: {zh: 五,en: e}}]",
    "no line end at the end": "- id: two-measures\n  title: {zh: 甲, en: A}\n  heads: [{zh: 一, en: a}, {zh: 二, en: b}]\n"
    "  rows:\n  - cells: [{zh: 三, en: c}, {zh: 四, en: d}]\n  grounds: {zh: 五, en: '# e'}",
    "a text with marks at the end, in another order": "-   grounds: {zh: 五, en: e}\n    rows:\n"
    "    - cells: [{zh: 三, en: c}, {zh: 四, en: d}]\n    heads: [{zh: 一, en: a}, {zh: 二, en: b}]\n"
    "    id: two-measures\n    title:\n        zh: 甲😀\n        en: |+\n          A\n          # no remark\n\n\n# the end\n",
    "a word over two lines": '- title: {zh: 甲, en: "A\n     and B"}\n  id: "two-measures"\n'
    "  heads: [{zh: 一, en: a}, {zh: 二, en: b}]\n  rows:\n  - cells: [{zh: 三, en: c}, {zh: 四, en: d}]\n"
    "  grounds:\n    zh: 五\n    en: e\n      and f  # 注\n\n  # of nothing\n...\n",
}  # fmt: skip


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("shape", SHAPES)
def test_however_a_file_is_written_it_says_the_same_afterwards(desk, shape, end):
    path(desk).write_bytes(SHAPES[shape].encode().replace(b"\n", end))
    before = path(desk).read_bytes()
    was = checked_library(desk)[0].articles[0].synopses
    done = endorsed(desk)
    after = path(desk).read_bytes()
    assert held(desk) == ["two-measures"]
    assert checked_library(desk)[0].articles[0].synopses == (done.synopsis,)
    assert [(one.title, one.heads, one.rows, one.grounds) for one in was] == [
        (done.synopsis.title, done.synopsis.heads, done.synopsis.rows, done.synopsis.grounds)
    ]
    # All that was there is there, in its order, and one piece is new.
    start = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
    assert after.endswith(before[start:])
    # What an edit has voided is replaced where it stands.
    edit(path(desk), "甲", "甲乙")
    assert held(desk) == []
    endorsed(desk, "li-ming")
    assert held(desk) == ["two-measures"]
    again = path(desk).read_bytes().replace("甲乙".encode(), "甲".encode())
    assert again.count(b"signed:") == 1
    assert again.partition(b"signed:")[0] == after.partition(b"signed:")[0]
    assert again.rpartition(b"==")[2] == after.rpartition(b"==")[2]


def test_editor_and_reviewers_may_and_who_only_translates_may_not(desk):
    assert {"editor", "initial", "second", "final"} == ENDORSERS
    edit(
        desk.data / "people.yml",
        row("wang-fang"),
        row("wang-fang").replace("translator, initial, second, final", "translator"),
    )
    assert refused(desk, "wang-fang") == "endorsement-role"
    endorsed(desk, "sun-yue")
    endorsed(desk, "li-ming", "two-kinds")
    assert held(desk) == ["two-measures", "two-kinds"]


def test_what_holds_is_not_endorsed_again_and_what_is_not_there_not_at_all(desk):
    endorsed(desk)
    assert refused(desk) == "endorsed-already"
    assert refused(desk, "li-ming") == "endorsed-already"
    assert refused(desk, synopsis="three-measures") == "no-synopsis"
    assert refused(desk, name="two") == "no-article"
    edit(path(desk), "措施乙", "措施丙")
    endorsed(desk, "li-ming")
    assert path(desk).read_text("utf-8").count("signature:") == 1


def test_whoever_has_left_or_is_nobody_endorses_nothing(desk):
    edit(desk.data / "people.yml", row("sun-yue"), row("sun-yue", more="  until: 2026-11-23\n"))
    assert refused(desk) == "endorsement-left"
    write(desk.data / "people.yml", row("li-ming"))
    assert refused(desk) == "key-of-nobody"


def test_what_cannot_be_read_is_not_endorsed(desk):
    edit(path(desk), "{ zh: 措施乙, en: measure B }", "{ zh: 措施乙, en: '' }")
    before = tree(desk.content)
    with pytest.raises(ContentError):
        endorsed(desk)
    assert tree(desk.content) == before


def test_the_command_as_an_editor_types_it(desk, tmp_path):
    key = tmp_path / "key"
    key.write_bytes(KEYS["sun-yue"].private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    key.chmod(0o600)

    def typed(*arguments, lang):
        environment = {**os.environ, "NEWSROOM_LANG": lang, "NEWSROOM_KEY": ""}
        command = [NEWSROOM, "endorse", *arguments, "--key", key, "--now", NOW]
        done = subprocess.run(command, cwd=desk.root, env=environment, capture_output=True, timeout=60)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    place = "content/articles/2026/one/synopses.yml"
    assert typed("one", "two-measures", lang="en") == (
        0,
        f"Sun Yue endorsed the synopsis “Two measures”: {place}\n",
        "",
    )
    assert typed("content/articles/2026/one", "two-kinds", "--as", "sun-yue", lang="zh")[:2] == (
        0, f"孙悦 确认了对照表《两类人员》：{place}\n",
    )  # fmt: skip
    code, _, said = typed("one", "two-kinds", lang="en")
    assert code == 1
    assert "“two-kinds” was endorsed by “sun-yue” on 2026-11-24" in said
    code, _, said = typed("one", "three", lang="zh")
    assert code == 1
    assert "two-measures, two-kinds" in said
    assert "key-of-other" not in said
    code, _, said = typed("one", "two-kinds", "--as", "li-ming", lang="en")
    assert code == 1
    assert "sun-yue" in said
