"""One article's translation on its translator's desk: what is read for it, and how it is put back."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from generator.content.article_names import article_named
from generator.content.disk import write_file
from generator.content.editing import edited
from generator.content.front_matter import split
from generator.content.library import Library, read_library
from generator.content.pairing import pairing_file, pairing_text
from generator.content.project import Project
from generator.content.staleness import Staleness, staleness
from generator.errors import CommandError, ContentError
from generator.model import Article, Pairing, Translation
from generator.text.dates import in_zone
from generator.text.line_ends import with_lf
from generator.translate.marks import head_marks, marks, with_head_marks
from generator.translate.revision import Revision, revised


class Job(Struct, frozen=True):
    """A translation; `text` is None where there is none yet. `day` is today on the site's clock."""

    library: Library
    article: Article
    lang: str
    day: str
    text: Translation | None

    @property
    def project(self) -> Project:
        """Where it is."""
        return self.library.project

    @property
    def file(self) -> str:
        """The translation's name from the project's root."""
        return f"{self.article.folder}/index.{self.lang}.md"

    @property
    def record(self) -> str:
        """Its record's."""
        return f"{self.article.folder}/{pairing_file(self.lang)}"


def opened(project: Project, name: str, lang: str, now: datetime) -> Job:
    """The job on an article, by its folder, slug or id.

    Raises CommandError where there is none, ContentError where a file of it cannot be trusted.
    """
    library, faults = read_library(project)
    article = article_named(library, name)
    if lang == article.lang:
        raise CommandError("translate-original", folder=article.folder, lang=lang)
    day = in_zone(now, library.site.utc_offset).date().isoformat()
    job = Job(library, article, lang, day, article.text(lang) or article.draft(lang))
    refused = [fault for fault in faults if fault.is_error and fault.path in (job.file, job.record)]
    if refused:
        raise ContentError(refused)
    return job


def whole_text(job: Job) -> str:
    """The translation's file, with LF and without a BOM."""
    return with_lf((job.project.root / job.file).read_bytes().decode("utf-8-sig"))


def brought_up(job: Job, text: Translation, pairing: Pairing, whole: str, *, done: bool = False) -> Revision:
    """A translation, as the text of a file, with its marks and record as they must be.

    Raises CommandError where the record does not fit it.
    """
    body = split(whole).body
    found = staleness(job.article, text, pairing, renews=True)
    refuse_uneven(job, found)
    mark = marks(job.library.terms, job.article.lang, job.lang)
    return revised(found, pairing, body, head_marks(whole), job.day, mark, done=done)


def refuse_uneven(job: Job, found: Staleness) -> None:
    """Raises CommandError where nobody can say which paragraph is which."""
    if not found.is_even:
        here, there = found.paragraphs, found.recorded
        raise CommandError("translate-recorded", file=job.file, record=job.record, here=here, there=there)


def put_back(job: Job, whole: str, revision: Revision) -> None:
    """Writes what has changed: the text before its record, which must never say that it asked what nobody was asked."""
    body = split(whole).body
    begin = whole.rindex(body)
    text = with_head_marks(whole[:begin] + revision.body + whole[begin + len(body) :], revision.heads)
    path, record = job.project.root / job.file, job.project.root / job.record
    files = {path: edited(path.read_bytes(), lambda _: text), record: pairing_text(revision.pairing, job.lang).encode()}
    for file, data in files.items():
        if not file.exists() or file.read_bytes() != data:
            write_file(file, data)
