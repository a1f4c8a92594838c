"""Has every published text been reviewed as the site requires, and does every signature hold (NEWSROOM rule 4)?"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from generator.checks.faults import Keys, fault_at
from generator.content.library import Library
from generator.model import ERROR, WARNING, Diagnostic, Translation
from generator.review.rulings import SKEW, VOID, Ruling, rulings_of, stage_name
from generator.review.same_person import is_one_person, is_same
from generator.text.dates import clock

_Fault = tuple[Keys, str, Mapping[str, object]]


def check_reviews(library: Library) -> Iterator[Diagnostic]:
    """Published texts without a required signature, signatures that do not hold, translators who reviewed themselves.

    Of drafts these are warnings, and that an edit has voided a signature is no fault: drafts are edited.
    """
    if {"content/data/people.yml", "content/data/site.yml"} & library.faulty:
        return
    yield from _namesakes(library)
    now = clock(None, os.environ) or datetime.max.replace(tzinfo=UTC)
    for article in library.articles:
        for text in (*article.texts, *article.drafts) if article.status != "withdrawn" else ():
            found = rulings_of(text, library)
            is_seen = article.status == "published" and text in article.texts
            severity = ERROR if is_seen else WARNING
            for at, rule, values in (*_credit(text, library), *_signatures(found, now)):
                yield fault_at(library, text.path, at, rule, severity, **values)
            if is_seen and text.path not in library.faulty:
                for at, rule, values, severity in _lacking(text, found, library.site.required_reviews):
                    yield fault_at(library, text.path, at, rule, severity, **values)


def _namesakes(library: Library) -> Iterator[Diagnostic]:
    """Rows of people.yml with a name that an earlier one has."""
    path, people = "content/data/people.yml", tuple(library.people.values())
    for number, person in enumerate(people):
        other = next((one for one in people[:number] if is_one_person(one, person)), None)
        if other is not None:
            keys = (number, "name")
            yield fault_at(library, path, keys, "review-namesake", WARNING, id=person.id, other=other.id)


def _credit(text: Translation, library: Library) -> Iterator[_Fault]:
    if text.translator and text.reviewer and is_same(text.translator, text.reviewer, library.people):
        yield ("reviewer",), "review-credit", {"reviewer": text.reviewer, "translator": text.translator}


def _signatures(found: tuple[Ruling, ...], now: datetime) -> Iterator[_Fault]:
    for ruling in found:
        at, signature = ("review", ruling.number), ruling.signature
        if ruling.rule is not None and ruling.rule != VOID:
            yield at, ruling.rule, ruling.values
        elif ruling.holds and signature.on - SKEW > now:
            yield at, "review-future", {"by": signature.by, "on": signature.on.isoformat()}


def _lacking(
    text: Translation, found: tuple[Ruling, ...], required: tuple[str, ...]
) -> Iterator[tuple[Keys, str, Mapping[str, object], str]]:
    for ruling in found:
        if ruling.rule == VOID:
            severity = ERROR if ruling.signature.stage in required else WARNING
            yield ("review", ruling.number), VOID, ruling.values, severity
    where = {"folder": text.path.rpartition("/")[0], "lang": text.lang}
    # An entry that breaks another rule has been told.
    for stage in required:
        if stage not in {ruling.signature.stage for ruling in found}:
            yield ("review",), "review-missing", {"stage": stage_name(stage), "key": stage, **where}, ERROR
