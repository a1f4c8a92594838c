"""What a delivery is, told by what it holds and never by its name, and who reads it.

To take in another kind: write a module with `is_…(text)` and `read_…(text, origin, desk)`, and add a row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from generator.errors import DeliveryError
from generator.ingest.desk import Desk
from generator.ingest.digest.inside import digest_in
from generator.ingest.digest.pasted import read_digest
from generator.ingest.feed.json_feed import is_json_feed, read_json_feed
from generator.ingest.feed.xml_feed import is_feed, read_feed
from generator.ingest.markdown_file import is_markdown, read_markdown
from generator.ingest.page.lines import lines_of
from generator.ingest.page.page import is_page, read_page
from generator.ingest.page.tree import parse
from generator.ingest.reading import Origin, Reading
from generator.model import Change
from generator.text.fingerprint import squeezed
from generator.text.internal import internal_marks


class Kind(NamedTuple):
    """A kind of delivery: whether a decoded text (LF line ends) is of it, and its reader.

    `seen` is what of its text people see, where a mark may be that of the whole. `may_be_digest`: what its reader takes
    for one item may be a whole digest that somebody has saved so.
    """

    name: str
    holds: Callable[[str], bool]
    read: Callable[[str, Origin, Desk], Reading]
    seen: Callable[[str], str] = str
    may_be_digest: bool = False


def _seen_of_feed(_text: str) -> str:
    """Nothing: its entries are by many, and each is judged for itself."""
    return ""


def _seen_of_page(text: str) -> str:
    """The lines of a page but those that lead elsewhere: a column may be called 内部刊物."""
    return "\n".join(line.text for line in lines_of(parse(text, "HTML")) if not line.is_link)


FEEDS = (
    Kind("JSON Feed", is_json_feed, read_json_feed, _seen_of_feed),
    Kind("RSS, Atom, RDF", is_feed, read_feed, _seen_of_feed),
)
PAGES = (Kind("HTML", is_page, read_page, _seen_of_page, may_be_digest=True),)
_SET = frozenset(("mark", "lead", "bracket"))
# The first that says yes reads: the surest signs come first, and what nobody knows is a pasted digest.
KINDS = (
    *FEEDS,
    *PAGES,
    Kind("Markdown", is_markdown, read_markdown, may_be_digest=True),
    Kind("digest", lambda _text: True, read_digest),
)


def read(text: str, origin: Origin, desk: Desk, kinds: Sequence[Kind] = KINDS) -> Reading:
    """What a delivery holds; raises DeliveryError where it cannot be read, is of none of the kinds, or is internal."""
    kind = next((kind for kind in kinds if kind.holds(text)), None)
    if kind is None:
        raise DeliveryError("delivery-kind", origin.name, kind=", ".join(kind.name for kind in kinds))
    found = kind.read(text, origin, desk)
    found = _divided(found, origin, desk) if kind.may_be_digest else found
    seen = kind.seen(text)
    _refuse_internal(seen, origin.name, found, is_text=seen == text)
    return found


def _refuse_internal(seen: str, name: str, reading: Reading, *, is_text: bool) -> None:
    """Raises DeliveryError for a paper that is marked as internal as a whole, at its head or between its items.

    A mark inside an item, be it in a cell of a table, is that item's alone, and its others are taken in.
    """
    marks = list(internal_marks(seen))
    if not marks:
        return
    lines = [line for bulletin in reading.bulletins for line in bulletin.raw.split("\n")]
    items = {squeezed(words) for line in lines for words in (line, *line.split())}
    for start, _ in marks:
        line = seen[seen.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]
        if squeezed(line) not in items:
            # The lines that people see of a page are not those of its file.
            place = seen.count("\n", 0, start) + 1
            raise DeliveryError("delivery-internal", f"{name}:{place}" if is_text else name)


def _divided(found: Reading, origin: Origin, desk: Desk) -> Reading:
    """The items of a digest that came as one; whose its pictures are nobody can tell, so they are declared."""
    if len(found.bulletins) != 1:
        return found
    (whole,) = found.bulletins
    digest = digest_in([line for line in whole.raw.split("\n") if line.strip()], origin, desk)
    if digest is None:
        return found
    pictures = [Change("picture", 0, image.url or "", "", image.caption) for image in whole.images]
    # The marks and leads of the house are set in each item once more.
    told = [change for change in whole.changes if change.kind not in _SET]
    return replace(digest, title=digest.title or found.title, changes=(*digest.changes, *told, *pictures))
