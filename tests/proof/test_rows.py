"""Whatever readers get and reviewers sign for stands on the sheet, beside what it was translated into, as pages print it."""

import re
from datetime import datetime
from html import unescape
from io import BytesIO

import pytest
from docx import Document

from generator.proof.run import proof
from tests.conftest import NOW, write, write_article

MADE = datetime.fromisoformat(NOW)


def printed(project, name="one", desk="en"):
    """The rows and facts of both files: HTML as label → cells, and the DOCX's words in the same way."""
    html, docx = proof(project, name, None, MADE, desk)
    text = html.read_text("utf-8")
    rows = {}
    for label, cells in re.findall(
        r'<div class="row"><div class="label">(.*?)</div>(.*?)</div>\n(?=<div class="row">|<h2>)', text, re.DOTALL
    ):
        rows[unescape(label)] = [cell.removesuffix("</div>") for cell in re.split(r'<div lang="[\w-]+">', cells)[1:]]
    facts = {unescape(name): unescape(value) for name, value in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", text)}
    facts_table, texts, _ = Document(BytesIO(docx.read_bytes())).tables
    words = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in texts.rows}
    assert {row.cells[0].text: row.cells[1].text for row in facts_table.rows} == facts
    return rows, words, facts


NOTED = """\
据[《条例》][r-2021]第3条[^1]，共1500个。

[^1]: 见2021年**公报**，
    另见附件。
[r-2021]: https://example.cn/2021 "条例"
"""


def test_footnotes_are_read_and_addresses_named_by_label_are_links(project):
    write_article(project, "one", body=NOTED, english="Under the rules[^1], 1,500.\n\n[^1]: See the 2021 bulletin.")
    rows, words, _ = printed(project)
    chinese, english = rows["1"]
    assert "[r-2021]" not in chinese
    assert '<a href="https://example.cn/2021"' in chinese
    assert ">《条例》</a>" in chinese
    assert '<sup class="note">[1]</sup>' in chinese
    assert "[^1]" not in chinese + english
    assert "<mark>2021</mark>" not in chinese
    assert "<strong>公报</strong>" in rows["Footnote 1"][0]
    assert "另见附件" in rows["Footnote 1"][0]
    assert "bulletin" in rows["Footnote 1"][1]
    assert words["1"] == ["据《条例》第3条[1]，共1500个。", "Under the rules[1], 1,500."]
    assert words["Footnote 1"] == ["见2021年公报，另见附件。", "See the 2021 bulletin."]


def test_a_mark_to_no_footnote_is_shown_as_readers_would_get_it(project):
    write_article(project, "one", body="正文[^9]。", english=None)
    rows, words, _ = printed(project)
    assert "[^9]" in rows["1"][0]
    assert words["1"] == ["正文[^9]。"]


FACTS = """\
places: [qinglong]
original_title: 社工黔行
columns: [{ id: helping-people-help-themselves, number: 3 }]
corrections:
- { on: 2026-11-25, what: { zh: "“**1500**个”应为“1600个”。", en: "For 1,500 read 1,600." }, languages: [zh, en] }
- { on: 2026-11-24, what: { en: "Only the English said so." }, languages: [en] }"""


def test_where_it_stands_and_what_was_corrected_is_read(project):
    folder = write_article(project, "one", more=FACTS)
    path = folder / "index.en.md"
    path.write_text(path.read_text("utf-8").replace("summary:", "original_title: Walks in Guizhou\nsummary:"), "utf-8")
    rows, words, facts = printed(project)
    assert facts["Region"] == "Guizhou Province"
    assert facts["Places mentioned"] == "Qinglong County"
    assert facts["Topics"] == "Social work workforce"
    assert facts["Columns"].endswith("No. 3")
    assert words["Original headline"] == ["社工黔行", "Walks in Guizhou"]
    corrected = "Correction (25 November 2026; Chinese, English)"
    assert words[corrected] == ["“1500个”应为“1600个”。", "For 1,500 read 1,600."]
    assert "<strong><mark>1500</mark></strong>" in rows[corrected][0]
    assert words["Correction (24 November 2026; English)"] == ["", "Only the English said so."]


def test_a_correction_in_a_language_without_a_column_is_read_all_the_same(project):
    write_article(project, "one", more=FACTS, english=None)
    _, words, _ = printed(project)
    assert words["Correction (25 November 2026; Chinese, English)"] == ["“1500个”应为“1600个”。\nFor 1,500 read 1,600."]


