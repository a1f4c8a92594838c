"""`newsroom translate --export` and `--import`: a translation to a translator's own tools and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from generator.content.disk import lock, write_file
from generator.content.front_matter import split
from generator.content.project import Project
from generator.content.staleness import staleness
from generator.docx.opening import FILE_BYTES
from generator.errors import CommandError, ContentError, DeliveryError
from generator.model import Diagnostic, Pairing, Translation
from generator.translate import docx, po
from generator.translate.answers import Answer, misplaced, put_answers
from generator.translate.job import Job, opened, refuse_uneven, whole_text
from generator.translate.returned import answers_in
from generator.translate.sheet import sheet
from generator.translate.translate import Outcome, run

SUFFIXES = (".docx", ".po")


class Exported(Struct, frozen=True):
    """What an export has done: the translation brought up to date first, and a file of so many rows."""

    outcome: Outcome
    rows: int


class Imported(Struct, frozen=True):
    """What an import has done: the translation's file; the passages whose text is new, that are in step, or open."""

    file: str
    written: tuple[str, ...]
    settled: tuple[str, ...]
    asked: tuple[str, ...]
    told: tuple[Diagnostic, ...]


def export(project: Project, name: str, lang: str, target: Path, now: datetime) -> Exported:
    """Brings a translation up to date, with its marks and record, and writes it to a file, by its suffix.

    Raises what `translate` raises, and CommandError for another suffix and for a file that is there.
    """
    suffix = _suffix(target)
    if target.exists():
        # It may be what a translator has sent back.
        raise CommandError("sheet-exists", file=target.name)
    with lock(project):
        outcome = run(opened(project, name, lang, now))
        job = opened(project, name, lang, now)
        current = sheet(job.article, *_recorded(job), job.library.terms)
        write_file(target, docx.write(current) if suffix == ".docx" else po.write(current, now))
    return Exported(outcome, len(current.rows))


def take_back(project: Project, name: str, lang: str, source: Path, now: datetime) -> Imported:
    """Takes over what a file says, all of it or, where something in it is wrong, nothing.

    Raises DeliveryError for a file that is no sheet, ContentError with the faults of its rows, and what `translate`
    raises.
    """
    suffix = _suffix(source)
    data = _read(source)
    with lock(project):
        job = opened(project, name, lang, now)
        text, pairing = _recorded(job)
        current, file = sheet(job.article, text, pairing, job.library.terms), source.name
        terms = {term for row in current.rows for term in row.terms}
        sign, rows, told = docx.read(data, file, terms) if suffix == ".docx" else po.read(data, file)
        if sign != current.sign:
            raise DeliveryError("sheet-other", file, sign=sign, expected=current.sign)
        # Word has no sign for "not yet": who has changed a text there has answered for it.
        answers, faults = answers_in(rows, current, pairing, file, edits_settle=suffix == ".docx")
        refused = [fault for fault in faults if fault.is_error]
        refused = refused or list(_misplaced(job, text, pairing, answers, file))
        if refused:
            raise ContentError(refused)
        held = {row.name: row.translation for row in current.rows}
        written = tuple(answer.name for answer in answers if answer.translation != held[answer.name])
        revision = put_answers(job, text, pairing, answers)
    return Imported(job.file, written, revision.settled, revision.asked, (*told, *faults))


def _misplaced(
    job: Job, text: Translation, pairing: Pairing, answers: Sequence[Answer], file: str
) -> Iterator[Diagnostic]:
    """Rows that would not be a paragraph of their own where they go."""
    lines = {answer.name: answer.line for answer in answers}
    standings = staleness(job.article, text, pairing).standings
    for name in misplaced(split(whole_text(job)).body, answers, standings):
        yield Diagnostic(file, lines[name], 1, "row-split", {"name": name})


def _recorded(job: Job) -> tuple[Translation, Pairing]:
    """The translation and its record; raises CommandError where there are not both, or they do not fit."""
    if job.text is None or job.text.pairing is None:
        raise CommandError("sheet-nothing", file=job.file)
    refuse_uneven(job, staleness(job.article, job.text, job.text.pairing))
    return job.text, job.text.pairing


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise CommandError("sheet-suffix", file=path.name)
    return suffix


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as handle:
            data = handle.read(FILE_BYTES + 1)
    except OSError as error:
        raise CommandError("sheet-unreadable", file=path.name, reason=error.strerror or "") from None
    if len(data) > FILE_BYTES:
        raise DeliveryError("sheet-large", path.name, limit=FILE_BYTES // 1_000_000)
    return data
