"""What an article's page says beside its text: figures, records and events of its ledger, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.content.library import Library
from generator.model import Article, Edition, Translation
from generator.render.markdown import addresses
from generator.text.strings import command_text, interface
from generator.views.figures.rows import Row, figures_in
from generator.views.figures.wording import event_words
from generator.views.records import records_in


def stated(
    article: Article, texts: Sequence[Translation], library: Library, desk: str, today: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Labels, and what stands there in each text, a line for each of several.

    Of figures those that editors have confirmed, as readers get them; on `today` (ISO 8601) a target may be past.
    """
    editions = [Edition.of(text.lang) for text in texts]
    yield command_text("proof_links", desk), tuple("\n".join(_links(text)) for text in texts)
    for rows in zip(*(figures_in(article, edition, library, today) for edition in editions), strict=True):
        said = tuple(_figure(row, edition.lang) for row, edition in zip(rows, editions, strict=True))
        yield command_text("proof_figure", desk), said
    names = ([ref.title for ref in records_in(article, edition, library)] for edition in editions)
    yield command_text("proof_records", desk), tuple("\n".join(some) for some in names)
    for event in article.ledger.events:
        when = (event_words(event.moment, edition.lang) for edition in editions)
        quotes = (event.quote[edition.lang] for edition in editions)
        said = tuple(" · ".join((date, quote)) if quote else "" for date, quote in zip(when, quotes, strict=True))
        yield command_text("proof_event", desk), said


def _figure(row: Row, lang: str) -> str:
    named = interface(lang)["chart_bar"].format(label=row.what.title, figure=row.figure)
    return " · ".join(filter(None, (named, row.detail, row.when, row.kind, row.where.title)))


def _links(text: Translation) -> Iterator[str]:
    """Where a text's links lead, each once; paper has no other way to show it."""
    found = dict.fromkeys(one.value for one in addresses(text.body) if not one.shown)
    return (one for one in found if one and not one.startswith("#"))
