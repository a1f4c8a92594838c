"""A picture, or the place of one that has not come yet."""

from __future__ import annotations

from msgspec import Struct


class Image(Struct, frozen=True):
    """A picture of an article; without `file` only its caption is known, and no picture is shown.

    `caption` is in the article's original language, "" where nobody has said what it shows; translations carry their
    own, keyed by `id`. `rights` is the ground on which it may be shown (one of RIGHTS), None where it is that of the
    text; `url` is where it was found.
    """

    id: str
    caption: str
    credit: str | None = None
    file: str | None = None
    rights: str | None = None
    url: str | None = None

    @property
    def shown(self) -> str | None:
        """The file that readers get; None without one, and while nobody knows whether it may be shown."""
        return None if self.rights == "unknown" else self.file
