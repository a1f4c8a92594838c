import pytest

from generator.checks.table import checked_library
from generator.render.metadata import structured_data
from generator.views.site import site_views
from tests.conftest import TODAY

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


def test_lists_are_no_articles(data):
    assert data[""] is None
    assert data["archive/"] is None
