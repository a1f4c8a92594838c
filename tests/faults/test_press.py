"""A build that is killed, starved of disk or met by another: every file old or new, and the next build right."""

import os
import re
import resource
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
from posixpath import dirname, join, normpath

import pytest

from generator.content.disk import lock
from generator.content.project import Project
from generator.errors import SiteError
from tests.conftest import NEWSROOM, empty_newsroom, tree
from tests.faults.kills import kill_in, spread, steps_of
from tests.press.newsrooms import COLUMN, add, clean_tree, front_matter, pages, printed
from tests.site.conftest import served

PICTURE = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """A site as readers have it."""
    project = empty_newsroom(tmp_path_factory.mktemp("old") / "newsroom")
    with (project.data / "columns.yml").open("a", encoding="utf-8") as file:
        file.write(COLUMN)
    for number in range(5):
        front_matter(add(project, f"article-{number}", number), "columns", "[{id: talks}]")
    assert printed(project)
    return project


def edited(project):
    """Edits of every kind at once."""
    one, two, three, four, five = (project.articles / "2026" / f"article-{number}" for number in range(5))
    front_matter(one, "title", "另一个标题")
    front_matter(two, "status", "withdrawn")
    front_matter(two, "withdrawal", "{on: 2026-11-25, level: bare}")
    shutil.rmtree(three)
    front_matter(four, "images", "[{id: a, caption: 图, file: photo.jpg, rights: own}]")
    (four / "photo.jpg").write_bytes(PICTURE)
    (five / "index.en.md").unlink()
    (five / "made_from.en.yml").unlink()
    # Of another place, and so with new lists.
    front_matter(add(project, "article-9", 9), "region", "tianjin")


