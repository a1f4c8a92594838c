"""What a text says of a figure, however it is written, and what it does not say."""

import pytest

from tests.checks.test_ledger import told
from tests.conftest import write, write_article

# The Chinese text, the row, and the rule; none where the text says so.
SIGNED = [
    ("| 增速 | -3.5% |", "value: -3.5, zh: '增速 | -3.5%'", None),
    ("| 增速 | -3.5% |", "value: 3.5, zh: '增速 | -3.5%'", "ledger-lacks"),
    ("| 增速 | -3.5% |", "value: -3.5, zh: '-3.5%'", None),
    ("|增速|−4%|", "value: -4, zh: 增速|−4%", None),
    ("增速为 -6%。", "value: -6, zh: 增速为 -6%", None),
    ("增速为 -6%。", "value: 6, zh: 增速为 -6%", "ledger-lacks"),
    ("亏损-300万元。", "value: -3000000, zh: 亏损-300万元", None),
    ("亏损-300万元。", "value: 3000000, zh: 亏损-300万元", "ledger-lacks"),
    ("亏损300万元。", "value: -3000000, zh: 亏损300万元", None),
    ("建成12-15个。", "value: -15, zh: 建成12-15个", "ledger-lacks"),
    ("| ＋2％ |", "value: 2, zh: ＋2％", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "rule"), SIGNED, ids=[f"{text}-{row}"[:60] for text, row, _ in SIGNED])
def test_a_row_has_the_sign_of_its_paragraph(project, text, row, rule):
    assert rules(project, text, row) == ([rule] if rule else [])


def rules(project, text, row, *known):
    """What is told of a row, but for its unit."""
    folder = write_article(project, "one", body=text, english=None)
    write(folder / "figures.yml", f"figures: [{{ id: a, indicator: certified-social-workers, kind: actual, {row} }}]")
    return [one[1] for one in told(project) if one[1] not in ("ledger-unit", *known)]
