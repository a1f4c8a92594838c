"""Has every published text been reviewed as the site requires, and does every signature hold (NEWSROOM rule 4)?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta

from generator.content.library import Library
from generator.content.places import place
from generator.model import ERROR, WARNING, Article, Diagnostic, Translation
from generator.review.rulings import VOID, Ruling, rulings_of, stage_name
from generator.text.dates import clock

# What the clocks of two machines may differ by.
_SKEW = timedelta(hours=1)


def check_reviews(library: Library) -> Iterator[Diagnostic]:
    """Published texts without a required signature; signatures that do not hold, of drafts as warnings.

    That an edit has voided a draft's signature is no fault: drafts are edited.
    """
    if {"content/data/people.yml", "content/data/site.yml"} & library.faulty:
        return
    now = clock(None, os.environ)
    for article in library.articles:
        for text in article.texts if article.status != "withdrawn" else ():
            found = rulings_of(text, library)
            yield from _signatures(article, text, found, library, now)
            if article.status == "published" and text.path not in library.faulty:
                yield from _lacking(text, found, library)


def _signatures(
    article: Article, text: Translation, found: tuple[Ruling, ...], library: Library, now: datetime | None
) -> Iterator[Diagnostic]:
    is_published, required = article.status == "published", library.site.required_reviews
    for ruling in found:
        line, column = place(library.project, text.path, "review", ruling.number)
        if ruling.rule == VOID:
            # Where the stage is required, that it lacks a signature is the error; this says why.
            if is_published and ruling.signature.stage not in required:
                yield Diagnostic(text.path, line, column, VOID, ruling.values, WARNING)
        elif ruling.rule is not None:
            severity = ERROR if is_published else WARNING
            yield Diagnostic(text.path, line, column, ruling.rule, ruling.values, severity)
        elif now is not None and ruling.signature.on > now + _SKEW:
            values = {"by": ruling.signature.by, "on": ruling.signature.on.isoformat()}
            yield Diagnostic(text.path, line, column, "review-future", values, ERROR if is_published else WARNING)


def _lacking(text: Translation, found: tuple[Ruling, ...], library: Library) -> Iterator[Diagnostic]:
    by_stage = {ruling.signature.stage: ruling for ruling in found}
    for stage in library.site.required_reviews:
        ruling = by_stage.get(stage)
        # Of an entry that breaks another rule that has been told.
        if ruling is not None and ruling.rule == VOID:
            line, column = place(library.project, text.path, "review", ruling.number)
            yield Diagnostic(text.path, line, column, VOID, ruling.values)
        elif ruling is None:
            line, column = place(library.project, text.path, "review")
            yield Diagnostic(
                text.path, line, column, "review-missing", {"stage": stage_name(stage), "key": stage, "lang": text.lang}
            )
