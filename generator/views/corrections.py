"""What readers are told of corrections: on the article's page, and all together on a page of each edition."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition, Translation
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.shelves import in_edition
from generator.views.view import Ref, View

# The standing page of this name says how the desk corrects; the list of what it has corrected follows.
PAGE = "corrections"
# Where they stand on an article's page.
ANCHOR = "#corrections"


class CorrectionNotice(Struct, frozen=True):
    """A correction as readers see it: `heading` says that it is one and its day, `text` is Markdown.

    `on` is a day or a moment, ISO 8601; `lang` (BCP 47) is set where the text is not in the edition's language.
    """

    on: str
    heading: str
    text: str
    lang: str | None = None


class CorrectionsView(Struct, frozen=True):
    """A heading, the desk's own words in Markdown, the notices with their articles, or that there are none."""

    title: str
    policy: str
    corrected: tuple[tuple[CorrectionNotice, Ref], ...]
    none: str | None


def correction_notices(article: Article, text: Translation, edition: Edition) -> tuple[CorrectionNotice, ...]:
    """What has been put right in a text of an article, the newest first, for a page of an edition."""
    told = []
    for one in sorted(article.corrections, key=lambda one: one.on, reverse=True):
        # One whose day cannot be read is told by the checks, which look at pages too.
        if one.on and text.lang in one.languages:
            # It stands behind its heading, in one paragraph.
            words = " ".join((one.what[edition.lang] or one.what[text.lang]).split())
            heading = interface(edition.lang)["correction_on"].format(date=long_date(one.on, edition.lang))
            foreign = None if one.what[edition.lang] else Edition.of(text.lang).html_lang
            told.append(CorrectionNotice(one.on, heading, words, foreign))
    return tuple(told)


def corrected(edition: Edition, library: Library) -> tuple[tuple[CorrectionNotice, Article], ...]:
    """Every correction of a text in an edition's language, the newest first, each with its article."""
    found = list(_corrected(edition, library))
    found.sort(key=lambda pair: pair[0].on, reverse=True)
    return tuple(found)


def _corrected(edition: Edition, library: Library) -> Iterator[tuple[CorrectionNotice, Article]]:
    # Few have any, and they are asked for several times.
    for article in (one for one in in_edition(edition, library) if one.corrections):
        text = article.text(edition.lang)
        for notice in correction_notices(article, text, edition) if text else ():
            yield notice, article


def has_corrections(edition: Edition, library: Library) -> bool:
    """Whether an edition has a page of corrections: the desk has written one, or there is something to list."""
    is_written = any(page.name == PAGE and page.lang == edition.lang for page in library.pages)
    return is_written or bool(corrected(edition, library))


def corrections_views(edition: Edition, library: Library) -> tuple[View, ...]:
    """The page of an edition's corrections; () where it has none."""
    if not has_corrections(edition, library):
        return ()
    lang, words = edition.lang, interface(edition.lang)
    page = next((page for page in library.pages if page.name == PAGE and page.lang == lang), None)
    title = page.title if page else words["corrections"]
    told = corrected(edition, library)
    return (
        View(
            edition=edition,
            permalink=permalinks.page(PAGE, edition),
            template="corrections.html",
            title=title,
            description=page.summary if page else words["corrections_description"],
            content=CorrectionsView(
                title=title,
                policy=page.body if page else "",
                corrected=tuple((notice, _ref(article, edition)) for notice, article in told),
                none=None if told else words["corrections_none"],
            ),
            twin=permalinks.page(PAGE, edition.other) if has_corrections(edition.other, library) else None,
            files="",
            updated=told[0][0].on if told else None,
            feed=permalinks.page(PAGE, edition) if told else None,
        ),
    )


def _ref(article: Article, edition: Edition) -> Ref:
    text = article.text(edition.lang) or article.original
    return Ref(text.title, permalinks.article(article, edition) + ANCHOR)
