"""What the press knows from the last build, in one file of the workspace: a cache, which may be lost at any time.

Nothing in it is trusted further than it proves itself: what cannot be read, was made by another version or for another
folder, or does not carry its own checksum counts as nothing, and all is read and printed anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from generator.errors import CommandError
from generator.press.known import Folder, Known, Pressed, Taken

# Says that a build has begun to put its files in place; what it left behind nobody knows.
PLACING = "placing"
# The account of the last build.
ACCOUNT = "account"
# What every sheet of the last build stood on.
BASE = "base"

_TABLES = ("facts", "folders", "known", "bodies", "sheets", "roll")
_Held = TypeVar("_Held")


class Memory(Struct, frozen=True):
    """What a build is to know of all that a store holds: single facts (digests), and sheets by their names."""

    facts: Mapping[str, bytes] = field(default_factory=dict)
    sheets: Mapping[str, Pressed] = field(default_factory=dict)


class LostError(Exception):
    """A store that was whole when its first rows were read, and is not."""


class DamagedError(Exception):
    """A row that is not what was put in, or a store that is another's."""


# What a file may answer with that something else than ourselves has written to; its names need not be UTF-8 any more.
_DAMAGE = (sqlite3.Error, msgspec.MsgspecError, UnicodeDecodeError, DamagedError)


class Store:
    """The file of a store; it is made where there is none. `origin` says whose it is: another's is not read."""

    def __init__(self, path: Path, origin: bytes) -> None:
        self.path, self._origin = path, origin
        self._reader: sqlite3.Connection | None = None
        self._is_partial = False

    def read(self) -> Memory:
        """Its facts and sheets; nothing where it cannot be trusted, and then it is gone."""
        try:
            with self._reading() as base:
                memory = Memory(self._facts(base), dict(_rows(base, "sheets", Pressed)))
        except LostError:
            memory = Memory()
        self._is_partial = False
        return memory

    def facts(self) -> Mapping[str, bytes]:
        """The single facts of what it holds; nothing where it cannot be trusted, and then it is gone."""
        try:
            with self._reading() as base:
                return self._facts(base)
        except LostError:
            return {}

    def known(self) -> Iterator[tuple[str, Known]]:
        """What is known of articles, by their folders; raises LostError where the store has been damaged."""
        with self._reading() as base:
            yield from _rows(base, "known", Known)

    def folders(self) -> Iterator[Folder]:
        """The folders of articles without an error, one after the other; raises LostError where it is damaged."""
        with self._reading() as base:
            yield from (one for _, one in _rows(base, "folders", Folder))

    def roll(self) -> Sequence[bytes]:
        """The pieces of the roll; none where the store has none, or has been damaged."""
        try:
            with self._reading() as base:
                return [one for _, one in sorted(_rows(base, "roll", bytes))]
        except LostError:
            return ()

    def bodies(self, folder: str) -> bytes:
        """What was packed of an article's bodies, by its folder; raises LostError where that has been damaged."""
        return self._row("bodies", folder, bytes)

    def known_of(self, folder: str) -> Known:
        """What is known of an article, by its folder; raises LostError where that has been damaged, or is not there."""
        return self._row("known", folder, Known)

    def folder(self, name: str) -> Folder:
        """A folder of an article without an error; raises LostError where its row has been damaged, or is not there."""
        return self._row("folders", name, Folder)

    def sheet(self, name: str) -> Pressed:
        """A sheet by its name; raises LostError where that has been damaged, or is not there."""
        return self._row("sheets", name, Pressed)

    def close(self) -> None:
        """Lets the file go, which is kept open for bodies; it is opened again where one is asked for."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def note(self, taken: Iterable[Taken], facts: Mapping[str, bytes | None]) -> Mapping[str, Taken]:
        """Puts in what has been read, as it comes, all of it or nothing; takes out what has errors now.

        Answers with what has been read, by its folder; without bodies and of folders only what they hold: all of these
        are never in memory together.
        Raises CommandError where it cannot be written, LostError where it has been damaged, and then it is gone.
        """
        noted = {}
        with self._writing() as base:
            _put(base, "facts", {"origin": self._origin, **facts})
            _call_off(base)
            for one in taken:
                name = one.folder.name
                noted[name] = replace(one, folder=Folder(name, (), b"", one.folder.digest), bodies=b"")
                _put(base, "folders", {name: one.folder} if one.known else {})
                _put(base, "known", {name: one.known})
                _put(base, "bodies", {name: one.bodies if one.known else None})
        return noted

    def write(
        self,
        *,
        facts: Mapping[str, bytes | None] | None = None,
        folders: Iterable[Folder] = (),
        known: Mapping[str, Known | None] | None = None,
        sheets: Mapping[str, Pressed | None] | None = None,
        roll: Sequence[bytes] = (),
    ) -> None:
        """Puts rows in at once, and takes those out that are None; raises CommandError where it cannot be written.

        A roll that is there goes: whatever is written makes it untrue. Where the store has been lost since it was read,
        this is not all that it knew, and the next build is told so, as if this one had been killed.
        """
        gone = gone_of(known or {})
        partial = {PLACING: b"1"} if self._is_partial else {}
        rows: dict[str, Mapping[str, object]] = {
            "facts": {"origin": self._origin, **(facts or {}), **partial},
            "folders": {**gone, **{one.name: one for one in folders}},
            "known": known or {},
            "bodies": gone,
            "sheets": sheets or {},
            "roll": {f"{number:06}": one for number, one in enumerate(roll)},
        }
        try:
            self._put(rows)
        except LostError:
            # Into a new one: what is missing there is read and printed next time.
            self._put({**rows, "facts": {**rows["facts"], PLACING: b"1"}})

    def forget(self) -> None:
        """Takes it away, with what a killed build left beside it."""
        self._is_partial = True
        self.close()
        for path in (self.path, self.path.with_name(self.path.name + "-journal")):
            path.unlink(missing_ok=True)

    def _row(self, table: str, name: str, kind: type[_Held]) -> _Held:
        try:
            # Asked for 10,000 times in a build: to open the file each time would take two seconds.
            self._reader = self._reader or self._opened()
            return next(_rows(self._reader, table, kind, name))[1]
        except StopIteration:
            raise LostError from None
        except _DAMAGE:
            self.forget()
            raise LostError from None

    def _facts(self, base: sqlite3.Connection) -> dict[str, bytes]:
        facts = dict(_rows(base, "facts", bytes))
        if facts.pop("origin", None) != self._origin:
            raise DamagedError
        return facts

    def _put(self, rows: Mapping[str, Mapping[str, object]]) -> None:
        with self._writing() as base:
            _call_off(base)
            for table, some in rows.items():
                _put(base, table, some)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The file, open; raises LostError where it turns out to be damaged, and then it is gone."""
        try:
            with closing(self._opened()) as base:
                yield base
        except _DAMAGE:
            self.forget()
            raise LostError from None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(self._opened()) as base, base:
                yield base
        except sqlite3.OperationalError as error:
            self.forget()
            raise CommandError("unwritable", file=self.path, reason=str(error)) from None
        except (sqlite3.Error, UnicodeDecodeError):
            # All others say that it is not what was written.
            self.forget()
            raise LostError from None

    def _opened(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.path)
        try:
            # A kill loses nothing that has been written; what a power cut loses, stamps, sums and digests tell.
            base.execute("pragma synchronous = off")
            for table in _TABLES:
                base.execute(f"create table if not exists {table} (name text primary key, held blob, sum integer)")
        except _DAMAGE:
            base.close()
            raise
        return base


