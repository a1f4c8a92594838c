"""Open data of figures whose words somebody else has chosen: harmless to spreadsheets, and read back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import EDITIONS, Bilingual, Indicator, KnownDate, Moment, Quote, StatedFigure
from generator.model.ledger import FIGURE_KINDS, QUALIFIERS, REWARD_LEVELS
from generator.outputs.formulas import harmless
from generator.outputs.open_data import data_files
from generator.views.figures.data_row import DataRow, Origin
from generator.views.figures.open_data import DataPackage, DataTable, Resource
from tests.outputs.data_reader import FORMS, figure, rows

SITE = "https://example.org/news/"
HOSTILE = ["=HYPERLINK(1)", "+86", "-5", "-5+1", "@SUM(A1)", "\t=1", "\r=1", "\n", "'", "''=1", "＝1+1", 'a"b', "a,b", "👩🏽‍⚕️", "是", "1e5", "\ufeff", " "]  # fmt: skip
texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
pairs = st.builds(Bilingual, texts, texts)
moments = st.sampled_from(
    [Moment(), Moment("2021", "year"), Moment("2021", "year-end", "=截至"), Moment("2021-12", "month")]
)
slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
stated_figures = st.builds(
    StatedFigure,
    id=slugs,
    indicator=slugs,
    kind=st.sampled_from(FIGURE_KINDS),
    value=st.one_of(st.just(""), st.from_regex(r"-?[0-9]{1,18}(\.[0-9]{1,9})?", fullmatch=True)),
    quote=st.builds(Quote, texts, st.one_of(st.just(""), texts)),
    words=st.none() | pairs,
    qualifier=st.sampled_from(("", *QUALIFIERS)),
    moment=moments,
    region=st.none() | slugs,
    level=st.none() | st.sampled_from(REWARD_LEVELS),
    paid_by=st.none() | pairs,
    is_highlight=st.booleans(),
)


def table(edition, stated):
    """A table of an article that states these, in a stranger's words."""
    made = [
        DataRow(
            figure=one,
            indicator=Indicator(one.indicator, one.quote, one.quote),
            region=one.region or "guizhou",
            region_name=Bilingual("'", "=1"),
            region_code=None,
            article="a/b",
            title=one.quote,
            lang="zh",
            pages=Bilingual("a", "en/a"),
            published="2026-11-24T09:00:00+08:00",
            is_archive=True,
            origin=Origin(Bilingual("@x", "+x"), one.quote.zh, None, KnownDate("2022", "year-or-later", "-x")),
        )
        for one in stated
    ]
    return DataTable(edition, f"{edition.prefix}figures/", tuple(made))


@given(st.lists(stated_figures, max_size=3))
def test_whatever_a_text_says_is_read_back_as_it_was(stated):
    made = {}
    for edition in EDITIONS:
        package = DataPackage(edition, f"{edition.prefix}figures/", "x", "x", (), (Resource("all", "figures/", "x"),))
        made |= data_files(table(edition, stated), SITE) | data_files(package, SITE)
    for name in FORMS:
        assert [figure(row) for row in rows(made, name)] == stated


@given(texts)
def test_no_cell_begins_like_a_formula_and_every_text_comes_back(text):
    cell = harmless(text)
    assert cell.removeprefix("'") == text
    assert cell[0] not in "=+@＝＋－＠\t\r\n"
    assert cell[0] != "-" or float(cell) <= 0
