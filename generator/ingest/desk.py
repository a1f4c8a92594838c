"""What reading a delivery needs to know of the newsroom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.model import Region, Source


@dataclass(frozen=True, slots=True)
class Desk:
    """Regions and sources by id, whether brackets around Han become full-width, and the time, in the site's zone."""

    regions: Mapping[str, Region]
    sources: Mapping[str, Source]
    brackets: bool
    now: datetime
