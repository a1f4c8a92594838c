"""The sheet of an article's pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article
from generator.views.article import article_view
from generator.views.facing import facing_views, has_facing
from generator.views.shelves import filled, neighbours
from generator.views.view import View


class ArticleSheet(Struct, frozen=True, gc=False):
    """An article's pages in both editions, and those on which its languages face each other; see `Sheet`.

    It works out what it is asked for: there are as many of these as articles, and all of them are in memory before the
    first is printed. `today` is a day of the site's clock for one that states targets, "" for any other.
    """

    article: Article
    library: Library
    today: str

    @property
    def name(self) -> str:
        """The permalink of its first page."""
        return permalinks.article(self.article, EDITIONS[0])

    @property
    def permalinks(self) -> Sequence[str]:
        """Those of all its pages."""
        pages = [permalinks.article(self.article, edition) for edition in EDITIONS]
        if has_facing(self.article):
            pages += [permalinks.facing(self.article, edition) for edition in EDITIONS]
        return pages

    @property
    def whole(self) -> Sequence[Article]:
        """Whose texts it shows."""
        return (self.article,)

    @property
    def listed(self) -> Sequence[Article]:
        """Its neighbours in its columns."""
        return [one for one in self._beside if one is not None]

    @property
    def also(self) -> object:
        """Who has no neighbour where, which editions have anything in them, and the year for targets."""
        return [one is None for one in self._beside], filled(self.library), self.today[:4]

    @property
    def _beside(self) -> Sequence[Article | None]:
        return [
            one
            for instalment in self.article.columns
            for one in neighbours(self.article, instalment.column, self.library)
        ]

    def make(self) -> tuple[View, ...]:
        """Its pages."""
        whole = self.library.whole(self.article)
        own = (article_view(whole, edition, self.library, self.today) for edition in EDITIONS)
        return (*own, *facing_views(whole, self.library))
