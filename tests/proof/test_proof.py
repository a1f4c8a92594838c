"""The sheet to sign: everything that a reader of it must see, and nothing that it must fetch."""

import re
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document
from PIL import Image

from generator.proof.run import proof
from tests.conftest import NOW, write, write_article
from tests.review.desk import signed, staffed

MADE = datetime.fromisoformat(NOW)
ANSWERED = """\
images:
- id: image-1
  file: one.png
  caption: 社工站外景
  credit: 张三
  rights: own
check_exceptions:
- rule: personal-mobile
  value: '13800138000'
  reason: 本人同意公开
  who: 李明"""


@pytest.fixture
def sheet(project):
    """Prints the sheet of an article whose translation has another number than its original."""
    staffed(project)
    folder = write_article(
        project,
        "one",
        title="社工<b>站</b>",
        body="全省有**社工站**1500个，[电话](r-2021.pdf)13800138000。\n\n- 第二段\n- <script>alert(1)</script>![内景](two.png)",
        english="The province has 150 *social work stations*; telephone 13800138000.\n\nSecond.",
        more=ANSWERED,
    )
    Image.new("RGB", (8, 8)).save(folder / "one.png")
    Image.new("RGB", (9, 9)).save(folder / "two.png")
    (folder / "r-2021.pdf").write_bytes(b"%PDF-1.7")
    signed(project, "initial", "chen-jie")
    html, docx = proof(project, "one", None, MADE, "en")
    return html.read_text("utf-8"), docx.read_bytes()


def test_a_sheet_needs_nothing_but_itself(sheet):
    html = sheet[0]
    assert not re.search(r"<script|<link|@import|url\(", html)
    addresses = re.findall(r'(?:src|href)="([^"]*)"', html)
    assert [address[:22] for address in addresses if address] == ["data:image/png;base64,"] * 2


def test_both_texts_face_each_other_with_their_figures_marked(sheet):
    row = re.search(r'<div class="row"><div class="label">1</div>(.*?)</div>\s*<div class="row">', sheet[0], re.DOTALL)[
        1
    ]
    assert "<strong>社工站</strong><mark>1500</mark>个" in row
    assert "<mark>150</mark>" in row
    assert row.index("zh-Hans") < row.index('lang="en"')


def test_findings_and_acknowledgements_stand_on_it(sheet):
    html = sheet[0]
    assert "[figure-differs]" in html
    assert "本人同意公开" in html
    assert "李明" in html
    assert "社工&lt;b&gt;站&lt;/b&gt;" in html


def test_who_has_signed_stands_on_its_line_and_the_others_are_empty(sheet):
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td>", sheet[0])
    assert [row[:3] for row in rows] == [
        ("Chinese", "initial", "Chen Jie"),
        ("Chinese", "second", ""),
        ("Chinese", "final", ""),
        ("English", "initial", ""),
        ("English", "second", ""),
        ("English", "final", ""),
    ]


def test_an_edit_after_a_signature_leaves_its_line_empty(project):
    staffed(project)
    folder = write_article(project, "one", body="全省有社工站1500个。", english="1,500 social work stations.")
    signed(project, "initial", "chen-jie")
    path = folder / "index.zh.md"
    write(path, path.read_text("utf-8").replace("1500", "1600"))
    assert "Chen Jie" not in proof(project, "one", None, MADE, "en")[0].read_text("utf-8")


def test_the_document_says_the_same_and_names_no_machine(sheet):
    document = Document(BytesIO(sheet[1]))
    _, texts, lines = document.tables
    assert [cell.text for cell in texts.rows[0].cells] == ["", "Chinese", "English"]
    cells = [[cell.text for cell in row.cells] for row in texts.rows]
    assert [
        "1",
        "全省有社工站1500个，电话13800138000。",
        "The province has 150 social work stations; telephone 13800138000.",
    ] in cells
    items = next(row.cells[1] for row in texts.rows if row.cells[0].text == "2")
    assert [paragraph.text[:3] for paragraph in items.paragraphs] == ["- 第", "- 内"]
    underlined = [
        run.text for row in texts.rows for cell in row.cells for run in cell.paragraphs[0].runs if run.underline
    ]
    assert {"1500", "150"} <= set(underlined)
    assert len(lines.rows) == 7
    assert any("figure-differs" in paragraph.text for paragraph in document.paragraphs)
    assert document.sections[0].header.paragraphs[0].text == "DRAFT 草稿"
    assert document.core_properties.author == ""


def test_a_sheet_lies_where_no_site_is_made_from(project):
    write_article(project, "one")
    html, docx = proof(project, "one", None, MADE, "zh")
    assert html.parent == docx.parent == project.root / "proofs"
    assert "发稿单" in html.read_text("utf-8")
