"""What articles name and readers look up: documents, organisations and services."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual
from generator.model.ledger import UNDATED, Moment

VALIDITIES = ("in-force", "amended", "repealed", "expired", "unknown")
CARD_KINDS = ("organisation", "service")


class Validity(Struct, frozen=True):
    """Whether a document holds: one of VALIDITIES, and the day (ISO 8601) on which somebody saw that it does."""

    state: str = "unknown"
    verified: str | None = None


NOT_VERIFIED = Validity()


class Policy(Struct, frozen=True):
    """A document that articles name in 《》; its English title is ours unless `is_official`.

    `issuers` stand in the document's order, `number` is its 发文字号, and the dates are as far as they are known. `url`
    is where the original was seen; without one it was not. `note` is this site's, and says what else is not known.
    """

    id: str
    title: Bilingual
    issuers: tuple[Bilingual, ...]
    number: str | None = None
    made: Moment = UNDATED
    published: Moment = UNDATED
    effective: Moment = UNDATED
    validity: Validity = NOT_VERIFIED
    is_official: bool = False
    url: str | None = None
    note: Bilingual | None = None


class Card(Struct, frozen=True):
    """An organisation or a service that articles name; `kind` is one of CARD_KINDS.

    `also` are other names by which it is searched. `note` is this site's, and says what is not known of it.
    """

    id: str
    kind: str
    name: Bilingual
    also: tuple[str, ...] = ()
    note: Bilingual | None = None
