"""Which paragraph of a translation faces which of its original."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from generator.content.staleness import BEHIND, counterparts, staleness
from generator.model import Article, Translation
from generator.text.dates import long_date
from generator.text.markers import is_untranslated
from generator.text.segments import Segment, cited, definitions, segments
from generator.text.strings import interface


class Row(Struct, frozen=True):
    """A paragraph in both languages, as Markdown; "" on a side that has no such paragraph.

    `number` is that of the original's paragraph, None where it has none any more. `remark` says that the original has
    changed since it was translated, None where it has not.
    """

    number: int | None
    original: str
    translation: str
    remark: str | None = None


def rows(article: Article, translation: Translation) -> tuple[Row, ...]:
    """The rows of a pair in the order of the original.

    Each paragraph brings the addresses and notes that it cites. Where nobody knows which are whose, those with the same
    number face each other; what has no original any more stands where it stands in the translation.
    """
    ours, theirs = definitions(article.original.body), definitions(translation.body)
    return tuple(
        Row(number, _whole(original, ours), _whole(other, theirs))
        for number, original, other in _paired(article, translation)
    )


def with_remarks(pair: tuple[Row, ...], article: Article, translation: Translation, lang: str) -> tuple[Row, ...]:
    """The rows of a pair, and in a language what is told of those that are behind."""
    told = _remarks(article, translation, lang)
    return tuple(replace(row, remark=told.get(row.number) if row.number else None) for row in pair) if told else pair


def _paired(article: Article, translation: Translation) -> Iterator[tuple[int | None, str, str]]:
    ours, theirs, known = (
        segments(article.original.body),
        segments(translation.body),
        counterparts(article, translation),
    )
    fellows = dict(enumerate(theirs, 1)) if known is None else {one.number: other for one, other, _ in known}
    taken = {other.number for number, other in fellows.items() if number <= len(ours)}
    alone = [other for other in theirs if other.number not in taken and not is_untranslated(other.text)]
    yield from _orphans(alone, 0, taken)
    for one in ours:
        fellow = fellows.get(one.number)
        yield one.number, one.text, fellow.text if fellow else ""
        if fellow:
            yield from _orphans(alone, fellow.number, taken)


def _orphans(alone: list[Segment], after: int, taken: set[int]) -> Iterator[tuple[None, str, str]]:
    """Those that come after a paragraph of the translation and before the next one that faces something."""
    if alone:
        end = min((number for number in taken if number > after), default=after + len(alone) + 1)
        yield from ((None, "", one.text) for one in alone if after < one.number < end)


def _remarks(article: Article, translation: Translation, lang: str) -> Mapping[int, str]:
    """What is told of the paragraphs that are behind, by their number in the original."""
    if translation.pairing is None:
        return {}
    told, undated = interface(lang)["facing_behind"], interface(lang)["facing_behind_undated"]
    return {
        one.source: told.format(date=long_date(one.day, lang)) if one.day else undated
        for one in staleness(article, translation, translation.pairing).behind
        if one.state == BEHIND and one.number and one.source
    }


def _whole(text: str, ends: tuple[str, ...]) -> str:
    """A passage with what it cites; "" for one that waits for its translator."""
    if is_untranslated(text):
        return ""
    return "\n\n".join([text, *cited(text, ends)]) if ends else text
