"""Most texts without Python-Markdown: paragraphs, headings, stress, links and pictures, printed as it prints them.

The grammar is narrow on purpose: a text with one sign that it does not know is Python-Markdown's, and so is one that
means something else in some place. A test holds both together, byte for byte, behind the sanitiser: what is printed
here has no need of one, for all that goes through as it came are words without a sign of HTML's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.render.line_breaks import joined
from generator.render.sanitise import Resolve

# Far below what complexity.py refuses, so that it need not be asked.
_LENGTH, _LINES, _BRACKETS = 20_000, 1_000, 1_000
_BLANK = re.compile(r"\n\n+")
# A line that begins like this may be a list, a rule, an underlined heading, or go on what stands before.
_MARKER = re.compile(r"[ #+=-]|[0-9]+[.)]|[* -]+\Z")
_HEADING = re.compile(r"(#{1,4}) +([^#\n]+)")
# Signs of Markdown or HTML, wherever they stand; the quotation mark is one where it would be in an attribute.
_SIGNS = r"!&*\[\]\\`_<>|~\n"
_PLAIN = re.compile(f"[^{_SIGNS}]+")
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


def is_simple(text: str) -> bool:
    """Whether a text can be printed here."""
    if len(text) > _LENGTH or text.count("\n") > _LINES or text.count("[") > _BRACKETS:
        return False
    # Nothing unseen, no space but the one of ASCII, and that at no line's end.
    if not text.replace("\n", "").isprintable() or " \n" in text or text.endswith(" "):
        return False
    return all(map(_is_block, _blocks(text)))


def simple_addresses(text: str) -> Iterator[tuple[str, bool]]:
    """The addresses of a simple text, and of each whether it is a picture's."""
    if "[" in text:
        for piece in _PIECE.finditer(text):
            if address := piece["address"] or piece["picture"]:
                yield address, piece["picture"] is not None


def simple_html(text: str, resolve: Resolve, *, anchored: bool = False) -> str | None:
    """The HTML of a simple text, safe to print; None where an address is seen as something that must be escaped.

    `resolve` and `anchored` as for `to_html`.
    """
    seen = {address: resolve(address) for address, _ in simple_addresses(text)}
    if not all(map(_SEEN_AS.fullmatch, seen.values())):
        return None
    printed, leads = [], 0
    for number, block in enumerate(_blocks(text), 1):
        anchor = f' id="p-{number}"' if anchored else ""
        heading = _HEADING.fullmatch(block)
        if heading:
            # A page has one h1, its headline.
            level = max(2, len(heading[1]))
            printed.append(f"<h{level}{anchor}>{_inline(heading[2], seen)}</h{level}>")
            continue
        inner = _inline(block, seen)
        if block.startswith("**") and _goes_on(block):
            leads += 1
            inner = inner.replace("<strong>", f'<strong class="lead" id="lead-{leads}">', 1)
        printed.append(f"<p{anchor}>{inner}</p>")
    return "\n".join(printed)


def _blocks(text: str) -> Sequence[str]:
    return _BLANK.split(text.strip("\n"))


def _is_block(block: str) -> bool:
    heading = _HEADING.fullmatch(block)
    words = heading[2] if heading else block
    if not words or any(map(_MARKER.match, words.split("\n"))):
        return False
    if _PLAIN.fullmatch(words):
        return True
    end = 0
    for piece in _PIECE.finditer(words):
        if piece.start() != end:
            return False
        end = piece.end()
    return end == len(words)


def _goes_on(block: str) -> bool:
    """Whether stress at the head of a paragraph is a lead: something that is read stands behind it (leads.py)."""
    _, *rest = _PIECE.finditer(block)
    return bool(rest and (rest[0]["plain"] or "").strip()) or any(one["stressed"] or one["text"] for one in rest)


def _inline(words: str, seen: Mapping[str, str]) -> str:
    if _PLAIN.fullmatch(words):
        return words
    return "".join(_printed(piece, seen) for piece in _PIECE.finditer(words))


def _printed(piece: re.Match[str], seen: Mapping[str, str]) -> str:
    if piece["plain"]:
        return joined(piece["plain"].replace("&", "&amp;"))
    if piece["stars"]:
        name = _STRESS[piece["stars"]]
        return f"<{name}>{piece['stressed']}</{name}>"
    if piece["picture"]:
        return f'<img alt="{piece["alt"]}" src="{seen[piece["picture"]]}">'
    return f'<a href="{seen[piece["address"]]}">{piece["text"]}</a>'
