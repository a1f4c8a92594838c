"""The site while an editor works on it: rebuilt at each edit, and what is wrong with the edit shown on every page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.content.store import write_file
from generator.press.placing import MARKER

# Loaded by every page while it is served, and by none that is published; empty as long as nothing is wrong.
FAULTS = "assets/faults.js"
_BOX = """\
document.addEventListener("DOMContentLoaded", function () {
  var box = document.createElement("pre");
  box.setAttribute("role", "alert");
  box.style.cssText = "margin:0;padding:1em 1.2em;background:#8a1c1c;color:#fff;white-space:pre-wrap;font-size:.9rem";
  box.textContent = %s;
  document.body.insertBefore(box, document.body.firstChild);
});
"""
_EMPTY = (
    f'<!doctype html><html lang="zh-Hans"><title>newsroom</title><script src="{FAULTS}"></script><body></body></html>'
)


def keep_serving(server: LiveReloadServer, served: Path, fault_of: Callable[[BaseException], str]) -> None:
    """Makes a server go on with the last good site whatever fails: MkDocs' own would let every request wait.

    `fault_of` says in the editor's words what a failed build ended with.
    """
    build = server.builder

    def builder() -> None:
        try:
            build()
        except (Exception, SystemExit) as error:  # what MkDocs gives up with is a SystemExit
            show_fault(served, fault_of(error))

    server.builder = builder


def show_fault(folder: Path, told: str | None) -> None:
    """Writes what every page of a folder shows at its head; None for nothing."""
    write_file(folder / FAULTS, (_BOX % json.dumps(told) if told else "").encode())


def open_with_fault(folder: Path, told: str) -> None:
    """Shows a fault before there is anything else to show: on the site of another day, or else on an empty page."""
    if not (folder / MARKER).exists():
        write_file(folder / MARKER, b"")
        write_file(folder / "index.html", _EMPTY.encode())
    show_fault(folder, told)
