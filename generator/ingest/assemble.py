"""What was found in a page or an entry of a feed → a Bulletin."""

from __future__ import annotations

from msgspec import Struct

from generator.ingest.body import Body
from generator.ingest.desk import Desk
from generator.ingest.reading import Origin
from generator.ingest.sources import attributed
from generator.ingest.wording.headlines import bare_title, named_at_start, read_headline
from generator.ingest.wording.leads import lead_lengths
from generator.ingest.wording.marks import with_our_marks
from generator.ingest.wording.signs import source_name, source_statement
from generator.model import Bulletin, Change, Image, KnownDate
from generator.text.fingerprint import fingerprint
from generator.text.han import language_of
from generator.text.typography import typeset


class Facts(Struct, frozen=True):
    """What stands around a text: its headline as printed, and its source line, address and date where it has them."""

    headline: str
    statement: str | None = None
    address: str | None = None
    author: str | None = None
    dated: KnownDate | None = None
    changes: tuple[Change, ...] = ()


def assemble(facts: Facts, body: Body, origin: Origin, desk: Desk) -> Bulletin:
    """The bulletin; its region is that of the headline, else the one the desk has given, else unknown."""
    headline = " ".join(facts.headline.split())
    lang = origin.hints.lang or language_of(headline + "".join(body.said))
    changes = [*facts.changes, *body.changes]
    paragraphs = _set(body.paragraphs, changes, brackets=desk.brackets) if lang == "zh" else body.paragraphs
    read = read_headline(headline, desk.regions)
    statement, source = attributed(facts.statement, origin.hints, desk)
    captions = [part for picture in body.pictures for part in (picture.caption, picture.credit or "")]
    said = "".join([bare_title(headline), *body.said, source_name(statement or ""), *captions])
    images = [
        Image(f"image-{number}", picture.caption, picture.credit, rights="unknown", url=picture.address)
        for number, picture in enumerate(body.pictures, 1)
    ]
    # One that is a link, or stands in a list, has been left in the text.
    is_said = bool(body.said) and source_statement(body.said[-1]) == facts.statement
    return Bulletin(
        identity=fingerprint(said if body.said else f"{said} {facts.address or ''}"),
        raw="\n\n".join(part for part in (headline, *body.said, "" if is_said else facts.statement or "") if part),
        line=1,
        headline=headline,
        title=typeset(read.title if read and read.region else headline, brackets=desk.brackets)[0],
        prefix=read.prefix if read and read.region else "",
        region=(read.region if read else None) or origin.hints.region or named_at_start(headline, desk.regions),
        paragraphs=tuple(paragraphs),
        statement=statement,
        source=source.id if source else None,
        images=tuple(images),
        dated=facts.dated or KnownDate(),
        changes=tuple(changes),
        lang=lang,
        address=facts.address,
        author=facts.author,
        topics=origin.hints.topics,
        columns=origin.hints.columns,
    )


def _set(blocks: tuple[str, ...], changes: list[Change], *, brackets: bool) -> list[str]:
    """Blocks with the marks and run-in leads of the house."""
    done = [
        "\n".join(with_our_marks(line, 0, changes, brackets=brackets) for line in block.split("\n")) for block in blocks
    ]
    for number, (block, length) in enumerate(zip(done, lead_lengths(done), strict=True)):
        if length:
            changes.append(Change("lead", 0, "", "****", block[:length]))
            done[number] = f"**{block[:length]}**{block[length:]}"
    return done
