"""Markdown extension: a line end between two Chinese characters is no space."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.text.han import CJK_PUNCTUATION, HAN
from generator.text.seldom import seldom

_BREAK = seldom(f"(?<=[{HAN}{CJK_PUNCTUATION}])\n(?=[{HAN}{CJK_PUNCTUATION}])")


def joined(text: str) -> str:
    """A text without the line ends that are no space."""
    return _BREAK().sub("", text) if "\n" in text else text


class LineBreakExtension(Extension):
    """Chinese does not put a space between words: a source broken into lines must not get any."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Runs when every text is in its element."""
        md.treeprocessors.register(_LineBreaks(md), "newsroom-line-breaks", 12)


class _LineBreaks(Treeprocessor):
    def run(self, root: object) -> None:
        for element in root.iter():  # type: ignore[attr-defined]
            element.text = joined(element.text) if element.text else element.text
            element.tail = joined(element.tail) if element.tail else element.tail
