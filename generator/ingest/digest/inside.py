"""A digest that came in another form: as a page, or in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.desk import Desk
from generator.ingest.digest.pasted import read_digest
from generator.ingest.reading import Origin, Reading
from generator.ingest.wording.headlines import is_like_headline, read_headline


def digest_in(lines: Sequence[str], origin: Origin, desk: Desk) -> Reading | None:
    """The bulletins of lines of plain text, each a paragraph; None where they are no digest.

    A digest has two or more headlines that name a known region, each with a text under it. A list of headlines has
    none, and the one that a news page is headed by stands alone. Raises DeliveryError as `read_digest` does.
    """
    texts: list[bool] = []
    for line in lines:
        read = read_headline(line.strip(), desk.regions)
        if read is not None and read.region is not None:
            texts.append(False)
        elif texts and not is_like_headline(line.strip()):
            texts[-1] = True
    return read_digest("\n\n".join(lines), origin, desk) if texts.count(True) > 1 else None
