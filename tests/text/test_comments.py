import pytest

from generator.text.comments import as_shown, without_code, without_comments
from generator.text.markers import broken_marker
from tests.clock import within


@pytest.mark.parametrize("beginning", ["<!-- ", "~~~x\n", "```x\n"])
@pytest.mark.parametrize("read", [as_shown, without_code, without_comments, broken_marker])
def test_what_only_begins_takes_no_time(read, beginning):
    with within(2):
        read("<!-- a -->\n" + beginning * 40_000)
        # Each looked for to the end takes half a minute.


def test_what_begins_behind_the_last_end_stays():
    assert without_comments("甲<!-- 乙 -->丙<!-- 丁") == f"甲{' ' * 10}丙<!-- 丁"
