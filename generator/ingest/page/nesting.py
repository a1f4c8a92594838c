"""How deep a page stands in itself, counted before a parser runs over it.

The parser looks through all open elements at each new block, and copies the open stress of one paragraph into the
next. Both are squares: 100,000 `<div>` inside each other take lexbor 27 s, 200 open `<font>` before 8,000 paragraphs
fill 750 MB (measured). This follows the standard's rules of nesting (WHATWG HTML, 13.2.6) as far as it must so as
never to count too few; where elements overlap it counts too many, which the limits leave room for.
"""

from __future__ import annotations

import re

# Lexbor builds 5,000 `<div>` inside each other in 0.05 s, and 300,000 elements in 0.2 s.
OPEN = 5_000
COPIES = 300_000
# The largest page seen has 5,000 elements.
ELEMENTS = 200_000
STEPS = 1_000_000
# Each attribute is compared with those before it; the longest list seen on a page has 20.
ATTRIBUTES = 500

# What is never closed reaches to the end, here as in a parser.
_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?][^>]*+(?:>|\Z)|</[^a-zA-Z>][^>]*+(?:>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<attributes>(?:[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?|=)*+)(?:>|\Z)",
    re.DOTALL,
)
# Words are taken whole: one that ends in neither is looked at once, and not again from each of its letters.
_ATTRIBUTE = re.compile(r"[^\s=\"']++(\s*=|\s|$)?")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset("iframe noembed noframes script style textarea title xmp".split())
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_MARKERS = frozenset("applet caption marquee object td template th".split())
_WALLS = _MARKERS | _RAW | {"math", "select", "svg", "table"}
_ROWS = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
_SPECIAL = (_WALLS | _ROWS) - {"math", "svg"} | frozenset(
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html li listing main menu nav ol p plaintext pre search "
    "section summary ul".split()
)
# What a new element of a kind ends by itself, where it stands at the very end of what is open.
_ENDS = {
    **dict.fromkeys(("li", "dd", "dt", "option"), frozenset({"li", "dd", "dt", "option", "p"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th", "p"})),
    **dict.fromkeys(("tr", "tbody", "thead", "tfoot"), frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "p"})),
}


def is_too_deep(html: str) -> bool:
    """Whether a parser would work on it, or fill the memory, out of all proportion to its length."""
    nest, at = _Nest(), 0
    while tag := _TAG.search(html, at):
        at = tag.end()
        name = (tag["name"] or "").lower()
        if not name:
            continue
        if tag["end"]:
            nest.close(name)
            if nest.is_beyond:
                return True
            continue
        if len(tag["attributes"]) > ATTRIBUTES and sum(map(bool, _ATTRIBUTE.findall(tag["attributes"]))) > ATTRIBUTES:
            return True
        if name in _RAW and not nest.is_foreign:
            end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, at)
            start, at = at, end.start() if end else len(html)
            # A program within a comment within a program goes on past its first end.
            nest.is_clear &= not (name == "script" and "<!--" in html[start:at] and "<script" in html[start:at].lower())
        nest.open(name)
        if nest.is_beyond:
            return True
    return False


class _Nest:
    """The open elements and the stress that goes on into the next block, as a parser keeps them."""

    def __init__(self) -> None:
        self.stack: list[str] = []
        self.stress: list[str] = []
        self.elements = self.copies = self.steps = self.foreign = 0
        self.is_clear = True

    @property
    def is_foreign(self) -> bool:
        """Whether an SVG or a formula may be open, in which `<style>` is an element like any other."""
        return self.foreign > 0

    @property
    def is_beyond(self) -> bool:
        """Whether a limit is passed."""
        over = len(self.stack) > OPEN or self.copies > COPIES
        return over or self.elements > ELEMENTS or self.steps > STEPS

    def open(self, name: str) -> None:
        """Begins an element, after what it ends by itself."""
        self.elements += 1
        if name in _VOID:
            return
        ends = _ENDS.get(name, frozenset("p") if name in _SPECIAL else frozenset())
        while self.stack and self.stack[-1] in ends:
            self._pop()
        self.copies += len(self.stress)
        if name in _FORMATTING or name in _MARKERS:
            self.stress.append(name)
        self.foreign += name in {"svg", "math"}
        self.stack.append(name)

    def close(self, name: str) -> None:
        """Ends the last element of a name, unless one stands between that keeps a parser from it."""
        if not self.is_clear:
            return
        if name in _FORMATTING:
            self._relax(name)
        walls = {"table", "template"} if name in _ROWS or name == "table" else _WALLS if name in _SPECIAL else _SPECIAL
        for depth in range(len(self.stack) - 1, -1, -1):
            self.steps += 1
            if self.stack[depth] == name:
                while len(self.stack) > depth:
                    self._pop()
                return
            if self.stack[depth] in walls:
                return

    def _relax(self, name: str) -> None:
        for at in range(len(self.stress) - 1, -1, -1):
            self.steps += 1
            if self.stress[at] in _MARKERS:
                return
            if self.stress[at] == name:
                del self.stress[at]
                return

    def _pop(self) -> None:
        name = self.stack.pop()
        self.foreign -= name in {"svg", "math"}
        if name in _MARKERS:
            while self.stress and self.stress.pop() not in _MARKERS:
                pass
