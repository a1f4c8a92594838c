"""Do two articles ask for the head of the front page on one day?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.faults import fault_at
from generator.checks.moments import our_now
from generator.content.library import Library
from generator.model import LANGUAGES, NOTE, Article, Diagnostic
from generator.views.shelves import on_show


def check_leads(library: Library) -> Iterator[Diagnostic]:
    """Leads that stand behind a newer one, today or on a day to come."""
    now = our_now(library)
    today = now.date().isoformat() if now else ""
    asked = [(article, article.lead) for article in on_show(library) if article.lead and not article.is_archive]
    leads = [article for article, lead in asked if not lead.until or lead.until >= today]
    for number, article in enumerate(leads):
        before = next((other for other in leads[:number] if _is_behind(article, other, today)), None)
        if before:
            path, title = article.original.path, before.original.title
            yield fault_at(library, path, ("home",), "lead-behind", NOTE, title=title, folder=before.folder)


def _is_behind(article: Article, newer: Article, today: str) -> bool:
    """Whether both are to lead an edition on a day that has not passed."""
    spans = [one.lead for one in (article, newer) if one.lead]
    first = max(today, *(span.since or "" for span in spans))
    return all(first <= (span.until or first) for span in spans) and any(
        article.text(lang) and newer.text(lang) for lang in LANGUAGES
    )
