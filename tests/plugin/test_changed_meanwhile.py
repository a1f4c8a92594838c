"""What is changed while a build is at work is printed by the next one, and nothing of it by this one."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import MKDOCS, ROOT, tree, write_article

# A build in whose middle something else happens: between MkDocs' look at the settings and ours, or before pages.
BUILD = """
import os, pathlib, sys
from generator.press.build import Build
step, path = sys.argv[1], pathlib.Path(sys.argv[2])
real = getattr(Build, step)
def changed(self, *arguments):
    before = path.read_bytes()
    if "GONE" in os.environ:
        path.rename(path.with_name("elsewhere"))
    else:
        path.write_bytes(before + b"# x\\n")
    try:
        return real(self, *arguments)
    finally:
        if "GONE" in os.environ:
            path.with_name("elsewhere").rename(path)
        if "UNDONE" in os.environ:
            path.write_bytes(before)
setattr(Build, step, changed)
sys.argv[1:] = ["build"]
from generator.cli.process import run
run()
"""
TABLE = "content/articles/2026/one/table.csv"


@pytest.fixture
def desk(project):
    folder = write_article(project, "one", body="见[表](table.csv)。", english="See the [table](table.csv).")
    (folder / "table.csv").write_text("a,b\n", "utf-8")
    return project


def is_refused(desk, step, name, *, undone=False, gone=False):
    """Whether a build under which a file changes places nothing and says which."""
    environment = {**os.environ, "NEWSROOM_LANG": "en", **({"UNDONE": "1"} if undone else {})}
    environment |= {"GONE": "1"} if gone else {}
    done = subprocess.run(
        [sys.executable, "-c", BUILD, step, str(desk.root / name)],
        cwd=desk.root, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    is_told = name in done.stderr and "while the site was being printed" in done.stderr
    assert (done.returncode == 1) is is_told is not (desk.root / "site").exists(), done.stderr
    return is_told


@pytest.mark.parametrize("undone", [False, True])
@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("take_in", "mkdocs.yml"),
        ("print", "theme_overrides/newsroom/article.html"),
        ("print", "content/data/topics.yml"),
        ("print", "content/pages/about.zh.md"),
        ("print", TABLE),
    ],
)
def test_a_build_under_which_a_file_changes_says_so_and_places_nothing(desk, run, step, name, undone):
    shutil.copytree(ROOT / "content/pages", desk.pages, dirs_exist_ok=True)
    assert is_refused(desk, step, name, undone=undone and name not in {TABLE, "mkdocs.yml"})
    assert run(desk, "build").returncode == 0
    assert run(desk, "build", "--site-dir", str(desk.root / "clean")).returncode == 0
    assert tree(desk.root / "site") == tree(desk.root / "clean")


def test_a_file_that_is_gone_for_a_moment_is_missed(desk, run):
    """Once it was back nobody would have missed it any more: the article holds what it held."""
    assert is_refused(desk, "print", TABLE, gone=True)
    assert run(desk, "build").returncode == 0
    assert (desk.root / "site" / TABLE.removeprefix("content/")).read_text("utf-8") == "a,b\n"


@pytest.mark.parametrize("name", ["content/data/.terms.yml.swp", "theme_overrides/newsroom/article.html~", "notes.txt"])
def test_what_editors_keep_beside_a_file_stops_no_build(desk, name):
    path = desk.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", "utf-8")
    assert not is_refused(desk, "print", name)


def test_a_hook_may_write_what_it_likes(desk, run):
    hook = "import pathlib, time\ndef on_config(config):\n    pathlib.Path('theme_overrides/assets/x.css').write_text(str(time.time_ns()))\n"
    (desk.root / "hook.py").write_text(hook + "on_post_build = on_config\n", "utf-8")
    with (desk.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [hook.py]\n")
    for _ in range(2):
        assert run(desk, "build").returncode == 0


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
