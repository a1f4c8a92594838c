"""One article, its original changed in this way and that, and what its translator finds in the file."""

from datetime import datetime

import pytest

from generator.checks.table import checked_library
from generator.errors import CommandError, ContentError
from generator.translate.translate import translate
from tests.conftest import NOW, tree, write_article

LATER = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
CHINESE = "日前，无锡市民政局制定工作方案。\n\n**五社联动。**持证社工达3658人。\n\n挖掘志愿者骨干。"
ENGLISH = "The bureau drew up a plan.\n\n**Five-way.** It has 3,658.\n\nKey volunteers are to be discovered."


@pytest.fixture
def folder(project):
    return write_article(project, "one", body=CHINESE, english=ENGLISH)


def edit(path, old, new):
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def run(project, **options):
    return translate(project, "one", "en", LATER, **options)


def rules(project):
    return [fault.rule for fault in checked_library(project)[1] if fault.rule.startswith("translation-")]


def english(folder):
    return (folder / "index.en.md").read_text("utf-8").partition("---\n\n")[2]


def test_the_first_run_takes_the_word_of_who_runs_it(project, folder):
    (folder / "made_from.en.yml").unlink()
    before = (folder / "index.en.md").read_bytes()
    assert rules(project) == ["translation-unrecorded"]
    assert run(project).settled == ("title", "summary", "p-1", "p-2", "p-3")
    assert rules(project) == []
    assert (folder / "index.en.md").read_bytes() == before


def test_a_pair_in_step_is_left_byte_for_byte(project, folder):
    before = tree(folder)
    run(project)
    run(project, done=True)
    assert tree(folder)["index.en.md"] == before["index.en.md"]