def test_a_paragraph_that_came_later_does_not_push_the_translation_down(project):
    folder = write_article(project, "one", body="甲段100个。\n\n乙段200个。", english="Part A, 100.\n\nPart B, 200.")
    path = folder / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("甲段100个。", "新段300个。\n\n甲段100个。"), "utf-8")
    _, words, _ = printed(project)
    assert [words[number] for number in "123"] == [
        ["新段300个。", ""], ["甲段100个。", "Part A, 100."], ["乙段200个。", "Part B, 200."]
    ]  # fmt: skip


def test_a_paragraph_of_the_translation_alone_is_read_too(project):
    folder = write_article(project, "one", body="甲段。", english="Part A.\n\nPart B, which nobody has written.")
    assert (folder / "made_from.en.yml").exists()
    _, words, _ = printed(project)
    assert words["Not in the original"] == ["", "Part B, which nobody has written."]


PLAIN = ["#社工黔行#专栏上线", "1. 摘要", "*乙*与_丙_", "1*2*3", "<b>甲</b>&amp;", "- 甲", "[甲](https://a.cn)", "`甲`"]


@pytest.mark.parametrize("words", PLAIN)
@pytest.mark.parametrize("field", ["title", "list_title", "summary", "caption"])
def test_what_pages_print_sign_for_sign_the_sheet_does_too(project, field, words):
    folder = write_article(project, "one", more="list_title: 短\nimages:\n- { id: a, caption: 图 }", english=None)
    path = folder / "index.zh.md"
    old = {
        "title": "title: 一个标题",
        "list_title": "list_title: 短",
        "summary": "summary: 一段摘要。",
        "caption": "caption: 图",
    }[field]
    path.write_text(path.read_text("utf-8").replace(old, f"{field}: '{words}'"), "utf-8")
    rows, docx, _ = printed(project)
    label = {"title": "Headline", "list_title": "Short headline", "summary": "Summary"}.get(field)
    label = label or next(name for name in rows if name.startswith("Caption"))
    assert unescape(re.sub(r"</?mark>", "", rows[label][0])) == words
    assert docx[label] == [words]


def test_two_years_of_one_slug_have_two_sheets(project):
    folder = write_article(project, "one", english=None)
    other = project.articles / "2025" / "one"
    other.mkdir(parents=True)
    text = (folder / "index.zh.md").read_text("utf-8").replace("id: one", "id: one-2025")
    (other / "index.zh.md").write_text(text.replace("published: 2026", "published: 2025"), "utf-8")
    files = {
        path.name
        for year in ("2025", "2026")
        for path in proof(project, f"content/articles/{year}/one", None, MADE, "en")
    }
    assert files == {"2026-one.html", "2026-one.docx", "2025-one.html", "2025-one.docx"}


def test_what_the_page_states_beside_the_text_and_where_its_links_lead_is_read(project):
    body = (
        "截至2021年底，社工[30人](https://example.cn/a)[^1]，见[公报][b]、[公报][b]。\n\n[^1]: 注。\n\n[b]: r-2021.pdf"
    )
    folder = write_article(project, "one", body=body, english="As of the end of 2021, 30 people.")
    (folder / "r-2021.pdf").write_bytes(b"%PDF-1.7")
    write(folder / "figures.yml", """\
        figures:
        - { id: a, indicator: certified-social-workers, kind: actual, value: 30, when: { value: '2021', precision: year-end, basis: 截至2021年底 }, zh: 社工30人, en: 30 people }
        - { id: b, indicator: certified-social-workers, status: proposed, kind: actual, value: 31, zh: 社工30人, en: 30 people }
        """)  # fmt: skip
    write(folder / "records.yml", """\
        mentions:
        - { record: guizhou-daily, zh: 社工30人, en: 30 people }
        events:
        - { id: e, when: { value: '2021', precision: year-end, basis: 截至2021年底 }, zh: 社工30人, en: 30 people }
        """)  # fmt: skip
    rows, words, _ = printed(project)
    assert words["Links"] == ["https://example.cn/a\nr-2021.pdf", ""]
    assert "<br>" in rows["Links"][0]
    assert words["Figure"] == [
        "持证社工：30人 · 截至2021年底 · 贵州", "Certified social workers: 30 people · as of the end of 2021 · Guizhou",
    ]  # fmt: skip
    assert [word.split("\n")[0] for word in words["Documents and organizations"]] == ["《贵州日报》", "Guizhou Daily"]
    assert words["Event"] == ["截至2021年底 · 社工30人", "as of the end of 2021 · 30 people"]
