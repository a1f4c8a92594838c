"""The lines of a page as a reader sees them, and in which element each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ingest.page.tree import Element, Node
from generator.ingest.page.walk import is_block
from generator.text.invisible import without_invisible

_SPACE = re.compile(r"\s+")
_SEPARATE = frozenset("br hr img".split())
# A sentence may be made of the names of others, each a link; its own words are at least these.
_SENTENCE = re.compile(r"[。！？；][”’」』）)]*$|[a-z0-9)][.!?]$")
_OWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: the block it stands in, its words with single spaces, and how many signs of it are links."""

    owner: Element
    text: str
    linked: int

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
    reader.read(element.children, element, linked=False)
    reader.end(element)
    return tuple(reader.done)


def bare(text: str) -> str:
    """A text without spaces, for comparing."""
    return _SPACE.sub("", text)


def _is_link(element: Element) -> bool:
    """Whether it leads elsewhere, be it by a script; an `<a>` with a name is only a place to lead to."""
    attributes = element.attributes
    return element.tag == "a" and ("href" in attributes or not ("name" in attributes or "id" in attributes))


class _Lines:
    def __init__(self) -> None:
        self.done: list[Line] = []
        self.words: list[tuple[str, bool]] = []

    def read(self, nodes: Iterable[Node], owner: Element, *, linked: bool) -> None:
        for node in nodes:
            if isinstance(node, str):
                self.words.append((node, linked))
            elif node.tag in _SEPARATE:
                self.end(owner)
            elif node.tag != "head" and is_block(node):
                self.end(owner)
                self.read(node.children, node, linked=linked)
                self.end(node)
            elif node.tag != "head":
                self.read(node.children, owner, linked=linked or _is_link(node))

    def end(self, owner: Element) -> None:
        words, self.words = self.words, []
        text = _SPACE.sub(" ", without_invisible("".join(word for word, _ in words))[0]).strip()
        if text:
            self.done.append(Line(owner, text, sum(len(bare(word)) for word, linked in words if linked)))