def copied(old, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(old.root, target)
    return Project(target)


def killed_at(old, tmp_path, points):
    project = copied(old, tmp_path / "killed")
    before = tree(project.root / "site")
    edited(project)
    total = steps_of(lambda: printed(project))
    wanted = clean_tree(project, tmp_path / "clean")
    after = tree(project.root / "site")
    assert pages(project.root / "site") == wanted
    for at in spread(total, points):
        project = copied(old, tmp_path / "killed")
        edited(project)
        kill_in(lambda project=project: printed(project), at)
        left = tree(project.root / "site")
        for name, held in left.items():
            assert held in (before.get(name), after.get(name)) or name.endswith(".part"), (at, name)
        assert {name for name in before if name in after} <= set(left), at
        assert dead_ends(left) == set(), at
        assert printed(project)
        assert pages(project.root / "site") == wanted, at
        assert not [path for path in project.root.rglob("*") if path.name.endswith((".part", "-journal"))]
        assert not (project.root / ".newsroom/printed").exists()


_WAY = re.compile(rb"""(?:href|src)=["']([^"'#?:]+)["'#?]""")


def dead_ends(site):
    """What somebody who begins at the front pages is led to, and is not there."""
    ahead, seen, dead = ["index.html", "en/index.html"], set(), set()
    while ahead:
        name = ahead.pop()
        for way in _WAY.findall(site[name]) if name.endswith(".html") else ():
            is_page = way.endswith((b"/", b"."))
            there = normpath(join(dirname(name), way.decode(), "index.html" if is_page else ""))
            if there in seen:
                continue
            seen.add(there)
            (ahead.append if there in site else dead.add)(there)
    return dead


def test_killed_at_any_step_a_site_is_of_whole_files_and_the_next_build_is_right(old, tmp_path):
    killed_at(old, tmp_path, 52)


@pytest.mark.long
def test_killed_at_two_hundred_steps(old, tmp_path):
    killed_at(old, tmp_path, 200)


@pytest.mark.parametrize("is_there", [False, True], ids=["nowhere", "into a folder"])
def test_a_first_build_that_is_killed_is_followed_by_a_right_one(old, tmp_path, is_there):
    wanted = pages(old.root / "site")
    project = copied(old, tmp_path / "killed")

    def bare():
        for name in ("site", ".newsroom"):
            shutil.rmtree(project.root / name, ignore_errors=True)
        if is_there:
            (project.root / "site").mkdir()

    bare()
    total = steps_of(lambda: printed(project))
    # File by file there are more.
    for at in spread(total, 36 if is_there else 12):
        bare()
        kill_in(lambda: printed(project), at)
        assert printed(project)
        assert pages(project.root / "site") == wanted


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_leaves_whole_files_and_is_told(old, tmp_path, small_disk, capsys):
    project = copied(old, tmp_path / "full")
    before = tree(project.root / "site")
    edited(project)
    wanted = clean_tree(project, tmp_path / "clean")
    for free in (0, 4_096, 20_000, 60_000, 120_000, 200_000, 260_000, 320_000, 400_000, 520_000):
        shutil.rmtree(small_disk / "newsroom", ignore_errors=True)
        project = copied(old, small_disk / "newsroom")
        edited(project)
        filler = small_disk / "filler"
        with filler.open("wb") as file:
            file.write(b"x" * max(0, shutil.disk_usage(small_disk).free - free))
        assert starved(project) or pages(project.root / "site") == wanted, free
        for name, held in tree(project.root / "site").items():
            assert held in (before.get(name), wanted.get(name)) or name.startswith("assets/search/"), (free, name)
        assert "Traceback" not in capsys.readouterr().err
        filler.unlink()
        assert printed(project)
        assert pages(project.root / "site") == wanted, free


def test_of_a_picture_that_has_room_for_its_beginning_alone_nothing_is_published(old, tmp_path):
    project = copied(old, tmp_path / "narrow")
    before = tree(project.root / "site")
    edited(project)
    (project.articles / "2026/article-3/photo.jpg").write_bytes(PICTURE + b"x" * 3_000_000)
    command = [NEWSROOM, "build", "--jobs", "1"]
    done = subprocess.run(
        command, cwd=project.root, capture_output=True, text=True, timeout=120, preexec_fn=no_large_files
    )
    assert done.returncode == 1
    assert "photo.jpg" in done.stderr
    assert "File too large" in done.stderr
    assert tree(project.root / "site") == before
    assert printed(project)
    assert pages(project.root / "site") == clean_tree(project, tmp_path / "clean")


def no_large_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))


def starved(project):
    """Whether a build says that it has no room."""
    try:
        return printed(project) is None
    except (SiteError, OSError) as error:
        return "No space left" in str(error)


def test_readers_never_meet_a_page_that_is_not_there(old, tmp_path):
    project = copied(old, tmp_path / "read")
    missed, stop = [], threading.Event()

    def read(origin):
        known = [
            "",
            "en/",
            "articles/2026/article-0/",
            "archive/",
            "regions/guizhou/",
            "assets/newsroom.css",
            "columns/talks/",
        ]
        while not stop.is_set():
            for name in known:
                try:
                    with urllib.request.urlopen(origin + name, timeout=5) as answer:
                        held = answer.read()
                    if name.endswith("/") and not held.rstrip().endswith(b"</html>"):
                        missed.append((name, "half"))
                except urllib.error.HTTPError as error:
                    missed.append((name, error.code))

    with served(project.root / "site") as origin:
        reader = threading.Thread(target=read, args=(origin,))
        reader.start()
        for number in range(50):
            front_matter(project.articles / "2026/article-0", "title", f"第{number}个标题")
            add(project, f"new-{number}", number) if number % 5 == 0 else None
            assert printed(project)
        stop.set()
        reader.join()
    assert missed == []


def test_a_second_build_says_who_builds(old, tmp_path, run):
    project = copied(old, tmp_path / "two")
    with lock(project, "build"):
        done = run(project, "build")
    assert done.returncode == 1
    assert str(os.getpid()) in done.stderr
