"""What feed readers are told: the newest of an edition, of a column and of a region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition
from generator.text.markup import plain
from generator.text.strings import interface
from generator.views.corrections import ANCHOR, corrected, correction_notices
from generator.views.corrections import PAGE as CORRECTIONS
from generator.views.dating import latest, updated
from generator.views.lines import source_name
from generator.views.pictures import Picture, pictures
from generator.views.provenance import provenance
from generator.views.remarks import remarks
from generator.views.sheet import Sheet
from generator.views.shelves import in_column, in_edition, in_region, native
from generator.views.translation import machine_label, translation_label

NEWEST = 50

# The two files of a feed, beside the page that it belongs to.
ATOM_NAME = "feed.xml"
JSON_NAME = "feed.json"


class Entry(Struct, frozen=True):
    """An article in a feed, with its whole text in Markdown.

    `id` depends on the article's own id and its language alone, so no rename makes it new again; `label` marks archive
    items and stands in the title too, for many readers show nothing else. `head` says what is known of its date, `foot`
    what must be known of translation and rights: away from its page a text still says what it is. `pictures` are
    permalinks, each with what stands below it; `notices` say what has been corrected, `notes` are the editor's and the
    translator's, each with its heading and in Markdown. Times are ISO 8601.
    """

    id: str
    title: str
    permalink: str
    summary: str
    body: str
    files: str
    published: str
    updated: str
    label: str | None
    source: str | None
    head: str | None = None
    foot: tuple[str, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()
    notices: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


class Feed(Struct, frozen=True):
    """A feed: `home` is the permalink of the page it belongs to, and its files stand beside that."""

    edition: Edition
    home: str
    title: str
    description: str
    updated: str
    entries: tuple[Entry, ...]


def feed_sheets(library: Library) -> Iterator[Sheet[Feed]]:
    """A sheet for each feed that has something in it; named by its first file."""
    for edition in EDITIONS:
        yield from _sheets(edition, library)


def _sheets(edition: Edition, library: Library) -> Iterator[Sheet[Feed]]:
    # A feed is in one language: what has not been translated is not in it.
    lang, name = edition.lang, library.site.name[edition.lang]
    lists = [(permalinks.front(edition), name, in_edition(edition, library))]
    for column in library.columns.values():
        home, title = permalinks.column(column.id, edition), f"{column.short[lang]} · {name}"
        lists.append((home, title, in_column(column.id, library)))
    for region in library.regions.values():
        home, title = permalinks.region(region.id, edition), f"{region.short[lang]} · {name}"
        lists.append((home, title, in_region(region.id, library)))
    for home, title, articles in lists:
        if newest := tuple(islice(native(articles, edition), NEWEST)):
            make = partial(_feeds, newest, edition, library, home, title)
            yield Sheet(f"{home}{ATOM_NAME}", (), make, whole=newest)
    if entries := tuple(islice(_corrections(edition, library), NEWEST)):
        words, home = interface(lang), permalinks.page(CORRECTIONS, edition)
        description = words["corrections_description"]
        feed = Feed(edition, home, f"{words['corrections']} · {name}", description, entries[0].updated, entries)
        yield Sheet(f"{home}{ATOM_NAME}", (), lambda: (feed,), also=feed)


def _feeds(newest: Sequence[Article], edition: Edition, library: Library, home: str, title: str) -> tuple[Feed, ...]:
    feed = Feed(
        edition=edition,
        home=home,
        title=title,
        description=library.site.description[edition.lang],
        updated=latest(newest, edition.lang) or "",
        entries=tuple(_entry(library.whole(article), edition, library) for article in newest),
    )
    return (feed,)


def _entry(article: Article, edition: Edition, library: Library) -> Entry:
    text = article.text(edition.lang) or article.original
    words = interface(edition.lang)
    label = words["archive_item"] if article.is_archive else None
    published = article.published.isoformat() if article.published else ""
    origin = provenance(article, text, edition, library)
    is_behind = remarks(article, text, edition).head is not None
    told = (
        translation_label(text, article, edition.lang),
        machine_label(text, edition.lang, library),
        words["behind_unknown"] if is_behind else None,
    )
    return Entry(
        id=uuid5(NAMESPACE_URL, f"newsroom:{article.id}:{text.lang}").urn,
        title=words["labelled_title"].format(label=label, title=text.title) if label else text.title,
        permalink=permalinks.article(article, edition),
        summary=text.summary,
        body=text.body,
        files=permalinks.attachment(article, ""),
        published=published,
        updated=updated(article, text) or published,
        label=label,
        source=source_name(article, edition.lang, library),
        head=f"{label} · {origin.known_date}" if label and origin else None,
        foot=tuple(filter(None, (*told, origin.rights if origin else None))),
        pictures=tuple((one.address, _below(one, words)) for one in pictures(article, text, library) if one.address),
        notices=tuple((notice.heading, notice.text) for notice in correction_notices(article, text, edition)),
        notes=tuple(
            (words[key], "\n\n".join(notes))
            for key, notes in (("editors_note", text.editor_notes), ("translators_note", text.translator_notes))
            if notes
        ),
    )


def _below(picture: Picture, words: Mapping[str, str]) -> str:
    credit = words["credit"].format(name=picture.credit) if picture.credit else None
    return " ".join(filter(None, (picture.caption, credit)))


def _corrections(edition: Edition, library: Library) -> Iterator[Entry]:
    """An entry for each correction, the newest first; of several in a day each keeps its id when the next comes."""
    words, told = interface(edition.lang), Counter[tuple[str, str]]()
    for notice, article in corrected(edition, library):
        text = article.text(edition.lang) or article.original
        told[article.id, notice.on] += 1
        name = f"newsroom:{article.id}:{text.lang}:correction:{notice.on}:{told[article.id, notice.on]}"
        offset = article.published.isoformat()[19:] if article.published else ""
        moment = notice.on if "T" in notice.on else f"{notice.on}T00:00:00{offset}"
        yield Entry(
            id=uuid5(NAMESPACE_URL, name).urn,
            title=words["correction_of"].format(title=text.title),
            permalink=permalinks.article(article, edition) + ANCHOR,
            summary=plain(notice.text),
            body=notice.text,
            files=permalinks.attachment(article, ""),
            published=moment,
            updated=moment,
            label=None,
            source=None,
        )
