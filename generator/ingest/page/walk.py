"""An element → its blocks in our Markdown, and its pictures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from generator.ingest.page import inline, pictures
from generator.ingest.page.inline import BREAK, PLAIN, Run
from generator.ingest.page.paragraphs import paragraphs
from generator.ingest.page.raised import raised
from generator.ingest.page.struck import is_struck
from generator.ingest.page.tables import Grid, each_once, grid, markdown_table, titles
from generator.ingest.page.tree import Element, Node, style_of
from generator.ingest.visible import visible
from generator.model import Change
from generator.text.web_address import web_address

_BLOCKS = frozenset(
    "address article aside body center dd details div dl dt fieldset figure footer form header hgroup hr html legend "
    "li main menu nav p pre search section summary table tbody td tfoot th thead tr".split()
)
_NO_TEXT = frozenset("head title meta link base".split())
_BOLD = frozenset("b strong".split())
_HEADINGS = {"h1": "##", "h2": "##", "h3": "###", "h4": "###", "h5": "###", "h6": "###"}
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?(?:caption|cap|tuzhu|tushuo|(?:pic|img|photo)[_-]?(?:text|info|note|desc\w*))(?:$|[\s_-])",
    re.IGNORECASE,
)
_CENTRED = re.compile(r"text-align\s*:\s*center|font-size\s*:\s*(?:[89]|1[0-3])(?:\.\d+)?px", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s*:\s*(?:left|right|justify|start)", re.IGNORECASE)
# Spaces that begin a line of preformatted text begin a paragraph, as they do elsewhere where HTML keeps them.
_INDENT = re.compile(r"^[ \t]{2,}")
_SIGNS_AT_END = re.compile(r"#+$")
# Deeper lists and quotations go on at this depth: a reader could not tell them apart.
_DEEPEST = 4


class Block(Struct, frozen=True):
    """A block of a text: its Markdown, what it says line by line, and what it is (text, heading, caption, list …).

    It is apart where it is centred or in smaller letters, as captions are.
    """

    markdown: str
    said: tuple[str, ...]
    kind: str = "text"
    is_apart: bool = False


class Found(Struct, frozen=True):
    """A picture where it was found: before which block, its address, and its alternative text."""

    place: int
    address: str
    alternative: str


class Walk(Struct):
    """What has been read of an element so far; `base` is what relative addresses are seen from."""

    base: str | None
    blocks: list[Block] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    # Pictures since the last paragraph, by number, with the line they stand in and whether words stand before them.
    waiting: list[tuple[int, int, bool]] = field(default_factory=list)
    line: int = 0
    is_said: bool = False
    is_apart: bool = False
    is_preformatted: bool = False
    depth: int = 0
    seen: set[str] = field(default_factory=set)

    def read(self, nodes: Iterable[Node], style: Run = PLAIN) -> None:
        """Reads nodes that stand in one line or follow each other, in the style of what is around them."""
        for node in nodes:
            if isinstance(node, str):
                self._say(visible(node, self.changes), style)
            elif node.tag == "br":
                self._break()
            elif node.tag in {"sup", "sub"}:
                self._raised(node, style)
            elif node.tag == "img":
                self._picture(node)
            elif is_struck(node):
                self._struck(node)
            elif node.tag == "a":
                self.read(node.children, style._replace(address=self._address(node) or style.address))
            elif node.tag in _BOLD:
                self.read(node.children, style._replace(bold=True))
            elif node.tag not in _NO_TEXT:
                self._block(node, style) if is_block(node) else self.read(node.children, style)

    def end(self, kind: str = "text", form: Callable[[str], str] | None = None) -> None:
        """Ends a paragraph: what was read since the last one becomes blocks."""
        runs, self.runs = self.runs, []
        read = paragraphs(runs)
        self._place([paragraph.first for paragraph in read])
        for paragraph, _ in read:
            said = tuple(map(inline.plain, paragraph))
            if form:
                words = inline.joined(inline.markdown(line, stress=False, at_start=False) for line in paragraph)
                # Signs at the end of a heading's line belong to its mark-up.
                markdown = form(_SIGNS_AT_END.sub(lambda signs: "\\#" * len(signs[0]), words))
            else:
                markdown = "  \n".join(map(inline.markdown, paragraph))
            if markdown.strip(" \n#"):
                self.blocks.append(Block(markdown, said, kind, self.is_apart))

    def _say(self, text: str, style: Run) -> None:
        for number, words in enumerate(text.split("\n") if self.is_preformatted else [text]):
            if number:
                self._break()
            self.runs.append(style._replace(text=_INDENT.sub("\u3000", words) if self.is_preformatted else words))
            self.is_said |= bool(words.strip())

    def _break(self) -> None:
        self.runs.append(BREAK)
        self.line += 1
        self.is_said = False

    def _struck(self, element: Element) -> None:
        if any(map(is_block, element.elements())):
            self.end()
        if any(map(str.isalnum, element.text)):
            self.changes.append(Change("removed", 0, " ".join(element.text.split())[:2_000], ""))

    def _raised(self, element: Element, style: Run) -> None:
        text = visible(element.text, self.changes)
        words = raised(text, element.tag)
        if words == text:
            self.read(element.children, style)
        else:
            self._say(words, style)
            self.changes.append(Change("raised", 0, text.strip()[:200], words[:200]))

    def _place(self, firsts: list[int]) -> None:
        """Gives the pictures since the last paragraph their places among the new ones, by the lines they begin with."""
        for number, line, is_said in self.waiting:
            before = bisect_right(firsts, line) if is_said else bisect_left(firsts, line)
            self.found[number] = replace(self.found[number], place=len(self.blocks) + before)
        self.waiting, self.line, self.is_said = [], 0, False

    def _block(self, element: Element, style: Run) -> None:
        self.end()
        around = self.is_apart, self.is_preformatted
        self.is_apart = _is_apart(element, self.is_apart)
        self.is_preformatted |= element.tag == "pre"
        self._read_block(element, style)
        self.is_apart, self.is_preformatted = around

    def _read_block(self, element: Element, style: Run) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self.read(element.children, style)
            self.end("heading", f"{_HEADINGS[tag]} {{}}".format)
        elif tag == "table" and (cells := grid(element)):
            self.blocks += [block for title in titles(element) for block in self._inside(title.children, style)]
            self._table(cells)
        elif tag in {"ul", "ol"} and self.depth < _DEEPEST and (items := _items(element)):
            self._list(items, element, style)
        elif tag == "blockquote" and self.depth < _DEEPEST:
            self._quotation(element, style)
        else:
            self.read(element.children, style)
            self.end("caption" if tag == "figcaption" or _is_caption(element) else "text")

    def _inside(self, nodes: Iterable[Node], style: Run) -> tuple[Block, ...]:
        """The blocks of a list's item, a quotation or a cell; its pictures stand with ours."""
        inner = Walk(self.base, depth=self.depth + 1, seen=self.seen, is_preformatted=self.is_preformatted)
        inner.read(nodes, style)
        inner.end()
        self.found += [replace(picture, place=len(self.blocks)) for picture in inner.found]
        self.changes += inner.changes
        return tuple(inner.blocks)

    def _list(self, items: list[Element], element: Element, style: Run) -> None:
        read = [blocks for item in items if (blocks := self._inside(item.children, style))]
        # An item with a heading or a table in it is a part of the page's layout.
        if any(block.kind not in {"text", "list"} for blocks in read for block in blocks) or not read:
            self.blocks += [block for blocks in read for block in blocks]
            return
        start = element.attributes.get("start", "")
        number = int(start) if start.isdecimal() and start.isascii() and len(start) < 6 else 1
        marks = [f"{number + at}. " if element.tag == "ol" else "- " for at in range(len(read))]
        lines = [line for mark, blocks in zip(marks, read, strict=True) for line in _item(mark, blocks)]
        said = tuple(line for blocks in read for block in blocks for line in block.said)
        self.blocks.append(Block("\n".join(lines), said, "list"))

    def _quotation(self, element: Element, style: Run) -> None:
        blocks = self._inside(element.children, style)
        if blocks:
            lines = "\n\n".join(block.markdown for block in blocks).split("\n")
            said = tuple(line for block in blocks for line in block.said)
            self.blocks.append(Block("\n".join(f"> {line}" if line else ">" for line in lines), said, "quotation"))

    def _table(self, cells: Grid) -> None:
        read = {cell: self._inside(cell.children, PLAIN) for row in cells for cell in row if cell}
        rows = [[read[cell] if cell else () for cell in row] for row in each_once(cells)]
        # A row that is one cell is a title above the table, or a note under it.
        alone = [len(set(row)) == 1 for row in cells]
        first = alone.index(False) if False in alone else 0
        last = len(rows) - alone[::-1].index(False) if False in alone else len(rows)
        if last - first < 2:
            first, last = 0, len(rows)
        self.blocks += [block for row in rows[:first] for block in row[0]]
        body = rows[first:last]
        markdown = markdown_table([[_one_line(blocks) for blocks in row] for row in body])
        said = [" ".join(line for blocks in row for block in blocks for line in block.said) for row in body]
        self.blocks.append(Block(markdown, tuple(said), "table"))
        self.blocks += [block for row in rows[last:] for block in row[0]]

    def _picture(self, element: Element) -> None:
        written = pictures.source(element.attributes)
        if written is None:
            return
        address = web_address(written, self.base)
        if address is None or pictures.is_code(element.attributes):
            self.changes.append(Change("picture", 0, written[:200], ""))
        elif address not in self.seen:
            self.seen.add(address)
            self.waiting.append((len(self.found), self.line, self.is_said))
            alternative = visible(pictures.alternative(element.attributes), self.changes)
            self.found.append(Found(len(self.blocks), address, alternative))

    def _address(self, element: Element) -> str | None:
        written = element.attributes.get("href", "").strip()
        address = web_address(written, self.base) if written else None
        if written and address is None and element.text.strip():
            self.changes.append(Change("link", 0, written[:200], "", element.text.strip()[:12]))
        return address


def is_block(element: Element) -> bool:
    """Whether an element stands on lines of its own."""
    return element.tag in _BLOCKS or element.tag in _HEADINGS or element.tag in {"ul", "ol", "blockquote", "figcaption"}


def _is_apart(element: Element, around: bool) -> bool:
    align, style = element.attributes.get("align", "").lower(), style_of(element.attributes)
    if element.tag == "center" or align == "center" or _CENTRED.search(style):
        return True
    return around and not align and not _ALIGNED.search(style)


def _is_caption(element: Element) -> bool:
    return bool(_CAPTION.search(element.attributes.get("class", "")))


def _items(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element) and child.tag == "li"]


def _one_line(blocks: Iterable[Block]) -> str:
    """Blocks of a cell or an item on one line."""
    return " ".join(
        inline.joined(block.markdown.split("  \n")) for block in blocks if block.kind in {"text", "caption"}
    )


def _item(mark: str, blocks: tuple[Block, ...]) -> list[str]:
    """The lines of an item; a list in it is set in under it."""
    text = _one_line(blocks)
    inner = [line for block in blocks if block.kind == "list" for line in block.markdown.split("\n")]
    return [mark + text, *(f"    {line}" for line in inner)]
