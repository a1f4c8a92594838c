"""Pages that stand: about, contact and the like, and the one for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Edition, Page
from generator.text.strings import interface
from generator.views.view import Ref, View


class StandingView(Struct, frozen=True):
    """A title, a summary and a body in Markdown."""

    title: str
    summary: str
    body: str


class NotFoundView(Struct, frozen=True):
    """The same words in both languages: nobody knows which edition a wrong address was meant for."""

    parts: tuple[tuple[str, str, str, Ref], ...]


def standing_view(page: Page, pages: Sequence[Page]) -> View:
    """A standing page."""
    edition = Edition.of(page.lang)
    has_twin = any(other.name == page.name and other.lang == edition.other.lang for other in pages)
    return View(
        edition=edition,
        permalink=permalinks.page(page.name, edition),
        template="standing.html",
        title=page.title,
        description=page.summary,
        content=StandingView(page.title, page.summary, page.body),
        twin=permalinks.page(page.name, edition.other) if has_twin else None,
        files="",
    )


def not_found_view(library: Library) -> View:
    """The 404, one for both editions, in the frame of the first."""
    parts = _not_found()
    return View(
        edition=EDITIONS[0],
        permalink=permalinks.NOT_FOUND,
        template="not-found.html",
        title=" · ".join(part[1] for part in parts),
        description=library.site.description.zh,
        content=NotFoundView(parts),
        is_indexed=False,
    )


def _not_found() -> tuple[tuple[str, str, str, Ref], ...]:
    """The notice in both languages."""
    parts = []
    for edition in EDITIONS:
        words = interface(edition.lang)
        front = Ref(words["front_page"], permalinks.front(edition))
        parts.append((edition.html_lang, words["not_found"], words["not_found_text"], front))
    return tuple(parts)
