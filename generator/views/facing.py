"""An article in both languages, paragraph facing paragraph."""

from __future__ import annotations

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition, Translation
from generator.text.strings import interface
from generator.views.facing_rows import Row, rows, with_remarks
from generator.views.provenance import Provenance, provenance
from generator.views.translation import about_translation, machine_label
from generator.views.view import Ref, View


class Side(Struct, frozen=True):
    """One language of a pair: its edition, headline, and the article's page there."""

    edition: Edition
    title: str
    whole: Ref


class FacingView(Struct, frozen=True):
    """The side of the original and that of the translation, their rows, and what is known of the translation."""

    original: Side
    translation: Side
    rows: tuple[Row, ...]
    source: Provenance | None
    about: tuple[str, ...]
    label: str | None
    machine: str | None


def has_facing(article: Article) -> bool:
    """Whether an article has a text in both languages."""
    return len(article.texts) == len(EDITIONS)


def facing_views(article: Article, library: Library) -> tuple[View, ...]:
    """The page in each edition; none for an article in one language.

    The original stands first in both: what is read against the other is the translation. Search engines are led to the
    article's own page, which has the same words.
    """
    if not has_facing(article):
        return ()
    translation = next(text for text in article.texts if text is not article.original)
    pair = rows(article, translation)
    return tuple(_facing(article, translation, pair, edition, library) for edition in EDITIONS)


def _facing(
    article: Article, translation: Translation, pair: tuple[Row, ...], edition: Edition, library: Library
) -> View:
    original = article.original
    words, text = interface(edition.lang), article.text(edition.lang) or original
    return View(
        edition=edition,
        permalink=permalinks.facing(article, edition),
        template="facing.html",
        title=words["facing_title"].format(title=text.title),
        description=text.summary,
        content=FacingView(
            original=_side(original, article, edition),
            translation=_side(translation, article, edition),
            rows=with_remarks(pair, article, translation, edition.lang),
            source=provenance(article, text, edition, library),
            about=about_translation(translation, article, edition.lang, library),
            label=words["archive_item"] if article.is_archive else None,
            machine=machine_label(translation, edition.lang, library),
        ),
        twin=permalinks.facing(article, edition.other),
        counterpart=permalinks.facing(article, edition.other),
        canonical=permalinks.article(article, edition),
        is_indexed=False,
        files=permalinks.attachment(article, ""),
    )


def _side(text: Translation, article: Article, here: Edition) -> Side:
    edition = Edition.of(text.lang)
    title = interface(here.lang)[f"language_{text.lang}"]
    return Side(edition, text.title, Ref(title, permalinks.article(article, edition)))
