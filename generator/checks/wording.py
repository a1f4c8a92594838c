"""Does a text say what the desk does not (NEWSROOM rule 8)? Words are told and never changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.checks.excuses import excuses, idle
from generator.checks.proofreading import texts
from generator.content.library import Library
from generator.content.project import read_text
from generator.content.stretches import stretches
from generator.model import NOTE, Article, Diagnostic, Exemption, Wording
from generator.model.wording import WORDING_RULES
from generator.prose.pairs import inside
from generator.prose.paragraphs import paragraphs
from generator.text.positions import position

# Between these are somebody else's words, or a document's name.
_QUOTED = "“”‘’《》「」『』"


class Dated(NamedTuple):
    """When a text was written, ISO 8601 as far as it is known, "" if it is not; or not before that."""

    value: str
    or_later: bool = False


def check_wording(library: Library) -> Iterator[Diagnostic]:
    """Rows of the wording list that hold for a text, at each place; exceptions that excuse nothing."""
    project, used = library.project, defaultdict[str, set[Exemption]](set)
    dates = {text.path: _dated(article) for article in library.articles for text in article.texts}
    for text in texts(library) if library.wording else ():
        file = read_text(project, project.root / text.path, []) or ""
        # A standing page says what is so today.
        holding = _holding(library.wording, text.lang, dates.get(text.path, Dated("9999-12-31")))
        for stretch in stretches(file):
            for paragraph in paragraphs(stretch.text, stretch.role):
                for start, value, row, severity in _found(paragraph.text, holding):
                    is_quoted = any(first < start < end for first, end in inside(paragraph.text, _QUOTED))
                    rule = _rule(row, is_quoted=is_quoted)
                    answered = excuses(text.exemptions, rule, value)
                    used[text.path] |= answered
                    if not answered:
                        place = position(file, stretch.spans[paragraph.places[start]][0])
                        yield Diagnostic(text.path, *place, rule, _values(value, row), NOTE if is_quoted else severity)
    yield from idle(project, {text.path: text.exemptions for text in texts(library)}, used, WORDING_RULES)


def _dated(article: Article) -> Dated:
    if article.kind == "own" or article.attribution is None:
        return Dated(article.published.date().isoformat() if article.published else "")
    known = article.attribution.published
    return Dated(known.value or "", known.precision == "year-or-later")


def _holding(rows: Sequence[Wording], lang: str, dated: Dated) -> list[tuple[Wording, str]]:
    """The rows that hold for a text of that date, with their severity: a note where the date does not say so surely."""
    found = []
    for row in rows:
        surely = _holds(row, dated) if row.lang == lang and row.wrong else False
        if surely is not False:
            found.append((row, row.severity if surely else NOTE))
    # The longest first: it is the one that is meant.
    return sorted(found, key=lambda one: -len(one[0].wrong))


def _holds(row: Wording, dated: Dated) -> bool | None:
    """Whether a row holds for a date; None where that cannot be said."""
    begun = _against(dated.value, row.since) if row.since else True
    # On its last day a row still holds.
    passed = _against(dated.value, row.until) if row.until and dated.value != row.until else False
    if dated.or_later:
        begun = begun or None
        passed = passed or (None if row.until else False)
    if begun is False or passed is True:
        return False
    return True if begun and passed is False else None


def _against(value: str, day: str) -> bool | None:
    """Whether a date as far as it is known is that day or later; None where it may be either."""
    head = day[: len(value)]
    return None if value == head and len(value) < len(day) else value >= head


def _found(text: str, holding: list[tuple[Wording, str]]) -> Iterator[tuple[int, str, Wording, str]]:
    taken: list[tuple[int, int]] = []
    for row, severity in holding:
        for found in _pattern(row.wrong, row.lang).finditer(text):
            start, end = found.span()
            if not any(first < end and start < stop for first, stop in taken) and not _is_right(text, start, end, row):
                taken.append((start, end))
                yield start, found[0], row, severity


def _is_right(text: str, start: int, end: int, row: Wording) -> bool:
    """Whether it is a part of one of the forms that are right."""
    for right in row.right:
        at = right.find(row.wrong)
        if at >= 0 and text.startswith(right, start - at):
            return True
    return False


def _pattern(words: str, lang: str) -> re.Pattern[str]:
    if lang == "zh":
        return re.compile(re.escape(words))
    return re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE)


def _rule(row: Wording, *, is_quoted: bool) -> str:
    if is_quoted:
        return "wording-quoted"
    if row.kind == "former-name":
        return "wording-former"
    return "wording" if row.right else "wording-avoid"


def _values(value: str, row: Wording) -> dict[str, object]:
    return {
        "value": value,
        "right_zh": "、".join(f"“{right}”" for right in row.right),
        "right_en": " / ".join(f"“{right}”" for right in row.right),
        "reason_zh": row.reason.zh,
        "reason_en": row.reason.en,
    }
