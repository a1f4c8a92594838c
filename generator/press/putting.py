"""What has been printed → to readers, and noted down.

The sheets that are about to change are noted down first, as unknown, and last, as known: so a build that is killed in
between leaves files that are old or new each, and the next build knows what it cannot trust.
"""

from __future__ import annotations

import re
import time
from collections.abc import Container, Iterable, Mapping

from msgspec.structs import replace

from generator.press.generations import HOME
from generator.press.known import Pressed
from generator.press.marks import TICK
from generator.press.placing import Change, Placed, litter, place, remove_empty_folders
from generator.press.press import Issue, Press, Ready
from generator.press.searching import SEARCH, search_files
from generator.press.store import PLACING, Store

_ARTICLE = re.compile(r"articles/[0-9]{4}/[^/]+/")


def put_in_place(ready: Ready, store: Store) -> Placed:
    """Brings an issue to readers, and notes it down; raises CommandError where it cannot be written."""
    press, issue = ready.press, ready.issue
    before = press.before
    gone = dict.fromkeys(before.keys() - issue.sheets.keys())
    changed = {name: one for name, one in issue.sheets.items() if one is not before.get(name)}
    unknown = dict.fromkeys(name for name in (*changed, *gone) if name in before)
    has_strays = ready.has_strays or issue.is_foreign or not before
    change = _change(press, issue, unknown, has_strays=has_strays)
    store.write(facts={PLACING: b"1"}, sheets={**unknown, **_interrupted(issue, unknown)})
    has_old = has_strays and press.site.is_dir()
    written, removed = place(press.folder, press.site, change)
    if has_old:
        remove_empty_folders(press.site)
    if written or removed:
        # What is looked at within the tick of the clock in which it was written could not be told from a later change.
        time.sleep(2 * TICK / 1e9)
    root, now = str(press.site), time.time_ns()
    known = {name: replace(one, stamp=one.stamp_in(root, now)) for name, one in changed.items()}
    roll, files = ready.roll(known)
    store.write(facts={**ready.facts, PLACING: None}, sheets={**gone, **known} if gone else known, roll=roll)
    return Placed(written, removed, files - written, _left_empty(before, gone, issue.sheets) if gone else ())


def _left_empty(before: Mapping[str, Pressed], gone: Iterable[str], now: Mapping[str, Pressed]) -> tuple[str, ...]:
    """The permalinks of articles at which a reader who has noted one finds nothing any more."""
    stood = {page.permalink for name in gone for page in before[name].pages if _ARTICLE.fullmatch(page.permalink)}
    return tuple(sorted(stood.difference(page.permalink for one in now.values() for page in one.pages)))


def _interrupted(issue: Issue, unknown: Container[str]) -> Mapping[str, Pressed]:
    """What is known of search if this build is killed: the files that it meant to keep, so that the next one does."""
    now = issue.sheets.get(SEARCH)
    return {SEARCH: Pressed(b"", "", b"", kept=now.kept)} if now and SEARCH in unknown else {}


def _search(press: Press, issue: Issue) -> frozenset[str]:
    """The files of the index that a site has with an issue; none of one without search, whatever lies there."""
    if SEARCH not in issue.sheets:
        return frozenset()
    is_new = any(name.startswith(f"{HOME}/") for name in issue.changed)
    return search_files(press.folder, press.site) if is_new else search_files(press.site)


def _change(press: Press, issue: Issue, unknown: Iterable[str], *, has_strays: bool) -> Change:
    before = press.before
    gone = {*issue.gone, *(name for one in unknown for name in before[one].file_names)}
    if SEARCH in before and SEARCH not in issue.sheets:
        gone |= {*search_files(press.site), *before[SEARCH].kept}
    if has_strays:
        # Nobody knows all that lies there.
        kept = {name for one in issue.sheets.values() for name in one.kept}
        gone |= set(litter(press.site)) - _search(press, issue) - kept
    if gone:
        gone -= {name for one in issue.sheets.values() for name in one.file_names}
    return Change(issue.changed, tuple(sorted(gone)), issue.new_folders)
