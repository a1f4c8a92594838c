"""Where only words have changed only what shows them is printed; whatever others see of an article is more than words."""

import os
import sqlite3
from contextlib import closing

import pytest

from generator.checks.table import checked_library
from generator.content.library import read_desk
from generator.content.project import Project
from generator.plugin.build import build
from generator.press.asked import Asked
from generator.press.ground import ground
from generator.press.replate import reworded
from generator.press.unchanged import open_store, seen_by, unchanged
from generator.views.article_sheet import ArticleSheet
from generator.views.figures.open_data import data_sheets
from generator.views.site import site_sheets
from tests.conftest import TODAY, tree, write, write_article
from tests.press.newsrooms import add, clean_tree, front_matter, pages, printed

ONE = "content/articles/2026/article-1"


@pytest.fixture
def site(project: Project) -> Project:
    """A newsroom in which one article is linked to at a place, one is withdrawn, and one has a draft."""
    for number in range(3):
        add(project, f"article-{number}", number)
    one = project.root / ONE / "index.zh.md"
    one.write_text(one.read_text("utf-8") + "\n## 小结\n\n话说完了。\n", "utf-8")
    two = project.articles / "2026/article-2/index.zh.md"
    two.write_text(two.read_text("utf-8") + "\n见[那篇](/articles/2026/article-1/#p-3)。\n", "utf-8")
    write_article(project, "gone", title="撤下的一篇", body="撤下的是这一段话，谁也不该再看到。")
    write_article(project, "draft", title="草稿一篇", body="还没有写完。")
    front_matter(project.articles / "2026/draft", "status", "draft")
    assert printed(project)
    front_matter(project.articles / "2026/gone", "status", "withdrawn")
    front_matter(project.articles / "2026/gone", "withdrawal", "{on: 2026-11-25, level: bare}")
    assert printed(project)
    return project


def is_replated(project):
    """Whether what has changed is seen to be words only."""
    asked = Asked(project.root / "site", os.environ)
    store, found = open_store(project, asked.site), ground(project, os.environ, *asked.shown)
    return (
        reworded(read_desk(project)[0], store, seen_by(store, store.facts(), project), found.reading, asked.site)
        is not None
    )


def said(path, text):
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def without(path, text):
    found = path.read_text("utf-8")
    assert text in found
    path.write_text(found.replace(text, ""), "utf-8")


WORDS = {
    "a paragraph": lambda root: said(root / ONE / "index.zh.md", "\n又一段。\n"),
    "a translation": lambda root: said(root / ONE / "index.en.md", "\nOne more.\n"),
    "fewer words": lambda root: without(root / ONE / "index.zh.md", "说完"),
    "a new place": lambda root: said(root / ONE / "index.zh.md", "\n## 另一节\n\n话。\n"),
    "a file": lambda root: (write(root / ONE / "x.csv", "a,b\n"), said(root / ONE / "index.zh.md", "\n[表](x.csv)\n")),
    "several": lambda root: [
        said(root / f"content/articles/2026/article-{n}/index.zh.md", "\n又。\n") for n in range(3)
    ],
}
MORE = {
    "a title": lambda root: front_matter(root / ONE, "title", "新的标题"),
    "a date": lambda root: front_matter(root / ONE, "published", "2026-03-03T09:00:00+08:00"),
    "a term": lambda root: said(root / ONE / "index.zh.md", "\n社会工作者来了。\n"),
    "a link": lambda root: said(root / ONE / "index.zh.md", "\n[那篇](/articles/2026/article-2/)\n"),
    "a lost place": lambda root: without(root / ONE / "index.zh.md", "## 小结\n\n"),
    "an error": lambda root: said(root / ONE / "index.zh.md", "\n[那篇](/articles/2026/nowhere/)\n"),
    "a draft": lambda root: said(root / "content/articles/2026/draft/index.zh.md", "\n又一段。\n"),
    "one withdrawn": lambda root: said(root / "content/articles/2026/gone/index.zh.md", "\n又一段。\n"),
    "one more": lambda root: add(Project(root), "article-9", 9),
    "a page lost": lambda root: (
        said(root / ONE / "index.zh.md", "\n又一段。\n"),
        (root / "site/index.html").unlink(),
    ),
}


@pytest.mark.parametrize("what", WORDS)
def test_words_are_words_and_their_pages_those_of_a_clean_build(site, tmp_path, what):
    before = tree(site.root / "site")
    WORDS[what](site.root)
    assert is_replated(site)
    # What has looked has noted what it read, and a roll is there no more.
    assert printed(site).read <= 3
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")
    assert pages(site.root / "site") != before


@pytest.mark.parametrize("what", WORDS)
def test_so_they_are_where_a_build_prints_nothing_else(site, tmp_path, what):
    WORDS[what](site.root)
    report = printed(site)
    assert report.read <= 3
    assert report.printed <= 4 * report.read
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")
    assert printed(site).placed.written == 0


@pytest.mark.parametrize("what", MORE)
def test_more_than_words_is_not_taken_for_words(site, tmp_path, what):
    MORE[what](site.root)
    assert not is_replated(site)
    done, clean = printed(site), clean_tree(site, tmp_path / "clean")
    assert (done is None) == (clean is None)
    assert clean is None or pages(site.root / "site") == clean


@pytest.mark.parametrize("table", ["sheets", "known", "bodies", "folders", "facts", "roll"])
def test_rows_that_somebody_has_taken_out_of_the_store_are_missed_in_time(site, tmp_path, table):
    (store,) = site.workspace.glob("*.sqlite")
    with closing(sqlite3.connect(store)) as base, base:
        base.execute(f"delete from {table} where name <> 'origin'")
    WORDS["a paragraph"](site.root)
    assert printed(site)
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")


