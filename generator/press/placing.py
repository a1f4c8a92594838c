"""From the folder that has been printed to the one that readers read, file by file."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.content.store import write_file
from generator.errors import CommandError
from generator.press.generations import previous

# By this a folder is known to be one of our sites, and may be emptied of what is no longer in it: it goes in first.
MARKER = "assets/newsroom.css"
# What a host keeps in a site's folder and the press never touches: .git, .nojekyll, a domain's name.
_HOSTS = re.compile(r"\..*|CNAME")


@dataclass(frozen=True, slots=True)
class Placed:
    """How many files were written, removed, and left as they were."""

    written: int
    removed: int
    kept: int


def place(printed: Path, site: Path) -> Placed:
    """Makes `site` hold exactly what `printed` does, and for one publication the index of search that it had.

    Each file by an atomic rename, and in an order in which no page links to nothing: assets and pictures, then pages
    from the deepest up, then removals. A file that is the same is not touched. Raises CommandError where `site` holds
    something else than a site of ours.
    """
    refuse_foreign(site)
    new, old, kept = published_files(printed), published_files(site), previous(printed, site)
    written = 0
    for name in sorted(new, key=_order):
        data = (printed / name).read_bytes()
        if name not in old or (site / name).read_bytes() != data:
            _make_way(site, site / name)
            write_file(site / name, data)
            written += 1
    gone = sorted(old - new - kept)
    for name in gone:
        # It may have made way already, for a folder of its name or a file of its folder's.
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            (site / name).unlink()
    for folder, _, _ in os.walk(site, topdown=False):
        if Path(folder) != site and not _is_hosts(Path(folder).relative_to(site)) and not any(Path(folder).iterdir()):
            Path(folder).rmdir()
    return Placed(written, len(gone), len(new) - written)


def refuse_foreign(site: Path) -> None:
    """Raises CommandError for a folder that holds something else than a site of ours, or that is no folder."""
    if not site.exists() or (site / MARKER).is_file():
        return
    foreign = [site.name] if not site.is_dir() else sorted(path.name for path in site.iterdir())
    if any(not _HOSTS.fullmatch(name) for name in foreign):
        raise CommandError("site-folder", folder=str(site), file=foreign[0])


def published_files(folder: Path) -> set[str]:
    """The names of a site's files, without what its host keeps there."""
    found = (Path(parent) / name for parent, _, names in os.walk(folder) for name in names)
    return {path.relative_to(folder).as_posix() for path in found if not _is_hosts(path.relative_to(folder))}


def _is_hosts(path: Path) -> bool:
    return bool(_HOSTS.fullmatch(path.parts[0]))


def _order(name: str) -> tuple[bool, bool, int, str]:
    return name != MARKER, name.endswith(".html"), -name.count("/"), name


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
