"""What a footnote states is proposed too, with its fellow in the translation."""

from generator.ledger.propose import proposals
from tests.ledger.test_propose import article

ZH = "有床位500张[^a]。\n\n[^b]: 另有社工30人。\n[^a]: 截至2021年底，其中护理型床位200张。"
EN = "There are 500 beds[^a].\n\n[^a]: As of the end of 2021, 200 of them nursing beds.\n\n[^b]: Another 30 social workers."


def test_footnotes_are_read_after_the_paragraphs_and_paired_by_their_labels():
    found = proposals(article(ZH, EN), ())
    assert [(row.value, row.quote.zh, row.quote.en, row.moment.value) for row in found] == [
        ("500", "有床位500张", "There are 500 beds", None),
        ("30", "另有社工30人", "Another 30 social workers", None),
        ("200", "截至2021年底，其中护理型床位200张", "As of the end of 2021, 200 of them nursing beds", "2021"),
    ]


def test_the_mark_and_the_label_of_a_footnote_state_nothing():
    assert [row.value for row in proposals(article("有床位500张[^12]。\n\n[^12]: 见公报。"), ())] == ["500"]
