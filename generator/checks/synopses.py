"""Does somebody answer for each reading of ours as it stands (NEWSROOM rule 2)?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.checks.faults import fault_at
from generator.checks.moments import is_to_come, our_now
from generator.content.library import Library
from generator.content.synopsis_reader import SYNOPSES
from generator.model import ERROR, NOTE, WARNING, Article, Diagnostic
from generator.review.endorsements import UNENDORSED, ruling


def check_synopses(library: Library) -> Iterator[Diagnostic]:
    """Endorsements that do not hold, a warning in a draft, which is edited; synopses that nobody has endorsed (a note).

    Readers see neither. A day to come under one that holds is a warning.
    """
    if {"content/data/people.yml", "content/data/site.yml"} & library.faulty:
        return
    now = our_now(library)
    for article in library.articles:
        if article.synopses and article.status != "withdrawn" and _path(article) not in library.faulty:
            yield from _faults(article, library, now)


def _faults(article: Article, library: Library, now: datetime | None) -> Iterator[Diagnostic]:
    path, broken = _path(article), ERROR if article.status == "published" else WARNING
    for number, synopsis in enumerate(article.synopses):
        found, signed = ruling(article, synopsis, library), synopsis.signed
        keys = (number, "signed")
        if found.rule is not None:
            severity = NOTE if found.rule == UNENDORSED else broken
            yield fault_at(library, path, keys, found.rule, severity, **found.values)
        elif signed is not None and is_to_come(signed.on, now):
            yield fault_at(library, path, keys, "date-to-come", WARNING, on=signed.on)


def _path(article: Article) -> str:
    return f"{article.folder}/{SYNOPSES}"
