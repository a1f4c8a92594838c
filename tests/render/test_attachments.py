"""Which files of an article's folder its texts name."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from generator.render.attachments import first_picture, is_file_name, named_files
from generator.render.markdown import addresses

PIECES = ["[a](", "![图](", "<img src=", "<", ">", ")", "[a]: ", "p", ".", "png", "p.PNG", "&#46;", "&period;", "\\", "`",
          "*", "_", " ", "\n", '"', "图", "%2e", "\x02", "/", "#"]  # fmt: skip


def test_files_are_named_by_pictures_and_links():
    text = "![图](p19.png)，[表](2026%20a.XLSX)，[站](/about/)，[外](https://example.org/a.pdf)。"
    assert named_files(text) == {"p19.png", "2026 a.XLSX"}


def test_a_name_may_be_written_with_an_entity_or_a_backslash():
    assert named_files("![图](p&#46;png)") == {"p.png"}
    assert named_files(r"![图](p\.png)") == {"p.png"}


def test_the_first_picture_is_no_link_no_other_file_and_from_nowhere_else():
    text = (
        "[图](a.png)，![外](https://example.org/b.png)\n\n![文](c.pdf)\n\n`![码](d.png)` ![图](my%20e.PNG) ![图](f.jpg)"
    )
    assert first_picture(text) == "my e.PNG"
    assert first_picture("[图](a.png) 和 ![文](c.pdf)") is None
    assert first_picture("正文。") is None


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_name_is_overlooked(text):
    assert named_files(text) == {unquote(one.value) for one in addresses(text) if is_file_name(one.value)}
