"""Links, pipes, strange names and left-overs: each is a fault with its place, or is inert."""

import os
import time

import pytest

from generator.checks.table import checked_library
from tests.checks.sites import en, faults, zh
from tests.conftest import write, write_article


def test_a_pipe_and_a_device_hold_nobody_up(project):
    folder = write_article(project, "one")
    en(project).unlink()
    os.mkfifo(en(project))
    os.mkfifo(folder / "notes.txt")
    os.mkfifo(folder / "a.jpg")
    os.mkfifo(project.pages / "about.zh.md")
    os.mkfifo(project.data / "extra.yml")
    began = time.monotonic()
    assert [rule for rule, *_ in faults(project)].count("special-file") == 5
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("kind", ["file", "folder", "article"])
def test_a_link_leads_nowhere(project, kind):
    folder = write_article(project, "one")
    outside = write(project.root / "outside/index.zh.md", zh(project).read_text("utf-8")).parent
    target = {"file": folder / "a.jpg", "folder": folder / "more", "article": folder.with_name("two")}[kind]
    target.symlink_to("/etc/hostname" if kind == "file" else outside)
    assert [rule for rule, *_ in faults(project)] == ["symlink"]


NAMES = [
    "民政.jpg".encode("gbk"),
    "e\u0301.jpg".encode(),
    b"a.jpg ",
    b"a.jpg.",
    "a\u202egpj.exe".encode(),
    b"a\nb.jpg",
    b"a\x1b[2J.jpg",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_not_every_system_can_hold(project, run, name):
    folder = write_article(project, "one")
    (folder / os.fsdecode(name)).write_bytes(b"x")
    done = run(project, "check")
    assert done.returncode == 1
    assert "[name-form]" in done.stdout
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stdout


LEFT = [
    "index.zh.md.bak",
    "index.zh.md~",
    ".env",
    "Thumbs.db",
    ".DS_Store",
    ".index.zh.md.swp",
    "~$稿件.docx",
    "index.zh.md.orig",
]


@pytest.mark.parametrize("name", LEFT)
def test_what_programs_leave_behind_is_told_and_harms_nothing(project, name):
    write(write_article(project, "one") / name, "SECRET=1")
    found = checked_library(project)[1]
    assert [(fault.rule, fault.severity) for fault in found] == [("left-over", "warning")]


def test_a_text_that_is_open_in_emacs_is_read_all_the_same(project):
    """Its mark is a link that leads nowhere; where there are no links, a file."""
    folder = write_article(project, "one")
    (folder / ".#index.zh.md").symlink_to("editor@host.4711:1795568400")
    (project.data / ".#site.yml").symlink_to("editor@host.4711:1795568400")
    (project.pages / ".#about.zh.md").symlink_to("editor@host.4711:1795568400")
    write(folder / ".#index.en.md", "editor@host.4711")
    library, found = checked_library(project)
    assert {(fault.rule, fault.severity) for fault in found} == {("left-over", "warning")}
    assert len(found) == 4
    assert len(library.articles) == 1


@pytest.mark.parametrize("name", ["index.zh.MD", "INDEX.zh.md", "index.zh.markdown", "index.fr.md", "index.md"])
def test_a_text_under_a_name_that_nobody_reads_is_told(project, name):
    write(write_article(project, "one") / name, "x")
    assert "file-name" in {rule for rule, *_ in faults(project)}


def test_a_folder_whose_name_is_no_text_is_told_and_not_read(project, run):
    write_article(project, "one")
    folder = os.fsencode(project.articles / "2026") + b"/bad\xff"
    (project.articles / "2026/one").rename(os.fsdecode(folder))
    for command in (["check"], ["build"]):
        done = run(project, *command)
        assert done.returncode == 1
        assert "content/articles/2026/bad\\xff:1:1: error [name-form]" in done.stdout + done.stderr