@pytest.mark.parametrize("other", [False, True])
def test_words_that_are_the_old_ones_again_when_they_are_read_lose_nothing(site, tmp_path, other):
    asked, path = Asked(site.root / "site", os.environ), site.root / ONE / "index.zh.md"
    text = path.read_text("utf-8")
    said(path, "\n又一段。\n")
    if other:
        said(site.articles / "2026/article-0/index.zh.md", "\n真的又一段。\n")
    seen = unchanged(site, asked)
    path.write_text(text, "utf-8")
    build(site, asked, None, lambda *_: None, seen)
    clean = clean_tree(site, tmp_path / "clean")
    assert pages(site.root / "site") == clean
    printed(site)
    assert pages(site.root / "site") == clean


DAMAGE = {
    "a sheet's row altered": "update sheets set sum = sum + 1 where name = 'articles/2026/article-1/'",
    "a sheet's row gone": "delete from sheets where name = 'articles/2026/article-1/'",
    "the row of search gone": "delete from sheets where name = '@search'",
    "another article's row gone": "delete from known where name like '%article-2'",
    "another folder's row gone": "delete from folders where name like '%article-2'",
    "a piece of the roll gone": "delete from roll where name = '000000'",
    "another piece gone": "delete from roll where name = '000001'",
    "a fact gone": "delete from facts where name = 'base'",
}


@pytest.mark.parametrize("what", ["a paragraph", "a title", "a page lost", "nothing"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_whatever_the_store_has_lost_is_missed_in_time(site, tmp_path, damage, what):
    (store,) = site.workspace.glob("*.sqlite")
    with closing(sqlite3.connect(store)) as base, base:
        base.execute(DAMAGE[damage])
    if what in ("a page lost", "nothing"):
        (site.root / "site/articles/2026/article-1/index.html").unlink()
    {**WORDS, **MORE, "nothing": lambda root: None}[what](site.root)
    assert printed(site)
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")


HOOK = """\
    from pathlib import Path


    def on_env(env, config, files):
        told = Path(config.site_dir, "assets", "version.txt")
        told.parent.mkdir(parents=True, exist_ok=True)
        told.write_text(Path(config.config_file_path).with_name("VERSION").read_text())
        return env
    """


def test_what_a_hook_has_put_among_the_assets_comes_with_the_words(site, tmp_path):
    write(site.root / "hook.py", HOOK)
    said(site.root / "mkdocs.yml", "\nhooks: [hook.py]\n")
    write(site.root / "VERSION", "1")
    assert printed(site)
    write(site.root / "VERSION", "2")
    WORDS["a paragraph"](site.root)
    assert printed(site).read == 1
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")


def test_a_template_that_is_a_link_is_what_it_leads_to(site, tmp_path):
    linked = site.root / "theme_overrides/newsroom/article.html"
    elsewhere = tmp_path / "article.html"
    linked.rename(elsewhere)
    linked.symlink_to(elsewhere)
    assert printed(site)
    elsewhere.write_text("<!-- another -->" + elsewhere.read_text("utf-8"), "utf-8")
    assert printed(site)
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")
    assert b"<!-- another -->" in pages(site.root / "site")["articles/2026/article-1/index.html"]


@pytest.mark.parametrize("name", ["content/pages/note.csv", "theme_overrides/assets/newsroom.css"])
def test_words_in_a_file_are_excused_no_longer_either(site, capsys, name):
    words = "\n撤下的是这一段话，谁也不该再看到。\n"
    said(site.root / ONE / "index.zh.md", words)
    path = site.root / name
    write(path, (path.read_text("utf-8") if path.exists() else "") + f"/* {words.strip()} */\n")
    assert printed(site)
    without(site.root / ONE / "index.zh.md", words)
    assert printed(site) is None
    assert "articles/2026/gone" in capsys.readouterr().err


def test_nothing_but_an_article_and_a_feed_shows_words(newsroom):
    library = checked_library(newsroom)[0]
    others = [one for one in site_sheets(library, TODAY) if not isinstance(one, ArticleSheet)]
    assert others
    assert not [one.name for one in (*others, *data_sheets(library)) if one.whole]


def test_words_of_what_is_withdrawn_are_excused_while_another_says_them_and_no_longer(site, tmp_path):
    words = "\n撤下的是这一段话，谁也不该再看到。\n"
    said(site.root / ONE / "index.zh.md", words)
    assert printed(site)
    without(site.root / ONE / "index.zh.md", words)
    # The last publication has them too, and its search would stay for one more.
    assert printed(site)
    assert pages(site.root / "site") == clean_tree(site, tmp_path / "clean")


def test_words_in_a_template_are_excused_no_longer_either(site, capsys):
    """Which no page of the article that has excused them, and lost them, shows."""
    words = "\n撤下的是这一段话，谁也不该再看到。\n"
    said(site.root / ONE / "index.zh.md", words)
    said(site.root / "theme_overrides/newsroom/listing.html", f"<p>{words}</p>")
    assert printed(site)
    WORDS["several"](site.root)
    assert printed(site)
    without(site.root / ONE / "index.zh.md", words)
    before = tree(site.root / "site")
    assert printed(site) is None
    assert "articles/2026/gone" in capsys.readouterr().err
    assert tree(site.root / "site") == before
    said(site.root / ONE / "index.zh.md", words)
    assert printed(site)
