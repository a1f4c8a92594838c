"""The roll of a newsroom: made where nothing is to be done, called the next time, gone with the first change."""

import os

from generator.press.asked import Asked
from generator.press.roll import called
from generator.press.store import ROLL
from generator.press.unchanged import open_store
from tests.press.newsrooms import add, printed


def roll_in(project):
    return open_store(project, Asked(project.root / "site", os.environ).site).facts().get(ROLL)


def test_a_roll_is_made_by_the_first_build_that_finds_nothing_to_do(site):
    assert roll_in(site) is None
    first = printed(site)
    roll = roll_in(site)
    assert roll is not None
    second = printed(site)
    assert second.placed == first.placed
    assert roll_in(site) == roll


def test_a_roll_is_gone_with_the_first_change(site):
    printed(site)
    add(site, "article-9", 9)
    printed(site)
    assert roll_in(site) is None


def test_a_roll_that_is_damaged_or_of_something_else_is_not_called(site):
    printed(site)
    roll = roll_in(site)
    assert called(roll, b"other", site.root, site.root / "site") is None
    for packed in (b"", roll[:-1], b"\x90", roll.replace(b"index.html", b"other.html")):
        assert called(packed, b"", site.root, site.root / "site") is None
