"""An index to be brought up to date."""

import pytest

from generator.search.update import most_later
from tests.search.indexes import Desk


@pytest.fixture
def desk(tmp_path):
    """64 articles: a delta may have four."""
    assert most_later(64) == 4
    return Desk(tmp_path, 64)
