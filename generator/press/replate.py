"""A replate: only words of a few articles have changed, and only what shows their words is printed again.

So a newspaper changes one plate between two editions. What anything else shows of these articles (titles, dates, where
they belong, which terms they name, where they lead) is what it was: so are all lists, the sitemap and the account, and
nobody asks for them.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path

from msgspec.structs import replace

from generator.checks.links import places_in
from generator.checks.table import severe_of_words
from generator.content.library import Library
from generator.press.bodies import Bodies, bodies_in
from generator.press.known import Account, Taken
from generator.press.ordering import printed_tasks
from generator.press.plan import AnySheet, plan
from generator.press.press import Issue, Press
from generator.press.roll import is_printed
from generator.press.run import ASSETS, new_files, printed_assets, prints_again
from generator.press.searching import SEARCH, print_search
from generator.press.stock import Stock, library_of, lost_of
from generator.press.store import LostError, Store
from generator.press.survey import Survey
from generator.press.taking import take
from generator.press.traces import refuse_traces
from generator.views.feeds import feed_sheets
from generator.views.search import has_search
from generator.views.site import article_sheets

# What has changed in so many at once is read by all workers together, and is seldom only words.
MANY = 32


def reworded(desk: Library, store: Store, seen: Survey, reading: bytes, site: Path) -> Stock | None:
    """The stock of a project in which only words have changed since a survey's roll was made; None where more has.

    `desk` is its library without any article, and without an error. All that a site stands on beside the articles must
    be as it was; that its own folder is, is seen here.
    """
    places = {name: at for at, name in enumerate(seen.roll.names())}
    # A folder that the roll has not is new, or its row was lost.
    if not 0 < len(seen.changed) <= MANY or not places.keys() >= set(seen.changed):
        return None
    taken = {one.folder.name: one for one in take(desk, seen.changed)}
    try:
        digests = {name: seen.roll.digest(at) for name, at in places.items()}
        if not all(_is_reworded(one, digests[name], store) for name, one in taken.items()):
            return None
        if not is_printed(seen.roll, site):
            return None
        remembered = dict(store.known())
        if any(lost_of((name for name in seen.shelf.names if name not in taken), remembered, digests)):
            return None
        store.note(taken.values(), {"reading": reading, "around": None})
    except LostError:
        return None
    digests |= {name: one.folder.digest for name, one in taken.items()}
    whole = replace(desk, whole=Bodies(store, (), digests, desk.project))
    bare = {name: replace(one, bodies=b"") for name, one in taken.items()}
    library, standing = library_of(whole, seen.shelf.names, bare, remembered, digests)
    errors = tuple(severe_of_words(library)) if any(one.is_withdrawn for one in library.articles) else ()
    folders = (*seen.touched, *(one.folder for one in taken.values()))
    return Stock(library, standing, errors, tuple(taken), seen, folders, (), is_reworded=True)


def _is_reworded(now: Taken, before: bytes, store: Store) -> bool:
    """Whether nothing of an article has changed but words in which no place to link to is gone.

    `before` is the digest of its folder as it was printed.
    """
    known = now.known
    # Where its ways have to be looked at each time, or nobody may see it, it is not for this to say.
    if known is None or known.leads is None or not known.article.is_published:
        return False
    if store.known_of(now.folder.name) != replace(known, of=before):
        return False
    pairs = zip(bodies_in(store.bodies(now.folder.name), before), bodies_in(now.bodies, known.of), strict=True)
    return all(places_in(old.text) <= places_in(new.text) for old, new in pairs)


def replated(press: Press, stock: Stock, store: Store, today: str, account: Account) -> tuple[Press, Issue]:
    """Prints what shows the words that have changed; with the press as it knows what was there before.

    `account` is that of the site. Raises SiteError as `print_site` does.
    """
    library, digests = stock.library, stock.digests
    articles = [article for article in library.articles if article.folder in stock.read]
    sheets: list[AnySheet] = [*article_sheets(articles, library, today)]
    if press.templates.site_url:
        ids = {article.id for article in articles}
        sheets += [one for one in feed_sheets(library) if not ids.isdisjoint(other.id for other in one.whole)]
    names = [ASSETS, *(sheet.name for sheet in sheets), *([SEARCH] if has_search(library) else [])]
    press = replace(press, before={name: store.sheet(name) for name in names})
    # What MkDocs has put there is nobody's words, but a hook may have had a hand in it.
    printed = [printed_assets(press)]
    found = plan(sheets, digests, press.base, press.before, press.site)
    printed += printed_tasks(press, library, deque(found.tasks))
    printed += print_search(press, library, digests, {article.id for article in articles})
    if any(article.is_withdrawn for article in library.articles):
        refuse_traces(library, new_files(press, printed), prints_again(press, digests, today), press.templates.folder)
    # Words may be what they were again since they were seen to be others: then their sheets stay.
    return press, Issue.of(printed, {**found.stay, **{one.name: one.pressed for one in printed}}, account)
