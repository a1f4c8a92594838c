"""The lines of a page as a reader sees them, and in which element each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from generator.ingest.page.tree import Element, Node
from generator.ingest.page.walk import is_block
from generator.text.characters import without_unseen

_SPACE = re.compile(r"\s+")
_SEPARATE = frozenset("br hr img".split())
# A sentence may be made of the names of others, each a link; its own words are at least these.
_SENTENCE = re.compile(r"[。！？；][”’」』）)]*$|[a-z0-9)][.!?]$")
_OWN_WORDS = 4
# What systems call the element of a headline: title, lblTitle, bigtitle, biaoti; but not those beside it.
_LONGEST_NAME = 200
_TITLES = frozenset(
    "title tit titles biaoti bt headline bigtitle newstitle articletitle arttitle infotitle contenttitle maintitle "
    "xwbt wzbt dtitle".split()
)
_NO_TITLES = frozenset("sub pre vice second lead side list more nav logo site web column lanmu related fu yin".split())
_LARGE = frozenset("4 5 6 7 +1 +2 +3 +4".split())
_MARKS = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|text-align\s*:\s*center|font-size\s*:\s*(?:(?:1[89]|[2-6]\d)(?:\.\d+)?px|(?:1[4-9]|[2-4]\d)(?:\.\d+)?pt)",
    re.IGNORECASE,
)


class Line(Struct, frozen=True):
    """A line of text: the block it stands in, its words with single spaces, and how many signs of it are links.

    `is_named` where an element around all of it is called a title, `is_marked` where all is bold, large or centred.
    """

    owner: Element
    text: str
    linked: int
    is_named: bool = False
    is_marked: bool = False

    @property
    def length(self) -> int:
        """How many signs it has, spaces not counted."""
        return len(self.text) - self.text.count(" ")

    @property
    def is_link(self) -> bool:
        """Whether most of it leads elsewhere, and it is no sentence around the names that do."""
        if self.linked * 5 < self.length * 3:
            return False
        return self.length - self.linked < _OWN_WORDS or not _SENTENCE.search(self.text[-8:])


def lines_of(element: Element) -> tuple[Line, ...]:
    """All lines of an element, in order."""
    reader = _Lines()
    reader.read(element.children, element, _Style())
    reader.end(element)
    return tuple(reader.done)


def bare(text: str) -> str:
    """A text without spaces, for comparing."""
    return _SPACE.sub("", text)


def _is_link(element: Element) -> bool:
    """Whether it leads elsewhere, be it by a script; an `<a>` with a name is only a place to lead to."""
    attributes = element.attributes
    return element.tag == "a" and ("href" in attributes or not ("name" in attributes or "id" in attributes))


class _Style(NamedTuple):
    linked: bool = False
    named: bool = False
    marked: bool = False

    def inside(self, element: Element) -> _Style:
        """The style of what stands in an element."""
        return _Style(
            self.linked or _is_link(element), self.named or _is_named(element), self.marked or _is_marked(element)
        )


class _Lines:
    def __init__(self) -> None:
        self.done: list[Line] = []
        self.words: list[tuple[str, _Style]] = []

    def read(self, nodes: Iterable[Node], owner: Element, style: _Style) -> None:
        for node in nodes:
            if isinstance(node, str):
                self.words.append((node, style))
            elif node.tag in _SEPARATE:
                self.end(owner)
            elif node.tag != "head" and is_block(node):
                self.end(owner)
                self.read(node.children, node, style.inside(node))
                self.end(node)
            elif node.tag != "head":
                self.read(node.children, owner, style.inside(node))

    def end(self, owner: Element) -> None:
        words, self.words = self.words, []
        text = _SPACE.sub(" ", without_unseen("".join(word for word, _ in words))[0]).strip()
        if text:
            styles = [style for word, style in words if word.strip()]
            linked = sum(len(bare(word)) for word, style in words if style.linked)
            self.done.append(
                Line(owner, text, linked, all(one.named for one in styles), all(one.marked for one in styles))
            )


def _is_named(element: Element) -> bool:
    words = element.names(_LONGEST_NAME)
    return bool(words & _TITLES) and not words & _NO_TITLES


def _is_marked(element: Element) -> bool:
    attributes = element.attributes
    return (
        element.tag in {"b", "strong", "center", "big"}
        or attributes.get("align", "").lower() == "center"
        or (element.tag == "font" and attributes.get("size", "").strip() in _LARGE)
        or bool(_MARKS.search(attributes.get("style", "")[:_LONGEST_NAME]))
    )
