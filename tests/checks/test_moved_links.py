"""A link to where an article once stood is told with the address to write instead, which must lead somewhere."""

import re

import pytest

from generator.checks.table import checked_library
from tests.conftest import write_article


@pytest.fixture
def told(project):
    write_article(project, "one", body="甲。\n\n乙。", english="A.\n\nB.", more="aliases: [/articles/2026/old/]")
    folder = write_article(project, "two")

    def told(link):
        path = folder / "index.zh.md"
        path.write_text(re.sub("正文。|见.*", f"见[此]({link})。", path.read_text("utf-8")), "utf-8")
        faults = [fault for fault in checked_library(project)[1] if fault.rule.startswith("link-")]
        return [(fault.rule, fault.values["now"]) for fault in faults]

    return told


@pytest.mark.parametrize(
    ("link", "now"),
    [
        ("/articles/2026/old/", "articles/2026/one/"),
        ("/articles/2026/old/#p-2", "articles/2026/one/#p-2"),
        ("/en/articles/2026/old/#p-2", "en/articles/2026/one/#p-2"),
        ("../old/#p-9", "articles/2026/one/"),
    ],
)
def test_the_place_on_the_page_goes_with_the_link_where_it_is_there(told, link, now):
    assert told(link) == [("link-moved", now)]


def test_what_it_says_to_write_is_no_fault(told):
    ((_, now),) = told("/articles/2026/old/#p-9")
    assert told(f"/{now}") == []
