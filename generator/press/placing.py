"""From the folder that has been printed into to the one that readers read, file by file."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from secrets import token_hex

from msgspec import Struct

from generator.content.disk import PARTIAL_FILE, write_file
from generator.errors import CommandError
from generator.press.names import Names

# By this a folder is known to be one of our sites, and may be emptied of what is no longer in it: it goes in first.
MARKER = "assets/newsroom.css"
# Articles: all else that is a page leads to them. What machines are told leads to any page, so it comes last.
_ARTICLE = re.compile(r"(?:[a-z]+/)?articles/.*\.html")
_TOLD_LAST = re.compile(r"(?:.*/)?feed\.(?:xml|json)|sitemap[^/]*\.xml|robots\.txt|assets/search/index\.json")
# What a host keeps in a site's folder and the press never touches: .git, .nojekyll, a domain's name.
_HOSTS = re.compile(r"\..*|CNAME")


class Placed(Struct, frozen=True):
    """How many files were written, removed, and left as they were; where articles stood and nothing stands now."""

    written: int
    removed: int
    kept: int
    gone: tuple[str, ...] = ()


class Change(Struct, frozen=True):
    """What a site is to become: the files that may be new or other, those that are gone.

    `new_folders` are named by what they hold, and put in place whole.
    """

    new: Names | tuple[str, ...]
    gone: tuple[str, ...] = ()
    new_folders: tuple[str, ...] = ()


def place(printed: Path, site: Path, change: Change) -> tuple[int, int]:
    """Brings a change to readers; how many files were written, and how many removed.

    Each file by an atomic rename, and in an order in which no page links to nothing: first what is not there yet, to
    which no reader is led before the rest has come; then assets and pictures, articles, all other pages from the
    deepest up, feeds and what else leads to pages; then removals, the other way round. A file that is the same is not
    touched. Where there is no site yet, all of it comes at once. Raises CommandError where `site` holds something else
    than a site of ours, or cannot be written.
    """
    refuse_foreign(site)
    written = removed = 0
    with _told(site):
        if not os.path.lexists(site) and (first := _place_all(printed, site, change)):
            return first, 0
        site.mkdir(parents=True, exist_ok=True)
        made, files = {str(site)}, sorted(change.new, key=partial(_order, str(site)))
        # Whenever this ends, the folder is known to be ours.
        if MARKER in files:
            written += _place_file(printed, site, MARKER, made)
        for name in change.new_folders:
            written += _place_folder(printed, site, name, made)
        for name in files:
            written += name != MARKER and _place_file(printed, site, name, made)
        for name in sorted(change.gone, key=_rank, reverse=True):
            removed += _remove(site, name)
    return written, removed


def refuse_foreign(site: Path) -> None:
    """Raises CommandError for a folder that holds something else than a site of ours, or that is no folder.

    So it does where a link on the way leads nowhere: what it leads to may be a disk that is not there.
    """
    for path in (site, *site.parents):
        if path.is_symlink() and not path.exists():
            raise CommandError("site-link", folder=str(path), target=os.readlink(path))  # noqa: PTH115, as it is written
    if not site.exists() or (site / MARKER).is_file():
        return
    # What a kill has left may be folders alone.
    foreign = next(_files(site), None) if site.is_dir() else site.name
    if foreign:
        raise CommandError("site-folder", folder=str(site), file=foreign)


def published_files(folder: Path) -> set[str]:
    """The names of a site's files, without what its host keeps there."""
    return set(_files(folder))


def remove_empty_folders(site: Path) -> None:
    """Removes what a kill has left of folders whose files are gone: a host may answer with a list of nothing."""
    home = str(site)
    for parent, _, _ in os.walk(home, topdown=False):
        below = parent[len(home) + 1 :]
        if below and not _is_hosts(below.partition(os.sep)[0], partial=True):
            with suppress(OSError):
                os.rmdir(parent)  # noqa: PTH106


def litter(site: Path) -> frozenset[str]:
    """The names of all that lies in a site's folder, also what a kill has left half made; not what its host keeps."""
    return frozenset(_files(site, partial=True))


def _files(folder: Path, *, partial: bool = False) -> Iterator[str]:
    home = str(folder)
    for parent, _, names in os.walk(home):
        below = parent[len(home) + 1 :]
        for name in names:
            found = f"{below}/{name}" if below else name
            if not _is_hosts(found.partition("/")[0], partial=partial):
                yield found.replace(os.sep, "/")


