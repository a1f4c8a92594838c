"""What a long table costs: each paragraph is looked through once, however many of its figures are asked for."""

from generator.ledger import places, ranges, stating
from generator.ledger.propose import proposals
from generator.ledger.stating import Spot, ends, said
from generator.model import Quote, StatedFigure
from tests.ledger.test_propose import article

ROWS = 60
TABLE = "| 县 | 站点 |\n| --- | --- |\n" + "\n".join(f"| 第{at}县 | {1000 + at}个 |" for at in range(ROWS))


def test_a_table_is_looked_through_once_for_its_ranges(monkeypatch):
    asked = counted(monkeypatch, places, "bounds", ranges.bounds)
    assert len(proposals(article(TABLE), ())) == ROWS
    assert len(asked) == 1


def test_rows_that_quote_one_table_look_through_it_once(monkeypatch):
    asked = counted(monkeypatch, stating, "bounds", ranges.bounds)
    hedged = counted(monkeypatch, stating, "hedged", stating.hedged)
    for at in range(ROWS):
        start = TABLE.index(f"{1000 + at}个")
        spot = Spot(TABLE, start, start + 5)
        assert len(said(spot, "zh", StatedFigure("a", "", "actual", str(1000 + at), Quote("")), None)) == 1
        assert not ends(spot, "zh")
    assert len(asked) == 1
    # No figure but the one that is quoted is asked what hedges it.
    assert len(hedged) == ROWS


def counted(monkeypatch, room, name, function):
    """What a function of a room is asked from now on."""
    asked = []
    monkeypatch.setattr(room, name, lambda *given: asked.append(given) or function(*given))
    return asked
