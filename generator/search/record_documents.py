"""What search is told of the records on show: their names, what is known of them, and the sentences that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Bilingual, Edition, Policy
from generator.search.document import Document, Passage
from generator.text.strings import interface
from generator.views.records import Named, cards_on_show, policies_on_show

# The latest. An office that a thousand articles name would be as long as all of them, and they are found by themselves.
_MOST_SENTENCES = 20
_LABELS = {"organisation": "record_organisation", "service": "record_service"}


def record_documents(library: Library) -> Iterator[Document]:
    """Every record on show, in the order of its data; nothing of it is read from a page.

    A record has a name in both languages, so it has both passages. It is of no region, source, column, topic or year.
    """
    for named in policies_on_show(library):
        yield _document(named, permalinks.policy(named.record.id, EDITIONS[0]))
    for named in cards_on_show(library):
        yield _document(named, permalinks.card(named.record.id, EDITIONS[0]))


def _document(named: Named, path: str) -> Document:
    return Document(id=path, path=path, year="", passages={one.lang: _passage(named, one) for one in EDITIONS})


def _passage(named: Named, edition: Edition) -> Passage:
    record, lang = named.record, edition.lang
    sentences = tuple(_sentences(named, lang))[:_MOST_SENTENCES]
    if isinstance(record, Policy):
        summary = _summary(_listed((one[lang] for one in record.issuers), lang), record.number)
        names, label = _own_name(record.title, lang), interface(lang)["record_policy"]
        return Passage(record.title[lang], summary, sentences, names, label=label)
    summary = _summary(_listed(record.also, lang), record.note[lang] if record.note else None)
    names, label = (*record.also, *_own_name(record.name, lang)), interface(lang)[_LABELS[record.kind]]
    return Passage(record.name[lang], summary, sentences, names, label=label)


def _own_name(name: Bilingual, lang: str) -> tuple[str, ...]:
    """The Chinese name in the English passage, for English texts give it in brackets; its own has it as its title."""
    return (name.zh,) if lang == "en" else ()


def _listed(names: Iterable[str], lang: str) -> str:
    return interface(lang)["list_separator"].join(names)


def _summary(*parts: str | None) -> str:
    return " · ".join(filter(None, parts))


def _sentences(named: Named, lang: str) -> Iterator[str]:
    """Each once, of the articles that have a text in the language."""
    quotes = (mention.quote[lang] for article, mention in named.mentions if article.text(lang))
    yield from dict.fromkeys(filter(None, quotes))
