"""Markdown extension: addresses in a text, told to whoever knows where the page stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

Resolve: TypeAlias = Callable[[str], str]


class LinkExtension(Extension):
    """Every `href` and `src` becomes what `resolve` answers."""

    def __init__(self) -> None:
        super().__init__()
        self.resolve: Resolve = lambda address: address

    def extendMarkdown(self, md: Markdown) -> None:
        """Runs when links are elements."""
        md.treeprocessors.register(_Links(md, self), "newsroom-links", 14)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, extension: LinkExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address is not None:
                    element.set(name, self._extension.resolve(address))
