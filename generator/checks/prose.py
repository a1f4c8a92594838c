"""Is every text set as its language sets it (GB/T 15834, GB/T 15835, and the house)?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.checks.excuses import idle
from generator.checks.proofreading import TOLD, hits, rules, texts
from generator.checks.written import file_text
from generator.content.library import Library
from generator.model import ERROR, Diagnostic, Exemption
from generator.prose.table import RULE_IDS
from generator.text.positions import position


def check_prose(library: Library, *, errors_only: bool = False) -> Iterator[Diagnostic]:
    """What the rules find in articles and standing pages, drafts too, unless an editor answers for it."""
    used = defaultdict[str, set[Exemption]](set)
    for text in texts(library):
        file, told = file_text(library, text.path), Counter[str]()
        applied = [rule for rule in rules(text.lang, library.site) if rule.severity == ERROR or not errors_only]
        for hit in hits(file, applied):
            answered = hit.excused(text.exemptions)
            used[text.path] |= answered
            told[hit.rule.id] += not answered
            if not answered and told[hit.rule.id] <= TOLD:
                values = {"value": hit.value, "around": hit.around}
                yield Diagnostic(text.path, *position(file, hit.start), hit.rule.id, values, hit.rule.severity)
    for path, given in {text.path: text.exemptions for text in texts(library) if not errors_only}.items():
        yield from idle(library, path, given, used.get(path, ()), RULE_IDS)