def _call_off(base: sqlite3.Connection) -> None:
    base.execute("delete from roll")


def gone_of(known: Mapping[str, Known | None]) -> dict[str, None]:
    """The rows of articles that are not there any more."""
    return {name: None for name, one in known.items() if one is None}


def _rows(
    base: sqlite3.Connection, table: str, kind: type[_Held], only: str | None = None
) -> Iterator[tuple[str, _Held]]:
    decoder = msgspec.msgpack.Decoder(kind)
    chosen = ("", ()) if only is None else (" where name = ?", (only,))
    for name, held, total in base.execute(f"select name, held, sum from {table}{chosen[0]}", chosen[1]):  # noqa: S608
        if not isinstance(held, bytes) or not isinstance(name, str) or crc32(held, crc32(name.encode())) != total:
            raise DamagedError
        yield name, held if kind is bytes else decoder.decode(held)  # type: ignore[misc]


def _put(base: sqlite3.Connection, table: str, rows: Mapping[str, object]) -> None:
    gone = ((name,) for name, one in rows.items() if one is None)
    base.executemany(f"delete from {table} where name = ?", gone)  # noqa: S608
    # One after the other: all of them encoded would be as much again as they are.
    there = (_row(name, one) for name, one in rows.items() if one is not None)
    base.executemany(f"insert or replace into {table} values (?, ?, ?)", there)  # noqa: S608


def _row(name: str, one: object) -> tuple[str, bytes, int]:
    held = one if isinstance(one, bytes) else msgspec.msgpack.encode(one)
    return name, held, crc32(held, crc32(name.encode()))
