"""`newsroom translate`: the record of what a translation was made from, and what is left to be done in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from generator.content.front_matter import edited, split
from generator.content.library import Library, read_library
from generator.content.naming import article_named
from generator.content.pairing import pairing_file, pairing_text
from generator.content.project import Project
from generator.content.staleness import MISSING, facts, staleness
from generator.content.store import lock, write_file
from generator.errors import CommandError, ContentError
from generator.model import Article, Pairing, Translation, Unit
from generator.text.dates import parse_offset
from generator.text.markers import strip_new_markers, without_markers
from generator.text.segments import segments
from generator.translate.marks import head_marks, marks, with_head_marks
from generator.translate.revision import Revision, revised


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run has done: the translation's file; the passages that are in step now, and those that are to be seen to.

    `is_first` says that there was no record before.
    """

    file: str
    settled: tuple[str, ...]
    asked: tuple[str, ...]
    is_first: bool = False


def translate(project: Project, name: str, lang: str, now: datetime, *, done: bool = False) -> Outcome:
    """Brings an article's translation up to date; `name` is the article's folder, slug or id.

    Raises CommandError where that cannot be done, ContentError where a file of it cannot be trusted, LockedError while
    another command writes; then nothing is changed.
    """
    with lock(project):
        library, faults = read_library(project)
        article = article_named(library, name)
        text = article.text(lang)
        if lang == article.lang or text is None:
            raise CommandError("translate-original" if text else "translate-nothing", folder=article.folder, lang=lang)
        record = f"{article.folder}/{pairing_file(lang)}"
        refused = [fault for fault in faults if fault.is_error and fault.path in (record, text.path)]
        if refused:
            raise ContentError(refused)
        day = now.astimezone(parse_offset(library.site.utc_offset)).date().isoformat()
        if text.pairing is None:
            pairing = first_pairing(article, text, day)
            write_file(project.root / record, pairing_text(pairing, lang).encode())
            return Outcome(text.path, tuple(unit.name for unit in pairing.units), (), is_first=True)
        path = project.root / text.path
        held = path.read_bytes()
        revision = _revised(library, article, text, text.pairing, held, day, done=done)
        put(project, text, held, revision)
    return Outcome(text.path, revision.settled, revision.asked)


def first_pairing(article: Article, text: Translation, day: str) -> Pairing:
    """The record of a translation that has none: whoever makes it says that it is of the original as it is.

    Raises CommandError where the two have not the same number of paragraphs.
    """
    ours, theirs = segments(article.original.body), segments(text.body)
    if len(ours) != len(theirs):
        raise CommandError("translate-uneven", file=text.path, here=len(theirs), there=len(ours))
    stated = [Unit(name, original, day) for name, (original, _) in facts(article, text).items()]
    return Pairing(article.lang, (*stated, *(Unit(f"p-{one.number}", one.text.strip(), day) for one in ours)))


def put(project: Project, text: Translation, held: bytes, revision: Revision) -> None:
    """Writes what has changed: the text before its record, which must never say that it asked what nobody was asked."""

    def edit(whole: str) -> str:
        body = split(whole).body
        begin = whole.rindex(body)
        return with_head_marks(whole[:begin] + revision.body + whole[begin + len(body) :], revision.heads)

    path = project.root / text.path
    for file, data in (
        (path, edited(held, edit)),
        (path.with_name(pairing_file(text.lang)), pairing_text(revision.pairing, text.lang).encode()),
    ):
        if not file.exists() or file.read_bytes() != data:
            write_file(file, data)


def _revised(
    library: Library, article: Article, text: Translation, pairing: Pairing, held: bytes, day: str, *, done: bool
) -> Revision:
    whole = held.decode("utf-8-sig").replace("\r\n", "\n")
    body = split(whole).body
    found = staleness(article, text, pairing)
    if not found.is_even:
        # A run that was killed after the text and before the record has left marks that no record knows.
        body = strip_new_markers(body)
        pairing = replace(pairing, units=tuple(unit for unit in pairing.units if unit.original is not None))
        found = staleness(article, replace(text, body=without_markers(body)), pairing)
    if not found.is_even:
        raise CommandError("translate-uneven", file=text.path, here=found.paragraphs, there=found.recorded)
    if done and any(one.state == MISSING and one.is_placed for one in found.standings):
        raise CommandError("translate-unfinished", file=text.path)
    mark = marks(library.terms, article.lang, text.lang)
    return revised(found, pairing, body, head_marks(whole), day, mark, done=done)
