"""A store whose sheets and articles stay in memory: `newsroom serve` builds again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from generator.press.known import Folder, Known, Pressed, Taken
from generator.press.marks import stamp
from generator.press.store import Memory, Store

_Held = TypeVar("_Held")


class KeptStore(Store):
    """The same store; what is in memory counts only as long as nobody else has written the file."""

    def __init__(self, path: Path, origin: bytes) -> None:
        super().__init__(path, origin)
        self._seen = b""
        self._memory = Memory()
        self._known: dict[str, Known] | None = None

    def read(self) -> Memory:
        """What it holds."""
        if not self._is_ours():
            self._memory, self._known = super().read(), None
            self._seen = self._stamp()
        return self._memory

    def known(self) -> Iterator[tuple[str, Known]]:
        """What is known of articles; raises LostError where the store has been damaged."""
        if self._known is None or self._stamp() != self._seen:
            self._known = dict(super().known())
        yield from tuple(self._known.items())

    def note(self, taken: Iterable[Taken], facts: Mapping[str, bytes | None]) -> Mapping[str, Taken]:
        """Puts in what has been read, in the file and, where it is not all that there is, in memory."""
        before, is_ours = self._memory, self._is_ours()
        noted = super().note(taken, facts)
        # So it is in a first build.
        if len(noted) > len(before.sheets):
            # A build has no room for all of it twice; who asks next reads it.
            self._seen, self._memory, self._known = b"", Memory(), None
            return noted
        self._renew(before, is_ours, facts, {name: one.known for name, one in noted.items()}, {})
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
        """Puts rows in and takes rows out, in the file and in memory."""
        before, is_ours = self._memory, self._is_ours()
        super().write(facts=facts, folders=folders, known=known, sheets=sheets, roll=roll)
        self._renew(before, is_ours and not self._is_partial, facts or {}, known or {}, sheets or {})

    def _renew(
        self,
        before: Memory,
        is_ours: bool,
        facts: Mapping[str, bytes | None],
        known: Mapping[str, Known | None],
        sheets: Mapping[str, Pressed | None],
    ) -> None:
        if not is_ours:
            self._seen = b""
            return
        self._memory = Memory(_changed(before.facts, facts), _changed(before.sheets, sheets))
        if self._known is not None:
            self._known = dict(_changed(self._known, known))
        self._seen = self._stamp()

    def forget(self) -> None:
        """Takes it away."""
        self._seen = b""
        super().forget()

    def _is_ours(self) -> bool:
        """Whether what is in memory is what the file holds."""
        return bool(self._seen) and self._stamp() == self._seen

    def _stamp(self) -> bytes:
        return stamp(str(self.path.parent), [self.path.name])


def _changed(rows: Mapping[str, _Held], changes: Mapping[str, _Held | None]) -> Mapping[str, _Held]:
    return {name: one for name, one in {**rows, **changes}.items() if one is not None} if changes else rows
