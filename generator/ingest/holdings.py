"""What we have: all items in articles/ and inbox/, and in which of them another version of an item may be found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content.project import Project
from generator.ingest.compose import SOURCE_FILE, article_id
from generator.ingest.digest.headlines import bare_title
from generator.ingest.versions import similarity
from generator.model import Bulletin
from generator.text.fingerprint import fold

# Two texts under one headline, or with sentences in common, are versions of one when they share this much.
SAME_ITEM = 0.5
# At one address a text may have been rewritten; less in common than this, and the address is that of a list.
SAME_PLACE = 0.2

# So many characters of a text are found again in another version of it, and a sentence of so many in no other text.
_OPENING = 40
_SENTENCE = 14
# Of those that share most, so many are compared in whole.
_TRIES = 5

_ID = re.compile(r"^id: *['\"]?([^'\"\s]+)", re.MULTILINE)
_ADDRESS = re.compile(r"^source:\n(?: +.*\n)*?  url: *['\"]?(https?://[^'\"\s]+)", re.MULTILINE)
_DAY = re.compile(r"^ +precision: day\b", re.MULTILINE)
_OF = re.compile(r"^of: *['\"]?([^'\"\s]+)", re.MULTILINE)
_PICTURE = re.compile(r"^images:\n(?:[- ] .*\n)*?[- ] (?:file|url): ", re.MULTILINE)
_STOP = re.compile(r"[.!?;]")


@dataclass(frozen=True, slots=True)
class Known:
    """An item that we have: its id, its folder from the project's root, and its text as it arrived ("" by hand).

    `addresses` are those where it stands on the web, as keys (see `place`); `is_dated`: the day of its source is
    known; `has_pictures`: it is known where at least one is. `of` is the id of the article that it is a proposal for,
    `others` are the texts of all that are proposals for it.
    """

    id: str
    folder: str
    raw: str
    addresses: frozenset[str] = frozenset()
    is_dated: bool = False
    has_pictures: bool = False
    of: str | None = None
    others: tuple[str, ...] = ()


class Holdings:
    """All known items by their folders, and by what another version of one would share with it."""

    def __init__(self, items: Iterable[Known] = ()) -> None:
        self._items: dict[str, Known] = {}
        self._by_id: dict[str, str] = {}
        self._by_place: defaultdict[str, list[str]] = defaultdict(list)
        self._by_words: defaultdict[str, list[str]] = defaultdict(list)
        for item in items:
            self.add(item)

    def add(self, item: Known) -> None:
        """What has just come is known to what comes after it; what is proposed for an article is known of it."""
        self._items[item.folder] = item
        self._by_id.setdefault(item.id, item.folder)
        for key in item.addresses:
            self._by_place[key].append(item.folder)
        for words in _words(item.raw):
            self._by_words[words].append(item.folder)
        article = self._items.get(self._by_id.get(item.of or "", ""))
        if article is not None:
            self._items[article.folder] = replace(
                article,
                addresses=article.addresses | item.addresses,
                is_dated=article.is_dated or item.is_dated,
                has_pictures=article.has_pictures or item.has_pictures,
                others=(*article.others, item.raw),
            )

    def same(self, bulletin: Bulletin) -> Known | None:
        """The very item; where that is a proposal, the article that it is for."""
        item = self._items.get(self._by_id.get(article_id(bulletin), ""))
        return self._proposed_for(item) if item else None

    def at(self, address: str | None) -> tuple[Known, ...]:
        """The items that stand at an address."""
        return tuple(self._items[folder] for folder in self._by_place.get(place(address), ())) if address else ()

    def version(self, bulletin: Bulletin) -> Known | None:
        """The item that a bulletin is another version of: at its address, or with as good as its text."""
        shared = Counter(folder for words in _words(bulletin.raw) for folder in self._by_words.get(words, ()))
        likely = [(SAME_ITEM, self._items[folder]) for folder, _ in shared.most_common(_TRIES)]
        likely += [(SAME_PLACE, item) for item in self.at(bulletin.address)]
        found = [(similarity(item.raw, bulletin.raw), least, item) for least, item in likely]
        found = [one for one in found if one[0] >= one[1]]
        return self._proposed_for(max(found, key=lambda one: one[0])[2]) if found else None

    def _proposed_for(self, item: Known) -> Known:
        return self._items.get(self._by_id.get(item.of or "", ""), item)


def read_holdings(project: Project) -> Holdings:
    """All items in articles/ and inbox/.

    Read without the article reader: an item whose article is broken today is still one that we have.
    """
    folders = [*project.article_folders(), *project.inbox_folders()]
    return Holdings(item for folder in folders if (item := _known(project, folder)))


def _known(project: Project, folder: Path) -> Known | None:
    texts = [folder / "reason.yml", *sorted(folder.glob("index.*.md"))]
    facts = "\n".join(path.read_text("utf-8", errors="replace") for path in texts if path.is_file())
    name = _ID.search(facts)
    if name is None:
        return None
    source, of = folder / SOURCE_FILE, _OF.search(facts)
    return Known(
        id=name[1],
        folder=project.name(folder),
        raw=source.read_text("utf-8", errors="replace") if source.is_file() else "",
        addresses=frozenset(map(place, _ADDRESS.findall(facts))),
        is_dated=bool(_DAY.search(facts)),
        has_pictures=bool(_PICTURE.search(facts)),
        of=of[1] if of else None,
    )


def known(bulletin: Bulletin, folder: str, of: str | None) -> Known:
    """An item that has just been written into a folder."""
    return Known(
        id=article_id(bulletin),
        folder=folder,
        raw=bulletin.raw,
        addresses=frozenset([place(bulletin.address)] if bulletin.address else []),
        is_dated=bulletin.dated.precision == "day",
        has_pictures=any(image.url for image in bulletin.images),
        of=of,
    )


def place(address: str) -> str:
    """An address as a key: http and https, with and without `www.`, a final slash or a fragment, are one place."""
    return re.sub(r"^https?://(?:www\.)?|#.*$|/$", "", re.sub(r"#.*$", "", address))


def _words(raw: str) -> set[str]:
    """What another version of an item would share with it: its title, the beginning of its text, its sentences."""
    title, _, text = raw.strip().partition("\n")
    folded = fold(text)
    sentences = {words for words in _STOP.split(folded) if len(words) >= _SENTENCE}
    return {words for words in (fold(bare_title(title.strip())), folded[:_OPENING], *sentences) if words}
