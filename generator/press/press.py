"""What a site is printed with and where, and what has come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from generator.press.crew import Crew
from generator.press.known import Account, Pressed
from generator.press.marks import held_in
from generator.press.names import Names, row
from generator.press.presence import in_place
from generator.press.printing import Printed, put
from generator.render.chrome import Chrome
from generator.render.templates import Templates


class Press(Struct, frozen=True):
    """What a site is printed with and where: `folder` is printed into, `site` is what readers have.

    `base` is the digest of what every sheet stands on; `before` are the sheets that lie in the site. The build `began`
    at a moment (nanoseconds since 1970).
    """

    templates: Templates
    chrome: Chrome
    base: bytes
    before: Mapping[str, Pressed]
    folder: Path
    site: Path
    crew: Crew
    began: int

    def there(self, name: str) -> Pressed | None:
        """A sheet that lies in the site as it was printed."""
        return in_place(self.site, self.before.get(name))

    def printed(self, name: str, stands_on: bytes, files: Iterable[tuple[str, bytes]]) -> Printed:
        """Files that no view makes, as a sheet of their own; only what is new or other is put down."""
        there = self.there(name)
        known = there.files if there else {}
        digests, changed = {}, []
        for file, data in files:
            digests[file] = held_in(data)
            if known.get(file) != digests[file]:
                put(self.folder, file, data)
                changed.append(file)
        return Printed(name, Pressed.of(stands_on, digests), row(changed))


class Issue(Struct, frozen=True):
    """What has been printed: the sheets of the site as they are now, and the account of them.

    `sheets` are all of them, or those that may be others than before.

    `changed` are the files that lie in the press's folder for readers to get, `new_folders` the folders that lie there
    whole, `gone` files that no sheet names and nobody needs, all by their names; so many `pages` have been printed.
    `is_foreign` says that the site was not as it had been left: anything may lie in it.
    """

    sheets: Mapping[str, Pressed]
    changed: Names
    new_folders: tuple[str, ...]
    gone: tuple[str, ...]
    pages: int
    account: Account
    is_foreign: bool = False

    @classmethod
    def of(
        cls, printed: Iterable[Printed], sheets: Mapping[str, Pressed], account: Account, *, is_foreign: bool = False
    ) -> Issue:
        """The issue of what has come out."""
        some = tuple(printed)
        return cls(
            sheets=sheets,
            changed=Names(tuple(one.changed for one in some if one.changed)),
            new_folders=tuple(name for one in some for name in one.new_folders),
            gone=tuple(name for one in some for name in one.gone),
            pages=sum(len(one.pressed.pages) for one in some),
            account=account,
            is_foreign=is_foreign,
        )


class Ready(NamedTuple):
    """An issue that is ready, the press that it came from, and what is to be noted with it: facts, and the roll.

    `has_strays` says that nobody knows all that lies in the site: some of it may be nobody's. `roll` packs the roll and
    counts its files when all is in place, from the sheets that were put there as they are known then.
    """

    press: Press
    issue: Issue
    has_strays: bool
    facts: Mapping[str, bytes | None]
    roll: Callable[[Mapping[str, Pressed]], tuple[Sequence[bytes], int]]
