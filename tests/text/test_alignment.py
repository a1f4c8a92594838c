from hypothesis import given
from hypothesis import strategies as st

from generator.text.alignment import aligned

texts = st.lists(st.sampled_from(["甲乙丙", "丁戊己", "庚辛壬", "2021年3658人", "甲乙丁"]), max_size=6)


def test_an_insertion_moves_nothing():
    assert aligned(["一段", "二段", "三段"], ["一段", "新的", "二段", "三段"]) == ((0, 0), (None, 1), (1, 2), (2, 3))


def test_a_deletion_moves_nothing():
    assert aligned(["一段", "二段", "三段"], ["一段", "三段"]) == ((0, 0), (1, None), (2, 1))


def test_a_changed_paragraph_beside_a_new_one_is_known_by_its_likeness():
    old = ["首段", "截至2021年，持证社工达3658人。", "末段"]
    new = ["首段", "另有一事。", "截至2021年，持证社工达3685人。", "末段"]
    assert aligned(old, new) == ((0, 0), (None, 1), (1, 2), (2, 3))


def test_a_split_paragraph_goes_on_in_the_part_that_is_more_like_it():
    old = ["鼓励市、县对取得初级证书人员给予奖补。银川市出台三十条，明确给予2000元奖补。"]
    new = ["鼓励市、县对取得初级证书人员给予奖补。", "银川市出台三十条，明确给予2000元奖补，分两次发放，另行公告。"]
    assert aligned(old, new) in {((0, 0), (None, 1)), ((None, 0), (0, 1))}


def test_a_paragraph_rewritten_in_its_place_is_still_that_one():
    assert aligned(["首段", "完全不同", "末段"], ["首段", "另起炉灶了", "末段"]) == ((0, 0), (1, 1), (2, 2))


def test_a_change_of_punctuation_is_none():
    assert aligned(["“五大行动”，深化", "末段"], ["《五大行动》深化", "新", "末段"]) == ((0, 0), (None, 1), (1, 2))


def test_a_text_written_anew_takes_no_time():
    old = [f"旧文第{number}段，写了别的事。" * 20 for number in range(400)]
    new = [f"新文第{number}段。" * 20 for number in range(500)]
    assert [pair for pair in aligned(old, new) if None in pair] == [(None, number) for number in range(400, 500)]


def test_a_text_that_says_one_thing_over_and_over_takes_no_time():
    old, new = [f"甲{number % 7}" for number in range(3000)], [f"甲{number % 5}" for number in range(3000)]
    assert aligned(old, new) == tuple((number, number) for number in range(3000))


@given(texts, texts)
def test_each_paragraph_is_paired_at_most_once_and_in_order(old, new):
    pairs = aligned(old, new)
    assert [one for one, _ in pairs if one is not None] == list(range(len(old)))
    assert [other for _, other in pairs if other is not None] == list(range(len(new)))


@given(texts)
def test_a_text_is_in_step_with_itself(text):
    assert aligned(text, text) == tuple((number, number) for number in range(len(text)))
