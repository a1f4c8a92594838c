"""What an editor answers for in `check_exceptions`, and what nobody needs any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set

from generator.content.places import place
from generator.content.project import Project
from generator.model import WARNING, Diagnostic, Exemption


def excuses(exemptions: Iterable[Exemption], rule: str, *values: str) -> set[Exemption]:
    """Those that let something through which a rule has found; `values` are the forms in which reports print it."""
    return {
        one
        for one in exemptions
        if one.rule == rule and (one.value is None or one.value in values) and one.reason and one.who
    }


def idle(
    project: Project,
    given: Mapping[str, tuple[Exemption, ...]],
    used: Mapping[str, Set[Exemption]],
    rules: Collection[str],
) -> Iterator[Diagnostic]:
    """Exceptions to `rules` that excuse nothing, each at its place; `given` and `used` are by the file they are in."""
    for path, exemptions in given.items():
        for number, one in enumerate(exemptions):
            if one.rule in rules and one.reason and one.who and one not in used.get(path, ()):
                line, column = place(project, path, "check_exceptions", number)
                yield Diagnostic(path, line, column, "exception-idle", {"rule": one.rule}, severity=WARNING)
