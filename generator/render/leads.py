"""Markdown extension: a paragraph that begins in bold and goes on has a run-in lead, with an anchor of its own."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class LeadExtension(Extension):
    """`**描绘发展蓝图。**贵州省……` gets class `lead` and id `lead-1`, the same in every language of the article."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Runs after inline markup has become elements."""
        md.treeprocessors.register(_Leads(md), "newsroom-leads", 15)


class _Leads(Treeprocessor):
    def run(self, root: Element) -> None:
        for number, lead in enumerate(_leads(root), 1):
            lead.set("class", "lead")
            lead.set("id", f"lead-{number}")


def _leads(root: Element) -> Iterator[Element]:
    for paragraph in root.iter("p"):
        first = paragraph[0] if len(paragraph) else None
        # Bold words with nothing after them are a heading of the editor's, bold words inside a sentence are stress.
        if first is not None and first.tag == "strong" and not (paragraph.text or "").strip():
            rest = (first.tail or "") + "".join("".join(element.itertext()) for element in paragraph[1:])
            if rest.strip():
                yield first
