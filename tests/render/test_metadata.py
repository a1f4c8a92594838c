import pytest
from msgspec import Struct

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.render.metadata import structured_data
from generator.views.figures.open_data import DatasetFacts, dataset_at
from generator.views.view import View
from tests.conftest import TODAY, write_article
from tests.views.pages import site_views

SITE = "https://example.org/"


@pytest.fixture
def data(newsroom):
    views = site_views(checked_library(newsroom)[0], TODAY)
    return {view.permalink: structured_data(view, SITE, "社工简讯") for view in views}


def test_an_article_says_what_it_is_and_what_it_is_based_on(data):
    found = data["articles/2026/guizhou-social-work/"]
    assert found["@type"] == "NewsArticle"
    assert found["inLanguage"] == "zh-Hans"
    assert found["datePublished"] == "2026-11-24T09:00:00+08:00"
    assert found["isBasedOn"]["publisher"]["name"] == "中国新闻网"
    assert found["isBasedOn"]["name"] == "贵州:多措并举推动社会工作发展"
    # "2022 or later" is a lower bound and no date.
    assert "datePublished" not in found["isBasedOn"]
    # The column is Guizhou Daily's, and only mentioned.
    assert "isPartOf" not in found
    assert found["workTranslation"] == {"@id": SITE + "en/articles/2026/guizhou-social-work/"}


def test_a_translation_names_its_original(data):
    found = data["en/articles/2026/guizhou-social-work/"]
    assert found["inLanguage"] == "en"
    assert found["translationOfWork"] == {"@id": SITE + "articles/2026/guizhou-social-work/"}


def test_a_correction_is_told_with_its_day(project):
    what = "corrections: [{on: 2026-11-25, what: {zh: '见**[通知](/about/)**，&lt;甲&gt; &amp; <b>乙</b>。', en: A figure.}}]"
    write_article(project, "one", more=what)
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    found = structured_data(views["articles/2026/one/"], SITE, "x")
    assert found["correction"] == [
        {"@type": "CorrectionComment", "text": "见通知，<甲> & 乙。", "datePublished": "2026-11-25"}
    ]
    assert found["dateModified"] == "2026-11-25"


def test_a_picture_is_told_where_it_is_shown_and_whose_it_is(project):
    images = "{id: a, caption: 图一, credit: 甲, file: my a.jpg}, {id: b, caption: 图二, file: b.jpg, rights: unknown}"
    folder = write_article(project, "one", more=f"images: [{images}, {{id: c, caption: 图三}}]")
    for name in ("my a.jpg", "b.jpg"):
        (folder / name).write_bytes(b"\xff\xd8\xff")
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    address = f"{SITE}articles/2026/one/my%20a.jpg"
    assert structured_data(views["articles/2026/one/"], SITE, "x")["image"] == [
        {"@type": "ImageObject", "url": address, "caption": "图一", "creditText": "甲"}
    ]


def test_of_what_is_withdrawn_nothing_is_told(project):
    path = write_article(project, "one", more="withdrawal: {level: notice}") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    assert structured_data(views["articles/2026/one/"], SITE, "x") is None


def test_lists_are_no_articles(data):
    assert data[""] is None
    assert data["archive/"] is None


class Figures(Struct, frozen=True):
    """A page that has a table of figures."""

    dataset: DatasetFacts | None


def test_a_page_of_figures_says_what_its_table_is_and_where_its_files_are(newsroom):
    library, _ = checked_library(newsroom)
    home = "en/figures/rewards/"
    view = View(EDITIONS[1], home, "x.html", "Rewards", "x", Figures(dataset_at(home, library)))
    found = structured_data(view, SITE, "Social Work Bulletins")
    assert found["@type"] == "Dataset"
    assert found["url"] == f"{SITE}en/figures/rewards/"
    assert found["isPartOf"]["@id"] == f"{SITE}en/figures/"
    assert "rights in the texts stay with those sources" in found["description"]
    assert "license" not in found
    assert {one["contentUrl"]: one["encodingFormat"] for one in found["distribution"]} == {
        f"{SITE}en/figures/rewards/figures.csv": "text/csv",
        f"{SITE}figures/rewards/figures.json": "application/json",
        f"{SITE}en/figures/datapackage.json": "application/vnd.datapackage+json",
    }
    assert {place["name"] for place in found["spatialCoverage"]} == {"Ningxia Hui Autonomous Region", "Yinchuan"}
    # Rewards have no time of their own.
    assert "temporalCoverage" not in found


def test_the_period_of_a_table_is_that_of_its_figures(newsroom):
    library, _ = checked_library(newsroom)
    view = View(EDITIONS[0], "figures/", "x.html", "数字", "x", Figures(dataset_at("figures/", library)))
    found = structured_data(view, SITE, "社工简讯")
    # Targets of 2025 say nothing of 2025.
    assert (found["temporalCoverage"], found["inLanguage"]) == ("2021/2022", "zh-Hans")
    assert "isPartOf" not in found


def test_a_page_without_a_table_is_no_dataset():
    assert structured_data(View(EDITIONS[0], "figures/", "x.html", "x", "x", Figures(None)), SITE, "x") is None
