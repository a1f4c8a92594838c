"""What can go wrong, each carrying the thing it is about.

SiteError
├── ContentError     faults of files under content/, all of them at once
├── DeliveryError    a delivered file that cannot be read as a digest
├── CommandError     a command that cannot do what it was asked
└── LockedError      another command holds the content folder
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class SiteError(Exception):
    """The root of the family: a rule of `strings.yml` and the values its sentence needs."""

    def __init__(self, rule: str, **values: object) -> None:
        super().__init__(rule, values)
        self.rule = rule
        self.values: Mapping[str, object] = values


class ContentError(SiteError):
    """Faults of content, collected; `diagnostics` holds every one of them."""

    def __init__(self, diagnostics: Sequence[object]) -> None:
        super().__init__("content-faults", count=len(diagnostics))
        self.diagnostics = tuple(diagnostics)


class DeliveryError(SiteError):
    """A delivered file that cannot be read or split; `place` is `file` or `file:line`."""

    def __init__(self, rule: str, place: str, **values: object) -> None:
        super().__init__(rule, place=place, **values)
        self.place = place


class CommandError(SiteError):
    """A command that cannot do what it was asked, with the reason."""


class LockedError(SiteError):
    """Another command holds the content folder; `holder` says which process."""

    def __init__(self, holder: str) -> None:
        super().__init__("locked", holder=holder)
        self.holder = holder
