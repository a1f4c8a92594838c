"""The tables in which this site reads an article, on its page: only those that somebody answers for as they stand."""

from __future__ import annotations

from msgspec import Struct

from generator.content.library import Library
from generator.model import Article, Edition, Endorsement, Synopsis
from generator.review.endorsements import ruling
from generator.text.dates import long_date
from generator.text.strings import interface


class SynopsisView(Struct, frozen=True):
    """A table in the edition's language; `rows` have as many cells as there are `heads`, the first names its row.

    `label` says that it is this site's reading and no part of the source, `grounds` on what that rests, `endorsed` who
    answers for it and since when. `anchor` is its own in the page.
    """

    anchor: str
    title: str
    label: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    grounds: str
    endorsed: str


def synopses(article: Article, edition: Edition, library: Library) -> tuple[SynopsisView, ...]:
    """What the page of an article in an edition shows of its synopses.

    Each is in both languages, so an edition that has only the other's text shows it in its own all the same.
    """
    return tuple(
        _view(one, one.signed, edition.lang, library)
        for one in article.synopses
        if one.signed is not None and ruling(article, one, library).holds
    )


def _view(synopsis: Synopsis, signed: Endorsement, lang: str, library: Library) -> SynopsisView:
    words = interface(lang)
    name, day = library.people[signed.by].name[lang], long_date(signed.on, lang)
    return SynopsisView(
        anchor=f"synopsis-{synopsis.id}",
        title=synopsis.title[lang],
        label=words["synopsis_label"],
        heads=tuple(head[lang] for head in synopsis.heads),
        rows=tuple(tuple(cell[lang] for cell in cells) for cells in synopsis.rows),
        grounds=words["synopsis_grounds"].format(grounds=synopsis.grounds[lang]),
        endorsed=words["synopsis_endorsed"].format(name=name, date=day),
    )
