"""A ledger, and data of the desk, that cannot be read: told at its place, and nothing is lost."""

import pytest

from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from tests.checks.ledgers import with_ledger
from tests.conftest import edit, write


@pytest.fixture
def folder(project):
    return with_ledger(project)


@pytest.mark.parametrize("value", ["~", '""', "５００", "007", "-0", "1e9", "NaN", "5,000"])
def test_a_value_that_is_no_plain_number_is_told(project, folder, value):
    edit(folder / "figures.yml", "value: 900", f"value: {value}")
    assert {one.rule for one in errors(checked_library(project)[1])} <= {"not-decimal", "key-missing"}
    assert errors(checked_library(project)[1])


def test_a_qualifier_that_is_none_is_told_with_those_that_are(project, folder):
    edit(folder / "figures.yml", "qualifier: nearly", "qualifier: below")
    fault = next(one for one in errors(checked_library(project)[1]) if one.rule == "not-choice")
    assert "Use one of: about, nearly, under, over, at least, at most." in tell(fault, "en")


# What the readers of the files say: file, its text, rule, line and column.
UNREADABLE = [
    ("figures.yml", "figures: [{id: a, indicator: service-tiers, kind: actual, value: 5.2万, zh: 近900名驻站}]", "not-decimal"),
    ("figures.yml", "figures: [{id: a, indicator: service-tiers, kind: actual, zh: 近900名驻站}]", "key-missing"),
    ("figures.yml", "figures: [{id: a, indicator: service-tiers, kind: actual, value: 900}]", "key-missing"),
    ("figures.yml", "figures: [{id: A b, indicator: service-tiers, kind: actual, value: 900, zh: 近900名驻站}]", "not-slug"),
    ("figures.yml", "figures: [{id: a, indicator: x, kind: maybe, value: 900, zh: 近900名驻站}]", "not-choice"),
    ("figures.yml", "figures: [{id: a, indicator: x, kind: actual, value: 900, zh: 近900名驻站, when: {value: '2021', precision: month}}]", "date-precision"),
    ("figures.yml", "figures: [{id: a, indicator: x, kind: actual, value: 900, zh: 近900名驻站, vlaue: 3}]", "key-unknown-near"),
    ("figures.yml", "figures: {a: 1}", "not-list"),
    ("figures.yml", "- a", "not-mapping"),
    ("figures.yml", "figures: [", "yaml-syntax"),
    ("records.yml", "events: [{id: a, zh: 近900名驻站}, {id: a, zh: 近900名驻站}]", "id-twice"),
    ("synopses.yml", "a: 1", "not-rows"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "text", "rule"), UNREADABLE, ids=[f"{rule}-{file}" for file, _, rule in UNREADABLE])
def test_a_ledger_that_cannot_be_read_is_told_and_loses_nothing(project, folder, file, text, rule):
    write(folder / file, text)
    found = errors(checked_library(project)[1])
    assert rule in {one.rule for one in found}
    assert {one.path.rsplit("/", 1)[-1] for one in found if one.rule == rule} == {file}
    assert [article.id for article in checked_library(project)[0].articles] == ["one"]


DATA = [
    ("policies.yml", "- { id: a, title: { zh: 《某意见》, en: Opinions } }", "policy-issuer"),
    ("policies.yml", "- { id: a, title: { zh: 《某意见》, en: Opinions }, issuers: [{ zh: 某厅, en: X }], validity: { state: in-force } }", "validity-unverified"),
    ("policies.yml", "- { id: a, title: { zh: 《某意见》, en: Opinions }, issuers: [{ zh: 某厅, en: X }], url: nowhere }", "not-address"),
    ("indicators.yml", "- { id: a, name: { zh: 甲 } , measure: stock}", "key-missing"),
    ("organisations.yml", "- { id: a, kind: shop, name: { zh: 甲, en: A } }", "not-choice"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "text", "rule"), DATA, ids=[rule for *_, rule in DATA])
def test_a_broken_data_file_of_the_desk_is_told(project, file, text, rule):
    write(project.data / file, text)
    assert [(one.rule, one.path) for one in errors(checked_library(project)[1])] == [(rule, f"content/data/{file}")]
