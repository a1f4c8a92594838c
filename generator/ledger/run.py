"""`newsroom figures`: what an article's text states, what its figures.yml holds of that, and the rest put into it."""

from __future__ import annotations

from contextlib import nullcontext

from msgspec import Struct

from generator.content.article_names import article_named
from generator.content.disk import lock, write_file
from generator.content.editing import edited
from generator.content.ledger_reader import FIGURES
from generator.content.ledger_writer import with_figures
from generator.content.library import Library, read_library
from generator.content.project import Project
from generator.content.strict_yaml import YamlError
from generator.errors import CommandError, ContentError
from generator.ledger.propose import proposals
from generator.model import LANGUAGES, Article, StatedFigure
from generator.model.indicator import NORM
from generator.model.ledger import RULE

# What a row may lack: an indicator, a time, its sentence in a language, an editor who has confirmed it.
INDICATOR, WHEN, CONFIRMATION = "indicator", "when", "confirmation"
LACKS = (INDICATOR, WHEN, *LANGUAGES, CONFIRMATION)


class Entry(Struct, frozen=True):
    """A row, and what it still lacks, of LACKS; `is_new` where no file has it yet."""

    row: StatedFigure
    lacks: tuple[str, ...]
    is_new: bool


class Report(Struct, frozen=True):
    """The rows of an article, those of its file first; `file` is the file's name from the project's root."""

    folder: str
    file: str
    entries: tuple[Entry, ...]
    is_written: bool

    @property
    def proposed(self) -> tuple[StatedFigure, ...]:
        """The rows that no file has had."""
        return tuple(entry.row for entry in self.entries if entry.is_new)


def figures(project: Project, name: str, *, write: bool) -> Report:
    """Proposes rows for an article, and puts them behind those of its file with `write`.

    Raises CommandError where no article is called so or the file cannot be added to, ContentError where the file has
    faults, LockedError while another command writes.
    """
    with lock(project) if write else nullcontext():
        library, faults = read_library(project)
        article = article_named(library, name)
        path = project.root / article.folder / FIGURES
        file = project.name(path)
        refused = [fault for fault in faults if fault.path == file and fault.is_error]
        if refused:
            raise ContentError(refused)
        found = proposals(article, tuple(library.indicators.values()))
        if write and found:
            data = path.read_bytes() if path.exists() else b""
            try:
                write_file(path, edited(data, lambda text: with_figures(text, found)))
            except YamlError as error:
                raise CommandError("figures-form", file=file, line=error.line) from None
        rows = ((row, False) for row in article.ledger.figures), ((row, True) for row in found)
        entries = tuple(Entry(row, _lacks(row, article, library), is_new) for some in rows for row, is_new in some)
        return Report(article.folder, file, entries, is_written=write and bool(found))


def _lacks(row: StatedFigure, article: Article, library: Library) -> tuple[str, ...]:
    """What an editor has still to say of a row."""
    indicator = library.indicators.get(row.indicator)
    is_timeless = row.kind == RULE or (indicator is not None and indicator.measure == NORM)
    lacking = {
        INDICATOR: indicator is None,
        WHEN: row.moment.value is None and not is_timeless,
        **{lang: not row.quote[lang] and (article.text(lang) or article.draft(lang)) is not None for lang in LANGUAGES},
        CONFIRMATION: not row.is_confirmed,
    }
    return tuple(name for name in LACKS if lacking[name])
