"""Markdown as its readers see it, paragraph by paragraph, with the place of every character.

Left out are code, addresses, tags, footnote marks and the signs of stress, so that ，**，** is two commas side by side.
What stands for something unseen, as code does, is a VEIL.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TypeAlias

from generator.prose.pairs import VEIL
from generator.prose.rule import BODY, CELL, HEADLINE
from generator.text.han import WRAPPED
from generator.text.seldom import seldom

# What follows an opening fence has none of its signs: ```a,b``` at the beginning of a line is code in it.
_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,}(?=[^~]*$))")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_QUOTE = re.compile(r"(?:[ \t]*>[ \t]?)*")
_INDENT = re.compile(r"[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")
_NOTE_MARKER = re.compile(r" {0,3}\[\^[^\]\n]{1,80}\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]+\S")
# Lines, the underlining of headings, and what divides the head of a table from its body.
_RULE = re.compile(r"[ \t]*(?:([-*_=])[ \t]*(?:\1[ \t]*){2,}|-+|=+|\|?[ \t:|-]*-{3,}[ \t:|-]*)$")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_CELL = re.compile(r"[^|]+")
# What is not read, in the order in which it is recognised: `code` leaves a VEIL, `kept` itself, all else nothing.
_INLINE = seldom(
    r"(?P<code>(?<!`)(?P<ticks>`++|`{1,2})[^\n]{1,2000}?(?<!`)(?P=ticks)(?!`)"
    r"|<(?:https?://|mailto:|[\w.+-]{1,64}@)[^>\s]{1,2000}>"
    r"|<(?P<raw>code|kbd|samp|pre)\b[^<>]{0,200}>[^\n]{0,2000}?</(?P=raw)>"
    # Blanks to be filled in by hand.
    r"|(?<!_)_{4,}"
    r"|<(?P<tag>span|q|i|em|cite)\b[^<>]{0,200}\blang=[^<>]{1,200}>[^<>]{0,2000}</(?P=tag)>"
    # A bare address goes on, Chinese and full-width figures too, as far as a space or a mark that ends it.
    r"|(?:https?://|www\.)[\w.:@%-]{0,255}(?:[/?#](?:[\w.~:/?#@!$&'*+,;=%·／．－-]|\([\w.-]{0,200}\)|（[\w.-]{0,200}）){0,2000})?"
    r"(?<=[\w~/#&=%+)）-])"
    r"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
    r"|&(?:\#[0-9]{1,8}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,32});)"
    r"|<!--.{0,5000}?-->|</?[A-Za-z][^<>]{0,1000}>|\[\^[^\]\s]{1,80}\]"
    r"|!?\[(?=[^\[\]\n]{0,1000}\]\()|(?<=\])\((?:[^()\s]|\([^()\s]*\)){0,1000}(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
    r"|\{:[^{}\n]{0,300}\}"
    r"|(?<=[^\[\]\\])\](?=\()|\\(?P<kept>[\\`*_{}\[\]()#+\-.!|~<>])|\*+|(?<![A-Za-z0-9_])_+(?=\S)|(?<=\S)_+(?![A-Za-z0-9_])"
)
# Code goes on over the ends of lines; what is escaped before it opens none.
_SPANNING = seldom(r"\\.|(?<!`)(?P<ticks>`++|`{1,2}).{1,2000}?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_COMMENT = seldom(r"^ {0,3}<!--", re.MULTILINE)
_CODE = seldom(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_SIGN = seldom(r"[^\n]")
# Without any of these a line has none of that.
_MARKUP = re.compile(r"[`<&\[\]{\\*_@]|://|www\.")


# What a line is to its paragraph, where it is neither a headline nor a row of cells.
_APART, _BEGINS, _GOES_ON = "apart", "begins", "goes on"

_Span: TypeAlias = tuple[int, int]
# Some characters, and the offset of each in the Markdown.
_Piece: TypeAlias = tuple[str, Sequence[int]]


@dataclass(frozen=True)
class Paragraph:
    """What readers see of a paragraph, a heading or a cell; `written` is that with its line ends, as it stands."""

    text: str
    role: str
    written: tuple[_Piece, ...] = ()

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The offset of each character of `text` in its Markdown: asked for when something is found there."""
        text = "".join(piece for piece, _ in self.written)
        places = [place for _, run in self.written for place in run]
        gone = {at for found in WRAPPED.finditer(text) for at in range(*found.span())}
        return tuple(place for at, place in enumerate(places) if at not in gone)


def paragraphs(markdown: str, role: str) -> Iterator[Paragraph]:
    """The paragraphs of a text; in a body headings and cells of tables have roles of their own."""
    markdown = _uncommented(markdown) if "<!--" in markdown else markdown
    for part, lines in _parts(markdown):
        paragraph = _seen(markdown, lines, part if role == BODY else role)
        if paragraph.text.strip():
            yield paragraph


