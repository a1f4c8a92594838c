"""Does a withdrawal say how far it goes, since when, and why?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.checks.moments import early, is_to_come, our_now
from generator.content.library import Library
from generator.content.places import place
from generator.model import ERROR, LANGUAGES, WARNING, Article, Diagnostic


def check_withdrawal(library: Library) -> Iterator[Diagnostic]:
    """Withdrawals that the status contradicts, that lack level or reason, or on a day that cannot be."""
    now = our_now(library)
    for article in library.articles:
        yield from _faults(article, library, now)


def _faults(article: Article, library: Library, now: datetime | None) -> Iterator[Diagnostic]:
    path, withdrawal = article.original.path, article.withdrawal

    def fault(rule: str, *keys: str, severity: str = ERROR, **values: object) -> Diagnostic:
        return Diagnostic(path, *place(library.project, path, *keys), rule, values, severity)

    if withdrawal is None:
        if article.is_withdrawn:
            yield fault("withdrawal-missing", "status", severity=WARNING)
        return
    if article.status != "withdrawn":
        # Whoever wrote it believes that it is gone.
        yield fault("withdrawal-status", "status", status=article.status)
    if withdrawal.on and early(withdrawal.on, article.published):
        yield fault("before-publication", "withdrawal", "on", on=withdrawal.on)
    if withdrawal.on and is_to_come(withdrawal.on, now):
        yield fault("date-to-come", "withdrawal", "on", severity=WARNING, on=withdrawal.on)
    if withdrawal.level == "notice":
        for lang in LANGUAGES:
            if not withdrawal.reason[lang]:
                yield fault("withdrawal-reason", "withdrawal", "reason", severity=WARNING, lang=lang)
