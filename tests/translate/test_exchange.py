"""A translation to a translator's own tools and back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.errors import CommandError, ContentError, DeliveryError, SiteError
from generator.text.segments import segments
from generator.text.strings import rule_sentences
from generator.translate import docx, po
from generator.translate.exchange import export
from generator.translate.sheet import Row, Sheet
from tests.conftest import edit, tree, write_article
from tests.text.patterns import CLEAR
from tests.translate.sheets import CHINESE, DAY, ENGLISH, answered, back, filled, left, out, rows_of


def test_the_rows_are_the_passages(project, folder, file):
    out(project, file)
    assert [(row.name, row.original, row.translation, row.is_open) for row in rows_of(file)] == [
        ("title", "一个标题", "A title", False),
        ("summary", "一段摘要。", "A summary.", False),
        ("caption-a", "图说", "A caption", False),
        ("p-1", "日前，无锡市民政局制定工作方案。", "The bureau drew up a plan.", False),
        ("p-2", "- 持证社工达3658人。\n- 五社联动。", "- It has 3,658.\n- Five-way.", False),
        ("p-3", "挖掘志愿者骨干。", "“Key” volunteers `a\\b`.", False),
    ]


def test_out_and_back_changes_no_byte(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    edit(folder / "index.zh.md", "一段摘要", "另一段摘要")
    out(project, file)
    before = tree(folder)
    done = back(project, file)
    assert (done.written, done.settled, done.told) == ((), (), ())
    assert tree(folder) == before


def test_what_a_translator_has_written_stands_there_and_is_in_step(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    edit(folder / "index.zh.md", "title: 一个标题", "title: 另一个标题")
    out(project, file)
    filled(file, answered("title", "Another: title"))
    filled(file, answered("p-2", "- It has 3,685.\n- Five-way."))
    filled(file, answered("p-3", "A new one."))
    done = back(project, file)
    assert (done.written, done.settled, done.asked) == (("title", "p-2", "p-3"), ("title", "p-2", "p-3"), ())
    text = (folder / "index.en.md").read_text("utf-8")
    assert text.startswith("---\ntitle: 'Another: title'\nsummary: A summary.\n")
    assert text.endswith("\n\n" + ENGLISH.replace("3,658", "3,685").replace("\n\n“", "\n\nA new one.\n\n“") + "\n")
    assert left(project) == []


def test_a_footnote_goes_out_and_comes_back(project, file):
    body = "甲。[^1][^b]\n\n[^1]: 共12个。\n[^b]: 乙。"
    folder = write_article(project, "one", body=body, english="A.[^1]\n\n[^1]: 12 in all.")
    out(project, file)
    assert [row.name for row in rows_of(file)] == ["title", "summary", "note-1", "note-b", "p-1"]
    filled(file, answered("note-1", "Twelve in all."))
    filled(file, answered("note-b", "B."))
    assert back(project, file).written == ("note-1", "note-b")
    assert (folder / "index.en.md").read_text("utf-8").endswith("A.[^1]\n\n[^1]: Twelve in all.\n\n[^b]: B.\n")
    out(project, file)
    filled(file, answered("note-1", "Two\n\nparagraphs."))
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert [fault.rule for fault in caught.value.diagnostics] == ["row-split"]


def test_a_file_that_is_there_is_not_written_over(project, folder, file):
    file.write_bytes(b"sent back")
    with pytest.raises(CommandError) as caught:
        export(project, "one", "en", file, DAY)
    assert (caught.value.rule, file.read_bytes()) == ("sheet-exists", b"sent back")


def test_an_original_that_changed_meanwhile_is_told_and_stays_behind(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    out(project, file)
    edit(folder / "index.zh.md", "3685", "3700")
    filled(file, answered("p-2", "- It has 3,685.\n- Five-way."))
    done = back(project, file)
    assert [fault.rule for fault in done.told] == ["row-older"]
    assert (done.written, done.asked) == (("p-2",), ("p-2",))
    assert "[-3685-]{+3700+}" in (folder / "index.en.md").read_text("utf-8")


def test_a_caption_leaves_what_an_editor_has_written_about_it(project, folder, file):
    edit(
        folder / "index.en.md", "captions: { a: A caption }", "captions:\n  # by the agency\n  a: A caption  # checked"
    )
    before = (folder / "index.en.md").read_text("utf-8")
    out(project, file)
    filled(file, answered("caption-a", "Another caption"))
    assert back(project, file).written == ("caption-a",)
    assert (folder / "index.en.md").read_text("utf-8") == before.replace("A caption", "Another caption")


def test_nobody_is_asked_to_translate_what_an_editor_has_written_for_the_desk(project, file):
    folder = write_article(project, "one", body="甲。\n\n<!-- 编者：再核对 -->\n\n乙。", english=None)
    out(project, file)
    assert [row.name for row in rows_of(file)] == ["title", "summary", "p-1", "p-2"]
    filled(file, lambda rows: [replace(row, translation=f"Text of {row.name}", is_open=False) for row in rows])
    back(project, file)
    assert (folder / "index.en.md").read_text("utf-8").endswith("---\n\nText of p-1\n\nText of p-2\n")
    assert left(project) == ["translation-draft"]


def test_a_sheet_of_another_article_is_refused(project, folder, file):
    write_article(project, "two")
    export(project, "two", "en", file, DAY)
    with pytest.raises(DeliveryError) as caught:
        back(project, file)
    assert caught.value.rule == "sheet-other"
    assert "Project-Id-Version in a PO file" in rule_sentences("sheet-other", "en", caught.value.values)[1]


def test_a_draft_goes_out_and_comes_back_whole(project, file):
    folder = write_article(project, "one", body=CHINESE, english=None)
    out(project, file)
    assert [row.translation for row in rows_of(file)] == [""] * 5
    texts = {
        "title": "A title",
        "summary": "A summary.",
        "p-1": "One.",
        "p-2": "- It has 3,658.\n- Five-way.",
        "p-3": "Three.",
    }
    for name, text in texts.items():
        filled(file, answered(name, text))
    assert back(project, file).settled == tuple(texts)
    edit(folder / "index.en.md", "status: draft\n", "")
    assert left(project) == []


@pytest.mark.parametrize("name", ["a.doc", "a.docm", "a"])
def test_the_suffix_says_what_it_is(project, folder, tmp_path, name):
    with pytest.raises(SiteError) as caught:
        out(project, tmp_path / name)
    assert caught.value.rule == "sheet-suffix"


signs = st.sampled_from([*"*_`[]<>\\\"'#|-:&;", "\n", "  ", "“", "中", "😀", "\\n", "%s", "\t"])
strange = st.lists(signs | CLEAR, min_size=1, max_size=30).map("".join)
paragraph = strange.filter(lambda text: [one.text for one in segments(text)] == [text] and "<!--" not in text)


def unplaced(rows):
    return tuple(replace(row, line=0) for row in rows)


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], max_examples=150)
@given(st.lists(st.tuples(paragraph, st.just("") | paragraph, st.booleans()), min_size=1, max_size=3))
def test_every_text_comes_back_as_it_went(rows):
    rows = tuple(Row(f"p-{n}", *row[:2], row[2] or not row[1], base="0123456789ab") for n, row in enumerate(rows, 1))
    out = Sheet("a-1", "zh", "en", rows)
    sign, found, told = po.read(po.write(out, DAY), "x")
    assert (sign, unplaced(found), told) == (out.sign, rows, ())
    sign, found, told = docx.read(docx.write(out), "x")
    assert (sign, unplaced(found), told) == (out.sign, rows, ())
