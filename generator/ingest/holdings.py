"""What we have: all items in articles/ and inbox/, and in which of them another version of an item may be found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from generator.ingest.compose import article_id
from generator.ingest.versions import is_same_source, is_same_text, is_version, similarity
from generator.ingest.wording.headlines import bare_title, named_at_start, read_headline
from generator.model import Bulletin, Region
from generator.text.fingerprint import fingerprint, squeezed

# At one address a text may have been rewritten; less in common than this, and the address is that of a list.
SAME_PLACE = 0.2

# So many characters of a text are found again in another version of it, and a sentence of so many in no other text.
_OPENING = 40
_SENTENCE = 14
# Of those that share most, so many are compared in whole.
_TRIES = 5

_STOP = re.compile(r"[.!?;]")
_FRAGMENT = re.compile("#(?!!?/.).*")
# What only says by which way a reader came.
_BY_THE_WAY = re.compile(r"[?&](?:utm_\w+|spm|isappinstalled|from=(?:rss|timeline|singlemessage|groupmessage))[^&#]*")


class Known(Struct, frozen=True):
    """An item that we have: its id, its folder from the project's root, and its text as it arrived.

    `facts` are what is known of it besides, each with its kind: ("address", key), where it stands on the web (see
    `address_key`); ("date", day); ("author", name); ("pictures", where one is). `of` is the id of the article that it
    is another version of, `is_refused`: an editor has refused it. Of an article, `others` are the texts of its other
    versions, and `refused` the facts of those that have been refused.
    """

    id: str
    folder: str
    raw: str
    region: str | None = None
    facts: frozenset[tuple[str, str]] = frozenset()
    of: str | None = None
    is_refused: bool = False
    others: tuple[str, ...] = ()
    refused: frozenset[tuple[str, str]] = frozenset()

    @property
    def places(self) -> set[str]:
        """The keys of its addresses."""
        return {value for kind, value in self.facts if kind == "address"}

    def lacks(self, kind: str, values: Iterable[str]) -> bool:
        """Whether some values of a kind are news: it knows none of that kind, and nobody has refused them all."""
        is_known = any(kind == one for one, _ in self.facts)
        return not is_known and any((kind, value) not in self.refused for value in values)

    def told_otherwise(self, kind: str, values: Collection[str]) -> bool:
        """Whether some values of a kind are other than the one that it knows.

        Once: a feed that dates its entries with today would be told every day.
        """
        told = {value for one, value in self.facts | self.refused if one == kind}
        return bool(values) and len(told) == 1 and told.isdisjoint(values)


class Holdings:
    """All known items by their folders, and by what another version of one would share with it."""

    def __init__(self, items: Iterable[Known] = (), regions: Mapping[str, Region] = MappingProxyType({})) -> None:
        self._regions = regions
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
        for key in item.places:
            self._by_place[key].append(item.folder)
        for words in _words(item.raw):
            self._by_words[words].append(item.folder)
        article = self._items.get(self._by_id.get(item.of or "", ""))
        if article is not None:
            facts = article.facts if item.is_refused else article.facts | item.facts
            refused = article.refused | item.facts if item.is_refused else article.refused
            others = (*article.others, item.raw)
            self._items[article.folder] = replace(article, facts=facts, refused=refused, others=others)

    def distinct(self, bulletin: Bulletin) -> Bulletin:
        """The bulletin, with an identity of its own where the same is said of another region (a circular)."""
        item = self._items.get(self._by_id.get(article_id(bulletin), ""))
        if item is None or not self._is_elsewhere(item, bulletin, is_same=True):
            return bulletin
        return replace(bulletin, identity=fingerprint(f"{bulletin.identity} {bulletin.region}"))

    def same(self, bulletin: Bulletin) -> Known | None:
        """The very item; where that is another version, the article that it is one of."""
        item = self._items.get(self._by_id.get(article_id(bulletin), ""))
        return self._article_of(item) if item else None

    def holds(self, folder: str) -> bool:
        """Whether an item is in a folder, named from the project's root."""
        return folder in self._items

    def at(self, address: str | None) -> tuple[Known, ...]:
        """The items that stand at an address."""
        return tuple(self._items[folder] for folder in self._by_place.get(address_key(address), ())) if address else ()

    def version(self, bulletin: Bulletin) -> Known | None:
        """The item that a bulletin is another version of: at its address, or with as good as its text."""
        shared = Counter(folder for words in _words(bulletin.raw) for folder in self._by_words.get(words, ()))
        likely = (self._items[folder] for folder, _ in shared.most_common(_TRIES))
        found = [item for item in likely if is_version(item.raw, bulletin.raw) and not self._is_apart(item, bulletin)]
        found += [item for item in self.at(bulletin.address) if similarity(item.raw, bulletin.raw) >= SAME_PLACE]
        best = max(found, key=lambda item: similarity(item.raw, bulletin.raw), default=None)
        return self._article_of(best) if best else None

    def _article_of(self, item: Known) -> Known:
        return self._items.get(self._by_id.get(item.of or "", ""), item)

    def _is_apart(self, item: Known, bulletin: Bulletin) -> bool:
        """Whether two texts alike are two items: of two regions, or of one host that has each at an address of its own.

        A notice of every month is a new one each time.
        """
        both = ((item.raw, bulletin.raw), (bulletin.raw, item.raw))
        is_same = all(is_same_text(new, old) and is_same_source(new, old) for new, old in both)
        if self._is_elsewhere(item, bulletin, is_same=is_same):
            return True
        if bulletin.address is None:
            return False
        here, hosts = address_key(bulletin.address), {key.split("/")[0] for key in item.places}
        return here.split("/")[0] in hosts and here not in item.places and not is_same_text(bulletin.raw, item.raw)

    def _is_elsewhere(self, item: Known, bulletin: Bulletin, *, is_same: bool) -> bool:
        """Whether both are of a region, and neither lies in the other.

        Regions that only the desk has given part no two that say the same: a news agency is in all provinces’ feeds.
        """
        named = (self._named(item.raw), self._named(bulletin.raw)) if is_same else (None, None)
        if is_same and not any(named):
            return False
        trails = [self._trail(named[0] or item.region), self._trail(named[1] or bulletin.region)]
        return all(trails) and trails[0][0] not in trails[1] and trails[1][0] not in trails[0]

    def _named(self, raw: str) -> str | None:
        """The region that a text as it arrived names in its headline."""
        headline = raw.strip().partition("\n")[0]
        read = read_headline(headline, self._regions)
        return (read.region if read else None) or named_at_start(headline, self._regions)

    def _trail(self, region: str | None) -> list[str]:
        trail: list[str] = []
        while region and region not in trail:
            trail.append(region)
            region = self._regions[region].parent if region in self._regions else None
        return trail


