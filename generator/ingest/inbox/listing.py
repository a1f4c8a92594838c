"""What waits, told on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.project import Project
from generator.ingest.inbox.waiting import DIFF_FILE, read_inbox
from generator.text.strings import command_text


def listed(project: Project, lang: str, *, every: bool) -> Iterator[str]:
    """Three lines an item: what, why it waits, and where to read on; with `every` those refused too; then how many."""
    count = 0
    for waiting in read_inbox(project):
        if waiting.refused is not None and not every:
            continue
        count += waiting.refused is None
        yield f"{waiting.id}  {waiting.headline}"
        if waiting.refused is not None:
            yield "    " + command_text("inbox_was_refused", lang, said=waiting.refused)
        else:
            yield "    " + waiting.reason.get(lang, "")
            shown = DIFF_FILE if (project.root / waiting.folder / DIFF_FILE).is_file() else ""
            yield f"    {waiting.folder}/{shown}"
    yield command_text("inbox_total", lang, count=count)
