"""Markdown as its readers see it, paragraph by paragraph, with the place of every character.

Left out are code, addresses, tags, footnote marks and the signs of stress, so that ，**，** is two commas side by side.
What stands for something unseen, as code does, is a VEIL.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from generator.prose.pairs import VEIL
from generator.prose.rule import BODY, CELL, HEADLINE
from generator.text.han import WRAPPED
from generator.text.seldom import seldom

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_MARKER = re.compile(r"[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?")
_NOTE_MARKER = re.compile(r" {0,3}\[\^[^\]\n]{1,80}\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]+\S")
# Lines, the underlining of headings, and what divides the head of a table from its body.
_RULE = re.compile(r"[ \t]*(?:([-*_=])[ \t]*(?:\1[ \t]*){2,}|-+|=+|\|?[ \t:|-]*-{3,}[ \t:|-]*)$")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
# What is not read, in the order in which it is recognised: `code` leaves a VEIL, `kept` itself, all else nothing.
_INLINE = seldom(
    r"(?P<code>(?<!`)(`{1,2})(?!`)[^`\n]{1,2000}\2(?!`)"
    r"|<(?:https?://|mailto:)[^>\s]{1,2000}>"
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
_COMMENT = seldom(r"^ {0,3}<!--", re.MULTILINE)
_CODE = seldom(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_SIGN = seldom(r"[^\n]")
# Without any of these a line has none of that.
_MARKUP = re.compile(r"[`<&\[\]{\\*_@]|://|www\.")


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


def _parts(markdown: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Each part's role, and the lines of it without their markers, by offsets."""
    fence, offset, held = "", 0, list[tuple[int, int]]()
    for line in markdown.split("\n"):
        start, end = offset, offset + len(line.rstrip())
        offset += len(line) + 1
        mark = _FENCE.match(line)
        if fence or mark:
            yield BODY, held
            held = []
            if not fence and mark:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and end - start == mark.end():
                fence = ""
        elif (
            end == start
            or _RULE.match(line)
            or _REFERENCE.match(line)
            or (not held and line.startswith(("    ", "\t")))
        ):
            yield BODY, held
            held = []
        elif heading := _HEADING.match(line):
            yield BODY, held
            yield HEADLINE, [(start + heading.end(), end)]
            held = []
        elif _ROW.match(line):
            yield BODY, held
            held = []
            yield from ((CELL, [(start + cell.start(), start + cell.end())]) for cell in re.finditer(r"[^|]+", line))
        else:
            marker = _NOTE_MARKER.match(line) or _MARKER.match(line)
            skipped = marker.end() if marker else 0
            if marker and marker[0].strip(" \t>"):
                yield BODY, held
                held = []
            held.append((start + skipped, end))
    yield BODY, held


def _seen(markdown: str, lines: list[tuple[int, int]], role: str) -> Paragraph:
    written: list[_Piece] = []
    position = 0
    for start, end in lines:
        if written:
            written.append(("\n", (markdown.index("\n", position),)))
        written += [piece for piece in _pieces(markdown, start, end) if piece[0]]
        position = end
    text = "".join(piece for piece, _ in written)
    # As the page has it: a line end between Chinese is nothing, any other one a space.
    seen = WRAPPED.sub("", text).replace("\n", " ") if "\n" in text else text
    return Paragraph(seen, role, tuple(written))


def _pieces(markdown: str, start: int, end: int) -> Iterator[_Piece]:
    """What is seen of a line; pieces may be empty."""
    for found in _INLINE.finditer(markdown, start, end) if _MARKUP.search(markdown, start, end) else ():
        yield markdown[start : found.start()], range(start, found.start())
        if found["code"] or found["kept"]:
            yield found["kept"] or VEIL, (found.end() - 1,)
        start = found.end()
    yield markdown[start:end], range(start, end)
