"""What every page has, and the small parts that several share."""

from __future__ import annotations

from msgspec import Struct

from generator.model import Edition


class Ref(Struct, frozen=True):
    """A link: what it says and the address it leads to.

    `count` is how many articles are there; `lang` is set where what it says is not in the edition's language.
    """

    title: str
    permalink: str
    count: int | None = None
    lang: str | None = None


class Line(Struct, frozen=True):
    """An article as it stands in a list.

    `here` is our own date, where a list is in its order and `dateline` is the source's; `number` is its 第N期 in a
    column's list; `label` is set on archive items and `dateline` says what is known of the date in a few words.
    """

    article: str
    title: str
    summary: str
    permalink: str
    kicker: str
    label: str | None
    dateline: str
    source: str | None
    lang: str
    number: str | None = None
    here: str | None = None


class View(Struct, frozen=True):
    """A page: where it stands, its metadata, the template that shows it and the data which that template takes.

    `twin` is the address of its translation in the other edition, None where there is none; `counterpart` is where the
    language switch leads then. `canonical` is the page that this one only repeats; what is not `is_indexed` is for
    readers and not for search engines. `lines` are the ids of the articles that the page lists, `article` the id of the
    one that it is; `files` is where the files of its folder are; `updated` says, as ISO 8601, when what it shows last
    changed, where its content knows that; `feed` is where its feed stands.
    """

    edition: Edition
    permalink: str
    template: str
    title: str
    description: str
    content: object
    twin: str | None = None
    lines: tuple[str, ...] = ()
    article: str | None = None
    files: str | None = None
    updated: str | None = None
    feed: str | None = None
    counterpart: str | None = None
    canonical: str | None = None
    is_indexed: bool = True
