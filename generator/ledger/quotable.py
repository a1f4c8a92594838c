"""What of a body can be quoted: its paragraphs, then its footnotes, which have the same label in both languages."""

from __future__ import annotations

from generator.figures.running import running
from generator.text.segments import notes, segments


def passages(body: str) -> tuple[str, ...]:
    """The running texts of a body (Markdown): what a quote is looked for in, one by one."""
    texts = (*(one.text for one in segments(body)), *(one.text for one in notes(body)))
    return tuple(running(text).text for text in texts)


def notes_facing(original: str, translation: str) -> dict[int, int]:
    """The numbers, from 0 among all passages, of footnotes that are each other's in two bodies."""
    ours, theirs = (enumerate(notes(body), len(segments(body))) for body in (original, translation))
    labels = {one.label: at for at, one in theirs}
    return {at: labels[one.label] for at, one in ours if one.label in labels}
