"""The site while an editor works on it: rebuilt at each edit, and served whatever fails."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    DirAttribEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from generator.errors import SiteError
from generator.plugin.faults import open_with_fault
from generator.plugin.setup import in_words

# Of what is only opened, as every build does with every file, the system must not even tell; of a time or a permission
# that is set it must, for under a build that goes on either is a change, and what could not be read may be mended. One
# list for all that is watched: of two lists for one folder, the system keeps the later.
_EDITS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileAttribEvent,
    FileDeletedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirAttribEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
# How often MkDocs looks at the bell, in seconds.
_LOOK = 0.05


def keep_serving(
    server: LiveReloadServer, served: Path, begin: Callable[[], None], fault_of: Callable[[BaseException], str]
) -> None:
    """Makes a server go on with the last good site whatever fails: MkDocs' own would let every request wait.

    Where there is no page, it answers with the site's own for that, which follows each edit as others do.
    `begin` is asked before each build, and may refuse it. `fault_of` says in the editor's words what a failed build
    ended with; it comes after the errors that MkDocs has logged, for nothing else says what is wrong with a setting.
    """
    build = server.builder

    def builder() -> None:
        told: list[str] = []
        heard = _Errors(told)
        log = logging.getLogger("mkdocs")
        log.addHandler(heard)
        try:
            begin()
            build()
        except (Exception, SystemExit) as error:  # what MkDocs gives up with is a SystemExit
            fault = fault_of(error)
            fault = "\n".join([*(one for one in told if one not in fault), fault])
            # On a full disk it cannot even be shown; MkDocs has logged it, and the last good site stays.
            with suppress(SiteError):
                open_with_fault(served, fault)
        finally:
            log.removeHandler(heard)

    def error_page(code: int) -> bytes | None:
        # Asked before the page is read: an edit in between shows it once more.
        epoch = server._visible_epoch
        page, with_script = served / f"{code}.html", cast(Any, server)._inject_js_into_html
        return with_script(page.read_bytes(), epoch) if page.is_file() else None

    app = cast(Any, server.get_app())

    def answered(environ: dict[str, str], start_response: Any) -> Iterable[bytes]:
        # MkDocs asks the system for the file, which takes no such name; with this sign there is none.
        environ["PATH_INFO"] = environ["PATH_INFO"].replace("\0", "\x1a")
        return cast(Iterable[bytes], app(environ, start_response))

    server.builder = builder
    server.error_handler = error_page
    server.set_app(answered)


def ring_on_edits(server: LiveReloadServer, bell: Path, watched: Iterable[Path], instead_of: Iterable[str]) -> Watcher:
    """Makes a server rebuild as soon as something below some folders or files is written; the watcher, to be stopped.

    MkDocs' own way, for which `instead_of` are the paths, looks at every file twice a second: of 30,000 files that
    takes all the time there is. The system tells us of an edit; MkDocs looks at one file, the bell, that we ring. It
    would take whatever the system tells for an edit, and a build opens files.
    """
    for path in instead_of:
        with suppress(KeyError):
            server.unwatch(path)
    bell.write_bytes(b"")
    server.observer = PollingObserver(timeout=_LOOK)
    server.watch(str(bell))
    watcher = Watcher(bell)
    watcher.watch(watched)
    return watcher


class _Errors(logging.Handler):
    """Notes down what is logged as an error."""

    def __init__(self, told: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._told = told

    def emit(self, record: logging.LogRecord) -> None:
        self._told.append(in_words(record.getMessage().strip()))


class Watcher:
    """Rings a bell when something is written.

    What lies around a file or folder tells of it too, up to the folder that all of them lie in: one that is put there
    anew is another for the system.
    """

    def __init__(self, bell: Path) -> None:
        self._bell, self._rung = bell, 0
        self._observer: BaseObserver = Observer()
        self._paths: set[str] = set()
        self._homes: dict[str, ObservedWatch] = {}
        self._trees: dict[str, ObservedWatch] = {}
        self._around, self._below = FileSystemEventHandler(), FileSystemEventHandler()
        self._around.on_any_event = self._look_again  # type: ignore[method-assign]
        self._below.on_any_event = self._ring  # type: ignore[method-assign]
        # watchdog tells the terminal of a folder that goes and comes back, and hears of it all the same.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)

    def watch(self, paths: Iterable[Path]) -> None:
        """Watches these too, there or not; where the system cannot watch so many folders, it is looked at each file."""
        new = {str(path) for path in paths} - self._paths
        self._paths |= new
        try:
            self._look(new)
        except OSError:
            self._observer.stop()
            self._observer = PollingObserver()
            self._look(self._paths)

    def stop(self) -> None:
        """Ends."""
        self._observer.stop()
        self._observer.join()

    def _look(self, paths: Iterable[str]) -> None:
        if not self._observer.is_alive():
            self._observer.start()
        # From above: what is made below a folder that is not watched yet is there when it is its turn.
        for home in sorted(self._ways(paths)):
            if os.path.isdir(home):  # noqa: PTH112
                self._homes[home] = self._observer.schedule(self._around, home, event_filter=_EDITS)
        for path in filter(os.path.isdir, paths):
            self._trees[path] = self._observer.schedule(self._below, path, recursive=True, event_filter=_EDITS)

    def _ways(self, paths: Iterable[str]) -> Iterator[str]:
        """The folders on the way to some paths, there or not."""
        top = os.path.commonpath(map(os.path.dirname, self._paths))
        for path in paths:
            home = Path(path).parent
            yield from (str(one) for one in (home, *home.parents) if one.is_relative_to(top))

    def _look_again(self, event: FileSystemEvent) -> None:
        told = {os.fsdecode(path) for path in (event.src_path, event.dest_path) if path}
        # A folder whose permissions are set is the one that it was.
        others = set() if isinstance(event, DirAttribEvent) else told
        met = {path for path in self._paths if path in told or _is_below(path, others)}
        anew = [path for path in self._homes if path in others or _is_below(path, others)]
        for watches, some in ((self._homes, anew), (self._trees, met)):
            for path in some:
                with suppress(KeyError):
                    self._observer.unschedule(watches.pop(path))
        if met:
            with suppress(OSError):  # gone again
                self._look(met)
            self._ring(event)

    def _ring(self, event: FileSystemEvent) -> None:
        self._rung += 1
        self._bell.write_text(str(self._rung), "ascii")


def _is_below(path: str, folders: Iterable[str]) -> bool:
    return any(path.startswith(f"{folder}{os.sep}") for folder in folders)
