"""What an article's page shows of our readings, and to whom."""

import pytest

from generator.content.library import read_library
from generator.model import EDITIONS
from generator.review.endorse import endorse
from generator.views.article import article_view
from tests.conftest import edit, write, write_article
from tests.review.desk import AT, KEYS, SYNOPSES, row, staffed
from tests.views.pages import site_feeds

ZH, EN = EDITIONS


@pytest.fixture
def desk(project):
    """A newsroom whose article has a synopsis that an editor has endorsed, and one that nobody has."""
    write(write_article(staffed(project), "one") / "synopses.yml", SYNOPSES)
    endorse(project, "one", "two-measures", KEYS["sun-yue"], AT)
    return project


def page(project, edition):
    library, faults = read_library(project)
    assert not faults
    return article_view(library.articles[0], edition, library).content


def test_each_edition_shows_what_somebody_answers_for_in_its_own_language(desk):
    (shown,) = page(desk, ZH).synopses
    assert (shown.anchor, shown.title, shown.label) == (
        "synopsis-two-measures", "两项措施", "本站解读，不是来源原文",
    )  # fmt: skip
    assert (shown.heads, shown.rows) == (("措施", "标准"), (("措施甲", "每站5.2万元"), ("措施乙", "试点")))
    assert (shown.grounds, shown.endorsed) == ("依据：来源没有写明，本站读作一类。", "孙悦于2026年11月24日确认")
    (shown,) = page(desk, EN).synopses
    assert (shown.title, shown.label) == ("Two measures", "A reading by this site; not part of the source")
    assert (shown.heads, shown.rows[0]) == (("Measure", "Standard"), ("measure A", "52,000 yuan a station"))
    assert shown.endorsed == "Endorsed by Sun Yue on 24 November 2026"


def test_an_edition_that_repeats_the_other_s_text_has_the_reading_in_its_own_words(desk):
    for name in ("index.en.md", "made_from.en.yml"):
        (desk.articles / "2026/one" / name).unlink()
    content = page(desk, EN)
    assert (content.text_lang, content.title) == ("zh-Hans", "一个标题")
    assert content.synopses[0].title == "Two measures"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("articles/2026/one/synopses.yml", "5.2万元", "5.3万元"),
        ("articles/2026/one/synopses.yml", "measure A", "measure C"),
        ("articles/2026/one/synopses.yml", "by: sun-yue", "by: li-ming"),
        ("articles/2026/one/index.zh.md", "id: one", "id: other"),
        ("data/people.yml", row("sun-yue"), ""),
        ("data/people.yml", "roles: [editor]", "roles: [translator]"),
        ("data/people.yml", row("sun-yue"), row("sun-yue", more="  until: 2026-11-23\n")),
    ],
)
def test_what_nobody_answers_for_any_more_is_gone_at_once(desk, file, old, new):
    edit(desk.content / file, old, new)
    assert page(desk, ZH).synopses == page(desk, EN).synopses == ()


def test_who_has_left_since_still_answers_for_what_was_endorsed_then(desk):
    edit(desk.data / "people.yml", row("sun-yue"), row("sun-yue", more="  until: 2026-11-24\n"))
    assert len(page(desk, ZH).synopses) == 1


def test_a_reading_goes_into_no_feed(desk):
    library, _ = read_library(desk)
    assert all("措施" not in repr(feed) and "measure A" not in repr(feed) for feed in site_feeds(library))


def test_the_real_readings_wait_for_somebody(newsroom):
    library, _ = read_library(newsroom)
    read = [article for article in library.articles if article.synopses]
    assert len(read) == 2
    assert all(
        article_view(article, edition, library).content.synopses == () for article in read for edition in EDITIONS
    )
