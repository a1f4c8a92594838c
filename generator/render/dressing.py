"""What a page adds to rendered text: the language of Chinese in English, what a line keeps whole, where to scroll."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.text.han import CJK_PUNCTUATION, HAN
from generator.text.seldom import seldom
from generator.text.tags import parted

# From Han to Han, with what stands between and the brackets around: （五社联动）, 《关于实施“五大行动”的 方案》.
_RUN = re.compile(f"[《〈「『（]*[{HAN}](?:[{HAN}{CJK_PUNCTUATION}“”‘’ ]*[{HAN}》〉」』）])?")
_HAN = re.compile(f"[{HAN}]")
_TABLE = seldom("<table")
_COMPOUND = seldom(r"\w[-–]\w")
# Chinese begins no line with these (GB/T 15834), and browsers do. What holds them to the word before is in the style
# sheet: a sign in the text would be copied and searched for.
_HELD = seldom(r"(?<!\s)[～·•]")
_SCROLL = '<div class="scroll" tabindex="0" role="region" aria-label="{}"><table'


def dressed(html: str, lang: str, tables: Iterator[str], prefix: str) -> str:
    """Rendered text as a page shows it.

    `lang` is the text's BCP 47 tag, `tables` are what a screen reader calls one table after another, and `prefix` is
    put before each id, for a page may show several texts that number their leads and footnotes from 1.
    """
    # Few texts have any.
    if prefix and (' id="' in html or ' href="#' in html):
        html = "".join(_prefixed(part, prefix) if part.startswith("<") else part for part in parted(html))
    if lang == "en" and _has_han(html):
        # An English voice would spell the names, and a Japanese system draw its own glyphs.
        html = "".join(part if part.startswith("<") else _marked(part) for part in parted(html))
    elif lang != "en" and _is_joined(html):
        html = "".join(_held(part) if _is_joined(part) else part for part in parted(html))
    # A block of code scrolls in itself, and a table in a box; to both a keyboard comes.
    html = html.replace("<pre><code", '<pre><code tabindex="0"')
    if "<table" not in html:
        return html
    return _TABLE.sub(lambda _: _SCROLL.format(escape(next(tables))), html).replace("</table>", "</table></div>")


def _prefixed(tag: str, prefix: str) -> str:
    return tag.replace(' id="', f' id="{prefix}').replace(' href="#', f' href="#{prefix}')


def _is_joined(text: str) -> bool:
    return "·" in text or "～" in text or "•" in text


def _held(part: str) -> str:
    return part if part.startswith("<") else _HELD.sub(r'<span class="held">\g<0></span>', part)


def said(text: str, lang: str) -> str:
    """Plain text as a page shows it: as HTML where anything is marked in it, else as it is, to be escaped."""
    return Markup(_marked(str(escape(text)))) if lang == "en" and _has_han(text) else text  # noqa: S704


def headline(text: str, lang: str) -> str:
    """What `said` answers, for a headline: in English a word with a hyphen, or years with a dash, stand in one line."""
    if lang != "en" or not _COMPOUND.search(text):
        return said(text, lang)
    words = str(escape(text)).split(" ")
    html = " ".join(f'<span class="whole">{word}</span>' if _COMPOUND.search(word) else word for word in words)
    return Markup(_marked(html) if _has_han(text) else html)  # noqa: S704


def _has_han(text: str) -> bool:
    return not text.isascii() and bool(_HAN.search(text))


def _marked(text: str) -> str:
    return _RUN.sub(r'<span lang="zh-Hans">\g<0></span>', text)
