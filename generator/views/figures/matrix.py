"""Rewards for certificates: level against who pays, and what whoever wants one needs to know."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content.library import Library
from generator.model import Edition
from generator.model.ledger import REWARD_LEVELS
from generator.text.strings import interface
from generator.views.figures.rows import Row, Sentence, row
from generator.views.figures.stated import Stated
from generator.views.figures.wording import moment_words


class Service(Struct, frozen=True):
    """A service box: its heading, what it says under each of its names, and the sentences that it rests on."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    sentences: tuple[Sentence, ...]


class Matrix(Struct, frozen=True):
    """`heads` are those who pay, each with the place; each row has a level and its cells, empty where nobody pays.

    A cell has more than one row where several articles state what one pays for a level.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Row, ...], ...]], ...]
    services: tuple[Service, ...]


def matrix(rewards: Sequence[Stated], edition: Edition, library: Library, today: str) -> Matrix:
    """The matrix of all rewards."""
    lang = edition.lang
    words = interface(lang)
    payers = list(dict.fromkeys(payer for one in rewards if (payer := _payer(one, lang, library))))
    rows = []
    for level in REWARD_LEVELS:
        cells = tuple(
            tuple(
                row(one, edition, library, today)
                for one in rewards
                if one.figure.level == level and _payer(one, lang, library) == payer
            )
            for payer in payers
        )
        if any(cells):
            rows.append((words[f"level_{level}"], cells))
    heads = tuple(_head(payer, lang) for payer in payers)
    # What is only encouraged is no service that somebody could ask for.
    paying = [payer for payer in payers if any(one.figure.value for one in _paid(payer, rewards, lang, library))]
    services = tuple(_service(payer, rewards, edition, library, today) for payer in paying)
    return Matrix(heads, tuple(rows), services)


def _payer(one: Stated, lang: str, library: Library) -> tuple[str, str]:
    """Who pays, and the place where the name does not say it."""
    region = library.regions.get(one.region)
    payer = one.figure.paid_by[lang] if one.figure.paid_by else ""
    place = region.short[lang] if region else one.region
    return (payer, "" if place in payer else place) if payer else (place, "")


def _paid(payer: tuple[str, str], rewards: Sequence[Stated], lang: str, library: Library) -> list[Stated]:
    return [one for one in rewards if _payer(one, lang, library) == payer]


def _head(payer: tuple[str, str], lang: str) -> str:
    name, place = payer
    head = interface(lang)["payer_in"].format(payer=name, place=place) if place else name
    return head[:1].upper() + head[1:]


def _service(
    payer: tuple[str, str], rewards: Sequence[Stated], edition: Edition, library: Library, today: str
) -> Service:
    """Who gets how much where, as of when: only what the article says, and that it does not say the rest."""
    lang = edition.lang
    words = interface(lang)
    mine = _paid(payer, rewards, lang, library)
    rows = [(words[f"level_{one.figure.level}"], row(one, edition, library, today)) for one in mine]
    told = (words["chart_bar"].format(label=level, figure=one.figure) for level, one in rows)
    trail = library.trail(mine[0].region)
    date = moment_words(mine[0].figure, mine[0].indicator, lang)
    levels = words["list_separator"].join(dict.fromkeys(level.lower() for level, _ in rows))
    return Service(
        heading=_head(payer, lang),
        facts=(
            (words["service_who"], words["service_holders"].format(levels=levels)),
            (words["service_amount"], words["chart_separator"].join(told)),
            (words["service_where"], words["trail_separator"].join(one.name[lang] for one in trail)),
            (words["service_apply"], words["service_apply_unknown"]),
            (words["service_valid"], words["service_valid_unknown"].format(date=date)),
        ),
        # Two levels are often told in one sentence.
        sentences=tuple({one.sentence.text: one.sentence for _, one in rows}.values()),
    )
