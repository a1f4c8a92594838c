"""What a machine may set right in a text without asking: marks, widths and spaces; never a word or a figure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from generator.checks.proofreading import hits, rules, texts
from generator.content.disk import lock
from generator.content.editing import edit_file
from generator.content.library import read_library
from generator.content.project import Project
from generator.content.text_file import read_text
from generator.model import Exemption
from generator.prose.rule import Rule

# One mend may show the next (a space gone, two marks meet); each makes the text shorter or wider, so they end.
_ROUNDS = 9


def mended(text: str, applied: Iterable[Rule], exemptions: tuple[Exemption, ...] = ()) -> tuple[str, int]:
    """A file's text (LF) with the safe replacements of rules put in, and how many they were.

    Mending it again changes nothing. What an editor answers for stays.
    """
    safe, total = [rule for rule in applied if rule.is_safe], 0
    for _ in range(_ROUNDS):
        before = total
        # One rule after the other: two that meet in one place would tear a pair of marks apart.
        for rule in safe:
            pieces, end = [], 0
            for hit in hits(text, (rule,)):
                is_answered = hit.excused(exemptions)
                if hit.replacement is not None and hit.start >= end and not is_answered:
                    pieces += [text[end : hit.start], hit.replacement]
                    end = hit.end
                    total += 1
            text = "".join([*pieces, text[end:]])
        if total == before:
            break
    return text, total


def mend_prose(project: Project) -> tuple[tuple[str, int], ...]:
    """Mends all articles and standing pages in place; the files changed, and how much in each.

    BOM and line ends are the editor's and stay. Raises LockedError while another command writes.
    """
    changed = []
    with lock(project):
        library, _ = read_library(project)
        for text in texts(library):
            path, applied = project.root / text.path, rules(text.lang, library.site)
            before = read_text(project, path, [])
            after, count = mended(before or "", applied, text.exemptions)
            if count:
                edit_file(path, partial(_instead, after))
                changed.append((text.path, count))
    return tuple(changed)


def _instead(after: str, _before: str) -> str:
    return after
