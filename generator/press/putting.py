"""What has been printed → to readers, and noted down.

The sheets that are about to change are noted down first, as unknown, and last, as known: so a build that is killed in
between leaves files that are old or new each, and the next build knows what it cannot trust.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

from generator.press.known import Pressed
from generator.press.marks import mark, settled
from generator.press.placing import Change, Placed, litter, place
from generator.press.press import Issue, Press
from generator.press.store import PLACING, Memory, Store


def put_in_place(press: Press, issue: Issue, store: Store, memory: Memory, facts: Mapping[str, bytes | None]) -> Placed:
    """Brings an issue to readers, and notes `facts` down with it; raises CommandError where it cannot be written."""
    gone = dict.fromkeys(memory.sheets.keys() - issue.sheets.keys())
    changed = {name: one for name, one in issue.sheets.items() if one is not memory.sheets.get(name)}
    change = _change(press, issue, memory, {**changed, **gone})
    store.write(facts={PLACING: b"1"}, sheets=dict.fromkeys((*changed, *gone)))
    written, removed = place(press.folder, press.site, change)
    root, now = str(press.site), time.time_ns()
    known = {
        name: replace(one, marks=settled((mark(root, file) for file in one.files), now))
        for name, one in changed.items()
    }
    store.write(facts={**facts, PLACING: None}, sheets={**gone, **known})
    total = sum(len(one.files) + one.inside for one in issue.sheets.values())
    return Placed(written, removed, total - written)


def _change(press: Press, issue: Issue, memory: Memory, touched: Mapping[str, Pressed | None]) -> Change:
    before = [memory.sheets[name] for name in touched if name in memory.sheets]
    files = {name for one in issue.sheets.values() for name in one.files}
    folders = {name for one in issue.sheets.values() for name in one.folders}
    gone = {name for one in before for name in one.files} - files
    gone_folders = {name for one in before for name in one.folders} - folders
    if PLACING in memory.facts or not memory.sheets:
        # Nobody knows all that lies there.
        gone |= set(litter(press.site, files, {*folders, *gone_folders}))
    new_folders = (name for name in folders if (press.folder / name).is_dir())
    return Change(issue.changed, tuple(sorted(gone)), tuple(sorted(new_folders)), tuple(sorted(gone_folders)))
