"""A pasted digest → Bulletins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from urllib.parse import urlsplit

from generator.errors import DeliveryError
from generator.ingest.desk import Desk
from generator.ingest.digest.block import Block
from generator.ingest.digest.blocks import blocks
from generator.ingest.digest.dated import known_date
from generator.ingest.digest.heal import Paragraph, heal
from generator.ingest.digest.item import Item
from generator.ingest.digest.items import Items, split_items, without_leaders
from generator.ingest.escape import escape
from generator.ingest.limits import DIGEST_ITEMS, DIGEST_LINES
from generator.ingest.reading import Origin, Reading
from generator.ingest.sources import attributed
from generator.ingest.wording.captions import LENGTH as CAPTION_LENGTH
from generator.ingest.wording.captions import Credit, caption
from generator.ingest.wording.headlines import (
    bare_title,
    is_like_headline,
    is_meant_as_headline,
    named_at_start,
    read_headline,
    unnumbered,
)
from generator.ingest.wording.labels import source_after, source_beside_date
from generator.ingest.wording.leads import lead_lengths
from generator.ingest.wording.marks import with_our_marks
from generator.ingest.wording.publication import publication
from generator.ingest.wording.signs import is_complete, source_name, source_statement, stated_address
from generator.model import Bulletin, Change, Image
from generator.text.fingerprint import fingerprint
from generator.text.han import language_of
from generator.text.typography import typeset
from generator.text.web_address import web_address

_LINE = attrgetter("line")


def read_digest(text: str, origin: Origin, desk: Desk) -> Reading:
    """The bulletins of a decoded text; raises DeliveryError where no headline with a region is found, or too many."""
    if text.count("\n") > DIGEST_LINES:
        raise _too_long(origin, DIGEST_LINES + 1)
    found, changes = blocks(text, desk.regions)
    split = split_items(found, desk.regions)
    is_told = origin.hints.region or split.items
    if not is_told or not (split.items or split.preamble):
        # The line that somebody meant as one, or the first of all.
        meant = (block.line for block in found if is_meant_as_headline(block.text, desk.regions))
        line = next(meant, found[0].line if found else 1)
        raise DeliveryError("delivery-no-headline", f"{origin.name}:{line}")
    if len(split.items) > DIGEST_ITEMS:
        raise _too_long(origin, split.items[DIGEST_ITEMS].first_line)
    items, titles = _with_preamble(split, desk)
    taken = [*split.sections, *(block for block in found if block.removed)]
    changes = tuple(sorted((*changes, *map(_removed, taken)), key=_LINE))
    starts = [item.first_line for item in items] + [text.count("\n") + 2]
    lines = text.split("\n")
    bulletins = tuple(
        _bulletin(origin, item, "\n".join(lines[start - 1 : end - 1]).strip("\n"), _within(changes, start, end), desk)
        for item, start, end in zip(items, starts, starts[1:], strict=False)
    )
    before = [_removed(block) for block in found if block.line < starts[0] and not block.removed]
    return Reading(bulletins, " ".join(titles) or None, (*_within(changes, 0, starts[0]), *before))


def _with_preamble(split: Items, desk: Desk) -> tuple[tuple[Item, ...], list[str]]:
    """The items, and the titles before them, which may be an item as well."""
    if not split.items:
        # One item, whose headline names no region because the desk has.
        first, *rest = split.preamble
        headline = first if is_like_headline(first.text) else None
        return (Item(headline, None, rest if headline else [first, *rest]),), []
    said = [block.text for block in split.preamble if any(map(str.isalnum, block.text))]
    titles = [text for text in said if not read_headline(without_leaders(text), desk.regions)]
    if not all(is_like_headline(title) for title in titles):
        # A whole text stands there, of which nobody knows whose it is.
        return (Item(None, None, list(split.preamble)), *split.items), []
    return split.items, titles


def _too_long(origin: Origin, line: int) -> DeliveryError:
    return DeliveryError("delivery-items", f"{origin.name}:{line}", limit=DIGEST_ITEMS, lines=DIGEST_LINES)


def _removed(block: Block) -> Change:
    return Change("removed", block.line, block.text, "")


def _within(changes: Sequence[Change], start: int, end: int) -> list[Change]:
    """What was taken out of the lines of one item before it was read, of changes in the order of their lines."""
    return list(changes[bisect_left(changes, start, key=_LINE) : bisect_left(changes, end, key=_LINE)])


def _bulletin(origin: Origin, item: Item, raw: str, changes: list[Change], desk: Desk) -> Bulletin:
    headline = item.headline.text if item.headline else ""
    pieces, captions = _captions(item.blocks)
    healed, joins = heal(pieces)
    changes += joins
    lang = origin.hints.lang or language_of(headline + "".join(one.text for one in healed))
    set_paragraphs = [
        with_our_marks(one.text, one.line, changes, brackets=desk.brackets) if lang == "zh" else one.text
        for one in healed
    ]
    paragraphs = _with_leads(set_paragraphs, healed, changes)
    images = tuple(_image(number, block, credit, desk, changes) for number, (block, credit) in enumerate(captions, 1))
    statement = None
    if item.source is not None:
        statement = source_statement(item.source.text) or ""
        if item.source.text != statement:
            changes.append(
                Change("bracket", item.source.line, item.source.text.replace(statement, "", 1), "", statement)
            )
    if item.address is not None:
        changes.append(_removed(item.address))
    statement, labels = _labelled(statement, item.labels)
    changes += labels
    statement, source = attributed(statement, origin.hints, desk)
    # Without number and prefix: 一、贵州省：… is the item that came as 贵州:… before, and 来源：X says what 据X did.
    said = [bare_title(headline), *(paragraph.text for paragraph in healed), source_name(statement or "")]
    said += [part for _, credit in captions for part in (credit.caption, credit.name)]
    title = item.read.title if item.read else unnumbered(headline)
    region = (item.read.region if item.read else None) or origin.hints.region or named_at_start(title, desk.regions)
    dated = publication({}, [], [block.text for block in item.labels], [], desk.now)
    return Bulletin(
        identity=fingerprint("".join(said)),
        raw=raw,
        line=item.first_line,
        headline=headline,
        title=typeset(title, brackets=desk.brackets)[0],
        prefix=item.read.prefix if item.read else "",
        region=region,
        paragraphs=tuple(paragraphs),
        statement=statement,
        source=source.id if source else None,
        images=images,
        dated=dated or known_date(statement, set_paragraphs, desk.now),
        changes=tuple(sorted(changes, key=_LINE)),
        lang=lang,
        address=_address(item.address) if item.address else None,
        topics=origin.hints.topics,
        columns=origin.hints.columns,
    )


def _labelled(statement: str | None, labels: Sequence[Block]) -> tuple[str | None, list[Change]]:
    """The source line, else what a label says of the source; and the labels taken out."""
    changes = []
    for block in labels:
        stated = None if statement else source_after(block.text) or source_beside_date(block.text)
        statement = statement or stated
        changes.append(Change("removed", block.line, block.text, stated or ""))
    return statement, changes


def _address(block: Block) -> str | None:
    """The address that a block is; that of a whole site is no item's."""
    address = web_address(stated_address(block.text) or "")
    return address if address and urlsplit(address).path.strip("/") else None


