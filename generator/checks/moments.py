"""Days and moments that editors state, against the publication before them and the clock."""

from __future__ import annotations

import os
from datetime import datetime

from generator.content.library import Library
from generator.text.dates import clock, in_zone


def our_now(library: Library) -> datetime | None:
    """The one clock in the site's zone; None where it is set to what is no time, which the commands tell."""
    now = clock(None, os.environ)
    return in_zone(now, library.site.utc_offset) if now else None


def is_to_come(stated: str, now: datetime | None) -> bool:
    """Whether a day or moment (ISO 8601, of the site's zone) lies ahead.

    A warning and no error wherever it is told: whether a site can be built must not depend on when it is.
    """
    return now is not None and stated > _like(stated, now)


def early(stated: str, published: datetime | None) -> bool:
    """Whether a day or moment lies before a publication, or there has been none."""
    return published is None or stated < _like(stated, published)


def _like(stated: str, moment: datetime) -> str:
    """A moment as long as what is stated: ISO 8601 of one zone sorts by time."""
    return moment.isoformat()[: len(stated)]
