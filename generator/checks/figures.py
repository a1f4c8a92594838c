"""Do the figures of a translation agree with those of its original?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.checks.excuses import excuses, idle
from generator.content.library import Library
from generator.content.places import place
from generator.content.staleness import counterparts, staleness
from generator.figures.agreement import Finding, agree, differing
from generator.figures.running import Running, running
from generator.figures.sentences import shown
from generator.model import ERROR, WARNING, Article, Diagnostic, Exemption, Translation
from generator.model.exemption import FIGURE_RULES
from generator.text.personal import personal_data
from generator.text.positions import position
from generator.text.segments import Note, Segment, notes

_Keys = tuple[str | int, ...]


class _Passage(Struct, frozen=True):
    """What a file says in one place: under keys of its front matter, or from an offset of its body on.

    `is_behind`: it is a translation of what the original does not say any more.
    """

    file: Translation
    running: Running
    keys: _Keys = ()
    start: int = 0
    is_behind: bool = False


def check_figures(library: Library, *, errors_only: bool = False) -> Iterator[Diagnostic]:
    """Headlines, summaries, captions and paragraphs in both languages, and answers for what agrees by now.

    A finding is told where it stands in the translation, or in the original where the translation has no such figure.
    An entry of `check_exceptions` in either file lets it through; its value is the figure as either prints it.
    """
    for article in library.articles:
        used: set[Exemption] = set()
        for text in article.texts:
            if text.lang != article.lang:
                yield from _translation(library, article, text, used, errors_only=errors_only)
        for text in article.texts if not errors_only else ():
            yield from idle(library, text.path, text.exemptions, used, FIGURE_RULES)


def _translation(
    library: Library, article: Article, text: Translation, used: set[Exemption], *, errors_only: bool
) -> Iterator[Diagnostic]:
    given = (*article.original.exemptions, *text.exemptions)
    if errors_only and excuses(given, "figure-differs"):
        return  # somebody answers for whatever may be an error
    for pair in _pairs(article, text):
        if errors_only and pair[1].is_behind:
            continue  # readers are told there, and nothing is an error
        told = []
        compared = differing if errors_only else agree
        for finding in compared(pair[0].running.text, pair[1].running.text, article.lang):
            excused = excuses(given, finding.rule, *_printed(pair, finding))
            used |= excused
            told += [] if excused else [finding]
        # What hides personal data takes its time, and most passages have nothing to be told.
        texts = tuple(_public(passage.running.text) for passage in pair) if told else ()
        for finding in told:
            yield _diagnostic(library, pair, texts, finding)


def _pairs(article: Article, text: Translation) -> Iterator[tuple[_Passage, _Passage]]:
    """What is compared, original first."""
    found = staleness(article, text, text.pairing) if text.pairing else None
    stale = frozenset(one.name for one in found.behind) if found else frozenset()
    yield from _facts(article, text, stale)
    paragraphs = counterparts(article, text, found)
    if paragraphs is None:
        # Where nobody knows which paragraph is whose, the whole of both is compared.
        is_behind = found is not None and found.is_behind
        yield (
            _Passage(article.original, running(article.original.body)),
            _Passage(text, running(text.body), is_behind=is_behind),
        )
        return
    for one, other, is_behind in paragraphs:
        yield _part(article.original, one), _part(text, other, is_behind=is_behind)
    held = {note.name: note for note in notes(text.body)}
    for note in notes(article.original.body):
        if (twin := held.get(note.name)) and twin.text:
            yield _part(article.original, note), _part(text, twin, is_behind=note.name in stale)


def _facts(article: Article, text: Translation, stale: frozenset[str]) -> Iterator[tuple[_Passage, _Passage]]:
    original = article.original
    for key in ("title", "summary"):
        ours, theirs = running(getattr(original, key)), running(getattr(text, key))
        yield _Passage(original, ours, (key,)), _Passage(text, theirs, (key,), is_behind=key in stale)
    for number, image in enumerate(article.images):
        if image.caption and (caption := text.captions.get(image.id)):
            at, is_behind = ("captions", image.id), f"caption-{image.id}" in stale
            yield (
                _Passage(original, running(image.caption), ("images", number, "caption")),
                _Passage(text, running(caption), at, is_behind=is_behind),
            )


def _part(file: Translation, held: Segment | Note, *, is_behind: bool = False) -> _Passage:
    return _Passage(file, running(held.text), start=held.start, is_behind=is_behind)


def _printed(pair: tuple[_Passage, _Passage], finding: Finding) -> tuple[str, ...]:
    sides = zip(pair, (finding.original, finding.translation), strict=True)
    return tuple(passage.running.text[one.start : one.end] for passage, one in sides if one is not None)


def _diagnostic(
    library: Library, pair: tuple[_Passage, _Passage], texts: Sequence[str], finding: Finding
) -> Diagnostic:
    """A finding as it is told; `texts` are both passages as a report may print them."""
    side = 0 if finding.translation is None else 1
    passage, path = pair[side], pair[side].file.path
    if passage.keys:
        at = place(library.project, path, *passage.keys)
    else:
        offset = passage.start + passage.running.places[finding.places[side]]
        at = position(passage.file.body, offset, passage.file.body_line)
    figures = (finding.original, finding.translation)
    values = {
        "figure": " / ".join(text[one.start : one.end] for text, one in zip(texts, figures, strict=True) if one),
        "original": shown(texts[0], finding.original, finding.places[0]),
        "translation": shown(texts[1], finding.translation, finding.places[1]),
    }
    # Readers are told at a passage that is behind. A correction of the original must not wait for its translator.
    is_told = pair[1].is_behind and finding.severity == ERROR
    return Diagnostic(path, *at, finding.rule, values, severity=WARNING if is_told else finding.severity)


def _public(text: str) -> str:
    """A text of the same length without anybody's personal data: a report must not print it again."""
    for one in personal_data(text):
        begun = min(one.start + 3, one.end - 1)
        text = text[:begun] + "…" * (one.end - begun) + text[one.end :]
    return text
