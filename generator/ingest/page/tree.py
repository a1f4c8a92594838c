"""HTML → a tree of plain values: the one door to selectolax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.errors import DeliveryError
from generator.ingest.limits import DEPTH, TEXT_BYTES
from generator.ingest.page.nesting import is_too_deep

# Elements whose text no reader sees, or that are no text: programs, formulas and drawings, frames, controls of a form.
# A form itself is looked through: pages of ASP.NET stand in one from top to bottom.
_SILENT = frozenset(
    "script style noscript template svg math iframe frame frameset object embed applet audio video canvas input select "
    "textarea button option datalist meter progress dialog noembed noframes xmp plaintext".split()
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|(?:left|top|right|text-indent)\s*:\s*-\d{3,}"
    r"|(?<![\w-])(?:height|width)\s*:\s*0(?:px|%)?\s*(?:;.*)?overflow\s*:\s*hidden"
    r"|overflow\s*:\s*hidden\s*;(?:.*[;\s])?(?:height|width)\s*:\s*0(?:px|%)?\s*(?:;|$)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_STYLE = 1_000
# The words of a name: articleTitle, news-title, TRS_Editor2.
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
# Letters of no size: what stands in them is not seen, but for elements that give a size of their own.
_SIZE = re.compile(r"(?<![\w-])font-size\s*:\s*(0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$))?", re.IGNORECASE)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Element(Struct, frozen=True, eq=False):
    """An element: its name in lower case, its attributes, and what is in it; equal to itself alone."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple[Node, ...]

    def elements(self) -> Iterator[Element]:
        """Itself and all elements in it, in the order of the text."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]

    def names(self, longest: int | None = None) -> AbstractSet[str]:
        """The words of its class and its id, in small letters; of what is beyond `longest` signs none."""
        names = f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"
        return {word.lower() for word in _WORD.findall(names[:longest])}

    @property
    def text(self) -> str:
        """All text in it, as it stands in the HTML."""
        parts: list[str] = []
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                parts.append(node)
            else:
                waiting += reversed(node.children)
        return "".join(parts)


Node: TypeAlias = Element | str


def style_of(attributes: Mapping[str, str | None]) -> str:
    """What an element says of how it looks, as far as anybody looks at it here."""
    return (attributes.get("style") or "")[:_LONGEST_STYLE]


def parse(html: str, place: str) -> Element:
    """The tree of a page or of a piece of one, without comments and without what no reader sees.

    Lexbor reads as browsers do: a page goes on after an early `</html>`, and what is never closed is closed. Raises
    DeliveryError for what is longer than TEXT_BYTES or nested deeper than DEPTH; `place` is for its sentence.
    """
    if len(html) > TEXT_BYTES or len(html.encode("utf-8", "replace")) > TEXT_BYTES:
        raise DeliveryError("delivery-large", place, limit=TEXT_BYTES // 1_000_000)
    if is_too_deep(html):
        raise DeliveryError("page-deep", place, limit=DEPTH)
    root = LexborHTMLParser(_SURROGATE.sub("\ufffd", html)).root
    if root is None:
        raise DeliveryError("page-no-text", place)
    return _element(root, 1, place)


def _element(node: LexborNode, depth: int, place: str, *, is_sizeless: bool = False) -> Element:
    if depth > DEPTH:
        raise DeliveryError("page-deep", place, limit=DEPTH)
    if size := _SIZE.search(style_of(node.attributes)):
        is_sizeless = bool(size[1])
    children: list[Node] = []
    child = node.first_child
    while child is not None:
        if child.is_text_node and not is_sizeless:
            children.append(child.text_content or "")
        elif child.is_element_node and child.tag not in _SILENT and not _is_hidden(child):
            children.append(_element(child, depth + 1, place, is_sizeless=is_sizeless))
        child = child.next
    attributes = {name: value or "" for name, value in node.attributes.items()}
    return Element(node.tag or "", attributes, tuple(children))


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return bool(
        "hidden" in attributes or attributes.get("aria-hidden") == "true" or _HIDDEN.search(style_of(attributes))
    )
