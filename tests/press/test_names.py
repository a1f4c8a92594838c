"""The names of files in a row are the names that went in."""

from hypothesis import example, given
from hypothesis import strategies as st

from generator.press.names import Names, names_in, row

NAMES = st.lists(st.text(st.characters(exclude_characters="\0\1", exclude_categories=["Cs"]), min_size=1))


@given(NAMES)
@example(["index.html"])
@example(["articles/2026/one/index.html", "en/articles/2026/one/index.html", "articles/2026/one/a b.jpg"])
@example(["content/articles/2026/one", "content/articles/2026/one/index.zh.md"])
def test_what_goes_in_comes_out(names):
    assert list(names_in(row(names))) == names


@given(st.lists(NAMES.filter(bool)))
def test_many_rows_have_all_names(rows):
    names = Names(tuple(map(row, rows)))
    assert list(names) == [name for one in rows for name in one]
    assert len(names) == len(list(names))


def test_what_names_share_is_there_once():
    names = [
        f"{edition}articles/2026/a-long-name/{page}index.html" for edition in ("", "en/") for page in ("", "facing/")
    ]
    assert len(row(names)) < len("".join(names)) * 2 / 3
