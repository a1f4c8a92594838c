"""One article, its original changed in this way and that, and what its translator finds in the file."""

import pytest

from generator.checks.table import checked_library
from tests.conftest import tree, write_article
from tests.translate.pairs import CHINESE, ENGLISH, edit, english, rules, run


@pytest.fixture
def folder(project):
    return write_article(project, "one", body=CHINESE, english=ENGLISH)


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


def test_a_caption_that_came_later_is_asked_for(project, folder):
    edit(folder / "index.zh.md", "editor:", "images: [{id: a, caption: 图说}]\neditor:")
    assert run(project).asked == ("caption-a",)
    mark = "# newsroom new caption-a: translate caption, then remove this line: 图说\n"
    edit(folder / "index.en.md", mark, "captions: { a: A caption }\n")
    assert run(project).settled == ("caption-a",)
