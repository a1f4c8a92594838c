"""A folder of an index in the making, which in the end is named by all that was put into it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from types import TracebackType

from generator.content.disk import write_all
from generator.search.postings import LISTS


class Folder:
    """Takes files, one after the other; nothing is left of it where an error ends it."""

    def __init__(self, parent: Path) -> None:
        self._parent, self._path, self.name = parent, parent / "new", ""
        self._hash = hashlib.blake2b(digest_size=6)

    def __enter__(self) -> Folder:
        for name in ("blocks", *LISTS):
            (self._path / name).mkdir(parents=True)
        return self

    def put(self, name: str, data: bytes) -> None:
        """Writes a file; the order of files is part of what the folder is named by."""
        self._hash.update(f"{name} {len(data)}\n".encode())
        self._hash.update(data)
        with open(f"{self._path}/{name}", "wb", buffering=0) as file:  # noqa: PTH123, twice as fast, 36,000 times
            write_all(file, data)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            return
        for name in ("blocks", *LISTS):
            if not any((self._path / name).iterdir()):
                (self._path / name).rmdir()
        self.name = self._hash.hexdigest()
        self._path.rename(self._parent / self.name)
