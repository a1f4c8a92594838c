"""Which records are on show, and the sentences in which articles name them."""

import pytest

from generator.checks.table import checked_library
from generator.views.records import cards_on_show, policies_on_show
from tests.conftest import write, write_article

NAMED = """\
    mentions:
    - record: golden-civil-affairs
      zh: 充分运用金民工程
      en: makes full use of the project
    - record: yinchuan-talent-measures
      zh: 出台“人才兴市30条”
"""


@pytest.fixture
def desk(project):
    """Two articles that name a service, the later of which names a document too."""
    for slug, day in (("one", 1), ("two", 2)):
        folder = write_article(
            project, slug, body="充分运用金民工程。出台“人才兴市30条”。", english="It makes full use of the project."
        )
        path = folder / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("2026-11-24", f"2026-11-{day:02}"), "utf-8")
        write(folder / "records.yml", NAMED if slug == "two" else NAMED[: NAMED.index("    - record: yinchuan")])
    return project


def told(desk):
    library, _ = checked_library(desk)
    return [
        (one.record.id, [(article.slug, mention.quote.zh) for article, mention in one.mentions])
        for one in (*policies_on_show(library), *cards_on_show(library))
    ]


def test_a_record_has_its_sentences_the_latest_first(desk):
    assert told(desk) == [
        ("yinchuan-talent-measures", [("two", "出台“人才兴市30条”")]),
        ("golden-civil-affairs", [("two", "充分运用金民工程"), ("one", "充分运用金民工程")]),
    ]


def test_a_record_goes_with_the_last_article_that_names_it(desk):
    path = desk.articles / "2026/two/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    assert told(desk) == [("golden-civil-affairs", [("one", "充分运用金民工程")])]


def test_records_stand_in_the_order_of_their_files(newsroom):
    library, _ = checked_library(newsroom)
    for shown, records in ((policies_on_show(library), library.policies), (cards_on_show(library), library.cards)):
        names = [one.record.id for one in shown]
        assert names == [name for name in records if name in names]
        assert len(names) > 3
