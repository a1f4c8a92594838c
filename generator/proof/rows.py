"""What of an article faces what on a proof sheet: all the words that readers get and that reviewers sign for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.content.library import Library
from generator.model import LANGUAGES, Article, Bilingual, Translation
from generator.proof.references import References, references
from generator.proof.stated import stated
from generator.text.dates import long_date
from generator.text.segments import Note, notes, segments
from generator.text.strings import command_text
from generator.views.facing_rows import rows as facing_rows

_INDENT = re.compile(r"^(?: {4}|\t)", re.MULTILINE)


class Row(Struct, frozen=True):
    """A passage in both languages, "" where a language has none; `label` says what it is.

    `is_plain` is set on what pages print sign for sign, line by line; all else is Markdown, and `refers` to what each
    text has below.
    """

    label: str
    texts: tuple[str, ...]
    is_plain: bool = False
    refers: tuple[References, ...] = ()


def rows(article: Article, texts: Sequence[Translation], library: Library, desk: str, today: str) -> Iterator[Row]:
    """The rows of an article in the order of its page; `texts` are those on the sheet, the original first.

    `today` as for `stated`.
    """
    for name in ("title", "list_title", "original_title", "summary"):
        found = tuple(_stated(name, article, text) for text in texts)
        if any(found):
            yield Row(command_text(f"proof_{name}", desk), found, is_plain=True)
    yield from _corrections(article, texts, desk)
    refers = tuple(references(text.body) for text in texts)
    yield from (replace(row, refers=refers) for row in (*_passages(article, texts, desk), *_notes(texts, desk)))
    for image in article.images:
        captions = (
            _line(image.caption if text is article.original else text.captions.get(image.id, "")) for text in texts
        )
        label = command_text("proof_caption", desk, credit=image.credit or "?", rights=image.rights or "unknown")
        yield Row(label, tuple(captions), is_plain=True)
    for name in ("editor_notes", "translator_notes"):
        words = tuple("\n\n".join(getattr(text, name)) for text in texts)
        if any(words):
            yield Row(command_text(f"proof_{name}", desk), words)
    for label, said in stated(article, texts, library, desk, today):
        if any(said):
            yield Row(label, said, is_plain=True)


def _stated(name: str, article: Article, text: Translation) -> str:
    # A source has one headline, and a translation says what that means.
    holder = article if name == "original_title" and text is article.original else text
    return _line(getattr(holder, name) or "")


def _line(words: str) -> str:
    return " ".join(words.split())


def _corrections(article: Article, texts: Sequence[Translation], desk: str) -> Iterator[Row]:
    for one in sorted(article.corrections, key=lambda one: one.on, reverse=True):
        langs = command_text("listed", desk).join(command_text(f"proof_lang_{lang}", desk) for lang in one.languages)
        date = long_date(one.on, desk) if one.on else "?"
        yield Row(command_text("proof_correction", desk, date=date, langs=langs), _told(one.what, texts))
    if article.withdrawal:
        words = _told(article.withdrawal.reason, texts)
        if any(words):
            yield Row(command_text("proof_withdrawal", desk), words)


def _told(words: Bilingual, texts: Sequence[Translation]) -> tuple[str, ...]:
    """Words in the columns of their languages; what has no column stands in the first, for some edition prints it."""
    langs = [text.lang for text in texts]
    found = {lang: words[lang] for lang in LANGUAGES if words[lang]}
    homeless = [found[lang] for lang in found if lang not in langs]
    first = "\n\n".join(filter(None, (found.get(langs[0], ""), *homeless)))
    return (first, *(found.get(lang, "") for lang in langs[1:]))


def _passages(article: Article, texts: Sequence[Translation], desk: str) -> Iterator[Row]:
    """The body passage by passage, each beside the one that it was translated into."""
    if len(texts) == 1:
        yield from (Row(str(one.number), (one.text,)) for one in segments(texts[0].body))
        return
    for row in facing_rows(article, texts[1]):
        label = str(row.number) if row.number else command_text("proof_alone", desk)
        yield Row(label, (_passage(row.original), _passage(row.translation)))


def _passage(words: str) -> str:
    """A passage without the notes and addresses that a page has below it: on a sheet they have rows of their own."""
    return "\n\n".join(one.text for one in segments(words))


def _notes(texts: Sequence[Translation], desk: str) -> Iterator[Row]:
    """The footnotes by their labels, which both languages share."""
    held = [{one.label: _words(one) for one in notes(text.body)} for text in texts]
    for label in dict.fromkeys(label for some in held for label in some):
        words = tuple(some.get(label, "") for some in held)
        yield Row(command_text("proof_note", desk, label=label), words)


def _words(note: Note) -> str:
    return _INDENT.sub("", note.text)
