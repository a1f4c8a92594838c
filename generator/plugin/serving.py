"""The site while an editor works on it: rebuilt at each edit, and served whatever fails."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
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

# Of what is only opened, as every build does with every file, the system must not even tell. One list for all that is
# watched: a file is watched by way of its folder, and of two lists for one folder, the system keeps the later.
_EDITS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
# How often MkDocs looks at the bell, in seconds.
_LOOK = 0.05


def keep_serving(
    server: LiveReloadServer, served: Path, begin: Callable[[], None], fault_of: Callable[[BaseException], str]
) -> None:
    """Makes a server go on with the last good site whatever fails: MkDocs' own would let every request wait.

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

    server.builder = builder


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
        self._told.append(record.getMessage().strip())


class Watcher:
    """Rings a bell when something is written."""

    def __init__(self, bell: Path) -> None:
        self._bell, self._rung = bell, 0
        self._observer: BaseObserver = Observer()
        self._watches: dict[str, ObservedWatch] = {}

    def watch(self, paths: Iterable[Path]) -> None:
        """Begins; where the system cannot watch so many folders, it is looked at each file."""
        found = tuple(paths)
        try:
            self._start(found)
        except OSError:
            self._observer = PollingObserver()
            self._start(found)

    def stop(self) -> None:
        """Ends."""
        self._observer.stop()
        self._observer.join()

    def _start(self, paths: Iterable[Path]) -> None:
        self._watches = {str(path): self._look_at(path) for path in paths}
        # A folder that is put there anew is another for the system: whatever lies around it tells of that.
        around = FileSystemEventHandler()
        around.on_any_event = self._look_again  # type: ignore[method-assign]
        for home in {path.parent for path in paths if path.is_dir()}:
            self._observer.schedule(around, str(home), event_filter=_EDITS)
        self._observer.start()

    def _look_at(self, path: Path) -> ObservedWatch:
        handler = FileSystemEventHandler()
        handler.on_any_event = self._ring  # type: ignore[method-assign]
        return self._observer.schedule(handler, str(path), recursive=path.is_dir(), event_filter=_EDITS)

    def _look_again(self, event: FileSystemEvent) -> None:
        for path in {os.fsdecode(event.src_path), os.fsdecode(event.dest_path)} & self._watches.keys():
            if os.path.isdir(path):  # noqa: PTH112
                with suppress(KeyError):
                    self._observer.unschedule(self._watches[path])
                self._watches[path] = self._look_at(Path(path))
                self._ring(event)

    def _ring(self, event: FileSystemEvent) -> None:
        self._rung += 1
        self._bell.write_text(str(self._rung), "ascii")