def facts_of(bulletin: Bulletin) -> frozenset[tuple[str, str]]:
    """What a bulletin knows of itself besides its text."""
    found = [("address", address_key(bulletin.address))] if bulletin.address else []
    found += [("date", bulletin.dated.value)] if bulletin.dated.precision == "day" and bulletin.dated.value else []
    found += [("author", author_key(bulletin.author))] if bulletin.author else []
    return frozenset([*found, *(("pictures", image.url) for image in bulletin.images if image.url)])


def known(bulletin: Bulletin, folder: str, of: str | None) -> Known:
    """An item that has just been written into a folder."""
    return Known(article_id(bulletin), folder, bulletin.raw, bulletin.region, facts_of(bulletin), of)


def address_key(address: str) -> str:
    """An address as a key: http and https, with and without `www.`, a final slash or a fragment, are one place.

    Where a script shows all pages of a site (/#/detail?id=1), the fragment says which.
    """
    bare = _BY_THE_WAY.sub("", _FRAGMENT.sub("", address))
    return re.sub(r"^https?://(?:www\.)?|/$", "", bare)


def author_key(author: str) -> str:
    """A name, or several, without what stands between them."""
    return re.sub(r"\W", "", author)


def _words(raw: str) -> set[str]:
    """What another version of an item would share with it: its title, the beginning of its text, its sentences."""
    title, _, text = raw.strip().partition("\n")
    said = squeezed(text)
    sentences = {words for words in _STOP.split(said) if len(words) >= _SENTENCE}
    return {words for words in (squeezed(bare_title(title.strip())), said[:_OPENING], *sentences) if words}
