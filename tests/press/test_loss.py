"""What the store loses while a build goes on: the next build finds nothing of it in the site that no clean one has."""

import shutil
import sqlite3
import time
from contextlib import closing
from errno import ENOSPC

import pytest
from mkdocs.exceptions import PluginError

from generator.press import intake, placing, taking
from generator.press.build import Build
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


@pytest.mark.parametrize("retitled", [1, 4])
def test_rows_of_two_builds_are_not_taken_for_one(desk, tmp_path, retitled):
    (path,) = (desk.root / ".newsroom").glob("site-*.sqlite")
    name = "content/articles/2026/article-5"
    with closing(sqlite3.connect(path)) as base:
        known = base.execute("select held, sum from known where name = ?", (name,)).fetchone()
    front_matter(folder(desk, 5), "title", "换了的标题")
    assert printed(desk)
    time.sleep(2 * TICK / 1e9)
    # As a power cut can leave it: the sum of each row is its own.
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("update known set held = ?, sum = ? where name = ?", (*known, name))
    for number in (4, 6, 7, 8)[:retitled]:
        article = folder(desk, number) / "index.zh.md"
        article.write_text(article.read_text("utf-8") + "\n又一段。\n", "utf-8")
    assert printed(desk)
    assert pages(desk.root / "site") == clean_tree(desk, tmp_path / "clean")


def test_a_site_of_another_day_is_not_left_with_what_has_been_withdrawn_since(desk, tmp_path):
    site = desk.root / "site"
    shutil.copytree(site, tmp_path / "before")
    front_matter(folder(desk, 8), "status", "withdrawn")
    front_matter(folder(desk, 8), "withdrawal", "{on: 2026-11-25, level: erased}")
    shutil.rmtree(folder(desk, 7))
    assert printed(desk)
    shutil.rmtree(site)
    shutil.copytree(tmp_path / "before", site)
    assert printed(desk)
    assert pages(site) == clean_tree(desk, tmp_path / "clean")


def test_a_store_of_another_day_leaves_nothing_of_what_came_and_went_since(desk, tmp_path):
    (store,) = (desk.root / ".newsroom").glob("site-*.sqlite")
    before = store.read_bytes()
    add(desk, "article-9", 9)
    assert printed(desk)
    time.sleep(2 * TICK / 1e9)
    store.write_bytes(before)
    shutil.rmtree(folder(desk, 9))
    assert printed(desk)
    assert pages(desk.root / "site") == clean_tree(desk, tmp_path / "clean")


def test_a_site_that_vanishes_while_it_is_printed_is_not_made_of_the_few_pages_that_were(desk, tmp_path, monkeypatch):
    path = folder(desk, 5) / "index.zh.md"
    path.write_text(path.read_text("utf-8") + "\n又一段。\n", "utf-8")
    real = Build.put_in_place

    def vanished(build):
        shutil.rmtree(desk.root / "site")
        return real(build)

    monkeypatch.setattr(Build, "put_in_place", vanished)
    with pytest.raises(PluginError):
        printed(desk)
    assert not (desk.root / "site").exists()
    monkeypatch.setattr(Build, "put_in_place", real)
    assert printed(desk)
    assert pages(desk.root / "site") == clean_tree(desk, tmp_path / "clean")


def test_folders_whose_files_are_gone_are_gone_with_the_next_build(desk, monkeypatch):
    def full(*_):
        raise OSError(ENOSPC, "no room")

    shutil.rmtree(folder(desk, 8))
    monkeypatch.setattr(placing, "_remove_empty", full)
    with pytest.raises(PluginError):
        printed(desk)
    monkeypatch.undo()
    assert printed(desk)
    assert not [path for path in (desk.root / "site").rglob("*") if path.is_dir() and not any(path.iterdir())]


def test_what_changes_while_it_is_read_is_read_again(desk, tmp_path, monkeypatch):
    path, real = folder(desk, 5) / "index.zh.md", taking.read_article
    text = path.read_text("utf-8")
    path.write_text(text + "\n先写的一段。\n", "utf-8")

    def meanwhile(project, at):
        if at == path.parent:
            path.write_text(text + "\n当中的一段。\n", "utf-8")
        found = real(project, at)
        if at == path.parent:
            path.write_text(text + "\n先写的一段。\n", "utf-8")
        return found

    monkeypatch.setattr(taking, "read_article", meanwhile)
    assert printed(desk)
    monkeypatch.undo()
    assert printed(desk)
    assert pages(desk.root / "site") == clean_tree(desk, tmp_path / "clean")


def test_data_that_changes_while_it_is_read_is_asked_for_again(desk, monkeypatch, capsys):
    path, real = desk.root / "content/data/topics.yml", intake.read_desk
    text = path.read_text("utf-8")

    def meanwhile(project):
        path.write_text(text + "\n# 当中\n", "utf-8")
        return real(project)

    monkeypatch.setattr(intake, "read_desk", meanwhile)
    front_matter(folder(desk, 4), "title", "又一个标题")
    assert printed(desk) is None
    assert "content" in capsys.readouterr().err
    monkeypatch.undo()
    assert printed(desk)
