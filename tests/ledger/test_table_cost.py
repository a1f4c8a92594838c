"""What long tables and texts cost: each paragraph is looked through once, however many of its figures are asked for."""

import pytest
from msgspec.structs import replace

from generator.ledger import places, ranges, stating
from generator.ledger.propose import proposals
from generator.ledger.stating import Spot, ends, said, spots
from generator.model import Quote, StatedFigure
from tests.clock import within
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


def test_rows_of_a_long_text_do_not_each_look_through_its_paragraphs(monkeypatch):
    asked = counted(monkeypatch, stating, "verbatim", stating.verbatim)
    texts = [f"全省第{at}次报考{1000 + at}人。" for at in range(5 * ROWS)]
    for at, text in enumerate(texts):
        assert [(one.number, one.words) for one in spots(text[:-1], texts)] == [(at, text[:-1])]
    # Each paragraph once for all rows, then for the row that quotes it, and the quote.
    assert len(asked) <= 4 * len(texts)


MANY = 3_000
SHEETS = {
    "a table": "| 县 | 站点 |\n| --- | --- |\n" + "\n".join(f"| 第{at}县 | {1000 + at}个 |" for at in range(MANY)),
    "paragraphs": "\n\n".join(f"第{at}县建成社工站{1000 + at}个。" for at in range(MANY)),
    "one paragraph again and again": "\n\n".join(["全省建成社工站12个。"] * MANY),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_thousands_of_rows_are_not_each_held_against_every_paragraph(sheet):
    proposed = proposals(article(sheet), ())
    assert len({row.id for row in proposed}) == MANY
    # Quoted by hand, each a little shorter: none is as it would be proposed.
    rows = [replace(row, quote=Quote(row.quote.zh[1:])) for row in proposed]
    with within(4):
        assert proposals(article(sheet, rows=rows), ()) == ()


def counted(monkeypatch, room, name, function):
    """What a function of a room is asked from now on."""
    asked = []
    monkeypatch.setattr(room, name, lambda *given: asked.append(given) or function(*given))
    return asked
