"""What the press remembers: of an article's folder, of a printed sheet, and what its last build gave account of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.model import Article, Diagnostic, Edition
from generator.press.marks import SIZE, stamp
from generator.press.names import names_in, row

_NONE = bytes(SIZE)


class Known(Struct, frozen=True):
    """An article without an error, and without its bodies; and what has been found out about its texts.

    `of` is the digest of the folder that it was read from, `listed` that of what lists show of it; `terms` are those in
    each text, by its path, as `terms_of` packs them; `leads` the places of the site that its texts lead to, None where
    that has to be found out each time.
    """

    of: bytes
    article: Article
    listed: bytes
    terms: Mapping[str, bytes]
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


class PrintedPage(Struct, frozen=True, gc=False):
    """What other pages' machines need of a page: search engines are told of it, its twin, and when it last changed.

    `lang` is its edition's; `links` are how many articles it lists, each once.
    """

    permalink: str
    lang: str
    is_indexed: bool
    twin: str | None
    updated: str | None
    links: int


class Pressed(Struct, frozen=True, gc=False):
    """A sheet that has been printed: what it stood on, its files and their digests, its pages.

    `names` are a row of those of its files in the site, and `sums` their digests, one after the other: there are more
    of these than articles, and as mappings they were a fifth of all that a build has in memory. `folders` are those of
    its other files, which are too many to be named: so many are `inside`. `kept` are files of the last publication that
    stay for one more. `stamp` is that of files and folders in place. `made_by` is the digest of the program, where it
    matters; `told` are the digests of what search has been told of records, by id.
    """

    stood_on: bytes
    names: str
    sums: bytes
    pages: tuple[PrintedPage, ...] = ()
    folders: tuple[str, ...] = ()
    inside: int = 0
    kept: tuple[str, ...] = ()
    stamp: bytes = b""
    made_by: bytes = b""
    told: tuple[tuple[str, bytes], ...] = ()

    @classmethod
    def of(cls, stood_on: bytes, files: Mapping[str, bytes], pages: tuple[PrintedPage, ...] = ()) -> Pressed:
        """A sheet whose files have these digests; b"" is none."""
        return cls(stood_on, row(files), b"".join([one or _NONE for one in files.values()]), pages)

    @property
    def files(self) -> Mapping[str, bytes]:
        """The digests of its files by their names in the site."""
        sums = (self.sums[at : at + SIZE] for at in range(0, len(self.sums), SIZE))
        return dict(zip(self.file_names, sums, strict=True))

    @property
    def file_names(self) -> Sequence[str]:
        """The names of its files in the site."""
        return names_in(self.names)

    @property
    def count(self) -> int:
        """How many files it has, with those in its folders."""
        return len(self.sums) // SIZE + self.inside

    def stamp_in(self, site: str | int, now: int | None = None) -> bytes:
        """The stamp of its files and folders as they lie in a site's folder, its path or its descriptor."""
        return stamp(site, (*self.file_names, *self.folders), now)


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
