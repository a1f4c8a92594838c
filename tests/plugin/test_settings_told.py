"""What is wrong with mkdocs.yml is told with its place and a mend, whoever finds it."""

import signal

import pytest

from tests.conftest import NEWSROOM, edit, write
from tests.plugin.test_preview import answer, comes
from tests.previews import served

MEND = {"zh": "改正那一项", "en": "Mend that setting"}


def stated(project, line):
    edit(project.root / "mkdocs.yml", "plugins:", f"{line}\nplugins:")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("copyright: [1]", "Expected type: str but received: list"),
        ("hooks: nix.py", "a str was given"),
        ("INHERIT: nix.yml", "nix.yml"),
        ("\tx: 1", "line 12, column 1"),
        ("strict: true\nfoo: 1", "Unrecognised configuration name: foo"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_mkdocs_cannot_work_with(newsroom, run, line, told, lang):
    stated(newsroom, line)
    done = run(newsroom, "build", lang=lang)
    assert done.returncode == 1
    assert told in done.stderr
    assert done.stderr.strip().splitlines()[-1].startswith("mkdocs.yml")
    assert MEND[lang] in done.stderr
    assert "class" not in done.stderr
    assert not (newsroom.root / "site").exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("INHERIT: mkdocs.yml", "INHERIT in mkdocs.yml leads back to mkdocs.yml"),
        ("INHERIT: base.yml", "leads back to base.yml"),
        (f"copyright: {'[' * 3000}{']' * 3000}", "mkdocs.yml is nested too deep"),
        ("extra_css: [nowhere.css]", "extra_css in mkdocs.yml asks for nowhere.css"),
    ],
)
def test_what_mkdocs_would_stumble_over_or_pass_over(newsroom, run, line, told):
    write(newsroom.root / "base.yml", "INHERIT: other.yml\n")
    write(newsroom.root / "other.yml", "INHERIT: base.yml\n")
    stated(newsroom, line)
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (newsroom.root / "site").exists()


def test_a_style_sheet_of_ones_own_is_found_in_the_theme(newsroom, run):
    write(newsroom.root / "theme_overrides/assets/ours.css", "p { color: red }\n")
    stated(newsroom, "extra_css: [assets/ours.css]")
    assert run(newsroom, "build", "--strict").returncode == 0
    assert (newsroom.root / "site/assets/ours.css").is_file()
    assert 'href="./assets/ours.css' in (newsroom.root / "site/index.html").read_text("utf-8")


def test_while_it_is_served_it_is_told_on_every_page(newsroom):
    settings = newsroom.root / "mkdocs.yml"
    before = settings.read_text("utf-8")
    with served(newsroom, NEWSROOM, end=signal.SIGINT) as origin:
        stated(newsroom, "copyright: [1]")
        assert comes(origin + "assets/faults.js", "received: list")
        assert "mkdocs.org" in answer(origin + "assets/faults.js")[1]
        settings.write_text(before.replace("plugins:", "INHERIT: mkdocs.yml\nplugins:"), "utf-8")
        assert comes(origin + "assets/faults.js", "INHERIT")