def _is_hosts(name: str, *, partial: bool) -> bool:
    """Whether what lies at the top of a site is its host's; `partial`: and not what a kill has left half made."""
    return bool(_HOSTS.fullmatch(name)) and not (partial and PARTIAL_FILE.fullmatch(name))


def _order(site: str, name: str) -> tuple[bool, int, int, str]:
    return os.path.lexists(f"{site}/{name}"), _rank(name), -name.count("/"), name


def _rank(name: str) -> int:
    if name.endswith(".html"):
        return 2 if _ARTICLE.fullmatch(name) else 3
    return 4 if _TOLD_LAST.fullmatch(name) else 1


def _place_all(printed: Path, site: Path, change: Change) -> int:
    """A first site, by one rename; how many files it has, 0 where it must come file by file: it is on another disk."""
    # What its host keeps in a site is not ours to bring.
    for entry in [entry for entry in os.scandir(printed) if _HOSTS.fullmatch(entry.name)]:
        shutil.rmtree(entry.path) if entry.is_dir(follow_symlinks=False) else os.unlink(entry.path)  # noqa: PTH108
    total = len(change.new) + sum(len(published_files(printed / name)) for name in change.new_folders)
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        printed.rename(site)
    except OSError:
        return 0
    return total


def _place_folder(printed: Path, site: Path, name: str, made: set[str]) -> int:
    target, names = site / name, [f"{name}/{one}" for one in sorted(published_files(printed / name))]
    if target.is_dir():
        # It is named by what it holds; what has been taken out of it comes back.
        return sum(_place_file(printed, site, one, made) for one in names)
    _make_way(f"{site}/{name}", made)
    try:
        (printed / name).rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        hidden = site / f".{token_hex(4)}.part"
        try:
            for one in names:
                copy = f"{hidden}{one[len(name) :]}"
                _make_folder(copy.rpartition("/")[0], made)
                shutil.copyfile(f"{printed}/{one}", copy)
            hidden.rename(target)
        except BaseException:
            shutil.rmtree(hidden, ignore_errors=True)
            raise
    return len(names)


def _place_file(printed: Path, site: Path, name: str, made: set[str]) -> bool:
    source, target = f"{printed}/{name}", f"{site}/{name}"
    if _is_same(source, target):
        os.unlink(source)  # noqa: PTH108
        return False
    try:
        os.replace(source, target)  # noqa: PTH105
    except OSError:
        # Its folder is not there, something stands in its way, or the site is on another disk.
        _make_way(target, made)
        _moved(source, target)
    return True


def _moved(source: str, target: str) -> None:
    try:
        os.replace(source, target)  # noqa: PTH105
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        write_file(Path(target), Path(source).read_bytes())


def _is_same(source: str, target: str) -> bool:
    """Whether a file holds what it is to hold, and who may read it may go on."""
    try:
        found = os.lstat(target)
    except OSError:
        return False
    new = os.lstat(source)
    # A link has another mode than a file.
    if (found.st_size, found.st_mode) != (new.st_size, new.st_mode):
        return False
    return Path(source).read_bytes() == Path(target).read_bytes()


def _remove(site: Path, name: str) -> bool:
    # It may have made way already, for a folder of its name or a file of its folder's.
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        (site / name).unlink()
        _remove_empty(site, (site / name).parent)
        return True
    return False


def _remove_empty(site: Path, folder: Path) -> None:
    """Removes a folder that holds nothing any more, and those above it."""
    while folder != site:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _make_way(path: str, made: set[str]) -> None:
    """Makes the folders above a path, and removes what stands where they must be, or it: nothing of that is a page."""
    _make_folder(path.rpartition("/")[0], made)
    if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114
        shutil.rmtree(path)


def _make_folder(folder: str, made: set[str]) -> None:
    """Makes a folder and those above it; `made` are known to be folders, the site's own among them."""
    if folder in made:
        return
    _make_folder(folder.rpartition("/")[0], made)
    if os.path.islink(folder) or not os.path.isdir(folder):  # noqa: PTH112, PTH114
        with suppress(FileNotFoundError):
            os.unlink(folder)  # noqa: PTH108
        os.mkdir(folder)  # noqa: PTH102
    made.add(folder)


@contextmanager
def _told(site: Path) -> Iterator[None]:
    """A full disk or a folder that may not be written is told with what was to be put there."""
    try:
        yield
    except OSError as error:
        # Of what is copied or moved the second is where it was to go.
        file = error.filename2 or error.filename or site
        raise CommandError("unwritable", file=file, reason=error.strerror or "") from None
