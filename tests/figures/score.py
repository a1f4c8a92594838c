"""What the comparison of figures finds in pairs that are not ours to keep: python -m tests.figures.score FOLDER.

The folder holds two tables of sentences with their translations (two sets of the yearly contests of machine
translation; the translations are by professionals) and sentences into which one error each was put. An alarm is an
error or a warning; a note is none.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.figures.agreement import Finding, agree
from generator.figures.reading import figures
from generator.model import NOTE

# Name of a set, how its file begins, language of its originals.
SETS = (("n21", "newstest2021", "zh"), ("ntrex", "ntrex", "en"))


@dataclass(frozen=True)
class Alarm:
    """An alarm over a line of a set: the rule, and the figures as they are printed, "" where there is none."""

    set: str
    line: int
    rule: str
    original: str
    translation: str


def pairs(folder: Path):
    """Every line: set, number, original, translation, language of the original."""
    for name, beginning, lang in SETS:
        (path,) = folder.glob(f"{beginning}*.tsv")
        for row in path.read_text("utf-8").split("\n")[1:]:
            if row:
                number, chinese, english = row.split("\t")
                yield name, int(number), *((chinese, english) if lang == "zh" else (english, chinese)), lang


def alarms(original: str, translation: str, lang: str = "zh") -> tuple[Finding, ...]:
    """The errors and warnings of a pair of texts; `lang` is the original's language."""
    return tuple(one for one in agree(original, translation, lang) if one.severity != NOTE)


def all_alarms(folder: Path) -> tuple[list[Alarm], int]:
    """All alarms over the sets, and how many of their pairs state any figure that must be found again."""
    found, many = [], 0
    for name, number, original, translation, lang in pairs(folder):
        both = (*figures(original, lang), *figures(translation, "en" if lang == "zh" else "zh"))
        many += any(figure.firm for figure in both)
        found += [
            Alarm(name, number, one.rule, *printed(one, original, translation))
            for one in alarms(original, translation, lang)
        ]
    return found, many


def printed(finding: Finding, original: str, translation: str) -> tuple[str, str]:
    sides = ((original, finding.original), (translation, finding.translation))
    first, second = (text[figure.start : figure.end] if figure else "" for text, figure in sides)
    return first, second


def recall(folder: Path) -> dict[str, tuple[int, int]]:
    """Of each kind of error, and of pairs without one ("clean"): how many raise an alarm, of how many."""
    hits, many = Counter(), Counter()
    for row in (folder / "injected_errors.jsonl").read_text("utf-8").splitlines():
        case = json.loads(row)
        many[case["label"]] += 1
        hits[case["label"]] += bool(alarms(case["zh"], case["en"]))
    return {label: (hits[label], many[label]) for label in sorted(many)}


def main(folder: Path) -> None:
    found, many = all_alarms(folder)
    lines = {(one.set, one.line) for one in found}
    print(f"alarms on all pairs with figures  {len(lines):4} of {many:4}  {len(lines) / many:.1%}")
    for label, (hit, of) in recall(folder).items():
        print(f"{label:32}  {hit:4} of {of:4}  {hit / of:.1%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
