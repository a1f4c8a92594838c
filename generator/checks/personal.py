"""Is anybody's personal data printed without a reason (NEWSROOM rule 7)?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.written import written
from generator.content.library import Library
from generator.content.places import place
from generator.model import WARNING, Diagnostic, Exemption
from generator.text.personal import masked, personal_data
from generator.text.positions import position


def check_personal(library: Library) -> Iterator[Diagnostic]:
    """Numbers, homes and names that nobody answers for; answers for what is not there (a warning)."""
    given: dict[str, tuple[Exemption, ...]] = {}
    used: dict[str, set[Exemption]] = defaultdict(set)
    for file in written(library):
        answers = file.answers or ""
        given[answers] = file.exemptions
        for finding in personal_data(file.text):
            rule, value = f"personal-{finding.kind}", file.text[finding.start : finding.end]
            excuses = {one for one in file.exemptions if _excuses(one, rule, value)}
            used[answers] |= excuses
            if not excuses:
                # The report goes to terminals and to the records of a build: it must not print the number again.
                yield Diagnostic(file.path, *position(file.text, finding.start), rule, {"value": masked(value)})
    for path, exemptions in given.items():
        for number, one in enumerate(exemptions):
            if one.rule.startswith("personal-") and one.reason and one.who and one not in used[path]:
                line, column = place(library.project, path, "check_exceptions", number)
                yield Diagnostic(path, line, column, "exception-idle", {"rule": one.rule}, severity=WARNING)


def _excuses(exemption: Exemption, rule: str, value: str) -> bool:
    said = exemption.value in {None, value, masked(value)}
    return exemption.rule == rule and said and bool(exemption.reason and exemption.who)
