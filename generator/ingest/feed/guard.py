"""One walk over all tags of a feed, in the time of its length."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.errors import DeliveryError
from generator.ingest.limits import DEPTH, FEED_ATTRIBUTES, FEED_ELEMENTS, FEED_ENTRIES, FEED_NAME, FEED_NAMESPACES
from generator.text.web_address import web_address

_ENTRIES = frozenset(("item", "entry"))
# Where a text of any length belongs, and elements of its own where nobody has escaped them.
_TEXTS = frozenset(
    "abstract body content copyright description encoded full-text fullitem info rights subtitle summary tagline text "
    "title".split()
)
_PEOPLE = frozenset("author creator managingeditor owner publisher webmaster".split())

# Letters of any script, as XML has them: an element that the walk did not see would be counted nowhere.
NAME = r"[A-Za-z_:\x80-\U0010ffff][^\s/<>]*+"
# No attribute holds a "<": what is cut off is given up at the next one, and the walk keeps to the text's length.
# (`*+` around all of it would say the same, but Python before 3.11.5 takes a quotation mark that is never closed.)
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{NAME})(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*)>")
_VALUE = re.compile(r"=\s*+[\"']")
_BASE = re.compile(r"\s(?:[\w.-]+:)?base\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_NAMESPACE = re.compile(r"\sxmlns:([^\s=]+)")
_SKIPPED = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}


class Guard:
    """What is open at a place of the feed, what has been counted up to it, and what is to be taken out.

    `total` is how many entries the feed has; after the last one that we take it ends, properly closed.
    """

    def __init__(self, text: str, root: int, place: str, url: str | None) -> None:
        self.text, self.root, self.place, self.url = text, root, place, url
        self.host = urlsplit(web_address(url) or "").netloc if url else None
        self.stack: list[str] = []
        self.namespaces: set[str] = set()
        self.blanks: list[tuple[int, int]] = []
        self.total = self.elements = self.texts = 0
        self.person: tuple[int, int] | None = None
        self.end, self.closing = len(text), ""

    def step(self, at: int) -> int:
        """Reads what begins at a "<", and answers where to go on."""
        end = end_of_skipped(self.text, at)
        if end is not None:
            return end
        tag = _TAG.match(self.text, at)
        if tag is None:
            return at + 1
        if tag["end"]:
            self._close(tag["name"], at)
        else:
            self._open(tag)
        return tag.end()

    def _open(self, tag: re.Match[str]) -> None:
        local = local_name(tag["name"])
        self.elements += not self.texts
        if local in _ENTRIES:
            self.total, self.elements = self.total + 1, 0
            if self.total == FEED_ENTRIES + 1:
                self.end, self.closing = tag.start(), "".join(f"</{name}>" for name in reversed(self.stack))
        self.namespaces.update(_NAMESPACE.findall(tag["rest"]))
        for base in _BASE.finditer(tag["rest"]):
            if not self._is_own(base[1] or base[2] or ""):
                self.blanks.append((tag.start("rest") + base.start(), tag.start("rest") + base.end()))
        if not tag["rest"].endswith("/"):
            self.stack.append(tag["name"])
            self.texts += local in _TEXTS
            if local in _PEOPLE and self.person is None:
                self.person = (len(self.stack), tag.end())
        if len(self.stack) > DEPTH:
            raise self._refused("feed-deep", tag.start())
        attributes = sum(1 for _ in _VALUE.finditer(tag["rest"]))
        if self.elements > FEED_ELEMENTS or len(self.namespaces) > FEED_NAMESPACES or attributes > FEED_ATTRIBUTES:
            raise self._refused("feed-complex", tag.start())

    def _close(self, name: str, at: int) -> None:
        """Ends the last element of a name, and what was left open in it, as old feeds leave `<br>`."""
        if name not in self.stack:
            return
        last = ""
        while last != name:
            if self.person and self.person[0] == len(self.stack):
                if at - self.person[1] > FEED_NAME:
                    self.blanks.append((self.person[1], at))
                self.person = None
            last = self.stack.pop()
            self.texts -= local_name(last) in _TEXTS

    def _is_own(self, base: str) -> bool:
        """Whether a base is on the host the feed came from; of a file nobody knows it."""
        address = web_address(base, self.url)
        return address is not None and self.host in (None, urlsplit(address).netloc)

    def written(self) -> str:
        """The text, with what is taken out of it."""
        pieces, at = [], self.root
        for start, end in sorted(self.blanks):
            if at <= start < self.end:
                pieces.append(self.text[at:start])
                at = end
        return "".join([*pieces, self.text[at : self.end], self.closing])

    def _refused(self, rule: str, at: int) -> DeliveryError:
        line = self.text.count("\n", 0, at) + 1
        return DeliveryError(rule, f"{self.place}:{line}", limit=DEPTH)


def end_of_skipped(text: str, at: int) -> int | None:
    """Where a comment, a CDATA section or an instruction ends, None where none begins."""
    for opener, closer in _SKIPPED.items():
        if text.startswith(opener, at):
            end = text.find(closer, at + len(opener))
            return end + len(closer) if end >= 0 else len(text)
    return None


def local_name(name: str) -> str:
    """A name without its namespace's prefix, in lower case."""
    return name.rpartition(":")[2].lower()
