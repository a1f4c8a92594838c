"""What arrived, before anyone made it an article."""

from __future__ import annotations

from msgspec import Struct

from generator.model.article import KnownDate
from generator.model.image import Image


class Change(Struct, frozen=True):
    """Something that ingest did to the characters of a bulletin, declared.

    `kind` is one that `change_…` in strings.yml names; `line` is where in the delivered text, 0 where that has no
    lines; `before` was taken out and `after` was put in.
    """

    kind: str
    line: int
    before: str
    after: str
    near: str = ""


class Bulletin(Struct, frozen=True):
    """One item as it arrived, and what was made of it.

    `raw` is decoded, with LF line ends; `headline` is verbatim, on one line; `prefix` is what stood before the colon of
    the headline; `paragraphs` are healed, typeset, and carry their run-in leads as Markdown. `region` is None where the
    prefix names none that the desk knows. `identity` is the fingerprint of what it says, whatever pages it came on.
    `address` is where it stands on the web (http or https, canonical), `author` who wrote it as printed; topics and
    columns are those that the desk gives to all that one feed brings.
    """

    identity: str
    raw: str
    line: int
    headline: str
    title: str
    prefix: str
    region: str | None
    paragraphs: tuple[str, ...]
    statement: str | None
    source: str | None
    images: tuple[Image, ...]
    dated: KnownDate
    changes: tuple[Change, ...]
    lang: str = "zh"
    address: str | None = None
    author: str | None = None
    topics: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
