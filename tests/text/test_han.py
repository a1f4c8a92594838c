"""What kind of character this is, and how many of them."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text.han import count_han, count_latin, is_han, is_latin


@given(st.text(st.sampled_from("社工〇，éÀ１aZ09 _'’\ud83d\U00020000") | st.characters()))
def test_a_text_has_as_many_as_its_characters_say(text):
    assert count_latin(text) == sum(map(is_latin, text))
    assert count_han(text) == sum(map(is_han, text))
