"""The articles in which a term stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, LANGUAGES, Article, Edition, Term
from generator.text.strings import interface
from generator.text.terms import Phrases, in_language
from generator.views.listing import paged, part_title
from generator.views.shelves import in_edition
from generator.views.view import Ref, View

# The articles under a term in the glossary; where there are more, they have a list of their own.
USES = 12
# A page of such a list has headlines alone: some terms stand in most articles, and full lines would fill the site.
_PAGE = 500
# An address in Markdown is no word of the text.
_ADDRESS = re.compile(r"(?<=\])\([^)\n]*\)")


@dataclass(frozen=True, slots=True)
class UsesView:
    """A term with all articles that use it; `newer` and `older` lead to the pages around one of several."""

    glossary: Ref
    name: str
    other: str
    explanation: str | None
    uses: tuple[Ref, ...]
    newer: Ref | None
    older: Ref | None


def uses(term: Term, edition: Edition, library: Library) -> tuple[Article, ...]:
    """The articles whose text in the edition's language has a term, the latest first."""
    return _uses(library)[edition.lang].get(term.anchor, ())


def use_refs(articles: Sequence[Article], edition: Edition) -> tuple[Ref, ...]:
    """The way to articles that have a text in the edition's language."""
    texts = ((article, article.text(edition.lang) or article.original) for article in articles)
    return tuple(Ref(text.short_title, permalinks.article(article, edition)) for article, text in texts)


def uses_views(term: Term, glossary: Ref, edition: Edition, library: Library) -> tuple[View, ...]:
    """The articles in which a term stands, the latest first, where there are more than the glossary shows."""
    articles = uses(term, edition, library)
    if len(articles) <= USES:
        return ()
    words, home, name = interface(edition.lang), permalinks.term(term.anchor, edition), term.term[edition.lang]
    parts = paged(articles, _PAGE)
    views = []
    for place, (number, part) in enumerate(parts):
        newer = parts[place - 1][0] if place else None
        older = parts[place + 1][0] if place + 1 < len(parts) else None
        content = UsesView(
            glossary=glossary,
            name=name,
            other=term.term[edition.other.lang],
            explanation=term.explanation[edition.lang] if term.explanation else None,
            uses=use_refs(part, edition),
            newer=Ref(words["archive_newer"], permalinks.part(home, newer)) if newer is not None else None,
            older=Ref(words["archive_older"], permalinks.part(home, older)) if older is not None else None,
        )
        views.append(
            View(
                edition=edition,
                permalink=permalinks.part(home, number),
                template="uses.html",
                title=part_title(name, part, edition) if number else name,
                description=words["term_description"].format(name=name, site=library.site.name[edition.lang]),
                content=content,
                # In the other language it may stand in fewer, or in none.
                counterpart=permalinks.glossary(edition.other),
            )
        )
    return tuple(views)


@lru_cache(maxsize=2)
def phrases(library: Library) -> Mapping[str, Phrases[Term]]:
    """The glossary as texts of each language have it."""
    return {lang: in_language(library.terms, lang) for lang in LANGUAGES}


@lru_cache(maxsize=2)
def _uses(library: Library) -> Mapping[str, Mapping[str, tuple[Article, ...]]]:
    """Language, then anchor, then articles: one pass over all texts, 0.3 ms a text whatever the glossary's size."""
    found: dict[str, dict[str, list[Article]]] = {lang: {} for lang in LANGUAGES}
    for edition in EDITIONS:
        terms, shelf = phrases(library)[edition.lang], found[edition.lang]
        for article in in_edition(edition, library):
            text = article.text(edition.lang)
            body = _ADDRESS.sub("", text.body) if text else ""
            for anchor in {one.owner.anchor for one in terms.longest(body)}:
                shelf.setdefault(anchor, []).append(article)
    return {lang: {anchor: tuple(some) for anchor, some in shelf.items()} for lang, shelf in found.items()}
