"""The roll of a newsroom: each build leaves one, and it says no less than what the store knows row by row."""

import os
import shutil
import time

import pytest

from generator.press.asked import Asked
from generator.press.marks import TICK
from generator.press.roll import absent, entry, is_printed, renewed, rolled, unpacked
from generator.press.unchanged import open_store
from tests.press.newsrooms import add, front_matter, printed

ONE = "content/articles/2026/article-1"


def store_of(project):
    return open_store(project, Asked(project.root / "site", os.environ).site)


def roll_in(project):
    return unpacked(store_of(project).roll())


def rows(roll):
    """What a roll says, in no order."""
    both = roll.looks + roll.printed
    looks = [both[at : at + 16] for at in range(0, len(both), 16)]
    return sorted(zip((*roll.folders, *roll.sheets), looks, strict=True)), roll.files


@pytest.fixture
def site(site):
    """The same when a tick of the clock has gone by, so that each file is known by its look."""
    time.sleep(2 * TICK / 1e9)
    assert printed(site)
    return site


def test_each_build_leaves_a_roll_and_one_with_nothing_to_do_leaves_it(site):
    roll = roll_in(site)
    assert len(roll.folders) == 3
    printed(site)
    assert roll_in(site) == roll
    add(site, "article-9", 9)
    printed(site)
    assert len(roll_in(site).folders) == 4


def test_a_build_that_finds_an_error_leaves_none(site):
    front_matter(site.root / ONE, "region", "nowhere")
    assert printed(site) is None
    assert roll_in(site) is None


@pytest.mark.parametrize("change", ["words", "title", "gone", "new", "touched", "all"])
def test_it_says_what_the_store_says_row_by_row(site, change):
    path = site.root / ONE / "index.zh.md"
    if change == "words":
        path.write_text(path.read_text("utf-8") + "\n又一段。\n", "utf-8")
    elif change == "title":
        front_matter(site.root / ONE, "title", "另一个标题")
    elif change == "gone":
        shutil.rmtree(site.root / ONE)
    elif change == "new":
        add(site, "article-9", 9)
    elif change == "touched":
        os.utime(path)
        add(site, "article-9", 9)
    else:
        for one in site.articles.glob("2026/*"):
            front_matter(one, "title", f"标题{one.name}")
    assert printed(site)
    time.sleep(2 * TICK / 1e9)
    assert printed(site)
    memory, folders, roll = store_of(site).read(), list(store_of(site).folders()), roll_in(site)
    assert rows(roll) == rows(unpacked(rolled(roll.under, map(entry, folders), memory.sheets.items())))
    assert dict(zip(roll.names(), map(roll.digest, range(len(roll.folders))), strict=True)) == {
        one.name: one.digest for one in folders
    }


def test_who_does_not_answer_is_told_by_place(site):
    roll = roll_in(site)
    assert absent(roll, site.root) == frozenset()
    os.utime(site.root / ONE / "index.zh.md")
    assert absent(roll, site.root) == {roll.names().index(ONE)}
    assert is_printed(roll, site.root / "site")
    (site.root / "site/articles/2026/article-1/index.html").unlink()
    assert not is_printed(roll, site.root / "site")
    assert not is_printed(roll, site.root / "elsewhere")


def test_what_is_not_known_by_a_look_never_answers(site):
    folder = store_of(site).folder(ONE)
    roll = renewed(roll_in(site), [type(folder)(folder.name, folder.names, b"", folder.digest)], {}, {})
    assert absent(roll, site.root) == {roll.names().index(ONE)}


def test_what_is_no_roll_is_taken_for_none(site):
    held = store_of(site).roll()
    assert unpacked(held)
    for other in ([], held[:-1], held[1:], held[:1] + held[2:], [held[1], held[0], *held[2:]], [b"\x90", b""]):
        assert unpacked(other) is None
