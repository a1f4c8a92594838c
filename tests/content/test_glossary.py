"""glossary.yml: what a row may say, and what the real one says."""

from pathlib import Path

import pytest

from generator.content.glossary_reader import read_terms
from generator.content.library import read_library
from generator.content.project import Project
from tests.conftest import ROOT, write

WORKER = """\
- zh: 社会工作者
  en: social worker
  variants: [社工]
  also: [helper]
  forbidden: [social work person]
  basis: general
"""


def read(tmp_path: Path, text: str):
    faults = []
    write(tmp_path / "content/data/glossary.yml", text)
    return read_terms(Project(tmp_path), faults), [(fault.rule, fault.line, fault.column) for fault in faults]


def test_a_row_says_what_it_says(tmp_path):
    text = WORKER + "  explanation: { zh: 从事社会工作的人。, en: Who does it. }\n  source: Xinhua, 2024\n  held: no\n"
    (term,), faults = read(tmp_path, text)
    assert faults == []
    assert (term.variants, term.also, term.source, term.is_held) == (("社工",), ("helper",), "Xinhua, 2024", False)
    assert term.explanation.en == "Who does it."
    assert term.anchor == "social-worker"


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("- { zh: 社会工作者, en: practitioner, basis: desk }", ("term-twice", 7, 9)),
        ("- { zh: 从业者, en: Social Workers, basis: desk }", ("term-twice", 7, 18)),
        ("- { zh: 从业者, en: practitioner, also: [helper], basis: desk }", ("term-twice", 7, 38)),
        ("- { zh: 从业者, en: practitioner, also: [practitioner], basis: desk }", ("term-twice", 7, 38)),
        ("- { zh: 从业者, en: practitioner, variants: [社工], basis: desk }", ("term-twice", 7, 42)),
        ("- { zh: 从业者, en: practitioner, forbidden: [social workers], basis: desk }", ("term-printed", 7, 43)),
        ("- { zh: 从业者, en: practitioner / worker, basis: desk }", ("term-two-forms", 7, 18)),
        ("- { zh: 从业者、专家, en: practitioner, basis: desk }", ("term-two-forms", 7, 9)),
        ("- { zh: worker, en: practitioner, basis: desk }", ("term-wordless", 7, 9)),
        ("- { zh: 从业者, en: 从业者, basis: desk }", ("term-wordless", 7, 18)),
        ("- { zh: 从业者, basis: desk }", ("key-missing", 7, 3)),
        ("- { zh: 从业者, en: practitioner, source: 'javascript://x', basis: desk }", ("not-address", 7, 40)),
    ],
)
def test_a_form_has_one_meaning(tmp_path, more, fault):
    assert fault in read(tmp_path, WORKER + more)[1]


@pytest.fixture(scope="module")
def terms():
    library, faults = read_library(Project(ROOT))
    assert not faults
    return library.terms


def test_what_is_said_to_be_seen_says_where(terms):
    assert [term.term.zh for term in terms if term.basis == "seen" and not term.source] == []


def test_explanations_are_sentences_in_their_language(terms):
    explained = [term for term in terms if term.explanation]
    assert len(explained) >= 25
    for term in explained:
        assert term.explanation.zh.endswith("。")
        assert term.explanation.en.endswith((".", ".”", "”."))
        assert len(term.explanation.zh) <= 60
