"""The table shows medians, spread and goals, and says why a figure is missing."""

from tests.bench.meter import Cost
from tests.bench.record import Record
from tests.bench.table import Line, table

COSTS = {
    "ours, cold": [Cost(2, 1.5, 120), Cost(4, 2, 130), Cost(2.5, 1.75, 125)],
    "Hugo, cold": [Cost(4, 3, 900), Cost(4, 3, 900), Cost(4, 3, 900)],
    "Pagefind, cold": [Cost(6, 5, 2500), Cost(5, 4, 2400), Cost(6, 5, 2600)],
}
LINES = (
    Line("cold", ("ours, cold",), ("Hugo, cold", "Pagefind, cold"), {"cpu": ("≤ 0.6 ×", "≤ 0.35 ×")}),
    Line("2 workers", ("ours, 2 workers",), ("ours, cold",)),
)


def test_one_after_another_adds_time_and_takes_the_larger_memory():
    assert (
        table(LINES, Record(COSTS, {"ours, 2 workers": "newsroom build has no --jobs"}))
        == """\
work              measured          against             ratio    reach    dream
cold       s CPU  2.50 (2.00–4.00)  10.00 (9.00–10.00)  0.25 ×   ≤ 0.6 ×  ≤ 0.35 ×
           s      1.75 (1.50–2.00)  8.00 (7.00–8.00)    0.219 ×
           MB     125 (120–130)     2500 (2400–2600)    0.05 ×
2 workers  s CPU  not measured      2.50 (2.00–4.00)
           s      not measured      1.75 (1.50–2.00)
           MB     not measured      125 (120–130)
not measured: ours, 2 workers, newsroom build has no --jobs"""
    )


def test_what_failed_in_one_run_has_no_figure():
    record = Record(dict(COSTS), {"Hugo, cold": "exit code 1: no space left"})
    assert record.figures(("Hugo, cold", "Pagefind, cold"), "cpu") == []
