"""Does a text say what the desk does not (NEWSROOM rule 8)? Words are told and never changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.checks.excuses import excuses, holds, idle
from generator.checks.proofreading import TOLD, texts
from generator.checks.written import file_text
from generator.content.library import Library
from generator.content.stretches import stretches
from generator.model import ERROR, NOTE, Article, Bilingual, Diagnostic, Exemption, Wording
from generator.model.wording import WORDING_RULES
from generator.prose.pairs import VEIL, inside, veiled
from generator.prose.paragraphs import paragraphs
from generator.text.han import HAN
from generator.text.positions import position
from generator.text.seldom import seldom

# 原贵州省乡村振兴局, the then Guizhou Provincial …: whoever says so knows it. 原 begins other words too.
_CALLED_FORMER = seldom(
    rf"(?:(?<![草平高还中])原(?![因来则理本有])[{HAN}]{{0,6}}|[旧曾时]称|曾用名为?|前身[是为]?)[“‘]?$"
    r"|\b(?:[Ff]ormer|[Ff]ormerly|then|defunct)[ -](?:the )?(?:[A-Z][a-z]+ ){0,3}$"
)
# Between these are somebody else's words, or a document's name.
_QUOTED = "“”‘’《》「」『』"


class Dated(NamedTuple):
    """When a text was written, ISO 8601 as far as it is known, "" if it is not; or not before that."""

    value: str
    or_later: bool = False


def check_wording(library: Library, *, errors_only: bool = False) -> Iterator[Diagnostic]:
    """Rows of the wording list that hold for a text, at each place; exceptions that excuse nothing."""
    used = defaultdict[str, set[Exemption]](set)
    dates = {text.path: _dated(article) for article in library.articles for text in article.texts}
    is_asked = any(row.severity == ERROR or not errors_only for row in library.wording)
    for text in texts(library) if is_asked else ():
        file = file_text(library, text.path)
        # A standing page says what is so today.
        held = Held(library.wording, text.lang, dates.get(text.path, Dated("9999-12-31")))
        told = Counter[str]()
        for start, value, (row, severity), is_quoted, covering in _found(file, held, text.exemptions):
            rule = _rule(row, is_quoted=is_quoted)
            answered = excuses(text.exemptions, rule, value, *covering)
            used[text.path] |= answered
            told[value] += not answered
            if not answered and told[value] <= TOLD:
                told_as = NOTE if is_quoted else severity
                if told_as == ERROR or not errors_only:
                    yield Diagnostic(text.path, *position(file, start), rule, _values(value, row), told_as)
    for path, given in {text.path: text.exemptions for text in texts(library) if not errors_only}.items():
        yield from idle(library, path, given, used.get(path, ()), WORDING_RULES)


class Held:
    """The rows that hold for a text of a date, with their severity: a note where the date does not say so surely."""

    def __init__(self, rows: Sequence[Wording], lang: str, dated: Dated) -> None:
        self._rows: dict[str, tuple[Wording, str]] = {}
        for row in rows:
            surely = _holds(row, dated) if row.lang == lang and row.wrong else False
            if surely is not False:
                self._rows.setdefault(row.wrong.lower(), (row, row.severity if surely else NOTE))
        # After all rows: a plural that has a row of its own is told as that.
        for wrong, found in tuple(self._rows.items()) if lang == "en" else ():
            self._rows.setdefault(_plural(wrong), found)
        # The longest is the one that is meant.
        words = "|".join(re.escape(wrong) for wrong in sorted(self._rows, key=len, reverse=True))
        edges = ("", "") if lang == "zh" else (r"(?<![\w-])", r"(?![\w-])")
        self._pattern = re.compile(f"{edges[0]}(?:{words or '(?!)'}){edges[1]}", re.IGNORECASE | re.ASCII)

    def find(self, text: str) -> Iterator[tuple[int, str, tuple[Wording, str]]]:
        """Offset, words and row of each form that is not a part of one that is right."""
        for found in self._pattern.finditer(text):
            row, severity = self._rows[found[0].lower()]
            ways = ((right, right.find(row.wrong)) for right in row.right)
            before = text[max(0, found.start() - 50) : found.start()] if row.kind == "former-name" else ""
            is_right = any(at >= 0 and text.startswith(right, found.start() - at) for right, at in ways)
            if not is_right and not _CALLED_FORMER.search(before):
                yield found.start(), found[0], (row, severity)


def _plural(word: str) -> str:
    """The plural of a word or phrase in small letters; one that ends in s is taken for a plural."""
    if word.endswith("s") or not word[-1].isalpha():
        return word
    if word.endswith("y") and word[-2:-1] not in {*"aeiou"}:
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("x", "z", "ch", "sh")) else "s")


def _found(
    file: str, held: Held, given: Sequence[Exemption]
) -> Iterator[tuple[int, str, tuple[Wording, str], bool, list[str]]]:
    """All that is found in a file, with its offset there, whether it is quoted, and exceptions' words around it."""
    answers = {one.value for one in given if one.value}
    for stretch in stretches(file):
        for paragraph in paragraphs(stretch.text, stretch.role):
            quoted = veiled(paragraph.text, inside(paragraph.text, _QUOTED))
            for start, value, row in held.find(paragraph.text):
                covering = [one for one in answers if holds(one, paragraph.text, start, start + len(value))]
                yield stretch.spans[paragraph.places[start]][0], value, row, quoted[start] == VEIL, covering


def _dated(article: Article) -> Dated:
    if article.kind == "own" or article.attribution is None:
        return Dated(article.published.date().isoformat() if article.published else "")
    known = article.attribution.published
    return Dated(known.value or "", known.precision == "year-or-later")


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


def _rule(row: Wording, *, is_quoted: bool) -> str:
    if is_quoted:
        return "wording-quoted"
    if row.kind == "former-name":
        return "wording-former"
    return "wording" if row.right else "wording-avoid"


def _values(value: str, row: Wording) -> dict[str, object]:
    right = [f"“{form}”" for form in row.right]
    return {"value": value, "right": Bilingual("、".join(right), " / ".join(right)), "reason": row.reason}
