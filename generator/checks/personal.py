"""Is anybody's personal data printed without a reason (NEWSROOM rule 7)?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.excuses import excuses, idle
from generator.checks.written import written
from generator.content.library import Library
from generator.model import Diagnostic, Exemption
from generator.model.exemption import PERSONAL_RULES
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
            excused = excuses(file.exemptions, rule, value, masked(value))
            used[answers] |= excused
            if not excused:
                # The report goes to terminals and to the records of a build: it must not print the number again.
                yield Diagnostic(file.path, *position(file.text, finding.start), rule, {"value": masked(value)})
    for path, exemptions in given.items():
        yield from idle(library, path, exemptions, used[path], PERSONAL_RULES)
