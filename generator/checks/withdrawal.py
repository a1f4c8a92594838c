"""Does a withdrawal say how far it goes, since when, and why, and nothing that it takes back?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from generator.checks.faults import fault_at
from generator.checks.moments import early, is_to_come, our_now
from generator.checks.withdrawn_words import kept_by_notice, withdrawn_words, written_elsewhere
from generator.content.library import Library
from generator.model import LANGUAGES, WARNING, Article, Diagnostic
from generator.text.clauses import bare
from generator.text.markup import plain
from generator.text.strings import interface


def check_withdrawal(library: Library) -> Iterator[Diagnostic]:
    """Withdrawals that the status contradicts, without level, reason or a day that can be, or that tell too much."""
    now = our_now(library)
    for article in library.articles:
        yield from _faults(article, library, now)
        if article.is_withdrawn:
            yield from repeated(article, library)


def repeated(article: Article, library: Library) -> Iterator[Diagnostic]:
    """What the reason of a withdrawn article says of what has been withdrawn, where readers are told the reason."""
    withdrawal = article.withdrawal
    if withdrawal is None or article.is_erased:
        return
    for lang in LANGUAGES:
        reason = bare(interface(lang)["withdrawn_reason"].format(reason=plain(withdrawal.reason[lang])))
        for words, withdrawn in withdrawn_words(library).items() if withdrawal.reason[lang] else ():
            if words in reason and words not in kept_by_notice(article) and words not in written_elsewhere(library):
                keys, folder = ("withdrawal", "reason", lang), withdrawn.folder
                yield fault_at(library, article.original.path, keys, "withdrawal-repeats", folder=folder, words=words)
                break


def _faults(article: Article, library: Library, now: datetime | None) -> Iterator[Diagnostic]:
    withdrawal, fault = article.withdrawal, partial(fault_at, library, article.original.path)
    if withdrawal is None:
        if article.is_withdrawn:
            yield fault(("status",), "withdrawal-missing", WARNING)
        return
    if article.status != "withdrawn":
        # Whoever wrote it believes that it is gone.
        yield fault(("status",), "withdrawal-status", status=article.status)
    if withdrawal.on and early(withdrawal.on, article.published):
        yield fault(("withdrawal", "on"), "before-publication", on=withdrawal.on)
    if withdrawal.on and is_to_come(withdrawal.on, now):
        yield fault(("withdrawal", "on"), "date-to-come", WARNING, on=withdrawal.on)
    if withdrawal.level == "notice":
        for lang in LANGUAGES:
            if not withdrawal.reason[lang]:
                yield fault(("withdrawal", "reason"), "withdrawal-reason", WARNING, lang=lang)
