import json

import pytest

from generator.checks.report import report, tell
from generator.checks.table import checked_library
from generator.model import Diagnostic
from tests.conftest import write_article

FAULT = Diagnostic("content/a,b.md", 3, 9, "region-unknown", {"value": "50%\nx", "near": ""})


def test_github_marks_the_line_and_nothing_breaks_out():
    line = report([FAULT], "github", "en")
    assert line.startswith(
        "::error file=content/a%2Cb.md,line=3,col=9,title=region-unknown::there is no region “50%25 x”"
    )
    assert "\n" not in line


def test_gitlab_names_a_fault_the_same_wherever_it_moves():
    (one,) = json.loads(report([FAULT], "gitlab", "en"))
    (moved,) = json.loads(report([Diagnostic(FAULT.path, 30, 1, FAULT.rule, FAULT.values)], "gitlab", "en"))
    assert one["location"] == {"path": "content/a,b.md", "lines": {"begin": 3}}
    assert one["severity"] == "critical"
    assert one["fingerprint"] == moved["fingerprint"]


@pytest.mark.parametrize("form", ["json", "gitlab"])
def test_no_fault_is_an_empty_list(form):
    assert json.loads(report([], form, "zh")) == []


def test_a_language_is_named_in_the_language_of_the_report(project):
    write_article(project, "one", english=None)
    (fault,) = (one for one in checked_library(project)[1] if one.rule == "translation-missing")
    assert "没有英文版" in tell(fault, "zh")
    assert "there is no English version" in tell(fault, "en")
