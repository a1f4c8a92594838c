"""Two articles that are to lead the front page: the one that does not is told which one does."""

from datetime import datetime

import pytest

from generator.checks.leads import check_leads
from generator.checks.report import tell
from generator.checks.table import checked_library
from generator.model import NOTE
from tests.conftest import edit, write_article

NOON = datetime.fromisoformat("2026-11-24T12:00:00+08:00")
# The older one's days and the newer one's, on 24 November 2026, and whether they meet.
DAYS = [
    ("", "", True),
    (", until: 2026-11-30", ", from: 2026-11-30", True),
    (", until: 2026-11-29", ", from: 2026-11-30", False),
    (", from: 2026-12-05", ", until: 2026-12-04", False),
    (", until: 2026-11-23", "", False),
    (", until: 2026-11-24", ", from: 2026-11-20", True),
]


@pytest.mark.parametrize(("older", "newer", "is_told"), DAYS)
def test_two_that_lead_on_one_day_are_told_until_it_has_passed(project, older, newer, is_told, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))
    path = write_article(project, "older", more=f"home: {{slot: lead{older}}}") / "index.zh.md"
    edit(path, "T09:00", "T08:00")
    write_article(project, "newer", title="更新的一篇", more=f"home: {{slot: lead{newer}}}")
    found = list(check_leads(checked_library(project)[0]))
    assert [(one.severity, one.rule, one.path) for one in found] == (
        [(NOTE, "lead-behind", "content/articles/2026/older/index.zh.md")] if is_told else []
    )
    if is_told:
        assert "“更新的一篇” (content/articles/2026/newer) leads at the same time" in tell(found[0], "en")


def test_a_draft_takes_the_lead_from_nobody(project):
    write_article(project, "older", more="home: {slot: lead}", english=None)
    folder = write_article(project, "newer", more="home: {slot: lead}", english=None)
    assert len(list(check_leads(checked_library(project)[0]))) == 1
    edit(folder / "index.zh.md", "status: published", "status: draft")
    assert list(check_leads(checked_library(project)[0])) == []
