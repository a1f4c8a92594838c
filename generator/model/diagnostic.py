"""One fault of content, told to the editor who can mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A fault: where, which rule, and the values that the rule's sentence in strings.yml needs.

    `path` is relative to the project with "/" between; `line` and `column` count from 1. A warning lets the
    build go on.
    """

    path: str
    line: int
    column: int
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)
    warning: bool = False

    @property
    def place(self) -> tuple[str, int, int, str]:
        """What diagnostics are sorted by."""
        return (self.path, self.line, self.column, self.rule)
