"""Floors of what is found, and every alarm over good translations looked at by a person (verdicts.tsv).

Verdicts: E the translation is wrong, O it leaves something out, A it adds what does no harm, F the alarm is false.
"""

import csv
import os
from pathlib import Path

import pytest

from tests.figures.score import Alarm, all_alarms, recall

pytestmark = pytest.mark.samples
VERDICTS = Path(__file__).with_name("verdicts.tsv")


@pytest.fixture(scope="module")
def folder():
    return Path(os.environ["NEWSROOM_SAMPLES"]) / "figures"


@pytest.fixture(scope="module")
def verdicts():
    rows = csv.DictReader(VERDICTS.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {
        Alarm(row["set"], int(row["line"]), row["rule"], row["original"], row["translation"]): row["verdict"]
        for row in rows
    }


def test_every_alarm_has_a_verdict_and_few_are_false(folder, verdicts):
    found, many = all_alarms(folder)
    assert set(found) == set(verdicts)
    assert set(verdicts.values()) <= set("EOAF")
    assert len({(one.set, one.line) for one in found}) / many <= 0.04
    assert sum(verdict == "F" for verdict in verdicts.values()) / many <= 0.01


# The label, the least or (for pairs without an error) the greatest share with an alarm.
FLOORS = [
    ("wan_as_thousand", 1.0), ("drop_zero", 0.95), ("add_zero", 0.98), ("one_digit", 0.98), ("transpose_digits", 0.98),
    ("scale_word", 1.0), ("insert_number", 0.98), ("delete_number", 0.93), ("year_off1", 0.98), ("month", 0.98),
    ("pct_shift", 1.0), ("word_number", 0.70), ("swap_two", 0.60), ("approx_flip", 0.9),
]  # fmt: skip


def test_errors_are_found_and_clean_pairs_left_alone(folder):
    shares = {label: hit / of for label, (hit, of) in recall(folder).items()}
    assert shares.pop("clean") <= 0.01
    assert shares.keys() == {label for label, _ in FLOORS}
    assert [(label, shares[label]) for label, floor in FLOORS if shares[label] < floor] == []


def test_nearly_every_error_is_found(folder):
    cases = [case for label, case in recall(folder).items() if label != "clean"]
    assert sum(hit for hit, _ in cases) / sum(of for _, of in cases) >= 0.97
