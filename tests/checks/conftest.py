"""An article with all its signatures, and the day on which it is looked at."""

import pytest

from generator.checks.table import checked_library, errors
from tests.conftest import write_article
from tests.review.desk import ALL_THREE, AT, sign_all, staffed


@pytest.fixture
def today(monkeypatch):
    """The day after that of the signatures."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AT.timestamp()) + 86_400))


@pytest.fixture
def reviewed(today, project):
    """A newsroom that requires all three, and an article that has them in both languages."""
    write_article(
        staffed(project, *ALL_THREE), "one", body="增长1.5%，共3658人。\n\n**要点。**第二段。", english="Grew 1.5%."
    )
    sign_all(project)
    sign_all(project, "en")
    assert not errors(checked_library(project)[1])
    return project
