"""CONTRIBUTING.md has every rule of prose, as it is."""

from generator.prose.rule import Rule
from generator.prose.table import RULES
from tests.conftest import ROOT


def row(rule: Rule) -> str:
    mend = "mended" if rule.is_safe else "proposed" if rule.right else ""
    return f"| `{rule.id}` | {rule.wrong} | {rule.right or '–'} | {' '.join([rule.severity, mend]).strip()} | {rule.source} |"


def test_every_rule_is_documented_with_its_example_and_its_source():
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    missing = [row(rule) for rule in RULES if row(rule) not in told]
    assert not missing, "\n" + "\n".join(missing)


def test_no_rule_is_documented_that_is_not_there():
    lines = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n")
    documented = [line.split("`")[1] for line in lines if line.startswith(("| `zh-", "| `en-", "| `mojibake"))]
    assert documented == [rule.id for rule in RULES]
