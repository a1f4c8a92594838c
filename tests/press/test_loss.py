"""What the store loses while a build goes on: the next build finds nothing of it in the site that no clean one has."""

import shutil
import sqlite3
import time
from contextlib import closing

import pytest

from generator.press.marks import TICK
from tests.press.newsrooms import add, clean_tree, front_matter, pages, printed


def damaged(project, *statements):
    """Alters the store as nobody should; a tick later, so that it is seen to be another's."""
    time.sleep(2 * TICK / 1e9)
    (path,) = (project.root / ".newsroom").glob("site-*.sqlite")
    with closing(sqlite3.connect(path)) as base, base:
        for statement in statements:
            base.execute(statement)


@pytest.fixture
def desk(site):
    """Articles 0 to 2 and 4 to 8, printed."""
    for number in range(4, 9):
        add(site, f"article-{number}", number)
    assert printed(site)
    return site


def folder(project, number):
    return project.articles / f"2026/article-{number}"


@pytest.mark.parametrize("table", ["folders", "bodies", "known", "sheets", "roll", "facts"])
@pytest.mark.parametrize("retitled", [1, 4])
def test_what_is_taken_away_after_a_loss_is_not_left_in_the_site(desk, tmp_path, table, retitled):
    damaged(desk, f"update {table} set sum = 1 where rowid > (select max(rowid) from {table}) - 2")
    for number in range(4, 4 + retitled):
        front_matter(folder(desk, number), "title", f"又一个标题{number}")
    assert printed(desk)
    shutil.rmtree(folder(desk, 8))
    assert printed(desk)
    assert pages(desk.root / "site") == clean_tree(desk, tmp_path / "clean")
    assert printed(desk, with_search=False)
    assert not (desk.root / "site/search").exists()


@pytest.mark.parametrize("table", ["folders", "known", "bodies", "sheets"])
@pytest.mark.parametrize("retitled", [1, 4])
def test_a_row_that_is_gone_is_made_again(desk, tmp_path, table, retitled):
    damaged(desk, f"delete from {table} where name like '%article-5%'")
    for number in (4, 6, 7, 8)[:retitled]:
        front_matter(folder(desk, number), "title", f"又一个标题{number}")
    assert printed(desk)
    path = folder(desk, 5) / "index.zh.md"
    for words in ("又一段。", "再一段。"):
        path.write_text(path.read_text("utf-8") + f"\n{words}\n", "utf-8")
        assert printed(desk)
        assert pages(desk.root / "site") == clean_tree(desk, tmp_path / "clean")
