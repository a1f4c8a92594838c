"""What readers of a translation are told where it is behind its original."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content import permalinks
from generator.content.staleness import BEHIND, GONE, MISSING, Standing, staleness
from generator.model import Article, Edition, Translation
from generator.text.dates import long_date
from generator.text.strings import interface

_KEYS = {BEHIND: "behind_paragraph", GONE: "behind_gone", MISSING: "behind_missing"}

_PARTS = {
    "title": "behind_part_title",
    "list_title": "behind_part_list_title",
    "summary": "behind_part_summary",
    "caption": "behind_part_caption",
    "note": "behind_part_note",
}


class Remark(Struct, frozen=True):
    """A note at a paragraph of a text: above paragraph `before`, below the last one where that is None.

    `link` is the original's paragraph, as permalink and fragment; None where it is no longer there.
    """

    before: int | None
    text: str
    link: str | None


class Remarks(Struct, frozen=True):
    """The line at the head of a text, None where it is in step; and the notes at its paragraphs, in order."""

    head: str | None = None
    notes: tuple[Remark, ...] = ()


def remarks(article: Article, text: Translation, edition: Edition) -> Remarks:
    """What is told of a text in its edition; nothing of an original, and of what has no record."""
    if text is article.original or text.pairing is None:
        return Remarks()
    found, words = staleness(article, text, text.pairing), interface(edition.lang)
    told = [one for one in found.behind if one.state in _KEYS]
    facts = [one for one in told if one.is_placed and not one.number]
    notes = [one for one in told if one.number or not one.is_placed]
    if not found.is_even:
        return Remarks(words["behind_unknown"] if found.is_behind else None)
    original = permalinks.article(article, edition.other)
    return Remarks(
        head=_head(len(notes), facts, edition.lang),
        notes=tuple(_remark(one, original, found.paragraphs, edition.lang) for one in notes),
    )


def _head(paragraphs: int, facts: Sequence[Standing], lang: str) -> str | None:
    words = interface(lang)
    said = [words["behind_one" if paragraphs == 1 else "behind_many"].format(count=paragraphs)] if paragraphs else []
    days: dict[str, dict[str, None]] = {}
    for one in facts:
        if one.state == BEHIND:
            days.setdefault(one.day or "", {})[words[_PARTS[one.name.partition("-")[0]]]] = None
    for day, parts in sorted(days.items()):
        key = "behind_facts" if day else "behind_facts_undated"
        what = words["behind_part_and"].join(parts)
        said.append(words[key].format(what=what, date=long_date(day, lang) if day else ""))
    if any(one.state == MISSING and one.name.startswith("note-") for one in facts):
        said.append(words["behind_note_missing"])
    return words["behind_part_space"].join(said) or None


def _remark(one: Standing, original: str, paragraphs: int, lang: str) -> Remark:
    words = interface(lang)
    key = _KEYS[one.state]
    if one.state == BEHIND and not one.day:
        key = "behind_undated"
    before = one.number if one.is_placed else one.number + 1
    return Remark(
        before=before if before <= paragraphs else None,
        text=words[key].format(date=long_date(one.day, lang) if one.day else ""),
        link=f"{original}#p-{one.source}" if one.source else None,
    )
