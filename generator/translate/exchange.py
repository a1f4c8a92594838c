"""`newsroom translate --export` and `--import`: a translation to a translator's own tools and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.content.front_matter import split, with_facts
from generator.content.project import Project
from generator.content.staleness import staleness
from generator.content.store import lock, write_file
from generator.errors import CommandError, ContentError, DeliveryError
from generator.model import WARNING, Diagnostic, Pairing, Translation
from generator.text.markers import markers, without_markers
from generator.text.segments import segments
from generator.translate import docx, po
from generator.translate.job import Job, brought_up, opened, put_back, refuse_uneven, whole_text
from generator.translate.marks import head_marks, with_head_marks
from generator.translate.package import FILE_BYTES
from generator.translate.sheet import Sheet, sheet
from generator.translate.taking import Answer, taken
from generator.translate.translate import run

SUFFIXES = (".docx", ".po")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import has done: the translation's file; the passages whose text is new, that are in step, or open."""

    file: str
    written: tuple[str, ...]
    settled: tuple[str, ...]
    asked: tuple[str, ...]
    told: tuple[Diagnostic, ...] = ()


def export(project: Project, name: str, lang: str, target: Path, now: datetime) -> int:
    """Brings a translation up to date and writes it to a file, by its suffix; the number of its rows.

    Raises what `translate` raises, and CommandError for another suffix.
    """
    suffix = _suffix(target)
    with lock(project):
        run(opened(project, name, lang, now))
        job = opened(project, name, lang, now)
        current = sheet(job.article, *_recorded(job), job.library.terms)
        write_file(target, docx.write(current) if suffix == ".docx" else po.write(current, now))
    return len(current.rows)


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
        if suffix == ".docx":
            sign, rows, is_tracked = docx.read(data, file)
        else:
            (sign, rows), is_tracked = po.read(data, file), False
        if sign != current.sign:
            raise DeliveryError("sheet-other", file, sign=sign, expected=current.sign)
        # Word has no sign for "not yet": who has changed a text there has answered for it.
        answers, faults = taken(rows, current, pairing, file, edits_settle=suffix == ".docx")
        if any(fault.is_error for fault in faults):
            raise ContentError([fault for fault in faults if fault.is_error])
        tracked = [Diagnostic(file, 1, 1, "sheet-tracked", severity=WARNING)] if is_tracked else []
        return replace(_taken_over(job, text, pairing, answers, current), told=(*tracked, *faults))


def _taken_over(job: Job, text: Translation, pairing: Pairing, answers: tuple[Answer, ...], current: Sheet) -> Imported:
    held = {row.name: row.translation for row in current.rows}
    by_name = {answer.name: answer for answer in answers}
    numbers = {
        one.name: one.number for one in staleness(job.article, text, pairing).standings if one.number and one.is_placed
    }
    whole = _with_answers(whole_text(job), by_name, numbers, text)
    units = tuple(
        replace(unit, asked=by_name[unit.name].original)
        if unit.name in by_name and by_name[unit.name].original is not None
        else unit
        for unit in pairing.units
    )
    revision = brought_up(job, _refitted(text, whole, by_name), replace(pairing, units=units), whole)
    put_back(job, whole, revision)
    written = tuple(answer.name for answer in answers if answer.translation != held[answer.name])
    return Imported(job.file, written, revision.settled, revision.asked)


def _with_answers(whole: str, answers: Mapping[str, Answer], numbers: Mapping[str, int], text: Translation) -> str:
    """A translation's file with the texts of answers in their places, and without the marks that they answer."""
    facts: dict[str, Any] = {
        name: answers[name].translation.strip() for name in ("title", "list_title", "summary") if name in answers
    }
    captions = {
        name.removeprefix("caption-"): one.translation.strip()
        for name, one in answers.items()
        if name.startswith("caption-")
    }
    if captions:
        facts["captions"] = {**text.captions, **captions}
    stated = {"title": text.title, "list_title": text.list_title, "summary": text.summary, "captions": text.captions}
    whole = with_facts(whole, {key: value for key, value in facts.items() if value != stated[key]})
    open_marks = {name: mark for name, mark in head_marks(whole).items() if not _is_answered(name, answers)}
    body = split(whole).body
    begin = whole.rindex(body)
    written = _body(body, answers, numbers)
    return with_head_marks(whole[:begin] + written + whole[begin + len(body) :], open_marks)


def _body(body: str, answers: Mapping[str, Answer], numbers: Mapping[str, int]) -> str:
    found = segments(without_markers(body))
    edits = [
        (one.start, one.end + 1, "") for one in markers(body) if _is_answered(one.name, answers) and one.kind != "new"
    ]
    for name, answer in answers.items():
        if name not in numbers:
            continue
        segment = found[numbers[name] - 1]
        mark = next((one for one in markers(body) if one.name == name and one.kind == "new"), None)
        start = min(segment.start, mark.start) if mark else segment.start
        kept = f"{body[mark.start : mark.end]}\n" if mark and answer.original is None else ""
        edits.append((start, segment.end, kept + answer.translation))
    for start, end, text in sorted(edits, reverse=True):
        body = body[:start] + text + body[end:]
    return body


def _is_answered(name: str, answers: Mapping[str, Answer]) -> bool:
    return name in answers and answers[name].original is not None


def _refitted(text: Translation, whole: str, answers: Mapping[str, Answer]) -> Translation:
    """The translation as the file's new text says it."""
    facts = {name: one.translation.strip() for name, one in answers.items()}
    captions = {name.removeprefix("caption-"): held for name, held in facts.items() if name.startswith("caption-")}
    return replace(
        text,
        title=facts.get("title", text.title),
        list_title=facts.get("list_title", text.list_title),
        summary=facts.get("summary", text.summary),
        captions={**text.captions, **captions},
        body=without_markers(split(whole).body),
    )


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
