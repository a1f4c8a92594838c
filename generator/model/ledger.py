"""What an article states, row by row, each tied to its sentence: figures, records that it names, and events.

The body is the source; a row says again what one sentence of it says, and leads back there (NEWSROOM rule 2).
"""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from generator.model.edition import Bilingual

FIGURE_KINDS = (ACTUAL, TARGET, RULE) = ("actual", "target", "rule")
QUALIFIERS = ("about", "nearly", "under", "over", "at least", "at most")
REWARD_LEVELS = ("senior", "intermediate", "junior")
# 截至2021年底 is not 截至2021年: both are kept as the text has them.
PRECISIONS = ("day", "month", "month-end", "year", "year-end", "unknown")


class Quote(Struct, frozen=True):
    """A passage of an article's text as it is printed, within one paragraph; "" in a language that has no text."""

    zh: str = ""
    en: str = ""

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class Moment(Struct, frozen=True):
    """When something was so: ISO 8601 as long as its precision ("2021-12", "2021"), None where the text does not say.

    `precision` is one of PRECISIONS; "year-end" has a year for its value, "month-end" a month. `basis` quotes the words
    it rests on.
    """

    value: str | None = None
    precision: str = "unknown"
    basis: str | None = None

    @property
    def is_end(self) -> bool:
        """Whether it is the end of its year or month."""
        return self.precision.endswith("-end")

    @property
    def year(self) -> int | None:
        """The year, None where the text gives none."""
        return int(self.value[:4]) if self.value else None


UNDATED = Moment()


class StatedFigure(Struct, frozen=True):
    """A figure that an article states; `id` is its own in the article, and `indicator` says of what it is one.

    `value` is an exact decimal in the indicator's unit ("52000"; "2" for 2 percent), "" where the text has none
    (到2025年基本建成); `words` say it where a number and its unit do not. `kind` is one of FIGURE_KINDS, `qualifier`
    one of QUALIFIERS or "". `region` is None where it is the article's. A reward has a `level` (one of REWARD_LEVELS)
    and says who pays it. `is_confirmed` is False for what a command has proposed and no editor has looked at;
    `is_highlight` puts it on the front page.
    """

    id: str
    indicator: str
    kind: str
    value: str
    quote: Quote
    words: Bilingual | None = None
    qualifier: str = ""
    moment: Moment = UNDATED
    region: str | None = None
    level: str | None = None
    paid_by: Bilingual | None = None
    is_confirmed: bool = True
    is_highlight: bool = False

    @property
    def number(self) -> Fraction | None:
        """The exact value, None where the text gives none."""
        return Fraction(self.value) if self.value else None


class Sum(Struct, frozen=True):
    """Figures of one article, by id, that add up to another: 64 + 366 = 430."""

    total: str
    parts: tuple[str, ...]


class Mention(Struct, frozen=True):
    """A sentence in which an article names a record: a policy, an organisation or a service, by its id."""

    record: str
    quote: Quote


class Event(Struct, frozen=True):
    """Something that an article says has happened, in its own words."""

    id: str
    moment: Moment
    quote: Quote


class Ledger(Struct, frozen=True):
    """All rows of an article."""

    figures: tuple[StatedFigure, ...] = ()
    sums: tuple[Sum, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()

    def quotes(self) -> tuple[tuple[str, Quote], ...]:
        """Every quote that readers are led to, with the anchor it has on the article's page."""
        return (
            *((figure_anchor(one.id), one.quote) for one in self.figures if one.is_confirmed),
            *((mention_anchor(one.record), one.quote) for one in self.mentions),
            *((event_anchor(one.id), one.quote) for one in self.events),
        )


NOTHING_STATED = Ledger()


def figure_anchor(name: str) -> str:
    """Where on its article's page a figure stands."""
    return f"figure-{name}"


def mention_anchor(record: str) -> str:
    """Where on an article's page a record is named."""
    return f"named-{record}"


def event_anchor(name: str) -> str:
    """Where on its article's page an event is told."""
    return f"event-{name}"
