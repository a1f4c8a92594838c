"""Is every text set as its language sets it (GB/T 15834, GB/T 15835, and the house)?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from generator.checks.excuses import idle
from generator.checks.proofreading import TOLD, hits, rules, texts
from generator.content.library import Library
from generator.content.project import read_text
from generator.model import ERROR, SEVERITIES, Diagnostic, Exemption
from generator.prose.table import RULE_IDS
from generator.text.positions import position


def check_prose(library: Library) -> Iterator[Diagnostic]:
    """What the rules find in articles and standing pages, drafts too, unless an editor answers for it."""
    used = defaultdict[str, set[Exemption]](set)
    yield from _found(library, used, SEVERITIES)
    for path, given in {text.path: text.exemptions for text in texts(library)}.items():
        yield from idle(library, path, given, used.get(path, ()), RULE_IDS)


def severe_prose(library: Library) -> Iterator[Diagnostic]:
    """The same, by the rules alone whose finding is an error."""
    return _found(library, defaultdict(set), (ERROR,))


def _found(library: Library, used: dict[str, set[Exemption]], severities: Collection[str]) -> Iterator[Diagnostic]:
    project = library.project
    for text in texts(library):
        file, told = read_text(project, project.root / text.path, []) or "", Counter[str]()
        asked = (rule for rule in rules(text.lang, library.site) if rule.severity in severities)
        for hit in hits(file, asked):
            answered = hit.excused(text.exemptions)
            used[text.path] |= answered
            told[hit.rule.id] += not answered
            if not answered and told[hit.rule.id] <= TOLD:
                values = {"value": hit.value, "around": hit.around}
                yield Diagnostic(text.path, *position(file, hit.start), hit.rule.id, values, hit.rule.severity)
