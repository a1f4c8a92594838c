"""A fault of what stands under some keys of a file: of data, of a ledger, of the front matter of a text."""

from __future__ import annotations

from typing import TypeAlias

from generator.content.library import Library
from generator.content.places import place
from generator.model import ERROR, Diagnostic

Keys: TypeAlias = tuple[str | int, ...]


def fault_at(
    library: Library, path: str, keys: Keys, rule: str, severity: str = ERROR, /, **values: object
) -> Diagnostic:
    """The fault, told where its keys lead; `values` are for the rule's sentence."""
    return Diagnostic(path, *place(library.project, path, *keys), rule, values, severity)
