"""Articles → what is written of each for search, as jobs for a crew."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article

if TYPE_CHECKING:
    from generator.search.packed import Packed


class Printout(Struct, frozen=True, eq=False):
    """Where pages lie, printed now (`folder`) or before (`site`), and the library that they show, without articles."""

    library: Library
    folder: Path
    site: Path

    def page(self, permalink: str) -> str:
        """The HTML of a page."""
        name = permalinks.file(permalink)
        try:
            file = open(f"{self.folder}/{name}", "rb", buffering=0)  # noqa: PTH123, SIM115, four times as fast
        except FileNotFoundError:
            file = open(f"{self.site}/{name}", "rb", buffering=0)  # noqa: PTH123, SIM115
        with file:
            return file.read().decode()


def pack_articles(printout: Printout, articles: Sequence[Article]) -> list[Packed]:
    """What is written of published articles for search; raises SiteError as `document` does."""
    begin_search()
    from generator.search.documents import document
    from generator.search.packed import packed

    return [packed(document(article, printout.library, printout.page)) for article in articles]


def begin_search() -> None:
    """To be called before anything of search is imported, in each process.

    It brings numpy, which is 9 MB; until there is an index to be written nobody needs it. Its threads for matrices, of
    which there are none here, took four fifths of the time to load it (measured).
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