def _captions(found: Sequence[Block]) -> tuple[list[Paragraph], list[tuple[Block, Credit]]]:
    """An item's paragraphs, and its captions; a credit on a line of its own takes the caption from the line before."""
    pieces: list[Paragraph] = []
    captions: list[tuple[Block, Credit]] = []
    for block in found:
        credit = caption(block.text)
        above = pieces[-1] if pieces else None
        if credit is not None and credit.caption:
            captions.append((block, credit))
        elif credit is not None and above and len(above.text) <= CAPTION_LENGTH // 2 and not is_complete(above.text):
            captions.append((Block(above.line, above.text), credit._replace(caption=above.text)))
            pieces.pop()
        else:
            pieces.append(Paragraph(block.line, block.text))
    return pieces, captions


def _with_leads(texts: Sequence[str], healed: Sequence[Paragraph], changes: list[Change]) -> list[str]:
    written = []
    for text, length, paragraph in zip(texts, lead_lengths(texts), healed, strict=True):
        lead, rest = escape(text[:length]), escape(text[length:], at_start=not length)
        added = len(lead) + len(rest) - len(text)
        if added:
            changes.append(Change("escape", paragraph.line, text, lead + rest, text[:12]))
        if length:
            changes.append(Change("lead", paragraph.line, "", "****", text[:length]))
        written.append(f"**{lead}**{rest}" if length else rest)
    return written


def _image(number: int, block: Block, credit: Credit, desk: Desk, changes: list[Change]) -> Image:
    text = with_our_marks(credit.caption, block.line, changes, brackets=desk.brackets)
    if credit.taken:
        changes.append(Change("credit", block.line, credit.taken, "", credit.name))
    return Image(f"image-{number}", text, credit.name or None)
