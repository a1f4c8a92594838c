"""A desk that endorses."""

import pytest

from tests.conftest import write, write_article
from tests.review.desk import SYNOPSES, staffed


@pytest.fixture
def desk(project):
    """A newsroom with its people, and an article with two synopses."""
    folder = write_article(staffed(project), "one")
    write(folder / "synopses.yml", SYNOPSES)
    return project