def test_a_changed_paragraph_is_marked_and_its_translation_kept(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    assert run(project).asked == ("p-2",)
    assert english(folder) == (
        "The bureau drew up a plan.\n\n"
        "<!-- newsroom changed p-2: the original has changed. Revise the translation below, then remove this comment.\n"
        "| **五社联动。**持证社工达3685人。\n"
        "| ± …*持证社工达[-3658-]{+3685+}人。\n"
        "| = 五社联动 = five-way community collaboration\n"
        "| = 持证社工 = certified social worker\n"
        "-->\n"
        "**Five-way.** It has 3,658.\n\n"
        "Key volunteers are to be discovered.\n"
    )
    once = tree(folder)
    assert (run(project).settled, run(project).asked) == ((), ("p-2",))
    assert tree(folder) == once


def test_a_figure_corrected_in_the_original_does_not_wait_for_its_translator(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    faults = {fault.rule: fault.severity for fault in checked_library(project)[1]}
    assert (faults["translation-behind"], faults["figure-differs"]) == ("warning", "warning")
    assert "error" not in faults.values()
    run(project, done=True)
    assert "error" in [fault.severity for fault in checked_library(project)[1]]


def answer(folder, new="It has 3,685."):
    """What a translator does: the paragraph revised, the mark taken out."""
    path = folder / "index.en.md"
    text = path.read_text("utf-8")
    begin, end = text.index("<!-- newsroom"), text.index("-->\n") + 4
    path.write_text((text[:begin] + text[end:]).replace("It has 3,658.", new), "utf-8")


def test_it_is_in_step_again_when_the_mark_is_gone(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    assert rules(project) == ["translation-behind"]
    answer(folder)
    outcome = run(project)
    assert (outcome.settled, outcome.asked) == (("p-2",), ())
    assert rules(project) == []
    assert english(folder) == ENGLISH.replace("3,658", "3,685") + "\n"
    assert "original: '**五社联动。**持证社工达3685人。'\n  day: '2026-11-30'" in (
        folder / "made_from.en.yml"
    ).read_text("utf-8")


def test_an_original_that_changes_while_its_translator_works_is_asked_for_again(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    edit(folder / "index.zh.md", "3685", "3700")
    answer(folder)
    assert run(project).asked == ("p-2",)
    assert "[-3685-]{+3700+}" in english(folder)
    assert "It has 3,685." in english(folder)


def test_a_mark_shows_the_original_as_it_is_now(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    edit(folder / "index.zh.md", "3685", "3700")
    run(project)
    assert english(folder).count("<!--") == 1
    assert "[-3658-]{+3700+}" in english(folder)


def test_an_original_that_is_changed_back_needs_nothing(project, folder):
    before = tree(folder)
    edit(folder / "index.zh.md", "3658", "3685")
    run(project)
    edit(folder / "index.zh.md", "3685", "3658")
    assert run(project).asked == ()
    assert english(folder) == ENGLISH + "\n"
    assert tree(folder)["made_from.en.yml"].count(b"asked") == before["made_from.en.yml"].count(b"asked")


def test_a_new_paragraph_has_its_place_kept_and_then_its_translation(project, folder):
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    assert rules(project) == ["translation-new"]
    assert run(project).asked == ("p-3",)
    assert rules(project) == ["translation-new"]
    text = english(folder)
    assert "It has 3,658.\n\n<!-- newsroom new p-3: " in text
    assert text.endswith("-->\n\nKey volunteers are to be discovered.\n")
    begin, end = text.index("<!--"), text.index("-->") + 3
    edit(folder / "index.en.md", text[begin:end], "A new paragraph.")
    assert rules(project) == []
    assert run(project).settled == ("p-3",)
    assert rules(project) == []


def test_one_written_below_its_mark_is_settled_when_the_mark_goes(project, folder):
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    run(project)
    edit(folder / "index.en.md", "-->\n", "-->\nA new paragraph.\n")
    assert run(project).settled == ()
    assert "-->\nA new paragraph.\n" in english(folder)


def test_a_paragraph_whose_original_is_gone_is_marked_until_it_is_taken_out(project, folder):
    edit(folder / "index.zh.md", "**五社联动。**持证社工达3658人。\n\n", "")
    assert rules(project) == ["translation-gone"]
    run(project)
    assert "<!-- newsroom gone p-2: " in english(folder)
    text = english(folder)
    edit(folder / "index.en.md", text[text.index("<!--") : text.index("Key")], "")
    assert rules(project) == []
    assert run(project).asked == ()
    assert english(folder) == "The bureau drew up a plan.\n\nKey volunteers are to be discovered.\n"


def test_a_paragraph_that_was_moved_is_moved(project, folder):
    edit(folder / "index.zh.md", CHINESE, "\n\n".join(CHINESE.split("\n\n")[i] for i in (1, 0, 2)))
    assert rules(project) == ["translation-moved"]
    run(project)
    assert rules(project) == []
    assert english(folder) == "\n\n".join(ENGLISH.split("\n\n")[i] for i in (1, 0, 2)) + "\n"


def test_a_title_is_asked_for_in_the_front_matter(project, folder):
    edit(folder / "index.zh.md", "title: 一个标题", "title: 另一个标题")
    assert rules(project) == ["translation-behind"]
    run(project)
    text = (folder / "index.en.md").read_text("utf-8")
    first = "---\n# newsroom changed title: the original has changed; revise title, then remove this line: 另一个标题\ntitle: A title\n"
    assert text.startswith(first)
    assert run(project).asked == ("title",)
    edit(folder / "index.en.md", first, "---\ntitle: Another title\n")
    assert run(project).settled == ("title",)
    assert rules(project) == []


def test_all_can_be_settled_at_once(project, folder):
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "一段摘要", "另一段摘要")
    run(project)
    assert run(project, done=True).settled == ("summary", "p-2")
    assert rules(project) == []
    assert english(folder) == ENGLISH + "\n"


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


def test_a_caption_that_came_later_is_asked_for(project, folder):
    edit(folder / "index.zh.md", "editor:", "images: [{id: a, caption: 图说}]\neditor:")
    assert run(project).asked == ("caption-a",)
    mark = "# newsroom new caption-a: translate caption, then remove this line: 图说\n"
    edit(folder / "index.en.md", mark, "captions: { a: A caption }\n")
    assert run(project).settled == ("caption-a",)


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
