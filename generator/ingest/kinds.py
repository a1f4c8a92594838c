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
from generator.ingest.page.page import is_page, read_page
from generator.ingest.reading import Origin, Reading
from generator.model import Change


class Kind(NamedTuple):
    """A kind of delivery: whether a decoded text (LF line ends) is of it, and its reader.

    `may_be_digest`: what its reader takes for one item may be a whole digest that somebody has saved so.
    """

    name: str
    holds: Callable[[str], bool]
    read: Callable[[str, Origin, Desk], Reading]
    may_be_digest: bool = False


FEEDS = (
    Kind("JSON Feed", is_json_feed, read_json_feed),
    Kind("RSS, Atom, RDF", is_feed, read_feed),
)
PAGES = (Kind("HTML", is_page, read_page, may_be_digest=True),)
# The first that says yes reads: the surest signs come first, and what nobody knows is a pasted digest.
KINDS = (
    *FEEDS,
    *PAGES,
    Kind("Markdown", is_markdown, read_markdown, may_be_digest=True),
    Kind("digest", lambda _text: True, read_digest),
)


def read(text: str, origin: Origin, desk: Desk, kinds: Sequence[Kind] = KINDS) -> Reading:
    """What a delivery holds; raises DeliveryError where it cannot be read, or is of none of the kinds."""
    kind = next((kind for kind in kinds if kind.holds(text)), None)
    if kind is None:
        raise DeliveryError("delivery-kind", origin.name, kind=", ".join(kind.name for kind in kinds))
    found = kind.read(text, origin, desk)
    return _divided(found, origin, desk) if kind.may_be_digest else found


def _divided(found: Reading, origin: Origin, desk: Desk) -> Reading:
    """The items of a digest that came as one; whose its pictures are nobody can tell, so they are declared."""
    if len(found.bulletins) != 1:
        return found
    (whole,) = found.bulletins
    digest = digest_in([line for line in whole.raw.split("\n") if line.strip()], origin, desk)
    if digest is None:
        return found
    pictures = tuple(Change("picture", 0, image.url or "", "", image.caption) for image in whole.images)
    return replace(digest, title=digest.title or found.title, changes=(*digest.changes, *pictures))
