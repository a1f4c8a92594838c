"""What stands where a withdrawn article stood (NEWSROOM rule 12): never a word of its text."""

from __future__ import annotations

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition, Withdrawal
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.dating import published_here
from generator.views.view import Ref, View


class WithdrawalNotice(Struct, frozen=True):
    """That it has been withdrawn, in the language `lang` (BCP 47); `reason` is Markdown."""

    lang: str
    heading: str
    text: str
    reason: str
    front: Ref


class WithdrawnView(Struct, frozen=True):
    """The notices; at the level "notice" the headline too, in the language `lang`, and when it was published."""

    notices: tuple[WithdrawalNotice, ...]
    headline: str | None = None
    lang: str | None = None
    published_here: str | None = None


def withdrawn_views(edition: Edition, library: Library) -> tuple[View, ...]:
    """The pages of an edition's withdrawn articles; an erased one has none."""
    return tuple(
        _view(article, edition) for article in library.articles if article.is_withdrawn and not article.is_erased
    )


def _view(article: Article, edition: Edition) -> View:
    withdrawal = article.withdrawal or Withdrawal("bare")
    words = interface(edition.lang)
    content = _with_headline(article, withdrawal, edition) if withdrawal.level == "notice" else None
    return View(
        edition=edition,
        permalink=permalinks.article(article, edition),
        template="withdrawn.html",
        title=words["withdrawn"],
        description=words["withdrawn_text"],
        # Nobody knows which edition's reader will come to an address without a headline: both are told.
        content=content or WithdrawnView(tuple(_notice(withdrawal, one) for one in (edition, edition.other))),
        counterpart=permalinks.article(article, edition.other),
        is_indexed=False,
    )


def _with_headline(article: Article, withdrawal: Withdrawal, edition: Edition) -> WithdrawnView:
    text = article.text(edition.lang) or article.original
    return WithdrawnView(
        notices=(_notice(withdrawal, edition),),
        headline=text.title,
        lang=Edition.of(text.lang).html_lang,
        published_here=published_here(article, edition.lang),
    )


def _notice(withdrawal: Withdrawal, edition: Edition) -> WithdrawalNotice:
    words = interface(edition.lang)
    dated = words["withdrawn_on"].format(date=long_date(withdrawal.on, edition.lang)) if withdrawal.on else None
    reason = " ".join(withdrawal.reason[edition.lang].split())
    return WithdrawalNotice(
        lang=edition.html_lang,
        heading=words["withdrawn"],
        text=dated or words["withdrawn_text"],
        reason=words["withdrawn_reason"].format(reason=reason) if reason else "",
        front=Ref(words["front_page"], permalinks.front(edition)),
    )
