"""What stands on a proof sheet: an article in every language it has, what was found in it, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from generator.content.library import Library
from generator.model import LANGUAGES, Article, Diagnostic, Exemption, Region, Topic, Translation
from generator.model.signature import STAGES
from generator.proof.rows import Row, rows
from generator.review.rulings import rulings
from generator.text.dates import long_date
from generator.text.strings import command_text, interface
from generator.views.dating import known_date
from generator.views.lines import credit_name, number, source_name


class Answer(Struct, frozen=True):
    """An acknowledgement of a finding: its rule, what it is about, why, who answers for it, in which file."""

    rule: str
    value: str
    reason: str
    who: str
    path: str


class Line(Struct, frozen=True):
    """A line to sign: the language of the text, the stage, and who has signed when, "" while nobody has."""

    lang: str
    stage: str
    who: str = ""
    on: str = ""


class Sheet(Struct, frozen=True):
    """A proof sheet; words are in the language of the desk that asked for it.

    `langs` are the languages of the columns, the original's first; `facts` are labels with what they say. `made` is the
    moment at which it was printed, with a zone.
    """

    article: Article
    langs: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    findings: tuple[Diagnostic, ...]
    answers: tuple[Answer, ...]
    lines: tuple[Line, ...]
    made: datetime


def sheet(article: Article, library: Library, faults: Sequence[Diagnostic], desk: str, made: datetime) -> Sheet:
    """The sheet of an article, for a desk that reads `desk` ("zh" or "en").

    `faults` are all that is wrong with the content, notes too; those of the article's folder are printed.
    """
    texts = sorted(
        (*article.texts, *article.drafts), key=lambda text: (text.lang != article.lang, LANGUAGES.index(text.lang))
    )
    return Sheet(
        article=article,
        langs=tuple(text.lang for text in texts),
        facts=tuple((command_text(f"proof_{name}", desk), value) for name, value in _facts(article, library, desk)),
        rows=tuple(rows(article, texts, library, desk, made.date().isoformat())),
        findings=tuple(fault for fault in faults if fault.path.startswith(article.folder + "/")),
        answers=tuple(_answer(one, text) for text in texts for one in text.exemptions),
        lines=tuple(line for text in texts for line in _lines(article, text, library, desk)),
        made=made,
    )


def _facts(article: Article, library: Library, desk: str) -> Iterator[tuple[str, str]]:
    source, rights = article.attribution, article.rights
    yield "article", f"{article.id} · {article.folder}"
    yield "kind", command_text(f"kind_{article.kind}", desk)
    yield "status", command_text(f"article_{article.status}", desk)
    if article.published:
        yield "published", article.published.isoformat()
    yield from _shelves(article, library, desk)
    if source:
        yield "source", " · ".join(filter(None, (source_name(article, desk, library), source.statement, source.url)))
        yield "source_date", known_date(source.published, desk)
        if source.author:
            yield "author", source.author
    if rights:
        yield "rights", " · ".join(filter(None, (command_text(f"rights_{rights.basis}", desk), rights.note)))
    yield "editor", credit_name(article.editor, desk, library) or command_text("proof_nobody", desk)
    for text in (*article.texts, *article.drafts):
        if text is not article.original:
            yield "translator", credit_name(text.translator, desk, library) or library.site.translator[desk]
            yield "reviewer", credit_name(text.reviewer, desk, library) or command_text("proof_nobody", desk)
            yield "translated", long_date(text.translated, desk) if text.translated else "?"
            yield "assisted", command_text(f"assisted_{text.machine_assisted or 'none'}", desk)


def _shelves(article: Article, library: Library, desk: str) -> Iterator[tuple[str, str]]:
    """Where readers find it; what no data has a name for stands by its id."""
    trail = library.trail(article.region)
    words = interface(desk)
    named = {
        "region": [words["trail_separator"].join(one.name[desk] for one in trail) if trail else article.region],
        "places": [_name(library.regions.get(one), one, desk) for one in article.places],
        "columns": [
            " ".join(filter(None, (_title(one.column, library, desk), number(article, one.column, desk))))
            for one in article.columns
        ],
        "topics": [_name(library.topics.get(one), one, desk) for one in article.topics],
    }
    for name, found in named.items():
        if any(found):
            yield name, command_text("listed", desk).join(found)


def _name(one: Region | Topic | None, known: str, desk: str) -> str:
    return one.name[desk] if one else known


def _title(column: str, library: Library, desk: str) -> str:
    found = library.columns.get(column)
    return found.title[desk] if found else column


def _answer(one: Exemption, text: Translation) -> Answer:
    return Answer(one.rule, one.value or "", one.reason, one.who, text.path)


def _lines(article: Article, text: Translation, library: Library, desk: str) -> Iterator[Line]:
    """The three stages of a text; a signature that does not hold leaves its line empty."""
    signed = {one.signature.stage: one.signature for one in rulings(article, text, library) if one.holds}
    for stage in STAGES:
        one = signed.get(stage)
        yield (
            Line(text.lang, stage, library.people[one.by].name[desk], one.on.isoformat())
            if one
            else Line(text.lang, stage)
        )
