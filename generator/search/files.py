"""The names of an index's files. They are made as they are asked for: of 50,000 articles they are 165,000."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import dataclass

from msgspec import Struct


class Numbered(Struct, frozen=True):
    """The files of a folder that are named by the numbers below `count`, but for those that are not there."""

    folder: str
    count: int
    without: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return self.count - len(self.without)

    def names(self) -> Iterator[str]:
        """The names of all, in order."""
        return (f"{self.folder}/{number}" for number in range(self.count) if number not in self.without)

    def lacking(self, there: Collection[str]) -> frozenset[str]:
        """Those that are not among what is there in the folder."""
        wanted = {*map(str, range(self.count))}.difference(there, map(str, self.without))
        return frozenset(f"{self.folder}/{number}" for number in wanted)

    def less(self, other: Numbered) -> Iterator[str]:
        """Those that another set in the same folder does not have."""
        more = {*other.without, *range(other.count, self.count)} - self.without
        return (f"{self.folder}/{number}" for number in more if number < self.count)


@dataclass(frozen=True, slots=True, eq=False)
class Files(Set[str]):
    """The names of files: some by number in a few folders, no folder twice, and the others by name."""

    numbered: tuple[Numbered, ...]
    named: frozenset[str]

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str) or name in self.named:
            return isinstance(name, str)
        folder, _, last = name.rpartition("/")
        if not (last.isascii() and last.isdecimal()) or str(int(last)) != last:
            return False
        number, numbered = int(last), (one for one in self.numbered if one.folder == folder)
        return any(number < one.count and number not in one.without for one in numbered)

    def __iter__(self) -> Iterator[str]:
        yield from self.named
        for one in self.numbered:
            yield from one.names()

    def __len__(self) -> int:
        return len(self.named) + sum(map(len, self.numbered))

    def __sub__(self, other: Set[object]) -> frozenset[str]:
        """Those that are not in another set; what is numbered in the same folder of both takes no time."""
        twins = {one.folder: one for one in other.numbered} if isinstance(other, Files) else {}
        found = {name for name in self.named if name not in other}
        for one in self.numbered:
            twin = twins.get(one.folder)
            found.update(one.less(twin) if twin else (name for name in one.names() if name not in other))
        return frozenset(found)

    @classmethod
    def _from_iterable(cls, names: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        """What the operators of sets that are not here make."""
        return frozenset(names)

    def folders(self) -> frozenset[str]:
        """The folders in which they are, "" for the one in which all of these are."""
        return frozenset(
            {name.rpartition("/")[0] for name in self.named}.union(one.folder for one in self.numbered if len(one))
        )

    def lacking(self, folder: str, there: Collection[str]) -> frozenset[str]:
        """Those in a folder that are not there; of the folder we are told what is."""
        start = f"{folder}/" if folder else ""
        named = (name for name in self.named if name.rpartition("/")[0] == folder)
        found = {name for name in named if name.removeprefix(start) not in there}
        return frozenset(found).union(*(one.lacking(there) for one in self.numbered if one.folder == folder))
