"""What the press remembers: of an article's folder, of a printed sheet, and what its last build gave account of."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.model import Article, Diagnostic, Edition
from generator.press.marks import stamp


class Known(Struct, frozen=True):
    """An article without an error, and without its bodies; and what has been found out about its texts.

    `listed` is the digest of what lists show of it; `terms` are those in each text, by its path, as numbers of the
    glossary's; `leads` the places of the site that its texts lead to, None where that has to be found out each time.
    """

    article: Article
    listed: bytes
    terms: Mapping[str, tuple[int, ...]]
    leads: tuple[str, ...] | None


class Folder(Struct, frozen=True):
    """An article's folder: its name in the project, those of all in it, what they are known by, what they hold."""

    name: str
    names: tuple[str, ...]
    stamp: bytes
    digest: bytes


class Taken(Struct, frozen=True):
    """A folder that has been read: its article, None where that cannot be read.

    Where it has no errors, it is `known`, and `bodies` are those of its texts, packed.
    """

    folder: Folder
    article: Article | None
    known: Known | None
    errors: tuple[Diagnostic, ...]
    bodies: bytes = b""


class PrintedPage(Struct, frozen=True):
    """What other pages' machines need of a page: search engines are told of it, its twin, and when it last changed.

    `lang` is its edition's; `links` are how many articles it lists, each once.
    """

    permalink: str
    lang: str
    is_indexed: bool
    twin: str | None
    updated: str | None
    links: int


class Pressed(Struct, frozen=True):
    """A sheet that has been printed: what it stood on, the digests of its files by their names in the site, its pages.

    `folders` are those of its other files, which are too many to be named: so many are `inside`. `kept` are files of
    the last publication that stay for one more. `stamp` is that of files and folders in place. `made_by` is the
    digest of the program, where it matters; `told` are the digests of what search has been told of records, by id.
    """

    stood_on: bytes
    files: Mapping[str, bytes]
    pages: tuple[PrintedPage, ...] = ()
    folders: tuple[str, ...] = ()
    inside: int = 0
    kept: tuple[str, ...] = ()
    stamp: bytes = b""
    made_by: bytes = b""
    told: tuple[tuple[str, bytes], ...] = ()

    def stamp_in(self, site: str, now: int | None = None) -> bytes:
        """The stamp of its files and folders as they lie in a site's folder."""
        return stamp(site, (*self.files, *self.folders), now)


class Count(Struct, frozen=True):
    """An edition's article pages, lines in the archive and on region lists, and entries in search and sitemap.

    `fallbacks` are the pages that only repeat the other edition's and so have no entry; `search` is None on a site
    without search, `sitemap` on a site that has no address.
    """

    edition: Edition
    pages: int
    archive: int
    regions: int
    search: int | None
    sitemap: int | None
    fallbacks: int


class Account(Struct, frozen=True):
    """Published articles, drafts kept back, articles withdrawn, and what each edition has of them."""

    articles: int
    drafts: int
    withdrawn: int
    counts: tuple[Count, ...]
