"""What an editor asks of an edition, one question after the other; each answers with what there is to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.content.ledger_reader import FIGURES
from generator.content.staleness import staleness
from generator.content.synopsis_reader import SYNOPSES
from generator.model import Article
from generator.model.signature import STAGES
from generator.review.endorsements import ruling
from generator.review.rulings import VOID, rulings_of
from generator.status.desk import Desk, Matter
from generator.views.shelves import in_column


def untranslated(desk: Desk, lang: str) -> Iterator[Matter]:
    """Articles and standing pages that this edition's readers get in the other language only."""
    for article in _ours(desk):
        if article.text(lang) is None and article.draft(lang) is None:
            yield Matter(article.original.short_title, article.original.path)
    here = {page.name for page in desk.library.pages if page.lang == lang}
    for page in desk.library.pages:
        if page.name not in here:
            yield Matter(page.title, page.path)


def behind(desk: Desk, lang: str) -> Iterator[Matter]:
    """Translations whose original says something else by now, and in how many passages; those without a record."""
    for article in _ours(desk):
        text = article.text(lang)
        if text is None or text is article.original:
            continue
        if text.pairing is None:
            yield Matter(text.short_title, text.path, {"unrecorded": text.translated or "?"})
            continue
        found = staleness(article, text, text.pairing)
        if found.is_behind or found.open or not found.is_even:
            passages = len(found.behind) + len(found.open)
            yield Matter(text.short_title, text.path, {"passages": passages} if found.is_even else {})


def drafts(desk: Desk, lang: str) -> Iterator[Matter]:
    """Articles that nobody has released, and translations that are not finished."""
    for article in _ours(desk):
        text, unfinished = article.text(lang), article.draft(lang)
        if unfinished is not None:
            yield Matter(unfinished.short_title or article.original.short_title, unfinished.path)
        elif text is not None and article.status == "draft":
            yield Matter(text.short_title, text.path)


def unsigned(desk: Desk, lang: str) -> Iterator[Matter]:
    """Texts that lack a review which the site requires, or have been signed in part."""
    for article in _ours(desk):
        text = article.text(lang) or article.draft(lang)
        if text is None:
            continue
        found = {ruling.signature.stage: ruling for ruling in rulings_of(text, desk.library)}
        needed = desk.library.site.required_reviews or (STAGES if text.review else ())
        facts = {
            "lacking": tuple(stage for stage in needed if stage not in found),
            "voided": tuple(stage for stage, ruling in found.items() if ruling.rule == VOID),
            "broken": tuple(stage for stage, ruling in found.items() if ruling.rule not in (None, VOID)),
        }
        if any(facts.values()):
            title = text.short_title or article.original.short_title
            yield Matter(title, text.path, {key: stages for key, stages in facts.items() if stages})


def unendorsed(desk: Desk, lang: str) -> Iterator[Matter]:
    """Readings of ours that no reader sees: nobody has endorsed them as they stand."""
    for article in _ours(desk):
        for synopsis in article.synopses:
            if not ruling(article, synopsis, desk.library).holds:
                yield Matter(synopsis.title[lang], f"{article.folder}/{SYNOPSES}")


def unconfirmed(desk: Desk, lang: str) -> Iterator[Matter]:
    """Articles with figures that have been proposed and that no editor has confirmed, and how many."""
    for article in _ours(desk):
        count = sum(not one.is_confirmed for one in article.ledger.figures)
        if count:
            text = article.text(lang) or article.original
            yield Matter(text.short_title, f"{article.folder}/{FIGURES}", {"figures": count})


def inbox(desk: Desk, lang: str) -> Iterator[Matter]:
    """What has arrived in this language and waits for an answer."""
    root = desk.library.project.root
    for waiting in desk.waiting:
        if (root / waiting.folder / f"index.{lang}.md").is_file() and waiting.refused is None:
            facts = {"since": waiting.since[:10]} if waiting.since else {}
            yield Matter(waiting.headline or waiting.id, waiting.folder, facts)


def without_picture(desk: Desk, lang: str) -> Iterator[Matter]:
    """Articles that show no picture, and those with one whose rights nobody has stated."""
    for article in _ours(desk):
        text = article.text(lang)
        if text is None:
            continue
        if any(image.rights == "unknown" for image in article.images):
            yield Matter(text.short_title, text.path, {"picture": "rights"})
        elif not any(image.shown for image in article.images) and "![" not in text.body:
            yield Matter(text.short_title, text.path, {"picture": "file" if article.images else "none"})


def quiet(desk: Desk, lang: str) -> Iterator[Matter]:
    """Columns whose newest article in this edition is older than their `expect_every` allows."""
    for column in desk.library.columns.values():
        if column.expect_every is None or column.status == "ended":
            continue
        facts = {"expected": column.expect_every}
        newest = next((one.published for one in in_column(column.id, desk.library) if one.text(lang)), None)
        days = (desk.now.date() - newest.date()).days if newest else None
        if days is None or days > column.expect_every:
            quiet_for = {} if days is None else {"days": days}
            yield Matter(column.short[lang], "content/data/columns.yml", {**quiet_for, **facts})


QUESTIONS: tuple[tuple[str, Callable[[Desk, str], Iterator[Matter]]], ...] = (
    ("untranslated", untranslated),
    ("behind", behind),
    ("draft", drafts),
    ("unsigned", unsigned),
    ("unendorsed", unendorsed),
    ("unconfirmed", unconfirmed),
    ("inbox", inbox),
    ("picture", without_picture),
    ("quiet", quiet),
)


def _ours(desk: Desk) -> Iterator[Article]:
    """What is published or may be yet."""
    return (article for article in desk.library.articles if article.status != "withdrawn")
