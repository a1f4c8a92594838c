"""Most texts without Python-Markdown, and printed as it prints them: what editors write every day.

That is paragraphs, headings and tables, stress, links and pictures. The grammar is narrow on purpose: a text with one
sign that it does not know is Python-Markdown's, and so is one that means something else in some place. A test holds
both together, byte for byte, behind the sanitiser: what is printed here has no need of one, for all that goes through
as it came are words without a sign of HTML's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import count

from generator.render.fast_tables import table_html
from generator.render.line_breaks import joined
from generator.render.sanitise import Resolve

# Far below what complexity.py refuses, so that it need not be asked.
_LENGTH, _LINES, _BRACKETS = 20_000, 1_000, 1_000
_BLANK = re.compile(r"\n\n+")
# A line that begins like this may be a list, a rule, an underlined heading, or go on what stands before.
_MARKER = re.compile(r"[ #+=-]|\d+[.)]|[* -]+\Z")
_HEADING = re.compile(r"(#{1,4}) +([^#\n]+)")
# Signs of Markdown or HTML, wherever they stand; the quotation mark is one where it would be in an attribute.
_SIGNS = r"!&*\[\]\\`_<>|~\n"
_PLAIN = re.compile(rf"(?![ #+=-]|\d+[.)])[^{_SIGNS}]+")
_WORDS = f'[^ "{_SIGNS}](?:[^"{_SIGNS}]*[^ "{_SIGNS}])?'
# An address of the site's or with a host that nobody could take for something else; a picture's is the site's.
_PATH = "[A-Za-z0-9/.,_%?=#+@-]"
_HERE = f"/?(?!/){_PATH}+"
_THERE = f"https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*[.])+[a-z]{{2,}}(?:/{_PATH}*)?"
_PIECE = re.compile(
    rf"(?P<plain>(?:[^{_SIGNS}]+|\n|!(?!\[)|&(?!#|\w*;))+)"
    rf"|(?P<stars>\*\*?)(?P<stressed>{_WORDS})(?P=stars)(?!\*)"
    rf"|\[(?P<text>{_WORDS})\]\((?P<address>{_HERE}|{_THERE})\)"
    rf"|!\[(?P<alt>{_WORDS})\]\((?P<picture>{_HERE})\)"
)
# What an address is seen as from its page: nothing in it can end an attribute.
_SEEN_AS = re.compile("[A-Za-z0-9/.,:_%?=#+@-]+")
_STRESS = {"*": "em", "**": "strong"}


def simple_html(text: str, resolve: Resolve, *, anchored: bool = False) -> str | None:
    """The HTML of a simple text, safe to print; None for any other.

    `resolve` and `anchored` as for `to_html`. An address that is seen as something to be escaped is not simple.
    """
    if not _may_be_simple(text):
        return None
    printed, leads = [], count(1)
    blocks = _BLANK.split(text.strip("\n")) if "\n" in text else (text,)
    for number, block in enumerate(blocks, 1):
        anchor = f' id="p-{number}"' if anchored else ""
        is_plain = _PLAIN.fullmatch(block)
        html = f"<p{anchor}>{block}</p>" if is_plain else _block(block, anchor, resolve, leads)
        if html is None:
            return None
        printed.append(html)
    return "\n".join(printed)


def simple_addresses(text: str) -> Iterator[tuple[str, bool]]:
    """The addresses of a simple text, and of each whether it is a picture's."""
    for piece in _PIECE.finditer(text):
        if address := piece["address"] or piece["picture"]:
            yield address, piece["picture"] is not None


def _may_be_simple(text: str) -> bool:
    # Nothing unseen, no space but the one of ASCII, and that at no line's end.
    if len(text) > _LENGTH or text.endswith(" "):
        return False
    if "\n" in text and (text.count("\n") > _LINES or " \n" in text):
        return False
    return text.replace("\n", "").isprintable() and text.count("[") <= _BRACKETS


def _block(block: str, anchor: str, resolve: Resolve, leads: Iterator[int]) -> str | None:
    if block.startswith("|"):
        return table_html(block, anchor)
    heading = _HEADING.fullmatch(block) if block.startswith("#") else None
    words = heading[2] if heading else block
    if heading and _PLAIN.fullmatch(words):
        return _heading(heading, words, anchor)
    read = _read(words, resolve) if "[" in words else _settled(words)
    if read is None:
        return None
    html, is_lead = read
    if heading:
        return _heading(heading, html, anchor)
    if is_lead:
        html = html.replace("<strong>", f'<strong class="lead" id="lead-{next(leads)}">', 1)
    return f"<p{anchor}>{html}</p>"


def _read(words: str, resolve: Resolve) -> tuple[str, bool] | None:
    """The HTML of a paragraph's words, and whether they begin with a lead; None where they are not simple."""
    pieces = list(_PIECE.finditer(words))
    is_known = pieces and sum([len(piece[0]) for piece in pieces]) == len(words)
    if not is_known or any(map(_MARKER.match, words.split("\n"))):
        return None
    html = [_printed(piece, resolve) for piece in pieces]
    if not all(html):
        return None
    return joined("".join(html)), pieces[0]["stars"] == "**" and _goes_on(pieces[1:])


# An article's page is followed by those on which its paragraphs face each other, in both editions.
@lru_cache(maxsize=256)
def _settled(words: str) -> tuple[str, bool] | None:
    """What `_read` answers for words without an address, whatever the page."""
    return _read(words, str)


def _heading(found: re.Match[str], html: str, anchor: str) -> str:
    # A page has one h1, its headline.
    level = max(2, len(found[1]))
    return f"<h{level}{anchor}>{html}</h{level}>"


def _goes_on(pieces: Sequence[re.Match[str]]) -> bool:
    """Whether stress at the head of a paragraph is a lead: something that is read stands behind it (leads.py)."""
    after = pieces[0]["plain"] if pieces else None
    return bool(after and after.strip()) or any(piece["stressed"] or piece["text"] for piece in pieces)


def _printed(piece: re.Match[str], resolve: Resolve) -> str:
    """A piece as HTML; "" where its address cannot be printed as it is."""
    # The last group of each kind of piece has a name of its own.
    kind = piece.lastgroup
    if kind == "plain":
        return piece[0].replace("&", "&amp;")
    if kind == "stressed":
        name = _STRESS[piece["stars"]]
        return f"<{name}>{piece['stressed']}</{name}>"
    seen = resolve(piece["picture"] or piece["address"])
    if not _SEEN_AS.fullmatch(seen):
        return ""
    return f'<img alt="{piece["alt"]}" src="{seen}">' if piece["picture"] else f'<a href="{seen}">{piece["text"]}</a>'
