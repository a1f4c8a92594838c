"""Is every correction told, in each language that it concerns, with a date that can be?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.checks.faults import fault_at
from generator.checks.moments import early, is_to_come, our_now
from generator.content.library import Library
from generator.model import ERROR, NOTE, WARNING, Article, Correction, Diagnostic


def check_corrections(library: Library) -> Iterator[Diagnostic]:
    """Corrections without words, of texts that are not there, in one language only, or on a day that cannot be."""
    now = our_now(library)
    for article in library.articles:
        for number, correction in enumerate(article.corrections):
            yield from _faults(article, number, correction, library, now)


def _faults(
    article: Article, number: int, correction: Correction, library: Library, now: datetime | None
) -> Iterator[Diagnostic]:
    path = article.original.path

    def fault(rule: str, *keys: str, severity: str = ERROR, **values: object) -> Diagnostic:
        return fault_at(library, path, ("corrections", number, *keys), rule, severity, **values)

    texts = {text.lang for text in article.texts}
    for lang in correction.languages:
        if not correction.what[lang]:
            yield fault("correction-silent", "what", lang, lang=lang)
        if lang not in texts:
            yield fault("correction-no-text", "languages", lang=lang)
    if not correction.languages and path not in library.faulty:
        yield fault("correction-silent", "what", lang=article.lang)
    for lang in sorted(texts - set(correction.languages)) if correction.languages else ():
        # A slip of the translator is the translation's alone; a mistake of the original is seldom not translated too.
        severity = WARNING if article.lang in correction.languages else NOTE
        yield fault("correction-one-language", "languages", severity=severity, lang=lang)
    if correction.on and early(correction.on, article.published):
        yield fault("before-publication", "on", on=correction.on)
    if is_to_come(correction.on, now):
        yield fault("date-to-come", "on", severity=WARNING, on=correction.on)
