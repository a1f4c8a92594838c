"""The glossary: every term in both languages, what it means, what it rests on, and the articles in which it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import groupby

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, LANGUAGES, Article, Edition, Term
from generator.text.markup import literal
from generator.text.pinyin import syllables
from generator.text.strings import interface
from generator.text.terms import Phrases, alike, in_language
from generator.text.web_address import web_address
from generator.views.listing import Listing, ListingView, listing_views
from generator.views.shelves import in_edition, on_show
from generator.views.view import Ref, View

# The articles under a term; where there are more, they have a list of their own.
USES = 12
# An address in Markdown is no word of the text.
_ADDRESS = re.compile(r"(?<=\])\([^)\n]*\)")


@dataclass(frozen=True, slots=True)
class TermView:
    """A term: its name in the edition's language, that in the other, and the articles in which it stands.

    `basis` says in words what its English form rests on, `source` where that was seen, `url` where that can be read;
    `every` leads to all articles, where not all are here.
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


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The terms under the letters, or figures, that they begin with."""

    heading: str
    introduction: str
    letters: tuple[tuple[str, tuple[TermView, ...]], ...]


@dataclass(frozen=True, slots=True)
class Explanations:
    """What readers of an article in `lang` may be told: where terms stand, and where all of them are explained."""

    lang: str
    phrases: Phrases[Term]
    glossary: str


def explanations(lang: str, edition: Edition, library: Library) -> Explanations | None:
    """The explanations for a text in a language, on a page of an edition; None without a glossary."""
    return Explanations(lang, _phrases(library)[lang], permalinks.glossary(edition)) if library.terms else None


def glossary_ref(edition: Edition, library: Library) -> Ref | None:
    """The way to the glossary, where there is one."""
    if not library.terms or not on_show(library):
        return None
    return Ref(interface(edition.lang)["glossary"], permalinks.glossary(edition))


def glossary_views(edition: Edition, library: Library) -> tuple[View, ...]:
    """The glossary of an edition, and the lists of terms that stand in many articles; () where nothing is on show."""
    ref = glossary_ref(edition, library)
    if ref is None:
        return ()
    words, lang = interface(edition.lang), edition.lang
    terms = sorted(library.terms, key=lambda term: _order(term, lang))
    letters = tuple(
        (letter, tuple(_term(term, edition, library) for term in some))
        for letter, some in groupby(terms, key=lambda term: _order(term, lang)[0])
    )
    front = View(
        edition=edition,
        permalink=ref.permalink,
        template="glossary.html",
        title=ref.title,
        description=words["glossary_description"].format(site=library.site.name[lang]),
        content=GlossaryView(ref.title, words["glossary_introduction"], letters),
        twin=permalinks.glossary(edition.other),
    )
    return (front, *(view for term in terms for view in _list(term, ref, edition, library)))


def uses(term: Term, edition: Edition, library: Library) -> tuple[Article, ...]:
    """The articles whose text in the edition's language has a term, the latest first."""
    return _uses(library)[edition.lang].get(term.anchor, ())


def _order(term: Term, lang: str) -> tuple[str, tuple[str, ...]]:
    """What terms are sorted by: their letter, the figures before all, then pinyin or words."""
    name = alike(term.term[lang])
    if name[0][0].isdecimal():
        return "0–9", name
    spelled = syllables(term.term.zh) if lang == "zh" else name
    return spelled[0][0].upper(), spelled


def _term(term: Term, edition: Edition, library: Library) -> TermView:
    words, lang, other = interface(edition.lang), edition.lang, edition.other.lang
    articles = uses(term, edition, library)
    is_address = term.source is not None and web_address(term.source) is not None
    return TermView(
        anchor=term.anchor,
        name=term.term[lang],
        other=term.term[other],
        variants=term.variants,
        explanation=term.explanation[lang] if term.explanation else None,
        basis=words[f"term_basis_{term.basis}"],
        source=term.source,
        url=term.source if is_address else None,
        uses=tuple(_use(article, edition) for article in articles[:USES]),
        every=Ref(words["term_every"], permalinks.term(term.anchor, edition), len(articles))
        if len(articles) > USES
        else None,
    )


def _use(article: Article, edition: Edition) -> Ref:
    text = article.text(edition.lang) or article.original
    return Ref(text.short_title, permalinks.article(article, edition))


def _list(term: Term, glossary: Ref, edition: Edition, library: Library) -> tuple[View, ...]:
    """The articles in which a term stands, where there are more than the glossary shows."""
    articles = uses(term, edition, library)
    if len(articles) <= USES:
        return ()
    name, words = term.term[edition.lang], interface(edition.lang)
    content = ListingView(glossary, name, literal(term.explanation[edition.lang]) if term.explanation else "")
    description = words["term_description"].format(name=name, site=library.site.name[edition.lang])
    listing = Listing(content, description, partial(permalinks.term, term.anchor))
    views = listing_views(listing, articles, edition, library)
    # In the other language it may stand in fewer, or in none.
    return tuple(replace(view, twin=None, counterpart=permalinks.glossary(edition.other)) for view in views)


@lru_cache(maxsize=2)
def _phrases(library: Library) -> Mapping[str, Phrases[Term]]:
    return {lang: in_language(library.terms, lang) for lang in LANGUAGES}


@lru_cache(maxsize=2)
def _uses(library: Library) -> Mapping[str, Mapping[str, tuple[Article, ...]]]:
    """Language, then anchor, then articles: one pass over all texts, 0.3 ms a text whatever the glossary's size."""
    found: dict[str, dict[str, list[Article]]] = {lang: {} for lang in LANGUAGES}
    for edition in EDITIONS:
        phrases, shelf = _phrases(library)[edition.lang], found[edition.lang]
        for article in in_edition(edition, library):
            text = article.text(edition.lang)
            body = _ADDRESS.sub("", text.body) if text else ""
            for anchor in {one.owner.anchor for one in phrases.longest(body)}:
                shelf.setdefault(anchor, []).append(article)
    return {lang: {anchor: tuple(some) for anchor, some in shelf.items()} for lang, shelf in found.items()}
