"""Endorsing a synopsis, as an editor does it: with a key of their own, in a terminal; and all ways of forging one."""

import os
import re
import subprocess
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.errors import CommandError, ContentError
from generator.review.endorse import endorse
from generator.review.endorsements import ENDORSERS, mark, ruling, statement
from generator.review.rulings import rulings
from tests.conftest import NEWSROOM, NOW, tree, write, write_article
from tests.review.desk import AT, KEYS, SYNOPSES, row, signed, staffed, zh

WROTE = "2026-11-24"


@pytest.fixture
def desk(project):
    """A newsroom with its people, and an article with two synopses."""
    folder = write_article(staffed(project), "one")
    write(folder / "synopses.yml", SYNOPSES)
    return project


def path(project, name="one"):
    return project.articles / f"2026/{name}/synopses.yml"


def endorsed(project, by="sun-yue", synopsis="two-measures", name="one"):
    return endorse(project, name, synopsis, KEYS[by], AT)


def refused(project, by="sun-yue", synopsis="two-measures", name="one"):
    before = tree(project.content)
    with pytest.raises(CommandError) as caught:
        endorsed(project, by, synopsis, name)
    assert tree(project.content) == before
    return caught.value.rule


def edit(path, old, new):
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode(), 1))


def held(project, name="one"):
    """Which synopses of an article readers see."""
    library, _ = checked_library(project)
    article = next(one for one in library.articles if one.slug == name)
    return [one.id for one in article.synopses if ruling(article, one, library).holds]


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


def fresh(project):
    """A newsroom in which both synopses are endorsed, and another article that has the same."""
    endorsed(project)
    endorsed(project, "li-ming", "two-kinds")
    write(write_article(project, "two") / "synopses.yml", SYNOPSES)
    return project


def entry(project, number=0, name="one"):
    """The lines of an endorsement."""
    return re.findall(r"  signed:\n(?:    .*\n)+", path(project, name).read_text("utf-8"))[number]


def lend(project, text, name="one"):
    """An endorsement in the place of the first of an article."""
    old = entry(project, 0, name) if "signed:" in path(project, name).read_text("utf-8") else ""
    edit(path(project, name), old or "- id: two-kinds", text if old else f"{text}- id: two-kinds")


ROWS = """\
  - cells: [{ zh: 措施甲, en: measure A }, { zh: 每站5.2万元, en: "52,000 yuan a station" }]
  - cells: [{ zh: 措施乙, en: measure B }, { zh: 试点, en: a pilot }]
"""
FORGED = [
    ("a figure of a cell", "void", lambda p: edit(path(p), "5.2万元", "5.3万元")),
    ("the English of one alone", "void", lambda p: edit(path(p), "52,000", "53,000")),
    ("a head", "void", lambda p: edit(path(p), "zh: 措施,", "zh: 办法,")),
    ("the grounds", "void", lambda p: edit(path(p), "本站读作一类", "来源分为一类")),
    ("a row less", "void", lambda p: edit(path(p), "  - cells: [{ zh: 措施乙, en: measure B }, { zh: 试点, en: a pilot }]\n", "")),
    ("rows in another order", "void", lambda p: edit(path(p), ROWS, "".join(ROWS.splitlines(keepends=True)[::-1]))),
    ("another day", "forged", lambda p: edit(path(p), "2026-11-24", "2026-11-25")),
    ("another name under it", "forged", lambda p: edit(path(p), "by: sun-yue", "by: li-ming")),
    ("another fingerprint", "forged", lambda p: edit(path(p), re.search(r"read: (\w+)", entry(p))[1], "0" * 64)),
    ("another id", "forged", lambda p: edit(path(p), "id: two-measures", "id: measures")),
    ("the article under another id", "forged", lambda p: edit(zh(p), "id: one", "id: other")),
    ("that of another synopsis", "forged", lambda p: lend(p, entry(p, 1))),
    ("that of another article's", "forged", lambda p: lend(p, entry(p), "two")),
    ("a review's", "forged", lambda p: edit(path(p), re.search(r"signature: (\S+)", entry(p))[1],
        signed(p, "initial", "li-ming").signature.signature)),
    ("a signature of all noughts", "forged",
        lambda p: edit(path(p), re.search(r"signature: (\S+)", entry(p))[1], "A" * 86 + "==")),
    ("a name for a signature", "form", lambda p: edit(path(p), re.search(r"signature: (\S+)", entry(p))[1], "孙悦")),
    ("somebody nobody knows", "person", lambda p: edit(p.data / "people.yml", row("sun-yue"), "")),
    ("somebody without a key", "keyless",
        lambda p: edit(p.data / "people.yml", row("sun-yue"), re.sub(r"  key: .*\n", "", row("sun-yue")))),
    ("somebody who may not", "role",
        lambda p: edit(p.data / "people.yml", row("sun-yue"), row("sun-yue").replace("[editor]", "[translator]"))),
    ("somebody who had left", "left",
        lambda p: edit(p.data / "people.yml", row("sun-yue"), row("sun-yue", more="  until: 2026-11-23\n"))),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "forge"), [forged[1:] for forged in FORGED], ids=[forged[0] for forged in FORGED])
