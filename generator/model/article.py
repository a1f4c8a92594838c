"""An article, in every language it has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct, field

from generator.model.column import Instalment
from generator.model.correction import Correction, Withdrawal
from generator.model.exemption import Exemption
from generator.model.image import Image
from generator.model.ledger import NOTHING_STATED, Ledger
from generator.model.pairing import Pairing
from generator.model.signature import Signature
from generator.model.synopsis import Synopsis

KINDS = ("own", "reprint", "contributed", "compiled", "notice", "policy", "interpretation")
STATUSES = ("draft", "published", "withdrawn")
TRANSLATION_STATUSES = ("draft", "published")
PRECISIONS = ("day", "month", "year", "year-or-later", "unknown")
RIGHTS = ("permission", "own", "agreement", "open", "unknown")
MACHINE_ASSISTANCE = ("none", "terms", "draft")
SLOTS = ("lead",)

# NEWSROOM rule 1: what is older than this when it appears here is an archive item.
ARCHIVE_AFTER = timedelta(days=30)


class KnownDate(Struct, frozen=True, gc=False):
    """A date as far as it is known.

    `value` is ISO 8601 as long as its precision ("2022-06-01", "2022-06", "2022"), None when unknown; `basis` quotes
    the words it rests on. "year-or-later" is a lower bound.
    """

    value: str | None = None
    precision: str = "unknown"
    basis: str | None = None


class Attribution(Struct, frozen=True, gc=False):
    """Where an article comes from: the source's id, and the statement as printed (据中国新闻网), "" where none is.

    `author` is who wrote it there, as printed.
    """

    id: str | None
    statement: str
    published: KnownDate = KnownDate()
    url: str | None = None
    author: str | None = None


class Rights(Struct, frozen=True):
    """On what ground we reprint."""

    basis: str
    note: str | None = None


class Delivery(Struct, frozen=True):
    """What an article was made from: SHA-256 of the bytes (hex), their encoding, and the title of the whole.

    `url` is where they were fetched, after all redirects, and `fetched` when (ISO 8601 with a zone); None for a file.
    `body` is the fingerprint of the body that ingest wrote: what differs from it is an editor's.
    """

    sha256: str
    encoding: str
    title: str | None = None
    url: str | None = None
    fetched: str | None = None
    body: str | None = None


class Lead(Struct, frozen=True):
    """The head of the front page, given by hand: from a day to a day (ISO 8601, the site's clock), both included."""

    since: str | None = None
    until: str | None = None

    def holds(self, day: str) -> bool:
        """Whether a day is in it."""
        return (self.since or day) <= day <= (self.until or day)


# Of these two there are 150,000 in a large build: what one does not state is not stored, and none is part of a cycle.
class Translation(Struct, frozen=True, omit_defaults=True, gc=False):
    """An article's text in one language; the original is one too.

    `body` is Markdown and begins at `body_line` of the file `path`. What follows `translator_notes` belongs to
    translations only: `original_title` says what the source's headline means, `pairing` what they were made from,
    `marked` names the passages whose marks are still in the file.
    """

    lang: str
    path: str
    title: str
    summary: str
    body: str
    body_line: int = 1
    list_title: str | None = None
    editor_notes: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    translator_notes: tuple[str, ...] = ()
    original_title: str | None = None
    captions: Mapping[str, str] = field(default_factory=dict)
    translator: str | None = None
    reviewer: str | None = None
    pairing: Pairing | None = None
    marked: tuple[str, ...] = ()
    translated: str | None = None
    machine_assisted: str | None = None
    review: tuple[Signature, ...] = ()

    @property
    def short_title(self) -> str:
        """The headline for lists."""
        return self.list_title or self.title


class Article(Struct, frozen=True, omit_defaults=True, gc=False):
    """An article: the facts that stand once, in its original, and its text in each language.

    `year` is its folder's and goes into the permalink; `published` is when it appeared here, with a zone; `drafts` are
    translations that no reader sees yet. `aliases` are the years and slugs under which it once stood
    ("2025/another-slug"). `ledger` and `synopses` are what lies beside the texts.
    """

    id: str
    slug: str
    year: str
    folder: str
    kind: str
    lang: str
    original_title: str | None
    region: str
    status: str
    texts: tuple[Translation, ...]
    drafts: tuple[Translation, ...] = ()
    attribution: Attribution | None = None
    rights: Rights | None = None
    delivery: Delivery | None = None
    published: datetime | None = None
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    columns: tuple[Instalment, ...] = ()
    topics: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    editor: str | None = None
    lead: Lead | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawal: Withdrawal | None = None
    ledger: Ledger = NOTHING_STATED
    synopses: tuple[Synopsis, ...] = ()

    @property
    def original(self) -> Translation:
        """The text that the others were made from."""
        found = self.text(self.lang)
        if found is None:
            raise ValueError(self.id)  # none is made without
        return found

    def text(self, lang: str) -> Translation | None:
        """The text in a language, None where there is none."""
        # Asked for a hundred times an article: a generator would cost four times as much.
        for text in self.texts:
            if text.lang == lang:
                return text
        return None

    def draft(self, lang: str) -> Translation | None:
        """The unfinished translation into a language, None where there is none."""
        return next((text for text in self.drafts if text.lang == lang), None)

    def instalment(self, column: str) -> Instalment | None:
        """Its place in a column, None where it has none."""
        return next((one for one in self.columns if one.column == column), None)

    @property
    def former(self) -> tuple[str, ...]:
        """Those of its aliases at which it does not stand now: what has been moved back stands at one of them."""
        return tuple(one for one in dict.fromkeys(self.aliases) if one != f"{self.year}/{self.slug}")

    @property
    def is_published(self) -> bool:
        """Whether readers may see it."""
        return self.status == "published" and self.published is not None

    @property
    def is_withdrawn(self) -> bool:
        """Whether readers could see it once and may no longer."""
        return self.status == "withdrawn" and self.published is not None

    @property
    def is_erased(self) -> bool:
        """Whether nothing says any more that readers could see it once."""
        return self.is_withdrawn and self.withdrawal is not None and self.withdrawal.level == "erased"

    @property
    def is_archive(self) -> bool:
        """Whether it must be labelled as an archive item (NEWSROOM rule 1).

        True for what we did not write when its source's date is not known to the day, or lies over thirty days before
        its publication here.
        """
        if self.kind == "own" or self.attribution is None or self.published is None:
            return False
        known = self.attribution.published
        if known.precision != "day" or known.value is None:
            return True
        stated = datetime.fromisoformat(known.value).replace(tzinfo=self.published.tzinfo)
        return self.published - stated > ARCHIVE_AFTER
