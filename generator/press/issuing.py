"""An issue, printed and ready: by its words alone where only words have changed, else by all that the site is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec
from msgspec.structs import replace

from generator.content.library import Library
from generator.model import EDITIONS
from generator.press.ground import Ground
from generator.press.intake import Intake
from generator.press.known import Account, Folder, Pressed
from generator.press.marks import digest
from generator.press.press import Press, Ready
from generator.press.replate import replated
from generator.press.roll import Entry, Roll, entries, entry, packed, renewed, rolled
from generator.press.run import print_site
from generator.press.stock import Stock
from generator.press.store import ACCOUNT, BASE, PLACING, LostError, Store
from generator.press.traces import is_in_templates
from generator.views.furniture import furniture
from generator.views.site import dated_by

# Rows of the store that are read on to in the time in which one is asked for.
_AS_LONG = 4


def print_issue(press: Press, intake: Intake, store: Store, today: str) -> Ready:
    """Prints what must be; raises SiteError where anything is lost on the way.

    `today` is a day of the site's clock, ISO 8601.
    """
    # What is withdrawn may be on any page then.
    is_anywhere = is_in_templates(intake.stock.library, press.templates.folder)
    words = None if is_anywhere or not intake.stock.is_reworded else _print_words(press, intake, store, today)
    return words or _print_all(press, intake, store, today, is_anywhere=is_anywhere)


def _print_words(press: Press, intake: Intake, store: Store, today: str) -> Ready | None:
    """What shows words that have changed; None where the store turns out to have lost what was there."""
    facts, stock = intake.memory.facts, intake.stock
    try:
        account = msgspec.msgpack.decode(facts[ACCOUNT], type=Account)
        press, issue = replated(replace(press, base=facts[BASE]), stock, store, today, account)
    except LostError:
        return None
    return Ready(press, issue, False, {}, partial(_renewed, stock.seen.roll, stock.folders, press.before))


def _print_all(press: Press, intake: Intake, store: Store, today: str, *, is_anywhere: bool) -> Ready:
    stock, library = intake.stock, intake.stock.library
    memory = store.read() if stock.is_reworded else intake.memory
    base = _under_sheets(intake.ground, library, press.templates.site_url)
    press = replace(press, base=base, before=memory.sheets)
    gone = (article.folder for article in library.articles if article.is_withdrawn)
    withdrawn = digest(base, *(stock.digests.whole[folder] for folder in gone))
    is_all_new = is_anywhere or memory.facts.get("withdrawn") != withdrawn
    issue = print_site(press, stock, today, is_all_new=is_all_new)
    part = dated_by(library, today)
    facts = {
        BASE: base,
        "withdrawn": withdrawn,
        ACCOUNT: msgspec.msgpack.encode(issue.account),
        "day": f"{part} {library.site.utc_offset}".encode() if part else None,
    }
    named = stock.seen.roll.sheet_names()
    has_strays = PLACING in memory.facts or bool(named and named != memory.sheets.keys())
    return Ready(press, issue, has_strays, facts, partial(_called, intake, store, issue.sheets))


def _under_sheets(found: Ground, library: Library, site_url: str | None) -> bytes:
    """What every sheet stands on: the ground of all pages, the site's address, what is written around each page."""
    around = [furniture(edition, library) for edition in EDITIONS]
    names = [(page.name, page.lang) for page in library.pages]
    return digest(found.pages, repr((around, names, site_url)).encode())


def _called(
    intake: Intake, store: Store, sheets: Mapping[str, Pressed], placed: Mapping[str, Pressed]
) -> tuple[Sequence[bytes], int]:
    """The roll of a site's sheets; those that have just been put in place are known by other looks now."""
    rows = ((name, placed.get(name, one)) for name, one in sheets.items())
    try:
        held = rolled(intake.under, _entries(intake.stock, store), rows)
    except LostError:
        # With the store all that it knew is gone; who asks next reads it.
        held = []
    return held, sum(one.count for one in sheets.values())


def _entries(stock: Stock, store: Store) -> Iterator[Entry]:
    """The articles' folders as the store has them now; raises LostError where it has been damaged."""
    if len(stock.read) * _AS_LONG > len(stock.seen.shelf.names):
        return map(entry, store.folders())
    return entries(stock.seen.roll, (*stock.folders, *map(store.folder, stock.read)), stock.gone)


def _renewed(
    roll: Roll, folders: Iterable[Folder], before: Mapping[str, Pressed], placed: Mapping[str, Pressed]
) -> tuple[Sequence[bytes], int]:
    now = renewed(roll, folders, before, placed)
    return packed(now), now.files
