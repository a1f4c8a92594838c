"""An element → its blocks in our Markdown, and its pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from generator.ingest.page import inline, pictures
from generator.ingest.page.furniture import is_byline, is_furniture
from generator.ingest.page.inline import BREAK, PLAIN, Run
from generator.ingest.page.tables import Grid, grid, markdown_table
from generator.ingest.page.tree import Element, Node
from generator.model import Change
from generator.text.invisible import without_invisible
from generator.text.web_address import web_address

_BLOCKS = frozenset(
    "address article aside body center dd details div dl dt fieldset figure footer form header hgroup hr html legend "
    "li main menu nav p pre search section summary table tbody td tfoot th thead tr".split()
)
_NO_TEXT = frozenset("head title meta link base".split())
_BOLD = frozenset("b strong".split())
_HEADINGS = {"h1": "##", "h2": "##", "h3": "###", "h4": "###", "h5": "###", "h6": "###"}
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?(?:caption|(?:pic|img|photo)[_-]?(?:text|info|note|desc\w*))(?:$|[\s_-])", re.IGNORECASE
)
# Where a sentence ends, so does a paragraph, though only `<br>` says so.
_SENTENCE_END = re.compile(r"[。！？；：…!?;:][”’』」）)》]*$")
_SIGNS_AT_END = re.compile(r"#+$")
# Deeper lists and quotations go on at this depth: a reader could not tell them apart.
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text: its Markdown, what it says line by line, and what it is (text, heading, caption, list …)."""

    markdown: str
    said: tuple[str, ...]
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Found:
    """A picture where it was found: before which block, its address, and its alternative text."""

    place: int
    address: str
    alternative: str


@dataclass(slots=True)
class Walk:
    """What has been read of an element so far; `base` is what relative addresses are seen from."""

    base: str | None
    blocks: list[Block] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    depth: int = 0
    seen: set[str] = field(default_factory=set)

    def read(self, nodes: Iterable[Node], style: Run = PLAIN) -> None:
        """Reads nodes that stand in one line or follow each other, in the style of what is around them."""
        for node in nodes:
            if isinstance(node, str):
                self.runs.append(style._replace(text=self._visible(node)))
            elif node.tag == "br":
                self.runs.append(BREAK)
            elif node.tag == "img":
                self._picture(node)
            elif node.tag == "a":
                self.read(node.children, style._replace(address=self._address(node) or style.address))
            elif node.tag in _BOLD:
                self.read(node.children, style._replace(bold=True))
            elif node.tag not in _NO_TEXT:
                self._block(node, style) if is_block(node) else self.read(node.children, style)

    def end(self, kind: str = "text", form: Callable[[str], str] | None = None) -> None:
        """Ends a paragraph: what was read since the last one becomes blocks."""
        runs, self.runs = self.runs, []
        for paragraph in _paragraphs(runs):
            said = tuple(map(inline.plain, paragraph))
            if form:
                words = " ".join(inline.markdown(line, stress=False, at_start=False) for line in paragraph)
                # Signs at the end of a heading's line belong to its mark-up.
                markdown = form(_SIGNS_AT_END.sub(lambda signs: "\\#" * len(signs[0]), words))
            else:
                markdown = "  \n".join(map(inline.markdown, paragraph))
            if markdown.strip(" \n#"):
                self.blocks.append(Block(markdown, said, kind))

    def _block(self, element: Element, style: Run) -> None:
        self.end()
        tag = element.tag
        if tag in _HEADINGS:
            self.read(element.children, style)
            self.end("heading", f"{_HEADINGS[tag]} {{}}".format)
        elif tag == "table" and (cells := grid(element)):
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
        inner = Walk(self.base, depth=self.depth + 1, seen=self.seen)
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
        rows = [[read[cell] if cell else () for cell in row] for row in cells]
        # A row that is one cell is a title above the table, or a note under it.
        alone = [len(set(row)) == 1 for row in cells]
        first = alone.index(False) if False in alone else 0
        last = len(rows) - alone[::-1].index(False) if False in alone else len(rows)
        if last - first < 2:
            first, last = 0, len(rows)
        self.blocks += [block for row in rows[:first] for block in row[0]]
        body = rows[first:last]
        markdown = markdown_table([[one_line(blocks) for blocks in row] for row in body])
        said = [" ".join(line for blocks in row for block in blocks for line in block.said) for row in body]
        self.blocks.append(Block(markdown, tuple(said), "table"))
        self.blocks += [block for row in rows[last:] for block in row[0]]

    def _picture(self, element: Element) -> None:
        written = pictures.source(element.attributes)
        if written is None:
            return
        address = web_address(written, self.base)
        if address is None:
            self.changes.append(Change("picture", 0, written[:200], ""))
        elif address not in self.seen:
            self.seen.add(address)
            place = len(self.blocks) + bool(inline.plain(self.runs).strip())
            self.found.append(Found(place, address, self._visible(pictures.alternative(element.attributes))))

    def _address(self, element: Element) -> str | None:
        written = element.attributes.get("href", "").strip()
        address = web_address(written, self.base) if written else None
        if written and address is None and element.text.strip():
            self.changes.append(Change("link", 0, written[:200], "", element.text.strip()[:12]))
        return address

    def _visible(self, text: str) -> str:
        visible, removed = without_invisible(text)
        self.changes += [Change("removed", 0, one, "", visible.strip()[:12]) for one in dict.fromkeys(removed)]
        return visible


def is_block(element: Element) -> bool:
    """Whether an element stands on lines of its own."""
    return element.tag in _BLOCKS or element.tag in _HEADINGS or element.tag in {"ul", "ol", "blockquote", "figcaption"}


def _is_caption(element: Element) -> bool:
    return bool(_CAPTION.search(element.attributes.get("class", "")))


def _items(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element) and child.tag == "li"]


def one_line(blocks: Iterable[Block]) -> str:
    """Blocks of a cell or an item on one line."""
    return " ".join(block.markdown.replace("  \n", " ") for block in blocks if block.kind in {"text", "caption"})


def _item(mark: str, blocks: tuple[Block, ...]) -> list[str]:
    """The lines of an item; a list in it is set in under it."""
    text = one_line(blocks)
    inner = [line for block in blocks if block.kind == "list" for line in block.markdown.split("\n")]
    return [mark + text, *(f"    {line}" for line in inner)]


def _paragraphs(runs: list[Run]) -> list[list[list[Run]]]:
    """Lines gathered to paragraphs: one ends at an empty line, after a sentence, and where the next is indented.

    What says when and by whom, or belongs to the page, stands for itself.
    """
    done: list[list[list[Run]]] = []
    raw: list[list[Run]] = [[]]
    for run in runs:
        if run is BREAK:
            raw.append([])
        else:
            raw[-1].append(run)
    gap = True
    for before, line in zip(raw, inline.lines(runs), strict=True):
        if not line:
            gap = True
            continue
        text = inline.plain(line)
        is_apart = len(raw) > 1 and (is_furniture(text) or is_byline(text))
        if gap or is_apart or inline.is_indented(before) or _SENTENCE_END.search(inline.plain(done[-1][-1])):
            done.append([])
        done[-1].append(line)
        gap = is_apart
    return done
