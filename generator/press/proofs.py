"""Is a page, as it has been printed, what it was to be? What is lost on the way fails the build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.errors import SiteError
from generator.text.han import HAN
from generator.views.article import ArticleView
from generator.views.listing import ListingView
from generator.views.view import View

# A link to an article as it stands on a page; what stands before it leads up to the site's root.
_LINK = re.compile(r"""href=["'][^"']*?((?:en/)?articles/[0-9]{4}/[^"'/#]+/)(?:#[^"']*)?["']""")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Names and words of a text, or the ends of them, without what its mark-up is made of.
_WORD = re.compile(rf"[{HAN}]{{2,8}}|[A-Za-z]{{4,}}")
# Each begins with a sign, which makes it four times as fast as one that begins at the head of a line.
_MARKUP = re.compile(
    r"<(?:!--(?s:.*?)-->|(?i:(?P<unread>script|style|template)\b(?s:.*?)</(?P=unread)\s*>)|[^>]*>)"
    r"|\]\([^)]*\)|\n\[[^\]]+\]:.*|\n```.*|&#?\w+;"
)
_TAG = re.compile(r"<[^>]*>")
_PROBES = 8
_TOLD = 5


def refuse_page(view: View, page: str) -> int:
    """How many articles a printed page lists, each once; 0 for a page that is no list.

    Raises SiteError where an article's page has not its text, or a list not all the articles that it is of.
    """
    if isinstance(view.content, ArticleView):
        if not is_whole(view.content.body, page):
            refuse("account-pages", view.edition.lang, [view.content.title])
    elif isinstance(view.content, ListingView):
        found = set(_LINK.findall(content(page)))
        refuse(
            "account-list", view.edition.lang, (one.title for one in view.content.lines if one.permalink not in found)
        )
        return len(found.intersection(one.permalink for one in view.content.lines))
    return 0


def is_whole(body: str, page: str) -> bool:
    """Whether an article's page holds its text (Markdown): most of some words taken from all over it."""
    probes = tuple(dict.fromkeys(_probes(_MARKUP.sub(" ", f"\n{body}"))))
    html = content(page)
    lost = _lost(probes, html)
    if len(lost) * 2 > len(probes):
        # A link may begin or end in the middle of a run of words, and be no part of what is written.
        lost = _lost(lost, _TAG.sub("", html))
    return len(lost) * 2 <= len(probes)


def _lost(words: Sequence[str], html: str) -> Sequence[str]:
    """Those that do not stand in a page; each is looked for first behind the one before, where it mostly is."""
    place, lost = 0, []
    for word in words:
        found = html.find(word, place)
        if found < 0 and word not in html:
            lost.append(word)
        place = max(place, found)
    return lost


def _probes(text: str) -> Iterator[str]:
    """The word that comes next after each of some places, which divide a text into parts of one length."""
    for place in range(0, len(text), len(text) // _PROBES + 1):
        if word := _WORD.search(text, place):
            yield word[0]


def content(page: str) -> str:
    """What a page has of its own, as far as readers see it."""
    own = page.partition('id="content"')[2]
    return _COMMENT.sub("", own) if "<!--" in own else own


def refuse(rule: str, lang: str, lost: Iterable[str]) -> None:
    """Raises SiteError with the titles of what has been lost, where something has."""
    found = sorted(lost)
    if found:
        told = "; ".join(found[:_TOLD]) + (" …" if len(found) > _TOLD else "")
        raise SiteError(rule, lang=lang, count=len(found), titles=told)
