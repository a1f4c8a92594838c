"""Has everything a twin, and is the twin in step, passage by passage?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.faults import fault_at
from generator.content.library import Library
from generator.content.pairing import pairing_file
from generator.content.places import place
from generator.content.staleness import BEHIND, GONE, MISSING, OPEN, STEP, Standing, staleness
from generator.model import LANGUAGES, WARNING, Article, Diagnostic, Pairing, Translation
from generator.text.difference import difference
from generator.text.markers import is_untranslated
from generator.text.personal import reportable
from generator.text.positions import position
from generator.text.segments import notes, segments
from generator.text.strings import interface_pair

_RULES = {BEHIND: "translation-behind", GONE: "translation-gone", MISSING: "translation-new", OPEN: "translation-open"}

# What a draft does not have yet.
_WAITING = frozenset(["translation-new", "translation-note", "translation-open"])


def check_translations(library: Library) -> Iterator[Diagnostic]:
    """Articles and standing pages without a translation, and passages of translations that are not in step."""
    for article in library.articles:
        for lang in LANGUAGES:
            text = article.text(lang)
            if text is None and (draft := article.draft(lang)):
                yield from _draft(library, article, draft)
            elif text is None:
                yield from _missing(library, article.original.path, lang, f"{article.folder}/index.{lang}.md")
            elif text is not article.original:
                yield from _record(library, article, text)
    for page in library.pages:
        for lang in LANGUAGES:
            if not any(other.name == page.name and other.lang == lang for other in library.pages):
                yield from _missing(library, page.path, lang, page.path.replace(f".{page.lang}.md", f".{lang}.md"))


def _missing(library: Library, path: str, lang: str, file: str) -> Iterator[Diagnostic]:
    """That there is no translation; one that cannot be read is there, and its own fault is told."""
    if file not in library.faulty:
        values = {"lang": interface_pair(f"language_{lang}"), "file": file}
        yield Diagnostic(path, 1, 1, "translation-missing", values, severity=WARNING)


def _draft(library: Library, article: Article, text: Translation) -> Iterator[Diagnostic]:
    """A translation that is not finished; of what is not in it yet it is enough to say how much that is."""
    left = sum(is_untranslated(one.text) for one in segments(text.body))
    yield fault_at(library, text.path, ("status",), "translation-draft", WARNING, left=left)
    yield from (fault for fault in _record(library, article, text) if fault.rule not in _WAITING)


def _record(library: Library, article: Article, text: Translation) -> Iterator[Diagnostic]:
    record = f"{article.folder}/{pairing_file(text.lang)}"
    command = f"newsroom translate {article.slug} {text.lang}"
    if text.pairing is not None:
        yield from _behind(library, article, text, text.pairing, command)
    elif record not in library.faulty:
        yield Diagnostic(text.path, 1, 1, "translation-unrecorded", {"command": command}, severity=WARNING)


def _behind(
    library: Library, article: Article, text: Translation, pairing: Pairing, command: str
) -> Iterator[Diagnostic]:
    found = staleness(article, text, pairing)
    if not found.is_even:
        values = {"here": found.paragraphs, "recorded": found.recorded, "command": command}
        yield Diagnostic(text.path, text.body_line, 1, "translation-uneven", values, severity=WARNING)
        if text is article.text(text.lang):
            yield from _unfinished(text)
    for one in found.standings:
        if one.state == MISSING and one.name.startswith("note-"):
            values = {"label": one.name.removeprefix("note-"), "command": command}
            yield Diagnostic(text.path, *_place(library, text, one), "translation-note", values, severity=WARNING)
            continue
        # Another fact that is missing is told by those who read it.
        if one.state != STEP and not (one.state == MISSING and one.is_placed and not one.number):
            line, column = _place(library, text, one)
            values = {
                # The report goes to terminals and to the records of a build.
                "change": difference(reportable(one.was or ""), reportable(one.now or "")),
                "source": one.source or 0,
                "command": command,
            }
            rule = _RULES.get(one.state, "translation-moved")
            yield Diagnostic(text.path, line, column, rule, values, severity=WARNING)


def _unfinished(text: Translation) -> Iterator[Diagnostic]:
    """Readers are told at each place that is not translated yet, but only where it is known which place that is."""
    left = [one for one in segments(text.body) if is_untranslated(one.text)]
    if left:
        at = position(text.body, left[0].start, text.body_line)
        yield Diagnostic(text.path, *at, "translation-unfinished", {"left": len(left)})


def _place(library: Library, text: Translation, one: Standing) -> tuple[int, int]:
    """Where a passage stands; of a paragraph that has no place yet, the end of the one that it comes after."""
    if one.name.startswith("note-"):
        starts = [note.start for note in notes(text.body) if note.name == one.name]
        return position(text.body, starts[0] if starts else 0, text.body_line)
    if not one.number and one.is_placed:
        keys = ["captions", one.name[8:]] if one.name.startswith("caption-") else [one.name]
        return place(library.project, text.path, *keys)
    found = segments(text.body)
    if not one.number or not found:
        return text.body_line, 1
    segment = found[one.number - 1]
    return position(text.body, segment.start if one.is_placed else segment.end, text.body_line)
