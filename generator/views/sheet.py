"""A sheet: the pages that are printed together, for they stand on the same things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from generator.model import Article
from generator.views.view import View

Printed = TypeVar("Printed")


class Sheet(Struct, Generic[Printed], frozen=True):
    """What `make` gives is printed; it need not be printed again as long as all that it stands on is as it was.

    `name` is the permalink of its first page, and no other sheet's. `whole` are articles whose texts it shows, `listed`
    those of which it shows what stands in lists; `also` is whatever else of the articles it depends on (how many there
    are, who is next), as plain data with a repr that says all of it. The data, the standing pages, the templates and
    the settings need not be named: every sheet stands on them.
    """

    name: str
    permalinks: tuple[str, ...]
    make: Callable[[], tuple[Printed, ...]]
    whole: Sequence[Article] = ()
    listed: Sequence[Article] = ()
    also: object = None


def ready(*views: View) -> Sheet[View]:
    """The sheet of pages that cost little to put together, and stand on just what they show."""
    return Sheet(views[0].permalink, tuple(view.permalink for view in views), lambda: views, also=views)
