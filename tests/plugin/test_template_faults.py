"""A fault in a template is told with its line."""

import re

import pytest

from tests.conftest import write_article


def test_a_fault_in_a_template_is_told_with_its_line(newsroom, run):
    path = newsroom.root / "theme_overrides/newsroom/article.html"
    path.write_text(path.read_text("utf-8").replace("content.title", "content.titel"), "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert re.search(r"article\.html:\d+: a fault in the template .*titel", done.stderr)
    assert "Traceback" not in done.stderr
    assert not (newsroom.root / "site").exists()


@pytest.mark.parametrize("fault", ["{{ 1 / 0 }}", "{% block htmltitle %}{% endblock %}", "{% if %}"])
def test_a_fault_in_the_frame_is_told_with_its_line(newsroom, run, fault):
    path = newsroom.root / "theme_overrides/main.html"
    path.write_text(path.read_text("utf-8").replace("{{ super() }}", fault), "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert re.search(r"main\.html:\d+: a fault in the template", done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("fault", ["{{ 1 / 0 }}", "{{ view.title + 1 }}", "{{ to() }}"])
def test_a_fault_that_shows_only_at_work_is_told_with_its_line(newsroom, run, fault):
    path = newsroom.root / "theme_overrides/newsroom/listing.html"
    path.write_text(path.read_text("utf-8") + fault, "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert re.search(r"listing\.html:\d+: a fault in the template", done.stderr)
    assert "Traceback" not in done.stderr


def test_a_template_that_is_wrong_is_told_with_its_line_whoever_prints(project, run):
    for number in range(100):
        write_article(project, f"article-{number}")
    path = project.root / "theme_overrides/newsroom/article.html"
    path.write_text("{{ nobody.knows }}\n" + path.read_text("utf-8"), "utf-8")
    for jobs in ("1", "2"):
        done = run(project, "build", "--jobs", jobs)
        assert done.returncode == 1
        assert "article.html:1" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (project.root / "site").exists()
