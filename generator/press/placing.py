"""From the folder that has been printed to the one that readers read, file by file."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.content.store import write_file
from generator.errors import CommandError

# By these a folder is known to be one of our sites, and may be emptied of what is no longer in it.
_OURS = ("404.html", "assets/newsroom.css")


@dataclass(frozen=True, slots=True)
class Placed:
    """How many files were written, removed, and left as they were."""

    written: int
    removed: int
    kept: int


def place(printed: Path, site: Path, root: Path) -> Placed:
    """Makes `site` hold exactly what `printed` does.

    Each file by an atomic rename, and in an order in which no page links to nothing: assets and pictures, then pages
    from the deepest up, then removals. A file that is the same is not touched. Raises CommandError where `site` lies
    outside of `root` and holds something else than a site of ours.
    """
    refuse_foreign(site, root)
    new, old = _files(printed), _files(site)
    written = 0
    for name in sorted(new, key=_order):
        data = (printed / name).read_bytes()
        if name not in old or (site / name).read_bytes() != data:
            _make_way(site, site / name)
            write_file(site / name, data)
            written += 1
    gone = sorted(old - new)
    for name in gone:
        # It may have made way already, for a folder of its name or a file of its folder's.
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            (site / name).unlink()
    for folder, _, _ in os.walk(site, topdown=False):
        if Path(folder) != site and not any(Path(folder).iterdir()):
            Path(folder).rmdir()
    return Placed(written, len(gone), len(new) - written)


def refuse_foreign(site: Path, root: Path) -> None:
    """Raises CommandError for a folder outside of `root` that holds something else than a site of ours."""
    if not site.exists() or site.is_relative_to(root) or all((site / name).is_file() for name in _OURS):
        return
    foreign = next(iter(sorted(site.iterdir())), None)
    if foreign is not None:
        raise CommandError("site-folder", folder=str(site), file=foreign.name)


def _files(folder: Path) -> set[str]:
    return {
        (Path(parent) / name).relative_to(folder).as_posix() for parent, _, names in os.walk(folder) for name in names
    }


def _order(name: str) -> tuple[bool, int, str]:
    return name.endswith(".html"), -name.count("/"), name


def _make_way(site: Path, path: Path) -> None:
    """Removes a file where a folder must be, and an empty folder where a file must be."""
    for above in path.parents:
        if above == site:
            break
        if above.is_file() or above.is_symlink():
            above.unlink()
    if path.is_dir() and not path.is_symlink():
        for folder, _, names in os.walk(path, topdown=False):
            for name in names:
                (Path(folder) / name).unlink()
            Path(folder).rmdir()
