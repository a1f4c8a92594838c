"""Are the numbers of a column's instalments right: 第N期, set by hand, with gaps if need be?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.content.places import place
from generator.model import ERROR, WARNING, Article, Column, Diagnostic, Instalment


def check_columns(library: Library) -> Iterator[Diagnostic]:
    """One number given twice in a column, or given as the column does not number; a warning where none is given."""
    taken: dict[Instalment, str] = {}
    for article in library.articles:
        for at, one in enumerate(article.columns):
            column = library.columns.get(one.column)
            if column is None:
                continue  # told by the references
            if not _is_as(one, column):
                values = {"column": column.id, "numbering": column.numbering if column.is_numbered else "none"}
                yield _fault(library, article, at, "number-form", values)
            elif one.number is not None and one in taken:
                values = {"number": str(one.number), "column": column.id, "other": taken[one]}
                yield _fault(library, article, at, "number-twice", values)
            elif one.number is None and column.is_numbered and article.status == "published":
                yield _fault(library, article, at, "number-missing", {"column": column.id}, severity=WARNING)
            if one.number is not None:
                taken.setdefault(one, article.original.path)


def _is_as(one: Instalment, column: Column) -> bool:
    """Whether what is given is of the form in which the column numbers."""
    if not column.is_numbered:
        return one.number is None and one.season is None
    return (one.season is not None) == (column.numbering == "season" and one.number is not None)


def _fault(
    library: Library, article: Article, at: int, rule: str, values: dict[str, str], *, severity: str = ERROR
) -> Diagnostic:
    path = article.original.path
    line, column = place(library.project, path, "columns", at, "number")
    return Diagnostic(path, line, column, rule, values, severity)
