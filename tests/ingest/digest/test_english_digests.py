"""Items in English, and in both languages."""

import pytest

from tests.ingest.digest.digests import BODY, items, shape

ENGLISH = (
    "GUIYANG, March 5 -- The province has set up stations in all its townships.\n\nThey employ some 3,200 people.\n"
)


def test_items_in_english():
    text = f"Guizhou: Stations cover every township\n\n{ENGLISH}\n(Source: China Daily)\n\nWuxi, Jiangsu: Stations\n\n{ENGLISH}"
    found = items(text)
    assert [(b.region, b.title, b.lang, b.statement) for b in found] == [
        ("guizhou", "Stations cover every township", "en", "Source: China Daily"),
        ("wuxi", "Stations", "en", None),
    ]
    assert [b.paragraphs for b in found] == [tuple(ENGLISH.strip().split("\n\n"))] * 2


@pytest.mark.parametrize(
    "line", ["Chengdu: stations", "Note: see below", "Guizhou: It has stations.", "guizhou: stations"]
)
def test_what_is_no_headline_in_english(line):
    assert shape(f"贵州：社工\n\n{BODY}\n\n{line}\n\n{BODY}\n") == [("guizhou", 3)]


@pytest.mark.parametrize("heads", ["贵州：社工站\nGuizhou: Stations", "Guizhou: Stations\n贵州：社工站"])
def test_items_in_both_languages(heads):
    text = f"{heads}\n\n{BODY}\n\n{ENGLISH}\n（据贵州日报）\n\n四川：社工\n\n{BODY}\n"
    first, second = items(text)
    assert (first.region, first.lang, len(first.paragraphs)) == ("guizhou", "zh", 4)
    assert second.region == "sichuan"
