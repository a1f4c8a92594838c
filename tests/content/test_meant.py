"""Names that are no ids, and the ids that are offered for them."""

import pytest

from generator.content.library import read_library
from generator.content.meant import meant


@pytest.mark.parametrize(
    ("kind", "name", "near"),
    [
        ("regions", "无锡", "wuxi"),
        ("regions", "Wuxi", "wuxi"),
        ("regions", "guizhuo", "guizhou"),
        ("sources", "中国新闻网", "chinanews"),
        ("columns", "助人自助 温暖你我", "helping-people-help-themselves"),
        ("topics", "火星", None),
    ],
)
def test_the_id_of_what_is_called_so_is_offered(project, kind, name, near):
    found = meant(name, getattr(read_library(project)[0], kind))
    assert found == "" if near is None else found.en == f" ({near}?)"
