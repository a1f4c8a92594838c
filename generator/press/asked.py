"""What a build is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct


class Asked(Struct, frozen=True):
    """The folder that readers have, and how it is to be made.

    `jobs` is how many processes may work on it; `is_compact`, that nothing of the last build is to be used again.
    `faults` is the script of the faults, which pages load while they are served.
    """

    site: Path
    environment: Mapping[str, str]
    jobs: int = 1
    with_search: bool = True
    is_compact: bool = False
    is_strict: bool = False
    faults: str | None = None

    @property
    def shown(self) -> tuple[str, ...]:
        """What of it pages show."""
        return (f"{self.faults}", f"{self.with_search}")
