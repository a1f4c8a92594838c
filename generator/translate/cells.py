"""What stands in a cell of a Word file: its words, what no text can hold, and what is set apart by its look alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain, groupby
from xml.etree.ElementTree import Element

from generator.docx.markup import NAMESPACE

W = f"{{{NAMESPACE}}}"
_BOXES = frozenset(W + name for name in ("drawing", "pict", "object"))
# What a cell's text is not made of: what was deleted or moved away, codes of fields, pictures and their boxes.
_SKIPPED = _BOXES | {W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")}
# What would be lost or changed on the way into a text, and what the sheet's translator is told that it is.
_UNREAD = {
    W + "sym": "symbol",
    W + "footnoteReference": "footnote",
    W + "endnoteReference": "footnote",
    W + "ruby": "ruby",
    W + "drawing": "picture",
    W + "pict": "picture",
    W + "object": "picture",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "formula",
}
_LOOKS = {W + "vanish": "hidden", W + "strike": "struck", W + "dstrike": "struck", W + "vertAlign": "raised"}
_OFF = frozenset(["0", "false", "off", "baseline", "subscript"])
# What sets words apart from those beside them; a highlighter's mark says something even of a whole cell.
_MARKED, _GROUND = W + "highlight", W + "shd"
_APART = frozenset([_MARKED, _GROUND, *(W + name for name in ("b", "i", "em", "u", "color"))])
_PLAIN = frozenset(["0", "FALSE", "OFF", "NONE", "AUTO", "WHITE", "000000", "FFFFFF"])
# Of two ways to show one thing, the second is for programs that do not know the first.
_OTHER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_OTHER}Choice", f"{_OTHER}Fallback"
# Where a link leads stands in a part that is not read: its words must say it.
_TARGET = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ADDRESS = re.compile(r"://|\bwww\.|@|^\s*$")
# Of a link that is the code of a field, what is no address, with what it says; and how an address may be cut in words.
_SWITCH = re.compile(r'\\[lotm]\s*(?:"[^"]*"|[^\s"]*)|\\\w')
_HYPERLINK = re.compile(r'\s*HYPERLINK\b[\s"]*([^\s"]+)', re.IGNORECASE)
_CUT = re.compile(r"^(?:https?://|mailto:)|/$")
# Each is looked for in all of a cell's words, and no passage has so many.
_MOST_LINKS = 1_000
# Codes that say what is shown: a character in a circle is one, and so is an older ruby.
_SHOWING = re.compile(r"\s*(EQ|SYMBOL)\b", re.IGNORECASE)
_SHOWN = {"EQ": "formula", "SYMBOL": "symbol"}
# Word's own styles, which set a number or a bullet without the paragraph saying so.
_LISTED = re.compile(r"List(?:Bullet|Number)\d?")
_CLOSED, _RUN, _LINK = frozenset([W + "tbl", W + "p"]), frozenset([W + "r"]), frozenset([W + "hyperlink"])
_SIGNS = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "\u2011"}
_WORDS = frozenset([W + "t", *_SIGNS])


def nearest(element: Element, *names: str) -> Iterator[Element]:
    """The elements of Word's with one of these names in another, whatever control is set around them.

    Google Docs sets one around tables, rows, cells and paragraphs that somebody has proposed. None is looked for inside
    another of them, a table or a paragraph.
    """
    return _outermost(element, {W + name for name in names}, _CLOSED)


def depth(element: Element) -> int:
    """How deep elements are nested in another."""
    level, count = [element], 0
    while level := [child for one in level for child in one]:
        count += 1
    return count


def said(element: Element) -> str:
    """The words of a cell, or of what else has paragraphs: a line each."""
    return "".join(map(_line, nearest(element, "p"))).removesuffix("\n")


def all_said(element: Element) -> Iterator[str]:
    """The words of each paragraph in a block, or of the block that is one, and those in its text boxes."""
    yield from map(_line, [element] if element.tag == f"{W}p" else _outermost(element, {f"{W}p"}))
    yield from in_boxes(element)


def in_boxes(element: Element) -> Iterator[str]:
    """What stands in text boxes."""
    return map(said, _outermost(element, {f"{W}txbxContent"}))


def is_deleted(row: Element) -> bool:
    """Whether somebody has taken a row out while changes were tracked."""
    return row.find(f"{W}trPr/{W}del") is not None


def unread(cell: Element) -> Iterator[str]:
    """What in a cell is no plain text, by its name in strings.yml."""
    yield from chain(_unread(cell), _fields(cell))


def has_note(row: Element) -> bool:
    """Whether a row has a footnote of Word's, whose words stand in a part that is not read."""
    return any(_UNREAD.get(one.tag) == "footnote" for one in row.iter())


