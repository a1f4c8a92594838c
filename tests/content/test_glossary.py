"""glossary.yml: what a row may say, and what the real one says."""

import re
from pathlib import Path

import pytest

from generator.content.glossary_reader import read_terms
from generator.content.library import read_library
from generator.content.project import Project
from generator.text.han import count_han
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
    text = WORKER + "  explanation: { zh: 从事社会工作的人。, en: Who does it. }\n  held: no\n"
    (term,), faults = read(tmp_path, text)
    assert faults == []
    assert (term.variants, term.also, term.is_held) == (("社工",), ("helper",), False)
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
        (
            "- { zh: 从业者, en: practitioner, basis: seen, source: { zh: 某报, en: X }, url: 'javascript://x' }",
            ("not-address", 7, 77),
        ),
        ("- { zh: 从业者, en: practitioner, basis: seen }", ("key-missing", 7, 3)),
        ("- { zh: 从业者, en: practitioner, basis: seen, source: { en: X } }", ("key-missing", 7, 53)),
        ("- { zh: 从业者, en: practitioner, basis: after, source: { zh: 某报, en: X } }", ("key-missing", 7, 3)),
        ("- { zh: 从业者, en: practitioner, basis: desk, source: { zh: 某报, en: X } }", ("key-unknown", 7, 45)),
    ],
)
def test_a_form_has_one_meaning(tmp_path, more, fault):
    assert fault in read(tmp_path, WORKER + more)[1]


def test_a_rendering_goes_by_what_others_print(tmp_path):
    more = "  source: { zh: 某报, en: A paper }\n  url: https://example.org/a\n  seen_as: aide\n"
    (term,), faults = read(tmp_path, WORKER.replace("general", "after") + more)
    assert faults == []
    assert (term.source.zh, term.url, term.seen_as) == ("某报", "https://example.org/a", "aide")


@pytest.fixture(scope="module")
def terms():
    library, faults = read_library(Project(ROOT))
    assert not faults
    return library.terms


def test_what_ours_goes_by_is_not_ours(terms):
    assert [term.term.zh for term in terms if term.seen_as and term.seen_as.lower() == term.term.en.lower()] == []


def test_sources_are_named_in_each_language(terms):
    assert [term.source for term in terms if term.source and not count_han(term.source.zh)] == []
    assert [term.source for term in terms if term.source and count_han(term.source.en)] == []


def test_english_is_american(terms):
    british = re.compile(
        r"\b(centre|licence|practise|labelled|dialled|organis|recognis|colour|programme)", re.IGNORECASE
    )
    texts = [text.en for term in terms for text in (term.term, term.explanation, term.note) if text]
    assert [text for text in texts if british.search(text)] == []


def test_explanations_are_sentences_in_their_language(terms):
    explained = [term for term in terms if term.explanation]
    assert len(explained) >= 25
    for term in explained:
        assert term.explanation.zh.endswith("。")
        assert term.explanation.en.endswith((".", ".”", "”."))
        assert len(term.explanation.zh) <= 60
