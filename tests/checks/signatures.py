"""What the checks say of signatures, and where an entry of one stands."""

import re

from generator.checks.report import tell
from generator.checks.table import checked_library, errors


def rules(project):
    faults = checked_library(project)[1]
    for fault in faults:
        for lang in ("zh", "en"):
            assert not fault.rule.startswith("review-") or "{" not in tell(fault, lang)
    # That the two languages' figures then differ is another check's.
    return sorted({fault.rule for fault in errors(faults) if not fault.rule.startswith("figure-")})


def entry(path, stage):
    """The lines of a stage's entry."""
    return re.search(rf"- stage: {stage}\n(?:  .*\n)+", path.read_text("utf-8"))[0]
