"""What must be printed: every sheet that does not stand on what it stood on, or whose files are not as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from generator.press.known import Pressed
from generator.press.marks import digest, opened
from generator.press.presence import in_place
from generator.views.feeds import Feed
from generator.views.figures.open_data import DataPackage, DataTable
from generator.views.sheet import Sheet
from generator.views.site import PageSheet

AnySheet: TypeAlias = PageSheet | Sheet[Feed] | Sheet[DataTable] | Sheet[DataPackage]


class Digests(Struct, frozen=True):
    """What stands for an article, by its folder: for all of it, and for what lists show of it."""

    whole: Mapping[str, bytes]
    listed: Mapping[str, bytes]

    def under(self, sheet: AnySheet, base: bytes) -> bytes:
        """What a sheet stands on; `base` is what every sheet does."""
        # Digests have one length; together they are one part, for some lists are of thousands.
        return digest(
            base,
            b"".join([self.whole[article.folder] for article in sheet.whole]),
            b"".join([self.listed[article.folder] for article in sheet.listed]),
            repr(sheet.also).encode(),
        )


class Task(Struct, frozen=True):
    """A sheet to be printed: what it stands on, and what of it lies in place; None where that is not as it was."""

    sheet: AnySheet
    stands_on: bytes
    before: Pressed | None


class Plan(Struct, frozen=True):
    """The sheets to be printed, those that stay, and whether any of their files is not the one that was put there.

    One that has been restored from a copy is not, though it holds the same: beside it there may be more.
    """

    tasks: tuple[Task, ...]
    stay: Mapping[str, Pressed]
    is_foreign: bool


def plan(sheets: Iterable[AnySheet], digests: Digests, base: bytes, pressed: Mapping[str, Pressed], site: Path) -> Plan:
    """The plan for a site's sheets; `pressed` are those that were printed for the folder `site`."""
    tasks: list[Task] = []
    stay: dict[str, Pressed] = {}
    is_foreign = False
    with opened(site) as folder:
        for sheet in sheets:
            known = pressed.get(sheet.name)
            stands_on, before = digests.under(sheet, base), in_place(site, known, folder)
            is_foreign = is_foreign or before is not known
            if before is not None and before.stood_on == stands_on:
                stay[sheet.name] = before
            else:
                tasks.append(Task(sheet, stands_on, before))
    return Plan(tuple(tasks), stay, is_foreign)
