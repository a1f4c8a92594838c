"""The articles in which a term stands."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, LANGUAGES, Article, Edition, Term, Translation
from generator.text.strings import interface
from generator.text.terms import Phrases, in_language
from generator.views.listing import Around, paged, part_title, with_neighbours
from generator.views.sheet import Sheet
from generator.views.shelves import in_edition
from generator.views.view import Ref, View

# The articles under a term in the glossary; where there are more, they have a list of their own.
USES = 12
# A page of such a list has headlines alone: some terms stand in most articles, and full lines would fill the site.
_PAGE = 500
# An address in Markdown is no word of the text.
_ADDRESS = re.compile(r"\((?<=\]\()[^)\n]*\)")


class UsesView(Struct, frozen=True):
    """A term with all articles that use it; `newer` and `older` lead to the pages around one of several."""

    glossary: Ref
    name: str
    other: str
    explanation: str | None
    uses: tuple[Ref, ...]
    newer: Ref | None
    older: Ref | None


class Uses(NamedTuple):
    """The articles whose text in an edition's language has a term, the latest first, as `paged` has them."""

    pages: tuple[tuple[int, Sequence[Article]], ...]

    @property
    def newest(self) -> Sequence[Article]:
        """Those that the glossary shows."""
        return self.pages[0][1][:USES] if self.pages else ()

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(len(page) for _, page in self.pages)


def uses(term: Term, edition: Edition, library: Library) -> Uses:
    """The uses of a term."""
    return _uses(library)[edition.lang][_numbers(library)[term.anchor]]


def use_refs(articles: Sequence[Article], edition: Edition) -> tuple[Ref, ...]:
    """The way to articles that have a text in the edition's language."""
    texts = ((article, article.text(edition.lang) or article.original) for article in articles)
    return tuple(Ref(text.short_title, permalinks.article(article, edition)) for article, text in texts)


def uses_sheets(term: Term, edition: Edition, library: Library) -> Iterator[Sheet[View]]:
    """The articles in which a term stands, the latest first, where there are more than the glossary shows."""
    found = uses(term, edition, library)
    if found.total <= USES:
        return
    # In the other language it may stand in fewer, or in none.
    has_twin = uses(term, edition.other, library).total > USES
    for around, part in with_neighbours(found.pages):
        name = permalinks.part(permalinks.term(term.anchor, edition), around.number)
        twin = permalinks.term(term.anchor, edition.other) if has_twin and not around.number else None
        make = partial(_views, term, around, part, edition, library, twin)
        yield Sheet(name, (name,), make, listed=part, also=(around, twin))


def _views(
    term: Term, around: Around, articles: Sequence[Article], edition: Edition, library: Library, twin: str | None
) -> tuple[View, ...]:
    words, home, name = interface(edition.lang), permalinks.term(term.anchor, edition), term.term[edition.lang]
    newer, older = around.refs(home, edition.lang)
    content = UsesView(
        glossary=Ref(words["glossary"], permalinks.glossary(edition)),
        name=name,
        other=term.term[edition.other.lang],
        explanation=term.explanation[edition.lang] if term.explanation else None,
        uses=use_refs(articles, edition),
        newer=newer,
        older=older,
    )
    return (
        View(
            edition=edition,
            permalink=permalinks.part(home, around.number),
            template="uses.html",
            title=part_title(name, articles, edition) if around.number else name,
            description=words["term_description"].format(name=name, site=library.site.name[edition.lang]),
            content=content,
            twin=twin,
            counterpart=permalinks.glossary(edition.other),
        ),
    )


@lru_cache(maxsize=2)
def phrases(library: Library) -> Mapping[str, Phrases[Term]]:
    """The glossary as texts of each language have it."""
    return _in_languages(library.terms)


# Articles are asked in batches, each of them of the same terms; but to compare all terms for each would take long.
@lru_cache(maxsize=2)
def _in_languages(terms: tuple[Term, ...]) -> Mapping[str, Phrases[Term]]:
    return {lang: in_language(terms, lang) for lang in LANGUAGES}


@lru_cache(maxsize=2)
def _numbers(library: Library) -> Mapping[str, int]:
    """The number of each term in the glossary, by its anchor."""
    return {term.anchor: number for number, term in enumerate(library.terms)}


@lru_cache(maxsize=2)
def _uses(library: Library) -> Mapping[str, Sequence[Uses]]:
    """Language, then the articles of each term."""
    found = {}
    for edition in EDITIONS:
        shelves: list[list[Article]] = [[] for _ in library.terms]
        for article in in_edition(edition, library):
            text = article.text(edition.lang)
            if text is not None:
                known = library.terms_in.get(text.path)
                if known is None:
                    known = terms_of(library.whole(article).text(edition.lang) or text, library)
                for number in array("H", known):
                    shelves[number].append(article)
        # Each gives its room to the next: one list for every term, as long as a third of all articles, are many MB.
        found[edition.lang] = [Uses(paged(shelves.pop(), _PAGE)) for _ in library.terms][::-1]
    return found


def terms_of(text: Translation, library: Library) -> bytes:
    """The terms in a text, by their numbers in the glossary, ascending, two bytes each; 0.2 ms whatever its size.

    As a tuple they were a tenth of all that a build knows of its articles.
    """
    terms, numbers = phrases(library)[text.lang], _numbers(library)
    # By identity first: most stand in a text several times.
    found = {id(one.owner): one.owner for one in terms.longest(_ADDRESS.sub("", text.body))}
    return array("H", sorted({numbers[term.anchor] for term in found.values()})).tobytes()
