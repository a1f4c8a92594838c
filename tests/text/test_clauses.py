from hypothesis import given
from hypothesis import strategies as st

from generator.text.clauses import bare, clauses, weight


def test_marks_and_spaces_say_nothing():
    assert bare("**清流县** 试点：补助 5.2 万元。") == "清流县试点补助5 2万元"
    assert bare("It paid 52,000 yuan –\n“each” of them.") == "It paid 52 000 yuan each of them"
    assert bare("社工\u200b站\u2060·A站") == "社工站A站"


def test_a_text_falls_apart_at_its_marks():
    assert list(clauses("省民政厅、财政厅印发通知，补助5.2万元；另行（试行）公布。")) == [
        "省民政厅", "财政厅印发通知", "补助5 2万元", "另行", "试行", "公布",
    ]  # fmt: skip
    assert list(clauses("It paid 3,658 yuan, it’s said: to all (or most).")) == [
        "It paid 3 658 yuan", "it s said", "to all", "or most",
    ]  # fmt: skip


def test_a_han_weighs_as_much_as_three_letters():
    assert weight("社工站") == weight("Notice 12 a") == 9


@given(st.text())
def test_what_is_bare_stays_so(text):
    assert bare(bare(text)) == bare(text)


@given(st.text("清流 ，。a5.\n-*", max_size=40))
def test_each_clause_stands_in_its_text(text):
    assert all(clause in bare(text) for clause in clauses(text))
