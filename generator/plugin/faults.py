"""What is wrong with an edit, on every page of the site as it is served to its editor."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from generator.content.disk import write_file
from generator.content.project import Project
from generator.plugin.hooks import hook_fault
from generator.plugin.setup import settings_refused
from generator.press.placing import MARKER
from generator.text.strings import rule_sentences

# Loaded by every page while it is served, and by none that is published; empty as long as nothing is wrong.
FAULTS = "assets/faults.js"
_BOX = """\
document.addEventListener("DOMContentLoaded", function () {
  var box = document.createElement("pre");
  box.setAttribute("role", "alert");
  box.style.cssText = "margin:0;padding:1em 1.2em;background:#8a1c1c;color:#fff;white-space:pre-wrap;font-size:.9rem;"
    // A browser puts what was read back where it was, and the box would be above that.
    + "position:sticky;top:0;z-index:99;max-height:45vh;overflow:auto";
  box.textContent = %s;
  document.body.insertBefore(box, document.body.firstChild);
});
"""
_EMPTY = (
    f'<!doctype html><html lang="zh-Hans"><title>newsroom</title><script src="{FAULTS}"></script><body></body></html>'
)


def show_fault(folder: Path, told: str | None) -> None:
    """Writes what every page of a folder shows at its head; None for nothing."""
    write_file(folder / FAULTS, (_BOX % json.dumps(told) if told else "").encode())


def open_with_fault(folder: Path, told: str) -> None:
    """Shows a fault also where there is nothing else to show: on the site that is there, or else on an empty page."""
    if not (folder / MARKER).exists():
        write_file(folder / MARKER, b"")
        write_file(folder / "index.html", _EMPTY.encode())
    show_fault(folder, told)


def fault_told(error: BaseException, project: Project, lang: str) -> str:
    """What is told of an error that ended a build while it is served."""
    if fault := hook_fault(error, project):
        return "\n".join(rule_sentences(fault.rule, lang, fault.values))
    if isinstance(error, (Abort, ConfigurationError)):
        return settings_refused(error, lang)
    return str(error).strip()
