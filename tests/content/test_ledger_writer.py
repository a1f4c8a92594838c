"""figures.yml as a command writes it: read back it is the same rows, and what an editor wrote stays."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.editing import edited
from generator.content.ledger_reader import read_ledger
from generator.content.ledger_writer import HEAD, with_figures
from generator.content.project import Project
from generator.content.strict_yaml import YamlError
from generator.model import Bilingual, Moment, Quote, StatedFigure
from generator.model.ledger import FIGURE_KINDS, QUALIFIERS, REWARD_LEVELS, UNDATED
from generator.text.characters import control, damage, unseen


def read(folder, data):
    """The rows of a file, which must have no fault."""
    folder.mkdir(exist_ok=True)
    (folder / "figures.yml").write_bytes(data if isinstance(data, bytes) else data.encode())
    faults = []
    ledger = read_ledger(Project(folder), folder, ["figures.yml"], faults)
    assert faults == []
    return ledger


BEDS = StatedFigure(
    id="beds-2024",
    indicator="",
    kind="actual",
    value="52000",
    qualifier="over",
    moment=Moment("2024", "year-end", "截至2024年底"),
    quote=Quote("截至2024年底，养老床位超过5.2万张", "As of the end of 2024, there were more than 52,000 beds"),
    is_confirmed=False,
)
BEDS_ROW = """\
- id: beds-2024
  status: proposed
  kind: actual
  value: 52000
  qualifier: over
  when: {value: '2024', precision: year-end, basis: 截至2024年底}
  zh: 截至2024年底，养老床位超过5.2万张
  en: As of the end of 2024, there were more than 52,000 beds
"""


def test_a_new_file_has_a_head_and_the_rows():
    assert with_figures("", [BEDS]) == f"{HEAD}figures:\n{BEDS_ROW}"


def test_what_needs_quotation_marks_has_them(tmp_path):
    row = StatedFigure("a", "", "rule", "2", Quote("宁夏: 出台 #1", '"30 measures": yes'), is_confirmed=False)
    assert read(tmp_path, with_figures("", [row])).figures == (row,)


FILES = {
    "rows, then sums with a remark on them": (
        """\
        # Ours.
        figures:
        - id: a   # counted twice
          indicator: homes
          kind: actual
          value: 3
          zh: 有3家

        # What must add up.
        sums:
        - { total: a, parts: [a] }
        """,
        "  zh: 有3家\n",
    ),
    "rows that are set in": (
        "figures:\n    - id: a\n      indicator: homes\n      kind: actual\n      value: 3\n      zh: 有3家\n",
        "有3家\n",
    ),
    "a last row in one line, and no line end": (
        "figures:\n- { id: a, indicator: homes, kind: actual, value: 3, zh: 有3家 }",
        "有3家 }",
    ),
    "a last value over several lines": (
        "figures:\n- id: a\n  indicator: homes\n  kind: actual\n  value: 3\n  zh: >-\n    有3家\n    # 号\n\n# Later.\nsums: []\n",
        "    # 号\n",
    ),
    "rows in brackets": (
        "figures: [ { id: a, indicator: homes, kind: actual, value: 3, zh: 有3家 }, # ours\n]\nsums: []\n",
        "# ours\n",
    ),
    "an empty list": ("figures: []\n", "figures: ["),
    "a key without rows": ("# Ours.\nfigures:\nsums:\n", "figures:\n"),
    "sums alone": ("sums: []", "sums: []"),
    "remarks alone": ("# Nothing yet.", "# Nothing yet."),
}


@pytest.mark.parametrize(("text", "before"), FILES.values(), ids=FILES)
def test_rows_go_behind_those_that_are_there_and_nothing_else_changes(tmp_path, text, before):
    text = dedent(text)
    had = read(tmp_path / "a", text)
    after = with_figures(text, [BEDS])
    at = text.index(before) + len(before)
    assert after.startswith(text[:at])
    assert after.endswith(text[at:])
    ledger = read(tmp_path / "b", after)
    assert (ledger.figures, ledger.sums) == ((*had.figures, BEDS), had.sums)


def test_line_ends_and_a_mark_at_the_head_stay(tmp_path):
    data = b"\xef\xbb\xbffigures:\r\n- { id: a, indicator: homes, kind: actual, value: 3, zh: x3 }\r\n"
    after = edited(data, lambda text: with_figures(text, [BEDS]))
    assert after.startswith(data)
    assert b"\n" not in after.replace(b"\r\n", b"")
    assert [row.id for row in read(tmp_path, after).figures] == ["a", "beds-2024"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("- a\n", "not-mapping"),
        ("figures: many\n", "figures-form"),
        ("{ sums: [] }\n", "figures-form"),
        ("sums: []\n...\n", "figures-form"),
        ("sums: []\rfigures: []\r", "figures-form"),
        ("figures: [\n", "yaml-syntax"),
    ],
)
def test_a_file_of_another_form_is_left_alone(text, rule):
    with pytest.raises(YamlError) as caught:
        with_figures(text, [BEDS])
    assert caught.value.rule == rule


# What a text can hold: no control characters, nothing unseen, no spaces at its ends.
words = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("：:#-'\"“”[]{}%，。\n"), min_size=1)
    .map(str.strip)
    .filter(lambda text: text and not control(text) and damage(text) is None and not any(True for _ in unseen(text)))
)
pairs = st.none() | st.builds(Bilingual, words, words)
moments = st.just(UNDATED) | st.sampled_from(
    [Moment("2021", "year", "截至2021年"), Moment("2021-12", "month"), Moment(None, "unknown", "近日")]
)
figures = st.builds(
    StatedFigure,
    id=st.from_regex(r"[a-z][a-z0-9]{0,8}(-[0-9]{1,4})?", fullmatch=True).filter(
        lambda name: name not in ("con", "prn", "aux", "nul")
    ),
    indicator=st.just("workforce"),
    kind=st.sampled_from(FIGURE_KINDS),
    value=st.from_regex(r"(0|[1-9][0-9]{0,11})(\.[0-9]{1,9})?", fullmatch=True),
    quote=st.builds(Quote, words, st.just("") | words),
    words=pairs,
    qualifier=st.sampled_from(("", *QUALIFIERS)),
    moment=moments,
    region=st.none() | st.just("guizhou"),
    level=st.none() | st.sampled_from(REWARD_LEVELS),
    paid_by=pairs,
    is_confirmed=st.booleans(),
    is_highlight=st.booleans(),
)
tables = st.lists(figures, max_size=4, unique_by=lambda row: row.id)


@given(tables, tables)
def test_what_is_written_is_read_back_and_what_was_there_stays(tmp_path_factory, first, more):
    folder = tmp_path_factory.getbasetemp() / "written"
    more = [row for row in more if row.id not in {other.id for other in first}]
    text = with_figures("", first)
    after = with_figures(text, more)
    assert after.startswith(text)
    assert read(folder, after).figures == (*first, *more)