def test_what_does_not_hold_is_an_error_and_no_reader_sees_it(desk, rule, forge):
    assert not errors(checked_library(fresh(desk))[1])
    assert held(desk) == ["two-measures", "two-kinds"]
    forge(desk)
    found = errors(checked_library(desk)[1])
    assert [fault.rule for fault in found][:1] == [f"endorsement-{rule}"]
    assert {fault.rule for fault in found} <= {f"endorsement-{rule}", "endorsement-forged"}
    assert "two-measures" not in held(desk, found[0].path.split("/")[3])
    for lang in ("zh", "en"):
        assert "{" not in tell(found[0], lang)


def test_an_endorsement_is_no_review_and_neither_s_bytes_begin_as_the_others(desk):
    done = endorsed(desk, "li-ming")
    library, _ = checked_library(desk)
    article = library.articles[0]
    said = statement(article, done.synopsis, done.synopsis.signed)
    assert said.startswith(b"newsroom endorsement 1\n{")
    signed(desk, "initial", "li-ming")
    edit(zh(desk), re.search(r"signature: (\S+)", zh(desk).read_text("utf-8"))[1], done.synopsis.signed.signature)
    library, _ = checked_library(desk)
    article = library.articles[0]
    assert [one.rule for one in rulings(article, article.original, library)] == ["review-forged"]


def test_an_old_key_still_speaks_for_what_it_has_signed(desk):
    endorsed(desk)
    old = re.search(r"key: (.*)\n", row("sun-yue"))[1]
    new = re.search(r"key: (.*)\n", row("zhao-xin"))[1]
    write(
        desk.data / "people.yml", row("sun-yue", more=f"  former_keys: [{old}]\n").replace(f"key: {old}", f"key: {new}")
    )
    assert held(desk) == ["two-measures"]


def test_a_draft_is_edited_and_told_so_by_a_warning(desk):
    endorsed(desk)
    edit(zh(desk), "status: published", "status: draft")
    edit(path(desk), "5.2万元", "5.3万元")
    assert [(fault.rule, fault.severity, fault.path, fault.line) for fault in checked_library(desk)[1]
            if fault.path.endswith(".yml")] == [
        ("endorsement-void", "warning", "content/articles/2026/one/synopses.yml", 14),
        ("synopsis-unendorsed", "note", "content/articles/2026/one/synopses.yml", 20),
    ]  # fmt: skip


def test_a_day_to_come_is_told(desk, monkeypatch):
    endorse(desk, "one", "two-measures", KEYS["sun-yue"], AT + timedelta(days=1))
    for later, rules in ((0, ["date-to-come"]), (1, [])):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AT.timestamp()) + later * 86_400))
        told = [fault.rule for fault in checked_library(desk)[1] if fault.severity == "warning"]
        assert told == rules


def test_where_it_stands_and_how_it_is_typed_is_no_reader_s_matter(desk):
    endorsed(desk)
    text = path(desk).read_text("utf-8")
    first, _, second = text.partition("- id: two-kinds")
    path(desk).write_text(
        f"- id: two-kinds{second}{first}".replace("{ zh: 措施乙, en: measure B }", '{en: "measure B", zh: 措施乙}'),
        "utf-8",
    )
    assert held(desk) == ["two-measures"]


def test_the_mark_is_of_all_that_readers_see(desk):
    synopsis = endorsed(desk).synopsis
    assert synopsis.signed.read == mark(synopsis)
    assert re.fullmatch(r"[0-9a-f]{64}", mark(synopsis))


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
