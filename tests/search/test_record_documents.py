"""What search is told of records: their names, what is known of them, and the sentences that name them."""

import pytest

from generator.checks.table import checked_library
from generator.search.document import Passage
from generator.search.record_documents import record_documents
from tests.conftest import write, write_article

HOTLINE = "services/talent-hotline-96567/"


@pytest.fixture
def told(newsroom):
    return {one.id: one for one in record_documents(checked_library(newsroom)[0])}


def test_a_service_is_told_with_its_other_names_and_its_note(told):
    hotline = told[HOTLINE]
    assert (hotline.path, hotline.year, hotline.region, hotline.source) == (HOTLINE, "", "", "")
    assert hotline.passages["zh"] == Passage(
        title="“96567”人才服务24小时热线",
        summary="96567、人才服务热线 · 号码照来源所写；能否在贵州以外拨打、现在是否开通，本站没有核实。",
        paragraphs=(
            "贵州省民政厅充分运用“96567”人才服务24小时热线，实时受理咨询和解答政策、收集诉求反映，及时帮助社工解决实际困难和问题",
        ),
        names=("96567", "人才服务热线"),
        label="服务",
    )
    assert hotline.passages["en"].names == ("96567", "人才服务热线", "“96567”人才服务24小时热线")
    assert hotline.passages["en"].label == "Service"


def test_a_document_is_told_with_who_issued_it(told):
    opinions = told["policies/guizhou-rural-revitalization-opinions/"].passages
    assert opinions["zh"].summary == "贵州省民政厅、贵州省委组织部、贵州省人力资源和社会保障厅、贵州省乡村振兴局"
    assert opinions["en"].summary.startswith("Guizhou Provincial Department of Civil Affairs, Organization Department")
    assert opinions["en"].names == (opinions["zh"].title,)
    assert (opinions["zh"].label, opinions["en"].label) == ("政策文件", "Document")


def test_documents_come_first_then_cards_each_in_the_order_of_its_file(newsroom):
    library, _ = checked_library(newsroom)
    order = [*(f"policies/{one}/" for one in library.policies), *(f"services/{one}/" for one in library.cards)]
    names = [one.id for one in record_documents(library)]
    assert names == [one for one in order if one in names]
    assert len(names) == 14


def test_a_sentence_is_told_once_and_only_in_a_language_that_has_a_text(project):
    for number in range(3):
        folder = write_article(
            project, f"a-{number}", body="拨打96567热线。", english=None if number else "Dial 96567."
        )
        write(
            folder / "records.yml",
            "    mentions:\n    - record: talent-hotline-96567\n      zh: 拨打96567热线\n      en: Dial 96567\n",
        )
    (project.articles / "2026/a-0/index.en.md").rename(project.root / "kept")
    library, _ = checked_library(project)
    (hotline,) = record_documents(library)
    assert (hotline.passages["zh"].paragraphs, hotline.passages["en"].paragraphs) == (("拨打96567热线",), ())


def test_of_many_sentences_the_latest_are_told(project):
    for number in range(25):
        folder = write_article(project, f"a-{number:02}", body=f"第{number}次拨打96567热线。", english=None)
        path = folder / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("24T", f"{number + 1:02}T"), "utf-8")
        write(
            folder / "records.yml",
            f"    mentions:\n    - record: talent-hotline-96567\n      zh: 第{number}次拨打96567热线\n",
        )
    (hotline,) = record_documents(checked_library(project)[0])
    assert hotline.passages["zh"].paragraphs == tuple(f"第{number}次拨打96567热线" for number in range(24, 4, -1))
