"""An Article → the text of its files; what the reader reads back is the same article."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict

from generator.content import permalinks
from generator.content.correction_facts import correction_facts, withdrawal_facts
from generator.content.front_matter import join
from generator.content.ledger_writer import ledger_files
from generator.content.pairing import pairing_file, pairing_text
from generator.content.synopsis_reader import SYNOPSES
from generator.content.synopsis_writer import synopses_text
from generator.model import (
    EDITIONS,
    Article,
    Attribution,
    Delivery,
    Image,
    Instalment,
    KnownDate,
    Lead,
    Rights,
    Signature,
    Translation,
)


def article_files(article: Article) -> dict[str, str]:
    """The files of an article's folder by name, each with its text."""
    drafts = {
        f"index.{text.lang}.md": join({**translation_facts(text), "status": "draft"}, text.body)
        for text in article.drafts
    }
    texts = {
        f"index.{text.lang}.md": join(
            shared_facts(article) if text.lang == article.lang else translation_facts(text), text.body
        )
        for text in article.texts
    }
    records = {
        pairing_file(text.lang): pairing_text(text.pairing, text.lang)
        for text in (*article.texts, *article.drafts)
        if text.pairing
    }
    synopses = {SYNOPSES: synopses_text(article.synopses)} if article.synopses else {}
    return texts | drafts | records | ledger_files(article.ledger) | synopses


def translation_facts(text: Translation) -> dict[str, Any]:
    """The front matter of a translation, in the order in which translators fill it in."""
    return {
        "title": text.title,
        "list_title": text.list_title,
        "original_title": text.original_title,
        "summary": text.summary,
        "captions": dict(text.captions),
        "editor_notes": list(text.editor_notes),
        "translator_notes": list(text.translator_notes),
        "check_exceptions": [_present(**asdict(one)) for one in text.exemptions],
        "translator": text.translator,
        "reviewer": text.reviewer,
        "translated": text.translated,
        "machine_assisted": text.machine_assisted,
        "review": review_facts(text.review),
    }


def shared_facts(article: Article) -> dict[str, Any]:
    """The front matter of an original, in the order in which editors read it."""
    text = article.original
    return {
        "id": article.id,
        "slug": article.slug,
        "aliases": [f"/{permalinks.alias(alias, EDITIONS[0])}" for alias in article.aliases],
        "kind": article.kind,
        "lang": article.lang,
        "title": text.title,
        "list_title": text.list_title,
        "original_title": article.original_title,
        "summary": text.summary,
        "region": article.region,
        "places": list(article.places),
        "columns": [_instalment(one) for one in article.columns],
        "topics": list(article.topics),
        "source": _source(article.attribution),
        "rights": _rights(article.rights),
        "delivery": _delivery(article.delivery),
        "images": [_image(image) for image in article.images],
        "editor": article.editor,
        "editor_notes": list(text.editor_notes),
        "check_exceptions": [_present(**asdict(one)) for one in text.exemptions],
        "review": review_facts(text.review),
        "home": _lead(article.lead),
        "status": article.status,
        "published": article.published.isoformat() if article.published else None,
        "corrections": [correction_facts(one) for one in article.corrections],
        "withdrawal": withdrawal_facts(article.withdrawal) if article.withdrawal else None,
    }


def review_facts(review: tuple[Signature, ...]) -> list[dict[str, Any]]:
    """`review`, an entry a signature."""
    return [{**asdict(one), "on": one.on.isoformat()} for one in review]


def _instalment(instalment: Instalment) -> Any:
    if instalment.number is None and instalment.season is None:
        return instalment.column
    return _present(id=instalment.column, season=instalment.season, number=instalment.number)


def _lead(lead: Lead | None) -> dict[str, Any]:
    return {"slot": "lead", **_present(**{"from": lead.since, "until": lead.until})} if lead else {}


def _source(attribution: Attribution | None) -> dict[str, Any]:
    if attribution is None:
        return {}
    return _present(
        id=attribution.id,
        statement=attribution.statement,
        author=attribution.author,
        url=attribution.url,
        published=_date(attribution.published),
    )


def _date(date: KnownDate) -> dict[str, Any]:
    return {} if date == KnownDate() else _present(value=date.value, precision=date.precision, basis=date.basis)


def _rights(rights: Rights | None) -> dict[str, Any]:
    return _present(basis=rights.basis, note=rights.note) if rights else {}


def _delivery(delivery: Delivery | None) -> dict[str, Any]:
    return _present(**asdict(delivery)) if delivery else {}


def _image(image: Image) -> dict[str, Any]:
    return _present(**asdict(image))


def _present(**facts: Any) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value}
