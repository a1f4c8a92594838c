"""An article in both languages, paragraph facing paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content import permalinks
from generator.content.library import Library
from generator.content.staleness import BEHIND, counterparts, staleness
from generator.model import EDITIONS, Article, Edition, Translation
from generator.text.dates import long_date
from generator.text.markers import is_untranslated
from generator.text.segments import definitions, segments
from generator.text.strings import interface
from generator.views.provenance import Provenance, provenance
from generator.views.translation import about_translation
from generator.views.view import Ref, View


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a pair: its edition, headline, and the article's page there."""

    edition: Edition
    title: str
    whole: Ref


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph in both languages, as Markdown; "" on a side that has no such paragraph.

    `remark` says that the original has changed since it was translated, None where it has not.
    """

    number: int
    original: str
    translation: str
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class FacingView:
    """The side of the original and that of the translation, their rows, and what is known of the translation."""

    original: Side
    translation: Side
    rows: tuple[Row, ...]
    source: Provenance | None
    about: tuple[str, ...]
    label: str | None


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
    return tuple(_facing(article, edition, library) for edition in EDITIONS)


def _facing(article: Article, edition: Edition, library: Library) -> View:
    original = article.original
    translation = next(text for text in article.texts if text is not original)
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
            rows=_rows(article, translation, edition.lang),
            source=provenance(article, text, edition, library),
            about=about_translation(translation, article, edition.lang, library),
            label=words["archive_item"] if article.is_archive else None,
        ),
        twin=permalinks.facing(article, edition.other),
        counterpart=permalinks.facing(article, edition.other),
        canonical=permalinks.article(article, edition),
        is_indexed=False,
        files=permalinks.attachment(article, ""),
    )


def _side(text: Translation, article: Article, here: Edition) -> Side:
    edition = next(edition for edition in EDITIONS if edition.lang == text.lang)
    title = interface(here.lang)[f"language_{text.lang}"]
    return Side(edition, text.title, Ref(title, permalinks.article(article, edition)))


def _rows(article: Article, translation: Translation, lang: str) -> tuple[Row, ...]:
    """Each paragraph of the original faces its own; each brings the addresses and notes that it refers to.

    Where nobody knows which are whose, those with the same number do. What has no original any more comes last.
    """
    original = article.original
    ours, theirs, known = segments(original.body), segments(translation.body), counterparts(article, translation)
    fellows = {one.number: other for one, other, _ in known or ()} if known is not None else dict(enumerate(theirs, 1))
    facing = [fellows.get(one.number) for one in ours]
    pairs = [(one.text, other.text if other else "") for one, other in zip(ours, facing, strict=True)]
    pairs += [("", other.text) for other in theirs if other not in facing and not is_untranslated(other.text)]
    notes, their_notes = definitions(original.body), definitions(translation.body)
    told = _remarks(article, translation, lang)
    return tuple(
        Row(number, _whole(one, notes), _whole(other, their_notes), told.get(number))
        for number, (one, other) in enumerate(pairs, 1)
    )


def _remarks(article: Article, translation: Translation, lang: str) -> dict[int, str]:
    """What is told of the paragraphs that are behind, by their number in the original."""
    if translation.pairing is None:
        return {}
    told, undated = interface(lang)["facing_behind"], interface(lang)["facing_behind_undated"]
    return {
        one.source: told.format(date=long_date(one.day, lang)) if one.day else undated
        for one in staleness(article, translation, translation.pairing).behind
        if one.state == BEHIND and one.number and one.source
    }


def _whole(text: str, ends: str) -> str:
    if is_untranslated(text):
        return ""
    return f"{text}\n\n{ends}" if ends and "[" in text else text
