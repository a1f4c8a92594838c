"""Markdown → HTML: the one door to Python-Markdown."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension

from generator.render.anchors import AnchorExtension, marked, unmarked
from generator.render.complexity import excess
from generator.render.fast_path import simple_addresses, simple_html
from generator.render.leads import LeadExtension
from generator.render.line_breaks import joined
from generator.render.sanitise import Resolve, sanitise


class Address(NamedTuple):
    """An address in a text; `shown` for one that the page loads (a picture), not for one that it links to."""

    value: str
    shown: bool


def to_html(text: str, resolve: Resolve, *, anchored: bool = False) -> str:
    """The HTML of a text, safe to print; `resolve` says what each address in it is seen as from its page.

    `anchored` gives each paragraph an id with its number.
    """
    html = simple_html(text, resolve, anchored=anchored)
    return reference_html(text, resolve, anchored=anchored) if html is None else html


def reference_html(text: str, resolve: Resolve, *, anchored: bool = False) -> str:
    """What `to_html` answers, by Python-Markdown whatever the text."""
    return joined(sanitise(unmarked(unsafe_html(marked(text))) if anchored else unsafe_html(text), resolve))


def addresses(text: str) -> tuple[Address, ...]:
    """Every address that a text links to or shows, in order, also those that `to_html` leaves out."""
    if not may_have_addresses(text):
        return ()
    if simple_html(text, str) is not None:
        return tuple(Address(*one) for one in simple_addresses(text))
    parser = _Addresses()
    parser.feed(unsafe_html(text))
    return tuple(parser.found)


def may_have_addresses(text: str) -> bool:
    """Whether a text could link to anything or show it; one that does not is the same from wherever it is seen."""
    return "[" in text or "<" in text


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Address] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [Address(value or "", name == "src") for name, value in attrs if name in {"href", "src"}]


def unsafe_html(text: str) -> str:
    """The HTML of a text with all that its author has put into it: to be read, and never to be printed."""
    if excess(text) is not None:
        # A check tells it as an error, so no page shows it; even the sanitiser would take a minute for some.
        return ""
    # A page has one h1, its headline: what an editor calls # is a section of the text.
    return _markdown().reset().convert(text).replace("<h1", "<h2").replace("</h1>", "</h2>")


@cache
def _markdown() -> Markdown:
    # Making one costs more than rendering an article with it.
    extensions: list[str | Extension] = [
        "tables",
        "sane_lists",
        "fenced_code",
        FootnoteExtension(BACKLINK_TITLE="{}"),
        AnchorExtension(),
        LeadExtension(),
    ]
    return Markdown(extensions=extensions, output_format="html")
