"""What a run of translate leaves alone, refuses, and says."""

import pytest

from generator.checks.table import checked_library
from generator.errors import CommandError, ContentError
from tests.conftest import NOW, tree, write_article
from tests.translate.pairs import CHINESE, ENGLISH, edit, rules, run


@pytest.fixture
def folder(project):
    return write_article(project, "one", body=CHINESE, english=ENGLISH)


def test_what_nobody_has_translated_cannot_be_settled(project, folder):
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    run(project)
    with pytest.raises(CommandError) as caught:
        run(project, done=True)
    assert caught.value.rule == "translate-unfinished"


def test_an_editors_line_ends_and_byte_order_mark_stay(project, folder):
    path = folder / "index.en.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    assert path.read_bytes() != before
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")
    run(project, done=True)
    assert path.read_bytes() == before


def test_footnotes_and_what_stands_between_stay_where_they_are(project, folder):
    edit(folder / "index.en.md", "It has 3,658.", "It has 3,658.[^1]\n\n[^1]: As of 2021.")
    before = (folder / "index.en.md").read_bytes()
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    run(project, done=True)
    assert (folder / "index.en.md").read_bytes() == before


def noted(project):
    """A pair with a footnote each, on record."""
    body, english = "无锡市有若干站点。[^1]\n\n[^1]: 共12个。", "Wuxi has some.[^1]\n\n[^1]: All: 12.\n"
    folder = write_article(project, "one", body=body, english=english)
    run(project)
    return folder


def test_a_footnote_is_a_passage_too(project):
    folder = noted(project)
    edit(folder / "index.zh.md", "12", "18")
    faults = checked_library(project)[1]
    assert [(f.rule, f.line, f.severity) for f in faults] == [
        ("translation-behind", 10, "warning"), ("figure-differs", 10, "warning"),
    ]  # fmt: skip
    assert run(project).asked == ("note-1",)
    mark = "# newsroom changed note-1: the original has changed; revise [^1], then remove this line: 共18个。\n"
    edit(folder / "index.en.md", mark, "")
    edit(folder / "index.en.md", "All: 12", "All: 18")
    assert run(project).settled == ("note-1",)
    assert checked_library(project)[1] == ()


def test_a_footnote_that_is_not_there_is_told(project):
    folder = noted(project)
    edit(folder / "index.en.md", "[^1]: All: 12.", "")
    assert rules(project) == ["translation-note"]
    with pytest.raises(CommandError) as caught:
        run(project, done=True)
    assert caught.value.rule == "translate-unfinished"


@pytest.mark.parametrize("english", ["One.", "One.\n\nTwo.\n\nThree.\n\nMine."])
def test_a_text_with_other_paragraphs_is_refused_and_left_alone(project, english):
    folder = write_article(project, "one", body=CHINESE, english=english)
    for record in (True, False):
        if not record:
            (folder / "made_from.en.yml").unlink()
        before = tree(folder)
        with pytest.raises(CommandError) as caught:
            run(project)
        assert caught.value.rule == ("translate-recorded" if record else "translate-uneven")
        assert tree(folder) == before


def test_a_record_that_cannot_be_trusted_is_refused_with_its_fault(project, folder):
    edit(folder / "made_from.en.yml", "name: p-2", "name: p-7")
    before = tree(folder)
    with pytest.raises(ContentError) as caught:
        run(project)
    assert [fault.rule for fault in caught.value.diagnostics] == ["pairing-name"]
    assert tree(folder) == before


def test_marks_that_a_killed_run_has_left_are_taken_up(project, folder):
    record = (folder / "made_from.en.yml").read_bytes()
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    whole = tree(folder)
    (folder / "made_from.en.yml").write_bytes(record)
    run(project)
    assert tree(folder) == whole


def test_a_mark_that_was_set_in_is_no_answer(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    edit(folder / "index.en.md", "<!-- newsroom", " <!-- newsroom")
    once = tree(folder)
    assert (run(project).settled, run(project).asked) == ((), ("p-2",))
    assert tree(folder) == once


def test_check_and_translate_count_the_same_paragraphs(project, folder):
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    run(project)
    edit(folder / "index.en.md", "-->\n", "-->\n\nBelow an empty line.\n")
    (uneven,) = (fault for fault in checked_library(project)[1] if fault.rule == "translation-uneven")
    with pytest.raises(CommandError) as caught:
        run(project)
    assert (uneven.values["here"], uneven.values["recorded"]) == (5, 4)
    assert (caught.value.values["here"], caught.value.values["there"]) == (5, 4)


def test_the_command_says_what_it_has_done(project, folder, run):
    edit(folder / "index.zh.md", "3658", "3685")
    done = run(project, "translate", "one", "en", "--now", NOW)
    assert done.stdout == (
        "content/articles/2026/one/index.en.md: 0 passages newly recorded, 1 for its translator to see to.\n  p-2\n"
    )
    done = run(project, "translate", "one", "zh")
    assert (done.returncode, done.stderr) == (
        1, "“zh” is the language in which content/articles/2026/one was written. Give the language of the translation.\n",
    )  # fmt: skip


def test_an_export_says_what_it_has_done_to_the_translation_first(project, folder, run):
    edit(folder / "index.zh.md", "3658", "3685")
    done = run(project, "translate", "one", "en", "--export", "sheet.po", "--now", NOW)
    first, names, last = done.stdout.splitlines()
    assert first.endswith("/index.en.md: 0 passages newly recorded, 1 for its translator to see to.")
    assert (names, last.split(": ")[0]) == ("  p-2", "sheet.po")


def test_a_mark_of_the_other_language_is_no_prose_fault(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    run(project)
    assert [fault.rule for fault in checked_library(project)[1] if fault.rule.startswith("en-")] == []
