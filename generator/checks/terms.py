"""Do terms hold: has each translation the glossary's renderings, and none that it calls wrong or never prints?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.checks.excuses import excuses, idle
from generator.checks.term_parts import Part, as_one, facing_parts, is_even, of_body, parts, place_in
from generator.checks.term_places import is_part_of, stands_at, years
from generator.content.library import Library
from generator.model import ERROR, LANGUAGES, NOTE, WARNING, Article, Diagnostic, Exemption, Term, Translation
from generator.model.edition import other_language
from generator.model.exemption import TERM_RULES
from generator.text.han import count_han
from generator.text.markers import is_untranslated
from generator.text.other_words import Sentence, is_put, sentences, shortened
from generator.text.terms import Found, Phrases, alike, in_language, spellings

# A wrong rendering of one or two words is right elsewhere (licensed, NGO, social relief): it is wrong beside its term.
_SHORT = 2


class _Rendering(NamedTuple):
    """A form of a term: a printed one, or another, `form`, as the glossary has it."""

    term: Term
    form: str = ""


class _Fault(NamedTuple):
    """What is wrong with a term, and the words by which an editor may answer for it."""

    term: Term
    told: Diagnostic
    names: tuple[str, ...]


class _Forms(NamedTuple):
    """Other forms of terms than the printed ones, alone and beside these, in which they may be a part."""

    alone: Phrases[_Rendering]
    beside: Phrases[_Rendering]

    def longest(self, text: str) -> Iterator[Found[_Rendering]]:
        """The other forms in a text that are no part of a printed one."""
        # Most texts have none of them, and these few are soon looked for.
        if any(True for _ in self.alone.every(text)):
            yield from (found for found in self.beside.longest(text) if found.owner.form)


class _Glossary(NamedTuple):
    """What is looked for in the texts of a language: terms, those with years, printed, wrong and unprinted forms."""

    terms: Phrases[Term]
    dated: Phrases[Term]
    printed: Phrases[_Rendering]
    wrong: _Forms
    also: _Forms


class _Text(NamedTuple):
    """A text to look at, by the glossary of its language; `severity` is that of what is surely wrong."""

    text: Translation
    glossary: _Glossary
    library: Library
    severity: str


def check_terms(library: Library, *, errors_only: bool = False) -> Iterator[Diagnostic]:
    """Wrong renderings, unprinted and missing ones (warnings), answers for what is not there (a warning).

    In an original a wrong form is its author's word, and a note.
    """
    # To look a glossary up takes as long as to go through a text.
    forbidden = {lang: _forbidden(library.terms, lang) for lang in LANGUAGES}
    for article in library.articles:
        for text in article.texts:
            if errors_only and (text is article.original or not _has_any(text, forbidden[text.lang])):
                continue
            used: set[Exemption] = set()
            for fault in _faults(article, text, library, errors_only=errors_only):
                excused = excuses(text.exemptions, fault.told.rule, *fault.names)
                used |= excused
                if not excused and (fault.told.is_error or not errors_only):
                    yield fault.told
            if not errors_only:
                yield from idle(library, text.path, text.exemptions, used, TERM_RULES)


def _has_any(text: Translation, forbidden: Phrases[_Rendering]) -> bool:
    """Whether a text may have an error of terms: all others are warnings and notes."""
    return any(True for _ in forbidden.every(as_one(text)))


# Articles are asked in batches, each of them of the same terms.
@lru_cache(maxsize=2)
def _forbidden(terms: tuple[Term, ...], lang: str) -> Phrases[_Rendering]:
    return Phrases(_others(terms, lang, lambda term: term.forbidden), lang)


def _others(terms: Sequence[Term], lang: str, forms: Callable[[Term], Sequence[str]]) -> list[tuple[str, _Rendering]]:
    """Other forms than the printed ones, those that are words of a language."""
    found = ((form, _Rendering(term, form)) for term in terms for form in forms(term))
    return [one for one in found if bool(count_han(one[0])) == (lang == "zh")]


@lru_cache(maxsize=2)
def _glossary(terms: tuple[Term, ...], lang: str) -> _Glossary:
    right = [(form, _Rendering(term)) for term in terms for form in spellings(term, lang)]

    also = _others(terms, lang, lambda term: term.also)
    wrong = _others(terms, lang, lambda term: term.forbidden)
    return _Glossary(
        in_language(terms, lang),
        in_language([term for term in terms if years(term.term[lang])], lang),
        Phrases(right, lang),
        _Forms(_forbidden(terms, lang), Phrases((*right, *wrong), lang)),
        _Forms(Phrases(also, lang), Phrases((*right, *also), lang)),
    )


def _faults(article: Article, text: Translation, library: Library, *, errors_only: bool) -> Iterator[_Fault]:
    ours, theirs = (_glossary(library.terms, one.lang) for one in (text, article.original))
    if text is article.original:
        one = _Text(text, ours, library, NOTE)
        yield from _wrong(one, parts(text))
        yield from _undated(one, parts(text))
        return
    one = _Text(text, ours, library, ERROR)
    faced = facing_parts(text, article.original, theirs.terms)
    found = tuple(_wrong(one, faced))
    yield from found
    if errors_only:
        return  # all others are warnings and notes
    told = {fault.term for fault in found if fault.told.severity == ERROR}
    told |= {term for part in faced for term in _printed(part.text, one.glossary)}
    others = tuple(_unprinted(one, faced, theirs, told, is_even=is_even(text, article.original)))
    yield from others
    told |= {fault.term for fault in others if fault.told.severity == WARNING}
    yield from _missing(one, faced, told)
    yield from _undated(one, faced)


def _wrong(one: _Text, some: Sequence[Part]) -> Iterator[_Fault]:
    for part in some:
        for found in one.glossary.wrong.longest(part.text):
            term, wrong = found.owner
            severity: str | None = one.severity
            if len(alike(wrong)) <= _SHORT:
                severity = _short(found, part, one) if term in part.beside else None
            if severity:
                yield _fault(one, part, found, "term-forbidden", severity)


def _short(found: Found[_Rendering], part: Part, one: _Text) -> str | None:
    """How bad a short wrong rendering beside its term is; None where it is surely something else's.

    That is so where the printed form stands as often as the term: 社会组织和非政府组织. A common word (licensed) stands
    there for much, and is wrong beside the term's own words.
    """
    term, wrong = found.owner
    if not _is_common(wrong):
        right = [each.owner.term for each in one.glossary.wrong.beside.longest(part.text) if not each.owner.form]
        return None if right.count(term) >= part.beside.count(term) else one.severity
    if stands_at(found.start, found.end, alike(term.term[one.text.lang])[1:], part.text):
        return one.severity
    return None if term in _printed(part.text, one.glossary) else NOTE


def _unprinted(
    one: _Text, some: Sequence[Part], theirs: _Glossary, printed: set[Term], *, is_even: bool
) -> Iterator[_Fault]:
    """Renderings under `also` where the original has the term and the translation has no printed one there.

    A part of the printed form is a short form, natural later on; and where the original too has another form, that may
    be what is rendered. Of paragraphs that do not pair only those terms are told that are printed nowhere.
    """
    lang = one.text.lang
    for part in (part for part in some if part.beside and not is_untranslated(part.text)):
        others = list(one.glossary.also.longest(part.text))
        known = _answered(part, one.glossary, theirs) if others else set()
        if not is_even and not part.keys:
            known |= printed
        for found in others:
            term, form = found.owner
            is_due = term in part.beside and term.is_held and term not in known
            if is_due and not is_part_of(form, term, lang) and not is_put(term, sentences(part.text), lang):
                yield _fault(one, part, found, "term-also", NOTE if _is_common(form) else WARNING)


def _answered(part: Part, ours: _Glossary, theirs: _Glossary) -> set[Term]:
    """Terms of which a part has the printed form or a wrong one, or the original another one than the printed."""
    wrong = {found.owner.term for found in ours.wrong.longest(part.text)}
    other = {found.owner.term for found in theirs.also.longest(part.facing)}
    return _printed(part.text, ours) | wrong | other


def _missing(one: _Text, some: Sequence[Part], told: Collection[Term]) -> Iterator[_Fault]:
    due: dict[Term, Part] = {}
    for part in of_body(some):
        for term in () if is_untranslated(part.text) else part.beside:
            if term.is_held and term not in told:
                due.setdefault(term, part)
    said = tuple(sentence for part in some for sentence in sentences(part.text)) if due else ()
    for term, part in due.items():
        if not _is_otherwise(term, one, some, said):
            yield _fault(one, part, Found(0, 0, _Rendering(term)), "term-missing", WARNING)


def _is_otherwise(term: Term, one: _Text, some: Sequence[Part], said: Sequence[Sentence]) -> bool:
    """Whether a translation has a term in other words, or abbreviated; a lone English word may be a verb (志愿)."""
    lang = one.text.lang
    short: tuple[str, ...] = ()
    if lang == "zh":
        short = shortened(term, one.library.terms)
        if _is_common(term.term.en):
            short = (*short, term.term.zh[:_SHORT])
    return is_put(term, said, lang) or any(form in part.text for part in some for form in short)


def _undated(one: _Text, some: Sequence[Part]) -> Iterator[_Fault]:
    """The first use of each plan whose years the printed form gives, and the text nowhere."""
    told: set[Term] = set()
    for part in (part for part in of_body(some) if not is_untranslated(part.text)):
        if not any(True for _ in one.glossary.dated.every(part.text)):
            continue
        for found in one.glossary.terms.longest(part.text):
            term = found.owner
            pattern = None if term in told else years(term.term[one.text.lang])
            told.add(term)
            if pattern and not pattern.search(one.text.body):
                rendering = Found(found.start, found.end, _Rendering(term))
                yield _fault(one, part, rendering, "term-years", NOTE if one.severity == NOTE else WARNING)


def _printed(text: str, glossary: _Glossary) -> set[Term]:
    return {found.owner.term for found in glossary.printed.every(text)}


def _is_common(form: str) -> bool:
    """Whether a form is one ordinary English word, no name and no abbreviation."""
    return len(alike(form)) == 1 and form.islower()


def _fault(one: _Text, part: Part, found: Found[_Rendering], rule: str, severity: str) -> _Fault:
    term, form = found.owner
    text, value = one.text, part.text[found.start : found.end]
    other = term.term[other_language(text.lang)]
    values: dict[str, object] = {"term": other, "printed": term.term[text.lang]}
    if value:
        values["value"] = value
    told = Diagnostic(text.path, *place_in(text, part, found.start, one.library), rule, values, severity)
    return _Fault(term, told, (*(name for name in (value, form) if name), term.term.zh, term.term.en))
