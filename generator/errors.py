"""What can go wrong, each carrying the thing it is about.

SiteError
├── ContentError     faults of files under content/, all of them at once
├── DeliveryError    something delivered that cannot be read
├── RetrieveError    an address that could not or may not be fetched
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

    def __reduce__(self) -> tuple[object, ...]:
        # From a worker it comes back by way of pickle, which knows nothing of names.
        return _again, (type(self), self.__dict__, self.args)


def _again(kind: type[SiteError], state: Mapping[str, object], args: tuple[object, ...]) -> SiteError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


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


class RetrieveError(SiteError):
    """An address that could not or may not be fetched.

    `url` is the one that was asked for or redirected to, in ASCII; `status` the answer's, None without an answer.
    `retry_after` are the seconds for which a host that has too much to do asks to be left alone, None if it says none.
    """

    def __init__(
        self, rule: str, url: str, *, status: int | None = None, retry_after: int | None = None, **values: object
    ) -> None:
        super().__init__(rule, url=url, status=status, **values)
        self.url = url
        self.status = status
        self.retry_after = retry_after

    def again(self, url: str) -> RetrieveError:
        """The same for another address: an exception that is raised twice carries both its ways."""
        values = {key: value for key, value in self.values.items() if key not in ("url", "status")}
        return RetrieveError(self.rule, url, status=self.status, retry_after=self.retry_after, **values)


class CommandError(SiteError):
    """A command that cannot do what it was asked, with the reason."""


class LockedError(SiteError):
    """Another command holds the content folder; `holder` says which process."""

    def __init__(self, holder: str) -> None:
        super().__init__("locked", holder=holder)
        self.holder = holder
