"""What is changed while a build is at work is printed by the next one, and nothing of it by this one."""

import os
import shutil

import pytest

from tests.conftest import MKDOCS, tree, write_article

# Between what is read first and what is read to be printed; undone at once, or left.
HOOK = """\
import os, pathlib
def on_files(files, config):
    if "CHANGED" in os.environ:
        path = pathlib.Path(os.environ["CHANGED"])
        before = path.read_bytes()
        path.write_bytes(before + b"# x\\n")
    return files
def on_post_build(config):
    if "UNDONE" in os.environ:
        path = pathlib.Path(os.environ["CHANGED"])
        path.write_bytes(path.read_bytes().removesuffix(b"# x\\n"))
"""
TABLE = "articles/2026/one/table.csv"


@pytest.fixture
def desk(project, run):
    folder = write_article(project, "one", body="见[表](table.csv)。", english="See the [table](table.csv).")
    (folder / "table.csv").write_text("a,b\n", "utf-8")
    (project.root / "hook.py").write_text(HOOK, "utf-8")
    with (project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [hook.py]\n")
    return project


@pytest.mark.parametrize("undone", [False, True])
@pytest.mark.parametrize(
    "name",
    ["mkdocs.yml", "theme_overrides/newsroom/article.html", "content/data/topics.yml", f"content/{TABLE}"],
)
def test_a_build_under_which_a_file_changes_says_so_and_places_nothing(desk, run, monkeypatch, name, undone):
    monkeypatch.setenv("CHANGED", str(desk.root / name))
    if undone and name != f"content/{TABLE}":
        monkeypatch.setenv("UNDONE", "1")
    done = run(desk, "build")
    assert done.returncode == 1
    assert name in done.stderr
    assert "while the site was being printed" in done.stderr
    assert not (desk.root / "site").exists()
    for variable in ("CHANGED", "UNDONE"):
        monkeypatch.delenv(variable, raising=False)
    assert run(desk, "build").returncode == 0
    assert run(desk, "build", "--site-dir", str(desk.root / "clean")).returncode == 0
    assert tree(desk.root / "site") == tree(desk.root / "clean")


def test_another_file_of_settings_makes_another_site(project, run):
    write_article(project, "one")
    shutil.copytree(project.root / "theme_overrides", project.root / "other_theme")
    template = project.root / "other_theme/newsroom/front.html"
    template.write_text(template.read_text("utf-8") + "<!-- the other -->", "utf-8")
    text = (project.root / "mkdocs.yml").read_text("utf-8").replace("theme_overrides", "other_theme")
    (project.root / "other.yml").write_text(text, "utf-8")
    front = project.root / "site/index.html"
    for options, is_other in (([], False), (["-f", "other.yml"], True), ([], False)):
        done = run(project, "build", *options, program=MKDOCS)
        assert done.returncode == 0, done.stderr
        assert ("the other" in front.read_text("utf-8")) is is_other
    assert run(project, "build", "-f", "other.yml", program=MKDOCS).returncode == 0
    assert run(project, "build").returncode == 0
    assert "the other" not in front.read_text("utf-8")


@pytest.mark.parametrize("name", ["data/regions.yml", "pages/about.zh.md"])
def test_a_second_name_of_a_file_is_told_by_every_build(newsroom, run, name):
    assert run(newsroom, "build").returncode == 0
    os.link(newsroom.content / name, newsroom.root / "again")
    for options in ([], ["--compact"], []):
        done = run(newsroom, "build", *options)
        assert done.returncode == 1
        assert f"content/{name}:1:1: error [hard-link]" in done.stderr
