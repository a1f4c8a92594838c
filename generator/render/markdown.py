"""Markdown → HTML: the one door to Python-Markdown."""

from __future__ import annotations

from functools import cache

from markdown import Markdown
from markdown.extensions import Extension

from generator.render.leads import LeadExtension
from generator.render.line_breaks import LineBreakExtension
from generator.render.links import LinkExtension, Resolve
from generator.render.sanitise import sanitise


def to_html(text: str, resolve: Resolve) -> str:
    """The HTML of a text, safe to print; `resolve` says what each address in it is seen as from its page."""
    markdown, links = _markdown()
    links.resolve = resolve
    # A page has one h1, its headline: what an editor calls # is a section of the text.
    return sanitise(markdown.reset().convert(text).replace("<h1", "<h2").replace("</h1>", "</h2>"))


def addresses(text: str) -> tuple[str, ...]:
    """Every address that a text links to or shows, in order."""
    found: list[str] = []

    def note(address: str) -> str:
        found.append(address)
        return address

    to_html(text, note)
    return tuple(found)


@cache
def _markdown() -> tuple[Markdown, LinkExtension]:
    # Making one costs more than rendering an article with it.
    links = LinkExtension()
    extensions: list[str | Extension] = [
        "tables",
        "sane_lists",
        "footnotes",
        LeadExtension(),
        LineBreakExtension(),
        links,
    ]
    return Markdown(extensions=extensions, output_format="html"), links
