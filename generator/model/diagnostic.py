"""One fault of content, told to the editor who can mend it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

SEVERITIES = (ERROR, WARNING, NOTE) = ("error", "warning", "note")


class Diagnostic(Struct, frozen=True):
    """A fault: where, which rule, and the values that the rule's sentence in strings.yml needs.

    `path` is relative to the project with "/" between; `line` and `column` count from 1. `severity` is one of
    SEVERITIES: only an error keeps the site from being printed; a note asks for a look.
    """

    path: str
    line: int
    column: int
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)
    severity: str = ERROR

    @property
    def is_error(self) -> bool:
        """Whether it keeps the site from being printed."""
        return self.severity == ERROR

    @property
    def place(self) -> tuple[str, int, int, str]:
        """What diagnostics are sorted by."""
        return (self.path, self.line, self.column, self.rule)