def _uncommented(markdown: str) -> str:
    """The same with signs of stress, which are not read, for comments of several lines: so all else keeps its place."""
    done, start = list[str](), 0
    while comment := _COMMENT.search(markdown, start):
        end = markdown.find("-->", comment.end())
        if end < 0:
            break
        end += len("-->")
        held = markdown[comment.start() : end]
        # One that has a fence in it may be two halves of comments in code.
        is_read = "\n" not in held or _CODE.search(held)
        done += [markdown[start : comment.start()], held if is_read else _SIGN.sub("*", held)]
        start = end
    return "".join([*done, markdown[start:]])


def _parts(markdown: str) -> Iterator[tuple[str, list[_Span]]]:
    """Each part's role, and the lines of it without their markers."""
    held = list[_Span]()
    for kind, spans in _lines(markdown):
        if kind != _GOES_ON:
            yield BODY, held
            held = []
        if kind in {HEADLINE, CELL}:
            yield from ((kind, [span]) for span in spans)
        else:
            held += spans
    yield BODY, held


def _lines(markdown: str) -> Iterator[tuple[str, list[_Span]]]:
    """What each line is, and where its words stand in the text."""
    fence, offset, kind, was_quoted = "", 0, _APART, False
    # In how many lists and notes a line may be: one that is indented further is code.
    depth = 0
    for line in markdown.split("\n"):
        quote = _end(_QUOTE, line, 0)
        is_blank, level = not line[quote:].strip(), max(_level(line, 0), _level(line, quote))
        is_open = kind in {_BEGINS, _GOES_ON} and (was_quoted or not quote)
        is_code = level > depth and not is_open
        mark = None if is_code and not fence else _FENCE.match(line, quote)
        kind, spans = (_APART, []) if fence or mark or is_blank or is_code else _words(line, quote)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        if kind == _BEGINS:
            depth = level + 1
        elif not (is_open or is_blank or is_code or fence):
            depth = min(depth, level)
            kind = _BEGINS if kind == _GOES_ON else kind
        was_quoted = quote > 0
        yield kind, [(offset + start, offset + end) for start, end in spans]
        offset += len(line) + 1


def _words(line: str, start: int) -> tuple[str, list[_Span]]:
    """What a line is by itself, and where in it its words stand: a row has a span for each cell."""
    end = len(line.rstrip())
    if _RULE.match(line, start) or _REFERENCE.match(line, start):
        return _APART, []
    if heading := _HEADING.match(line, start):
        return HEADLINE, [(heading.end(), end)]
    if _ROW.match(line, start):
        return CELL, [cell.span() for cell in _CELL.finditer(line, start)]
    marker = _NOTE_MARKER.match(line, start) or _ITEM.match(line, start)
    if marker and (marker.end() < end or "^" in marker[0]):
        return _BEGINS, [(marker.end(), end)]
    return _GOES_ON, [(_end(_INDENT, line, start), end)]


def _end(pattern: re.Pattern[str], line: str, start: int) -> int:
    found = pattern.match(line, start)
    return found.end() if found else start


def _level(line: str, start: int) -> int:
    """By how many fours of columns a line is indented from `start` on."""
    return len(line[start : _end(_INDENT, line, start)].expandtabs(4)) // 4


def _seen(markdown: str, lines: list[_Span], role: str) -> Paragraph:
    written: list[_Piece] = []
    position = 0
    codes = deque(_spanning(markdown, lines) if len(lines) > 1 else ())
    for start, end in lines:
        while codes and codes[0][1] <= start:
            codes.popleft()
        if written:
            written.append(("\n", (markdown.index("\n", position),)))
        written += [piece for piece in _pieces(markdown, start, end, codes) if piece[0]]
        position = end
    text = "".join(piece for piece, _ in written)
    # As the page has it: a line end between Chinese is nothing, any other one a space.
    seen = WRAPPED.sub("", text).replace("\n", " ") if "\n" in text else text
    return Paragraph(seen, role, tuple(written))


def _spanning(markdown: str, lines: list[_Span]) -> list[_Span]:
    """Where code begins in one line and ends in another."""
    start, end = lines[0][0], lines[-1][1]
    if markdown.find("`", start, end) < 0:
        return []
    found = (code for code in _SPANNING.finditer(markdown, start, end) if code["ticks"])
    return [code.span() for code in found if "\n" in code[0]]


def _pieces(markdown: str, start: int, end: int, codes: Iterable[_Span]) -> Iterator[_Piece]:
    """What is seen of a line; pieces may be empty. `codes` go on over the ends of lines, none ends before this one."""
    for first, last in takewhile(lambda code: code[0] < end, codes):
        yield from _pieces(markdown, start, max(start, first), ())
        start = min(end, last)
        yield VEIL, (start - 1,)
    for found in _INLINE.finditer(markdown, start, end) if _MARKUP.search(markdown, start, end) else ():
        yield markdown[start : found.start()], range(start, found.start())
        if found["code"] or found["kept"]:
            yield found["kept"] or VEIL, (found.end() - 1,)
        start = found.end()
    yield markdown[start:end], range(start, end)
