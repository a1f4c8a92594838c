"""The addresses of a text are those of its rendered page, and a text that has none is not rendered."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.render.addresses import addresses_of
from generator.render.markdown import addresses

PIECES = (
    '[甲](b) | ![x](y.jpg) | [ | ] | ( | ) | (b "t") | [a][b] | [b]: c | [^1] | \\[ | \\ | ` | ``` | ~~~ | * | ** | _ | # | - | + | 1. | > '
    "| === | --- | &lt; | http://x.y | <b> | </b> | <a href=z> | 字 | 。| x | ! | : | <!-- | -->"
).split(" | ")
GAPS = [
    "",
    "",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n \n",
    "\n    ",
    "  \n",
    "\t",
    "|",
    "\n|",
    "\x0b",
    "\u3000",
    "\u2028",
]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=14))
@example([("- x", "\n\n"), ("[甲](b)", "\n\n    "), ("[a](c)", "")])
@example([("[a\nb]: c", "\n\n"), ("[a\nb]", "")])
@example([("`", "\n\x0b\n"), ("[甲](b)", "`")])
def test_a_text_has_the_addresses_of_its_page(pieces):
    text = "".join(piece for pair in pieces for piece in pair)
    assert addresses_of(text) == addresses(text)


@given(st.text(st.characters(codec="utf-8", exclude_characters="[<", categories=["L", "N", "P", "S", "Z"])))
def test_without_a_bracket_or_a_tag_there_is_no_address(text):
    assert addresses(text) == ()


@pytest.mark.parametrize("text", ["见[报道](/a/)。\n\n无。", "![](p.jpg)", "<a href='/a/'>", "[a][b]\n\n[b]: /a/"])
def test_what_leads_somewhere_is_found(text):
    assert len(addresses_of(text)) == 1
