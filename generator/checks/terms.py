"""Do terms hold: has each translation the glossary's renderings, and none that the glossary calls wrong?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.content.library import Library
from generator.content.places import place
from generator.model import ERROR, LANGUAGES, NOTE, WARNING, Article, Diagnostic, Exemption, Term, Translation
from generator.text.han import count_han
from generator.text.positions import position
from generator.text.segments import segments
from generator.text.terms import Phrases, alike, in_language, spellings

# A wrong rendering of one or two words is right elsewhere (licensed, NGO, social relief): it is wrong beside its term.
_SHORT = 2


class _Rendering(NamedTuple):
    """A form that a text may have a term in; `is_short` for a wrong one that says too little by itself."""

    term: Term
    is_wrong: bool = False
    is_short: bool = False


class _Part(NamedTuple):
    """Something that readers see: the keys of its place in the front matter, or where in the body it begins.

    `beside` are the terms that stand there in the original, in its order.
    """

    text: str
    beside: tuple[Term, ...]
    keys: tuple[str | int, ...] = ()
    start: int = 0


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
                excuses = {one for one in text.exemptions if _excuses(one, fault)}
                used |= excuses
                if not excuses:
                    yield fault
            for number, one in enumerate(text.exemptions):
                if one.rule.startswith("term-") and one.reason and one.who and one not in used:
                    at = place(library.project, text.path, "check_exceptions", number)
                    yield Diagnostic(text.path, *at, "exception-idle", {"rule": one.rule}, severity=WARNING)


def _glossary(terms: Sequence[Term], lang: str) -> _Glossary:
    right = [(form, _Rendering(term)) for term in terms for form in spellings(term, lang)]
    wrong = [
        (form, _Rendering(term, is_wrong=True, is_short=len(alike(form)) <= _SHORT))
        for term in terms
        for form in term.forbidden
        if bool(count_han(form)) == (lang == "zh")
    ]
    return _Glossary(in_language(terms, lang), Phrases((*right, *wrong), lang))


def _faults(
    article: Article, text: Translation, glossaries: Mapping[str, _Glossary], library: Library
) -> Iterator[Diagnostic]:
    is_translation = text is not article.original
    parts, renderings = _parts(article, text, glossaries[article.lang].terms), glossaries[text.lang].renderings
    told = {one.owner.term for part in parts for one in renderings.every(part.text) if not one.owner.is_wrong}
    for part in parts:
        for found in renderings.longest(part.text):
            term, is_wrong, is_short = found.owner
            if is_wrong and (not is_short or (is_translation and term in part.beside)):
                told.add(term)
                values = {**_named(term, text), "value": part.text[found.start : found.end]}
                severity = ERROR if is_translation else NOTE
                yield Diagnostic(
                    text.path, *_place(text, part, found.start, library), "term-forbidden", values, severity
                )
    for part in parts if is_translation else ():
        for term in part.beside:
            if term.is_held and term not in told:
                told.add(term)
                at = _place(text, part, 0, library)
                yield Diagnostic(text.path, *at, "term-missing", _named(term, text), WARNING)


def _parts(article: Article, text: Translation, terms: Phrases[Term]) -> tuple[_Part, ...]:
    """The paragraphs of a text, then its front matter; but not a translator's notes, which speak of renderings."""
    of_original, of_text = segments(article.original.body), segments(text.body)
    beside = [tuple(dict.fromkeys(found.owner for found in terms.longest(one.text))) for one in of_original]
    every = tuple(dict.fromkeys(term for some in beside for term in some))
    is_paired = len(of_original) == len(of_text)
    front: list[tuple[str | None, tuple[str | int, ...]]] = [
        (text.title, ("title",)),
        (text.list_title, ("list_title",)),
        (text.summary, ("summary",)),
        *((note, ("editor_notes", number)) for number, note in enumerate(text.editor_notes)),
        *((caption, ("captions", name)) for name, caption in text.captions.items()),
    ]
    return (
        *(_Part(one.text, beside[at] if is_paired else every, start=one.start) for at, one in enumerate(of_text)),
        *(_Part(words, every, keys) for words, keys in front if words),
    )


def _place(text: Translation, part: _Part, offset: int, library: Library) -> tuple[int, int]:
    if part.keys:
        return place(library.project, text.path, *part.keys)
    line, column = position(text.body, part.start + offset)
    return text.body_line + line - 1, column


def _named(term: Term, text: Translation) -> dict[str, object]:
    return {"term": term.term["en" if text.lang == "zh" else "zh"], "printed": term.term[text.lang]}


def _excuses(exemption: Exemption, fault: Diagnostic) -> bool:
    said = exemption.value is None or alike(exemption.value) in [alike(str(one)) for one in fault.values.values()]
    return exemption.rule == fault.rule and said and bool(exemption.reason and exemption.who)
