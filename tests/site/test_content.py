"""The desk's own three articles: as the sources have them, in both languages."""

import re
from pathlib import Path

import pytest

from generator.checks.table import checked_library
from generator.content.project import Project
from generator.ingest.compose import plain
from generator.text.typography import typeset
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def articles():
    library, faults = checked_library(Project(ROOT))
    assert not [fault for fault in faults if fault.is_error]
    return {article.slug: article for article in library.articles}


def test_what_is_published_is_what_arrived(articles, gold):
    published = [plain(paragraph) for article in articles.values() for paragraph in article.original.body.split("\n\n")]
    bodies = [typeset(line)[0] for line in gold]
    assert set(published) <= set(bodies)
    assert len(published) == 28 - 3 - 1 - 3


def test_each_paragraph_has_its_translation(articles):
    for article in articles.values():
        zh, en = (article.text(lang).body.split("\n\n") for lang in ("zh", "en"))
        assert len(zh) == len(en)
        assert [text.startswith("**") for text in zh] == [text.startswith("**") for text in en]


# The seed's figures, and how each must read in English.
FIGURES = {
    "guizhou-social-work": [
        ("5.2万", "52,000"), ("179", "179"), ("3658", "3,658"), ("2025年", "2025"), ("5000", "5,000"), ("7500", "7,500"),
        ("10万人以上", "100,000 or more"), ("6倍以上", "more than six times"), ("500人以上", "500 or more"),
        ("超过100家", "more than 100"), ("64个", "64 "), ("366个", "366 "), ("近900名", "nearly 900"), ("230人", "230 "),
        ("2022年", "2022"), ("1.1万", "11,000"), ("增长近1倍", "nearly doubled"), ("96567", "96567"), ("24小时", "24-hour"),
        ("430个", "430 "), ("截至2021年底", "end of 2021"), ("不超过2%", "no more than 2 percent"),
        ("“十四五”", "14th Five-Year Plan (2021–2025)"), ("“十三五”", "13th Five-Year Plan (2016–2020)"),
    ],
    "ningxia-certificate-rewards": [
        ("6000元", "6,000 yuan"), ("3000元", "3,000 yuan"), ("2000元", "one-off reward payment of 2,000 yuan"),
        ("30条", "30 measures"), ("一次性", "one-off"),
    ],
    "wuxi-five-initiatives": [("五大行动", "Five Initiatives"), ("五社联动", "Five-Way Community Collaboration")],
}  # fmt: skip


@pytest.mark.parametrize("slug", FIGURES)
def test_figures_agree(articles, slug):
    article = articles[slug]
    for zh, en in FIGURES[slug]:
        assert zh in article.text("zh").body
        assert en in article.text("en").body


def test_no_forbidden_rendering_is_printed(articles):
    library, _ = checked_library(Project(ROOT))
    for article in articles.values():
        text = article.text("en")
        printed = " ".join((text.title, text.summary, text.body, *text.editor_notes, *text.translator_notes))
        for term in library.terms:
            for wrong in term.forbidden:
                assert not re.search(rf"(?<![\w-]){re.escape(wrong)}\b", printed, re.IGNORECASE), (article.slug, wrong)


def test_the_source_is_beside_each_article(articles):
    for article in articles.values():
        assert (Path(ROOT) / article.folder / "source.txt").is_file()
        assert article.is_archive
        assert article.rights.basis == "unknown"
