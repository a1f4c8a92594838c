"""Is every tag in a text one? Of a<b且c>d readers would see ad: what stands between the two signs is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from generator.checks.passages import Passage, passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.render.markdown import unsafe_html
from generator.text.positions import position
from generator.text.seldom import seldom

_MAY_BE_TAG = re.compile("</?[A-Za-z]")
# HTML's elements, those of its earlier versions too, and the two that bring other languages' (WHATWG HTML, 4 and 16).
_ELEMENTS = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body "
    "br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em "
    "embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i "
    "iframe image img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed "
    "noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s "
    "samp script search section select slot small source span strike strong style sub summary sup svg table tbody td "
    "template textarea tfoot th thead time title tr track tt u ul var video wbr xmp".split()
)
# Attributes that need no value.
_BARE = frozenset(
    "allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden inert "
    "ismap itemscope loop multiple muted nohref noshade novalidate nowrap open playsinline readonly required reversed "
    "selected".split()
)
_OTHERS, _ATTRIBUTE = seldom("[a-z][a-z0-9]*[:-][a-z0-9:.-]+"), seldom("[a-z:][a-z0-9:_.-]*")
_OWN = seldom("alt|data-|aria-|webkit")


def check_tags(library: Library) -> Iterator[Diagnostic]:
    """What reads as a tag and is none of HTML's: the sanitiser takes it out with the words in it."""
    for passage in passages(library):
        if _MAY_BE_TAG.search(passage.text):
            yield from _unknown(passage)


def _unknown(passage: Passage) -> Iterator[Diagnostic]:
    at = 0
    for tag in _Tags.unknown(unsafe_html(passage.text)):
        # What cannot be found as it stands is told where its text begins.
        at = max(passage.text.find(tag, at), 0) or max(passage.text.find(tag), 0)
        yield Diagnostic(passage.path, *position(passage.text, at, passage.line), "tag-unknown", {"tag": tag})
        at += 1


class _Tags(HTMLParser):
    """Gathers the tags that are none."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []

    @classmethod
    def unknown(cls, html: str) -> list[str]:
        parser = cls()
        parser.feed(html)
        return parser._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        text = self.get_starttag_text() or tag
        # A word processor's o:p, and elements of a page's own making.
        is_known = tag in _ELEMENTS or _OTHERS.fullmatch(tag)
        bare = () if "=" in text else (name for name, _ in attrs if name not in _BARE)
        odd = (name for name, _ in attrs if not _ATTRIBUTE.fullmatch(name))
        if not is_known or any(odd) or not all(map(_OWN.match, bare)):
            self._found.append(text)