def set_apart(cell: Element) -> str:
    """The words of a cell that are bold, colored and the like while others beside them are not."""
    # A link looks like what it is.
    runs = [
        (words, _apart(run))
        for run in _outermost(cell, _RUN, _SKIPPED | _LINK)
        if (words := "".join(_text(run))).strip()
    ]
    shared = frozenset[str]().union(*(looks for _, looks in runs)) - {_MARKED}
    shared = shared.intersection(*(looks for _, looks in runs))
    groups = groupby(runs, key=lambda run: bool(run[1] - shared))
    return " … ".join("".join(words for words, _ in some).strip() for is_apart, some in groups if is_apart)


def _outermost(element: Element, tags: Collection[str], closed: Collection[str] = ()) -> Iterator[Element]:
    """Elements with one of these tags in another, in order; none inside one of them, or inside what is closed."""
    left = _held(element)[::-1]
    while left:
        child = left.pop()
        if child.tag in tags:
            yield child
        elif child.tag not in closed:
            left += _held(child)[::-1]


def _held(element: Element) -> list[Element]:
    """What an element holds; of two ways to show one thing the second."""
    first = _CHOICE if element.find(_FALLBACK) is not None else ""
    return [child for child in element if child.tag != first]


def _line(paragraph: Element) -> str:
    """A paragraph's text with its end, unless that was deleted: then the next one goes on in its line."""
    mark = f"{W}pPr/{W}rPr/{W}"
    is_open = any(paragraph.find(mark + name) is not None for name in ("del", "moveFrom"))
    return "".join(_text(paragraph)) + ("" if is_open else "\n")


def _text(element: Element) -> Iterator[str]:
    for one in _outermost(element, _WORDS, _SKIPPED):
        yield _SIGNS.get(one.tag) or one.text or ""


def _unread(element: Element) -> Iterator[str]:
    for child in _held(element):
        if child.tag in _UNREAD:
            yield _UNREAD[child.tag]
        elif child.tag == f"{W}p" and _is_numbered(child) and any(map(str.strip, _text(child))):
            yield "numbered"
        elif child.tag == f"{W}hyperlink" and child.get(_TARGET) and not _ADDRESS.search("".join(_text(child))):
            yield "link"
        elif child.tag == f"{W}r":
            yield from _looks(child)
        if child.tag not in _SKIPPED:
            yield from _unread(child)


def _fields(cell: Element) -> Iterator[str]:
    """What the code of a field says and no word does: a link's address, unless the cell's words have it, or a sign."""
    codes: list[list[str]] = [[]]
    for child in cell.iter():
        if child.tag == f"{W}instrText":
            codes[-1].append(child.text or "")
        elif child.tag == f"{W}fldChar":
            codes.append([])
        elif child.tag == f"{W}fldSimple":
            codes += [[child.get(f"{W}instr", "")], []]
    fields = ["".join(code) for code in codes if code]
    yield from (_SHOWN[sign[1].upper()] for code in fields if (sign := _SHOWING.match(code)))
    found = (_HYPERLINK.match(_SWITCH.sub("", code)) for code in fields)
    addresses = {_CUT.sub("", link[1]) for link in found if link}
    words = "".join(_text(cell)) if addresses else ""
    if len(addresses) > _MOST_LINKS or any(address not in words for address in addresses):
        yield "link"


def _looks(run: Element) -> Iterator[str]:
    words = "".join(text.text or "" for text in run.findall(f"{W}t"))
    for look in run.findall(f"{W}rPr/*") if words.strip() else ():
        # Word itself raises the letters of 21st.
        is_read = look.get(f"{W}val") in _OFF or (look.tag == f"{W}vertAlign" and not re.search(r"\d", words))
        if look.tag in _LOOKS and not is_read:
            yield _LOOKS[look.tag]


def _apart(run: Element) -> frozenset[str]:
    """By what a run is set apart, if it is."""
    looks = (look for look in run.findall(f"{W}rPr/*") if look.tag in _APART)
    values = ((one.tag, one.get(f"{W}fill", "auto") if one.tag == _GROUND else one.get(f"{W}val", "")) for one in looks)
    return frozenset(tag for tag, value in values if value.upper() not in _PLAIN)


def _is_numbered(paragraph: Element) -> bool:
    numbering, style = paragraph.find(f"{W}pPr/{W}numPr/{W}numId"), paragraph.find(f"{W}pPr/{W}pStyle")
    if numbering is not None:
        return numbering.get(f"{W}val") != "0"
    return style is not None and bool(_LISTED.fullmatch(style.get(f"{W}val", "")))
