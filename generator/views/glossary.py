"""The glossary: every term in both languages, what it means, what it rests on, and the articles in which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Edition, Term
from generator.text.han import count_han
from generator.text.pinyin import syllables
from generator.text.strings import interface
from generator.text.terms import alike
from generator.text.web_address import web_address
from generator.views.sheet import Sheet
from generator.views.shelves import on_show
from generator.views.uses import USES, use_refs, uses, uses_sheets
from generator.views.view import Ref, View


class TermView(Struct, frozen=True):
    """A term: its name in the edition's language, that in the other, and the articles in which it stands.

    `variants` are its other Chinese forms. `basis` says in words what its English form rests on, `source` where that
    was seen, `url` where that can be read; `every` leads to all articles, where not all are here.
    """

    anchor: str
    name: str
    other: str
    variants: tuple[str, ...]
    explanation: str | None
    basis: str
    source: str | None
    url: str | None
    uses: tuple[Ref, ...]
    every: Ref | None


class GlossaryView(Struct, frozen=True):
    """The terms under the letters, or figures, that they begin with."""

    heading: str
    introduction: str
    letters: tuple[tuple[str, tuple[TermView, ...]], ...]


class Explanations(Struct, frozen=True):
    """What readers of an article in `lang` may be told: where terms stand, and where all of them are explained."""

    lang: str
    glossary: str


def explanations(lang: str, edition: Edition, library: Library) -> Explanations | None:
    """The explanations for a text in a language, on a page of an edition; None without a glossary."""
    return Explanations(lang, permalinks.glossary(edition)) if _for_readers(library) else None


def glossary_ref(edition: Edition, library: Library) -> Ref | None:
    """The way to the glossary, where there is one."""
    if not _for_readers(library) or not on_show(library):
        return None
    return Ref(interface(edition.lang)["glossary"], permalinks.glossary(edition))


def glossary_sheets(edition: Edition, library: Library) -> Iterator[Sheet[View]]:
    """The glossary of an edition, and the lists of terms that stand in many articles; none where nothing is on show."""
    ref = glossary_ref(edition, library)
    if ref is None:
        return
    found = [uses(term, edition, library) for term in _for_readers(library)]
    yield Sheet(
        ref.permalink,
        (ref.permalink,),
        partial(_glossary, ref, edition, library),
        listed=tuple(article for one in found for article in one.newest),
        also=[one.total for one in found],
    )
    for term in _for_readers(library):
        yield from uses_sheets(term, edition, library)


def _glossary(ref: Ref, edition: Edition, library: Library) -> tuple[View, ...]:
    words, lang = interface(edition.lang), edition.lang
    terms = sorted(_for_readers(library), key=lambda term: _order(term, lang))
    letters = tuple(
        (letter, tuple(_term(term, edition, library) for term in some))
        for letter, some in groupby(terms, key=lambda term: _order(term, lang)[0])
    )
    view = View(
        edition=edition,
        permalink=ref.permalink,
        template="glossary.html",
        title=ref.title,
        description=words["glossary_description"].format(site=library.site.name[lang]),
        content=GlossaryView(ref.title, words["glossary_introduction"], letters),
        twin=permalinks.glossary(edition.other),
    )
    return (view,)


@lru_cache(maxsize=2)
def _for_readers(library: Library) -> tuple[Term, ...]:
    return tuple(term for term in library.terms if term.is_for_readers)


def _order(term: Term, lang: str) -> tuple[str, tuple[str, ...]]:
    """What terms are sorted by: their letter, the figures before all, then pinyin or words."""
    name = alike(term.term[lang])
    if name[0][0].isdecimal():
        return "0–9", name
    spelled = syllables(term.term.zh) if lang == "zh" else name
    return spelled[0][0].upper(), spelled


def _term(term: Term, edition: Edition, library: Library) -> TermView:
    words, lang, other = interface(edition.lang), edition.lang, edition.other.lang
    found = uses(term, edition, library)
    return TermView(
        anchor=term.anchor,
        name=term.term[lang],
        other=term.term[other],
        variants=tuple(form for form in term.variants if count_han(form)),
        explanation=term.explanation[lang] if term.explanation else None,
        basis=words[f"term_basis_{term.basis}"].format(form=term.seen_as),
        source=term.source[lang] if term.source else None,
        url=web_address(term.url) if term.url else None,
        uses=use_refs(found.newest, edition),
        every=Ref(words["term_every"], permalinks.term(term.anchor, edition), found.total)
        if found.total > USES
        else None,
    )
