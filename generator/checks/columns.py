"""Are the numbers of a column's instalments right: 第N期, set by hand, with gaps if need be?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checks.faults import fault_at
from generator.content.library import Library
from generator.model import WARNING, Column, Diagnostic, Instalment


def check_columns(library: Library) -> Iterator[Diagnostic]:
    """One number given twice in a column, or given as the column does not number; a warning where none is given."""
    taken: dict[Instalment, str] = {}
    for article in library.articles:
        for at, one in enumerate(article.columns):
            column = library.columns.get(one.column)
            if column is None:
                continue  # told by the references
            fault = partial(fault_at, library, article.original.path, ("columns", at, "number"))
            if not _is_as(one, column):
                numbering = column.numbering if column.is_numbered else "none"
                yield fault("number-form", column=column.id, numbering=numbering)
            elif one.number is not None and one in taken:
                yield fault("number-twice", number=str(one.number), column=column.id, other=taken[one])
            elif one.number is None and column.is_numbered and article.status == "published":
                yield fault("number-missing", WARNING, column=column.id)
            if one.number is not None:
                taken.setdefault(one, article.original.path)


def _is_as(one: Instalment, column: Column) -> bool:
    """Whether what is given is of the form in which the column numbers."""
    if not column.is_numbered:
        return one.number is None and one.season is None
    return (one.season is not None) == (column.numbering == "season" and one.number is not None)
