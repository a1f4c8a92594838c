"""`newsroom translate`: the record of what a translation was made from, and what is left to be done in it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from generator.content.disk import lock, write_file
from generator.content.pairing import pairing_text
from generator.content.project import Project
from generator.content.recognition import known_by
from generator.content.staleness import MISSING, facts, staleness
from generator.errors import CommandError, ContentError
from generator.model import Article, Diagnostic, Pairing, Translation, Unit
from generator.text.markers import is_untranslated
from generator.text.segments import segments
from generator.translate.draft import begun
from generator.translate.job import Job, brought_up, opened, put_back, whole_text
from generator.translate.marks import marks


class Outcome(Struct, frozen=True):
    """What a run has done: the translation's file; the passages that are in step now, and those that are to be seen to.

    `kind` is recorded where there was no record before, begun for a new draft, else done.
    """

    file: str
    settled: tuple[str, ...]
    asked: tuple[str, ...]
    kind: str = "done"


def translate(project: Project, name: str, lang: str, now: datetime, *, done: bool = False) -> Outcome:
    """Brings an article's translation up to date; `name` is the article's folder, slug or id.

    Raises CommandError where that cannot be done, ContentError where a file of it cannot be trusted, LockedError while
    another command writes; then nothing is changed.
    """
    with lock(project):
        return run(opened(project, name, lang, now), done=done)


def run(job: Job, *, done: bool = False) -> Outcome:
    """The same of a job, for a command that holds the lock."""
    text = job.text
    if text is None:
        return _begin(job)
    if text.pairing is None:
        pairing = _first_pairing(job.article, text, job.day)
        write_file(job.project.root / job.record, pairing_text(pairing, job.lang).encode())
        return Outcome(text.path, tuple(unit.name for unit in pairing.units if unit.original), (), "recorded")
    left = staleness(job.article, text, text.pairing).behind if done else ()
    if any(one.state == MISSING and one.is_placed for one in left):
        raise CommandError("translate-unfinished", file=text.path)
    whole = whole_text(job)
    revision = brought_up(job, text, text.pairing, whole, done=done)
    put_back(job, whole, revision)
    return Outcome(text.path, revision.settled, revision.asked)


def _begin(job: Job) -> Outcome:
    """Makes a draft where there is no translation; its record first, for without one it would be taken as finished."""
    if (job.project.root / job.file).exists():
        raise ContentError([Diagnostic(job.file, 1, 1, "unreadable", {"reason": "-"})])
    text, pairing = begun(job.article, job.lang, marks(job.library.terms, job.article.lang, job.lang))
    write_file(job.project.root / job.record, pairing_text(pairing, job.lang).encode())
    write_file(job.project.root / job.file, text.encode())
    return Outcome(job.file, (), tuple(unit.name for unit in pairing.units), "begun")


def _first_pairing(article: Article, text: Translation, day: str) -> Pairing:
    """The record of a translation that has none: whoever makes it says that it is of the original as it is.

    Raises CommandError where the two have not the same number of paragraphs.
    """
    ours, theirs = segments(article.original.body), segments(text.body)
    if len(ours) != len(theirs):
        raise CommandError("translate-uneven", file=text.path, here=len(theirs), there=len(ours))
    pairs = [(name, *pair) for name, pair in facts(article, text).items()]
    pairs += [
        (f"p-{one.number}", one.text.strip(), "" if is_untranslated(other.text) else other.text)
        for one, other in zip(ours, theirs, strict=True)
    ]
    units = [
        Unit(name, original, day, made=known_by(made) if name.startswith("p-") else None)
        if made
        else Unit(name, asked=original)
        for name, original, made in pairs
    ]
    return Pairing(article.lang, tuple(unit for unit in units if unit.original or unit.is_paragraph))
