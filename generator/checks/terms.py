"""Do terms hold: has each translation the glossary's renderings, and none that the glossary calls wrong?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.checks.excuses import excuses, idle
from generator.content.library import Library
from generator.content.places import place
from generator.model import ERROR, LANGUAGES, NOTE, WARNING, Article, Diagnostic, Exemption, Term, Translation
from generator.model.exemption import TERM_RULES
from generator.text.han import count_han
from generator.text.markers import is_untranslated
from generator.text.positions import position
from generator.text.segments import segments
from generator.text.terms import Phrases, alike, in_language, spellings

# A wrong rendering of one or two words is right elsewhere (licensed, NGO, social relief): it is wrong beside its term.
_SHORT = 2


class _Rendering(NamedTuple):
    """A form of a term: a right one, or `wrong` as the glossary has it; `is_short` where that says too little alone."""

    term: Term
    wrong: str = ""
    is_short: bool = False


class _Part(NamedTuple):
    """Something that readers see: the keys of its place in the front matter, or where in the body it begins.

    `beside` are the terms that stand there in the original, in its order.
    """

    text: str
    beside: tuple[Term, ...]
    keys: tuple[str | int, ...] = ()
    start: int = 0


class _Fault(NamedTuple):
    """What is wrong with a term, and the words by which an editor may answer for it."""

    term: Term
    told: Diagnostic
    names: tuple[str, ...]


class _Glossary(NamedTuple):
    """What is looked for in the texts of a language."""

    terms: Phrases[Term]
    renderings: Phrases[_Rendering]


def check_terms(library: Library) -> Iterator[Diagnostic]:
    """Wrong renderings, printed ones that are missing (a warning), answers for what is not there (a warning).

    In an original a wrong form is its author's word, and a note.
    """
    glossaries = {lang: _glossary(library.terms, lang) for lang in LANGUAGES}
    for article in library.articles:
        for text in article.texts:
            used: set[Exemption] = set()
            for fault in _faults(article, text, glossaries, library):
                excused = excuses(text.exemptions, fault.told.rule, *fault.names)
                used |= excused
                if not excused:
                    yield fault.told
            yield from idle(library, text.path, text.exemptions, used, TERM_RULES)


def _glossary(terms: Sequence[Term], lang: str) -> _Glossary:
    right = [(form, _Rendering(term)) for term in terms for form in spellings(term, lang)]
    wrong = [
        (form, _Rendering(term, form, is_short=len(alike(form)) <= _SHORT))
        for term in terms
        for form in term.forbidden
        if bool(count_han(form)) == (lang == "zh")
    ]
    return _Glossary(in_language(terms, lang), Phrases((*right, *wrong), lang))


def _faults(
    article: Article, text: Translation, glossaries: Mapping[str, _Glossary], library: Library
) -> Iterator[_Fault]:
    renderings = glossaries[text.lang].renderings
    if text is article.original:
        yield from _wrong(text, _parts(text, ()), renderings, NOTE, library)
        return
    terms = glossaries[article.lang].terms
    used = (terms.longest(one.text) for one in segments(article.original.body))
    parts = _parts(text, [tuple(dict.fromkeys(found.owner for found in some)) for some in used])
    wrong = tuple(_wrong(text, parts, renderings, ERROR, library))
    yield from wrong
    yield from _missing(text, parts, renderings, {fault.term for fault in wrong}, library)


def _wrong(
    text: Translation, parts: Sequence[_Part], renderings: Phrases[_Rendering], severity: str, library: Library
) -> Iterator[_Fault]:
    for part in parts:
        for found in renderings.longest(part.text):
            term, wrong, is_short = found.owner
            if wrong and (term in part.beside or not is_short):
                value, at = part.text[found.start : found.end], _place(text, part, found.start, library)
                values = {**_named(term, text), "value": value}
                told = Diagnostic(text.path, *at, "term-forbidden", values, severity)
                yield _Fault(term, told, (value, wrong, term.term.zh, term.term.en))


def _missing(
    text: Translation, parts: Sequence[_Part], renderings: Phrases[_Rendering], told: set[Term], library: Library
) -> Iterator[_Fault]:
    told |= {one.owner.term for part in parts for one in renderings.every(part.text) if not one.owner.wrong}
    for part in parts:
        for term in () if part.keys or is_untranslated(part.text) else part.beside:
            if term.is_held and term not in told:
                told.add(term)
                at = _place(text, part, 0, library)
                missing = Diagnostic(text.path, *at, "term-missing", _named(term, text), WARNING)
                yield _Fault(term, missing, (term.term.zh, term.term.en))


def _parts(text: Translation, beside: Sequence[tuple[Term, ...]]) -> tuple[_Part, ...]:
    """The paragraphs of a text, then its front matter; but not a translator's notes, which speak of renderings.

    `beside` are the terms of each paragraph of its original; where not as many stand here, all are beside each.
    """
    paragraphs = segments(text.body)
    every = tuple(dict.fromkeys(term for some in beside for term in some))
    if len(beside) != len(paragraphs):
        beside = [every] * len(paragraphs)
    front: list[tuple[str | None, tuple[str | int, ...]]] = [
        (text.title, ("title",)),
        (text.list_title, ("list_title",)),
        (text.summary, ("summary",)),
        *((note, ("editor_notes", number)) for number, note in enumerate(text.editor_notes)),
        *((caption, ("captions", name)) for name, caption in text.captions.items()),
    ]
    return (
        *(_Part(one.text, some, start=one.start) for one, some in zip(paragraphs, beside, strict=True)),
        *(_Part(words, every, keys) for words, keys in front if words),
    )


def _place(text: Translation, part: _Part, offset: int, library: Library) -> tuple[int, int]:
    if part.keys:
        return place(library.project, text.path, *part.keys)
    line, column = position(text.body, part.start + offset)
    return text.body_line + line - 1, column


def _named(term: Term, text: Translation) -> dict[str, object]:
    return {"term": term.term["en" if text.lang == "zh" else "zh"], "printed": term.term[text.lang]}
