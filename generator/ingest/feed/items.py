"""A Feed → Bulletins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.errors import DeliveryError
from generator.ingest.assemble import Facts, assemble
from generator.ingest.body import Body, Picture
from generator.ingest.desk import Desk
from generator.ingest.escape import escape
from generator.ingest.feed.around import without_surroundings
from generator.ingest.feed.elsewhere import captioned, left_out, length
from generator.ingest.feed.entry import Entry, Feed, Passage
from generator.ingest.feed.teaser import without_teaser
from generator.ingest.page.fragment import fragment_body
from generator.ingest.plausible import DAMAGE
from generator.ingest.reading import Origin, Reading
from generator.ingest.source_line import take_source_line
from generator.ingest.visible import visible
from generator.ingest.wording.labels import authors
from generator.ingest.wording.signs import source_statement
from generator.model import Bulletin, Change
from generator.text.characters import without_unseen
from generator.text.fingerprint import squeezed
from generator.text.han import WRAPPED, count_han
from generator.text.people import is_name
from generator.text.stated_dates import stated_date
from generator.text.web_address import web_address

_MARKUP = re.compile(r"<[a-zA-Z/!?]|&#?\w+;")
_BLANK = re.compile(r"\n[ \t\u3000]*\n")
# A publisher is a name: no address, no sentence.
_PUBLISHER = re.compile(r"[^\n@/。！？<>]{2,50}")


def reading(feed: Feed, origin: Origin, desk: Desk) -> Reading:
    """Every entry as a bulletin, in their order; two alike are both given, for it is not here that this is decided."""
    title = without_unseen(_line(feed.title))[0]
    bulletins = (_bulletin(entry, title, origin, desk) for entry in feed.entries if not entry.is_empty)
    return Reading(tuple(bulletins), title or None, feed.changes)


def _bulletin(entry: Entry, feed: str, origin: Origin, desk: Desk) -> Bulletin:
    changes: list[Change] = []
    entry = _visible(entry, changes)
    address = _address(entry.address, origin, changes) if entry.address else None
    headline = _line(entry.title)
    dated = stated_date(entry.dated, desk.now) if entry.dated else None
    year = dated.value[:4] if dated and dated.value else ""
    body = _body(entry, headline, year, origin.url or address)
    statement, body = take_source_line(without_surroundings(without_teaser(body)))
    statement = statement or _statement(entry)
    author = _author(entry.author) if entry.author and entry.author != feed else None
    enclosed = [found for image in entry.images if (found := _address(image, origin, changes))]
    shown = {picture.address for picture in body.pictures}
    alone = [Picture(one, "") for one in dict.fromkeys(enclosed) if one not in shown]
    captions = [
        (web_address(one.address, origin.url) if one.address else None, _line(one.text)) for one in entry.captions
    ]
    pictures, untold = captioned((*body.pictures, *alone), captions, (headline, *body.said))
    facts = Facts(headline, statement, address, author, dated, changes=(*changes, *untold))
    return assemble(facts, replace(body, pictures=pictures), origin, desk)


def _visible(entry: Entry, changes: list[Change]) -> Entry:
    """An entry without what nobody sees in it; what its HTML names by numbers goes as it is read."""

    def seen(passage: Passage) -> Passage:
        return replace(passage, text=visible(passage.text, changes))

    return replace(
        entry,
        title=seen(entry.title),
        passages=tuple(map(seen, entry.passages)),
        dated=visible(entry.dated, changes) if entry.dated else None,
        publishers=tuple(visible(one, changes) for one in entry.publishers),
        author=visible(entry.author, changes) if entry.author else None,
        captions=tuple(replace(one, text=seen(one.text)) for one in entry.captions),
    )


def _statement(entry: Entry) -> str | None:
    """What an entry says of who published it first: a source line in any of its names, or a publisher's name."""
    lines = map(source_statement, (*entry.publishers, *(entry.author or "").split("、")))
    names = (name.strip() for name in entry.publishers if _PUBLISHER.fullmatch(name.strip()))
    named = (f"来源：{name}" if count_han(name) else f"Source: {name}" for name in names)
    return next(filter(None, (*lines, *named)), None)


def _author(stated: str) -> str | None:
    """Who wrote it, by name: 张三, 记者 张三; None for an account or an office."""
    return stated if is_name(stated) else authors(stated)


def _address(written: str, origin: Origin, changes: list[Change]) -> str | None:
    """An address as we keep it; one that we do not keep is told."""
    address = web_address(written, origin.url)
    if address is None:
        changes.append(Change("link", 0, written, ""))
    return address


def _body(entry: Entry, headline: str, year: str, base: str | None) -> Body:
    """An entry's text; what is said of its film, or of itself as of one, is it where there is no other."""
    body = _longest(entry.passages, headline, year, base)
    if squeezed("".join(body.said)) not in ("", squeezed(headline)) or not entry.of_no_picture:
        return body
    return _longest((*entry.passages, *entry.of_no_picture), headline, year, base)


def _longest(passages: Sequence[Passage], headline: str, year: str, base: str | None) -> Body:
    """The longest of several texts; what only says the headline again is none, and of equals the first is it.

    What the others say that it does not, and neither does the entry's date, is declared. What is said beside it in half
    as many words is its summary, whatever it is called.
    """
    bodies = [_read(one, one.base or base) for one in passages]
    words = [squeezed("".join(body.said)) for body in bodies]
    lengths = [len(said) if said != squeezed(headline) else 0 for said in words]
    ranks = [
        (bool(long) and not one.is_beside, length(body.said, headline) if long else 0, long)
        for long, one, body in zip(lengths, passages, bodies, strict=True)
    ]
    silent = (at for at, body in enumerate(bodies) if body.pictures or body.changes)
    at = ranks.index(max(ranks)) if any(lengths) else next(silent, None)
    if at is None:
        return Body(())
    taken = bodies[at]
    summaries = (
        (one.is_summary or (one.is_beside and 2 * long <= lengths[at])) and not passages[at].is_summary
        for long, one in zip(lengths, passages, strict=True)
    )
    others = [pair for number, pair in enumerate(zip(bodies, summaries, strict=True)) if number != at]
    return replace(taken, changes=(*taken.changes, *left_out(taken, others, headline, year)))


def _read(passage: Passage, base: str | None) -> Body:
    if not passage.is_html or not _MARKUP.search(passage.text):
        return _plain(passage.text)
    try:
        body = fragment_body(passage.text, base)
    except DeliveryError:
        # One entry that is made to do harm, or is broken, is no reason to lose the others: it comes without a text.
        return Body((), changes=(Change("unread", 0, "", "", passage.text[:60]),))
    # What is shown leaves the sign out, but the text is damaged all the same, and a person must know.
    return replace(body, said=(*body.said, DAMAGE)) if DAMAGE in passage.text else body


def _plain(text: str) -> Body:
    """Paragraphs as blank lines part them, or else each line."""
    pieces = _BLANK.split(text) if _BLANK.search(text.strip()) else text.split("\n")
    said = tuple(line for piece in pieces if (line := " ".join(WRAPPED.sub("", piece.strip()).split())))
    return Body(tuple(map(escape, said)), said=said)


def _line(passage: Passage) -> str:
    """A title on one line: the text of one that came as HTML, and every sign of one that came as text."""
    body = _read(passage, None) if passage.is_html else None
    return " ".join((" ".join(body.said) if body else passage.text).split())
