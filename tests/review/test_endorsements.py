"""Which endorsements hold, and all ways of forging one."""

import re
from datetime import timedelta

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.review.endorse import endorse
from generator.review.endorsements import mark, statement
from generator.review.rulings import rulings
from tests.conftest import write, write_article
from tests.review.desk import AT, KEYS, SYNOPSES, row, signed, zh
from tests.review.synopses import edit, endorsed, held, path


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
