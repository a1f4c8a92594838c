"""One walk over all tags of a feed, in the time of its length."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from generator.errors import DeliveryError
from generator.ingest.limits import DEPTH, FEED_ATTRIBUTES, FEED_ELEMENTS, FEED_ENTRIES, FEED_NAME, FEED_NAMESPACES
from generator.text.web_address import web_address

# The language of a caption, which nobody speaks, before its number; that of what a podcast says of an episode; and that
# of what says once more in short what an entry says.
CAPTION, BESIDE, AGAIN = "x-newsroom-caption-", "x-newsroom-beside", "x-newsroom-again"
_PODCASTS = frozenset(("itunes", "googleplay"))
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
# What an entry says in short, in whatever namespace; feedparser knows one of an entry, and may take any for its text.
_ABSTRACTS = frozenset(("abstract", "description", "summary"))
_MEDIA = re.compile(r"\sxmlns:([^\s=]+)\s*=\s*[\"']https?://search\.yahoo\.com/mrss", re.IGNORECASE)
_ATTRIBUTE = r"\s(?:{})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
_TYPE, _LANG, _URL = (re.compile(_ATTRIBUTE.format(name), re.IGNORECASE) for name in ("type", "xml:lang", "url"))
_NAMESPACE = re.compile(r"\sxmlns:([^\s=]+)")
_SKIPPED = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_ENTRY_END = re.compile(r"</(?:item|entry)\s*>", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:item|entry)[\s>]", re.IGNORECASE)


class Guard:
    """What is open at a place of the feed, what has been counted up to it, and what is to be taken out.

    `total` is how many whole entries the feed has; after the last one that we take it ends, properly closed. `torn` is
    where it stops being whole, None where it is so to its end. `captions` are the addresses of the media that captions
    stand with, "" where they stand with none.
    """

    def __init__(self, text: str, root: int, place: str, url: str | None) -> None:
        self.text, self.root, self.place, self.url = text, root, place, url
        self.host = urlsplit(web_address(url) or "").netloc if url else None
        self.stack: list[str] = []
        # The same in lower case: some programs open an <Item> and close an </ITEM>.
        self.names: list[str] = []
        self.namespaces: set[str] = set()
        self.edits: list[tuple[int, int, str]] = []
        self.media = {"media"}
        self.captions: list[str] = []
        # How deep a text stands that has been given another name, and the medium that is open, with its address.
        self.renamed: int | None = None
        self.medium: tuple[int, str] | None = None
        self.has_abstract = False
        self.total = self.elements = self.texts = 0
        self.person: tuple[int, int] | None = None
        # How deep the open entry stands and where it begins; and where the last thing that is whole ends.
        self.entry: tuple[int, int] | None = None
        self.whole = root
        # Where the root was closed, and after how many entries.
        self.done: tuple[int, int] | None = None
        self.torn: int | None = None
        self.is_spoilt = False
        self.end, self.closing = len(text), ""

    def walk(self) -> None:
        """Reads all tags, from the root to the end."""
        at = self.root
        while at >= 0:
            at = self.text.find("<", self.step(at))
        if self.total > FEED_ENTRIES:
            return
        if self.done and self.done[1] == self.total:
            self.end = self.done[0]
        elif self.stack and self.entry is None and self._ends_in_its_mark():
            self.end, self.closing = self.whole, _closing(self.stack)
        elif self.stack:
            self._end_early()

    def step(self, at: int) -> int:
        """Reads what begins at a "<", and answers where to go on."""
        end = end_of_skipped(self.text, at)
        if end is not None:
            self._skip(at, end)
            return end
        tag = _TAG.match(self.text, at)
        if tag is None:
            return at + 1
        self.whole = tag.end()
        if tag["end"]:
            self._close(tag)
        else:
            self._open(tag)
        return tag.end()

    def _skip(self, at: int, end: int) -> None:
        """Goes over what is no tag; what has swallowed the end of an entry and the beginning of its like had no end."""
        if end <= len(self.text):
            self.whole = end
        opener = next(opener for opener in _SKIPPED if self.text.startswith(opener, at))
        closed = _ENTRY_END.search(self.text, at, end)
        # Between two entries the next has begun by the time that one is closed.
        begun = closed and (_ENTRY.search(self.text, closed.end(), end) if self.entry else closed)
        if begun and self.text.find(opener, at + 1 if self.entry is None else begun.end(), end) >= 0:
            self.torn = at if self.torn is None else self.torn
            self.is_spoilt = self.entry is not None

    def _end_early(self) -> None:
        """Ends a feed that has no end of its own before the entry that is not whole, or after the last that is."""
        depth, at = self.entry or (len(self.stack) + 1, self.whole)
        self.total -= self.entry is not None
        self.torn = at if self.torn is None else self.torn
        self.end, self.closing = at, _closing(self.stack[: depth - 1])

    def _ends_in_its_mark(self) -> bool:
        """Whether nothing is missing but the end of the root's own closing mark."""
        rest = self.text[self.whole :].strip()
        return len(self.stack) == 1 and len(rest) > 1 and f"</{self.stack[0]}".startswith(rest)

    def _open(self, tag: re.Match[str]) -> None:
        local = local_name(tag["name"])
        self.elements += not self.texts
        if local in _ENTRIES:
            self.total, self.elements = self.total + 1, 0
            if self.total == FEED_ENTRIES + 1:
                self.end, self.closing = tag.start(), _closing(self.stack)
        self.media.update(_MEDIA.findall(tag["rest"]))
        self.namespaces.update(_NAMESPACE.findall(tag["rest"]))
        for base in _BASE.finditer(tag["rest"]):
            if not self._is_own(base[1] or base[2] or ""):
                self._blank(tag, base)
        if not tag["rest"].endswith("/"):
            self.stack.append(tag["name"])
            self.names.append(tag["name"].lower())
            if local in _ENTRIES:
                self.entry, self.is_spoilt, self.has_abstract = (len(self.stack), tag.start()), False, False
            self._look_at_text(tag, local)
            self.texts += local in _TEXTS
            if local in _PEOPLE and self.person is None:
                self.person = (len(self.stack), tag.end())
        if len(self.stack) > DEPTH:
            raise self._refused("feed-deep", tag.start())
        attributes = sum(1 for _ in _VALUE.finditer(tag["rest"]))
        if self.elements > FEED_ELEMENTS or len(self.namespaces) > FEED_NAMESPACES or attributes > FEED_ATTRIBUTES:
            raise self._refused("feed-complex", tag.start())

    def _look_at_text(self, tag: re.Match[str], local: str) -> None:
        """Gives a caption, and a second abstract, the name of a content: of those feedparser keeps all, and apart."""
        prefix = tag["name"].rpartition(":")[0]
        is_media, is_beside = prefix in self.media, prefix in _PODCASTS
        if is_media and local == "content" and (url := _URL.search(tag["rest"])):
            self.medium = (len(self.stack), unescape(url[1] or url[2] or ""))
        if self.entry is None or local not in _ABSTRACTS or self.renamed or (self.texts and not is_media):
            return
        if not is_media and not is_beside and not self.has_abstract:
            self.has_abstract = True
            return
        self.renamed = len(self.stack)
        stated, language = _TYPE.search(tag["rest"]), _LANG.search(tag["rest"])
        is_html = not is_media or (stated is not None and "html" in stated[0].lower())
        name = "content" if stated and not is_media else f'content type="text/{"html" if is_html else "plain"}"'
        caption = f"{CAPTION}{len(self.captions)}"
        name += f' xml:lang="{caption if is_media else BESIDE if is_beside else AGAIN}"'
        if is_media:
            self.captions.append(self.medium[1] if self.medium else "")
        for attribute in (stated if is_media else None, language):
            if attribute:
                self._blank(tag, attribute)
        self.edits.append((*tag.span("name"), name))

    def _blank(self, tag: re.Match[str], attribute: re.Match[str]) -> None:
        at = tag.start("rest")
        self.edits.append((at + attribute.start(), at + attribute.end(), ""))

    def _close(self, tag: re.Match[str]) -> None:
        """Ends the last element of a name, and what was left open in it, as old feeds leave `<br>`."""
        name = tag["name"].lower()
        if name not in self.names:
            return
        last = ""
        while last != name:
            if self.person and self.person[0] == len(self.stack):
                if tag.start() - self.person[1] > FEED_NAME:
                    self.edits.append((self.person[1], tag.start(), ""))
                self.person = None
            if self.medium and self.medium[0] == len(self.stack):
                self.medium = None
            if self.renamed == len(self.stack):
                is_own = self.names[-1] == name
                self.edits.append((tag.start(), tag.end() if is_own else tag.start(), "</content>"))
                self.renamed = None
            self.stack.pop()
            last = self.names.pop()
            self.texts -= local_name(last) in _TEXTS
        if self.entry and len(self.stack) < self.entry[0]:
            if self.is_spoilt:
                # Two entries run into one: neither is what anybody wrote.
                self.edits.append((self.entry[1], tag.end(), ""))
                self.total -= 1
            self.entry, self.is_spoilt = None, False
        if not self.stack:
            self.done = (tag.end(), self.total)

    def _is_own(self, base: str) -> bool:
        """Whether a base is on the host the feed came from; of a file nobody knows it."""
        address = web_address(base, self.url)
        return address is not None and self.host in (None, urlsplit(address).netloc)

    def written(self) -> str:
        """The text, with what is taken out of it, and texts by the names that tell them apart."""
        pieces, at = [], self.root
        for start, end, new in sorted(self.edits):
            if at <= start < self.end:
                pieces += [self.text[at:start], new]
                at = end
        return "".join([*pieces, self.text[at : self.end], self.closing])

    def _refused(self, rule: str, at: int) -> DeliveryError:
        line = self.text.count("\n", 0, at) + 1
        return DeliveryError(rule, f"{self.place}:{line}", limit=DEPTH)


def end_of_skipped(text: str, at: int) -> int | None:
    """Where a comment, a CDATA section or an instruction ends: beyond the text if never; None where none begins."""
    for opener, closer in _SKIPPED.items():
        if text.startswith(opener, at):
            end = text.find(closer, at + len(opener))
            return end + len(closer) if end >= 0 else len(text) + 1
    return None


def _closing(stack: list[str]) -> str:
    return "".join(f"</{name}>" for name in reversed(stack))


def local_name(name: str) -> str:
    """A name without its namespace's prefix, in lower case."""
    return name.rpartition(":")[2].lower()
