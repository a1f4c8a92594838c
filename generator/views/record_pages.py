"""The pages of records: documents, organisations and services that articles name, one by one and all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Card, Edition, Moment, Policy
from generator.model.ledger import mention_anchor
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.text.web_address import web_address
from generator.views.figures.rows import Sentence, sentence
from generator.views.records import Named, cards_on_show, name_of, permalink_of, policies_on_show
from generator.views.sheet import Sheet
from generator.views.view import Ref, View


class About(Struct, frozen=True):
    """What is known of a record: the way to others of its kind, and facts, each with its name.

    `label` says whose the English title of a document is, `url` where its original can be read; `notes` are ours.
    """

    kind: Ref
    facts: tuple[tuple[str, str], ...]
    label: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()


class RecordView(Struct, frozen=True):
    """A record: its name in the edition's language and in the other, what is known of it, and where it is named."""

    heading: str
    other: str
    about: About
    sentences: tuple[Sentence, ...]


class Entry(Struct, frozen=True):
    """A record in a list, with what tells it from others."""

    ref: Ref
    other: str
    told: str


class RecordsView(Struct, frozen=True):
    """A list of records under headings."""

    heading: str
    introduction: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...]


def record_sheets(library: Library) -> Iterator[Sheet[View]]:
    """A page for each record that an article on show names, and a list of each kind; none without any."""
    for kind, found in (("policies", policies_on_show(library)), ("cards", cards_on_show(library))):
        if found:
            home = getattr(permalinks, kind)
            names = tuple(home(edition) for edition in EDITIONS)
            ids = [one.record.id for one in found]
            yield Sheet(names[0], names, partial(_lists, kind, found, library), also=ids)
        for one in found:
            names = tuple(permalink_of(one.record, edition) for edition in EDITIONS)
            articles = tuple(article for article, _ in one.mentions)
            yield Sheet(names[0], names, partial(_records, one, library), listed=articles)


def record_refs(edition: Edition, library: Library) -> Iterator[Ref]:
    """The ways to the lists that there are."""
    words = interface(edition.lang)
    if policies_on_show(library):
        yield Ref(words["policies"], permalinks.policies(edition))
    if cards_on_show(library):
        yield Ref(words["cards"], permalinks.cards(edition))


def _records(one: Named, library: Library) -> tuple[View, ...]:
    return tuple(_record(one, edition, library) for edition in EDITIONS)


def _record(one: Named, edition: Edition, library: Library) -> View:
    words, lang, record = interface(edition.lang), edition.lang, one.record
    name = name_of(record)[lang]
    about = _policy(record, edition) if isinstance(record, Policy) else _card(record, edition)
    sentences = tuple(
        sentence(article, mention.quote, mention_anchor(mention.record), edition, library)
        for article, mention in one.mentions
    )
    return View(
        edition=edition,
        permalink=permalink_of(record, edition),
        template="record.html",
        title=name,
        description=words["record_description"].format(kind=about.kind.title, name=name),
        content=RecordView(name, name_of(record)[edition.other.lang], about, sentences),
        twin=permalink_of(record, edition.other),
    )


def _policy(record: Policy, edition: Edition) -> About:
    words, lang = interface(edition.lang), edition.lang
    state, day = words[f"validity_{record.validity.state.replace('-', '_')}"], record.validity.verified
    # The order of several is the document's only where somebody has seen it.
    issued = "policy_issuers_named" if len(record.issuers) > 1 and not record.url else "policy_issuers"
    dates = (("made", record.made), ("published", record.published), ("effective", record.effective))
    return About(
        kind=Ref(words["policies"], permalinks.policies(edition)),
        facts=(
            (words[issued], words["list_separator"].join(issuer[lang] for issuer in record.issuers)),
            (words["policy_number"], record.number or words["policy_not_stated"]),
            *((words[f"policy_{name}"], _date(date, lang)) for name, date in dates),
            (
                words["policy_validity"],
                words["validity_on"].format(state=state, day=long_date(day, lang)) if day else state,
            ),
        ),
        label=None if record.is_official else words["policy_unofficial"],
        url=web_address(record.url) if record.url else None,
        notes=(*_note(record, lang), *(() if record.url else (words["policy_not_seen"],))),
    )


def _card(record: Card, edition: Edition) -> About:
    words = interface(edition.lang)
    return About(
        kind=Ref(words["cards"], permalinks.cards(edition)),
        facts=((words["card_kind"], words[f"card_{record.kind}"]),),
        notes=_note(record, edition.lang),
    )


def _note(record: Policy | Card, lang: str) -> tuple[str, ...]:
    return (record.note[lang],) if record.note else ()


def _date(moment: Moment, lang: str) -> str:
    """A date as far as it is known."""
    words = interface(lang)
    if moment.value is None:
        return words["policy_not_stated"]
    key = "figure_as_of_end" if moment.is_end else "policy_date"
    return words[key].format(date=long_date(moment.value, lang))


def _lists(kind: str, found: Sequence[Named], library: Library) -> tuple[View, ...]:
    return tuple(_list(kind, found, edition, library) for edition in EDITIONS)


def _list(kind: str, found: Sequence[Named], edition: Edition, library: Library) -> View:
    words, home = interface(edition.lang), getattr(permalinks, kind)
    groups: dict[str, list[Entry]] = {}
    for one in found:
        record = one.record
        title = "" if isinstance(record, Policy) else words[f"cards_{record.kind}"]
        groups.setdefault(title, []).append(_entry(record, edition))
    heading = words[kind]
    return View(
        edition=edition,
        permalink=home(edition),
        template="records.html",
        title=heading,
        description=words[f"{kind}_description"].format(site=library.site.name[edition.lang]),
        content=RecordsView(
            heading,
            words[f"{kind}_introduction"],
            tuple((title, tuple(entries)) for title, entries in groups.items()),
        ),
        twin=home(edition.other),
    )


def _entry(record: Policy | Card, edition: Edition) -> Entry:
    lang = edition.lang
    issuers = record.issuers if isinstance(record, Policy) else ()
    return Entry(
        ref=Ref(name_of(record)[lang], permalink_of(record, edition)),
        other=name_of(record)[edition.other.lang],
        told=interface(lang)["list_separator"].join(issuer[lang] for issuer in issuers),
    )
