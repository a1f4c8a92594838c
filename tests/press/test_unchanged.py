"""A build with nothing to do ends at once, and knows when it has something to do after all."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from generator.content.project import Project
from tests.conftest import tree
from tests.press.newsrooms import add, front_matter

BUILD = """\
import sys
from generator.cli import main
main(["build", "--json"], standalone_mode=False)
print("mkdocs" in sys.modules, file=sys.stderr)
"""


def built(project, now="2026-11-26T09:00:00+08:00"):
    """The report of a build as JSON, and whether MkDocs was asked."""
    moment = {"2026-11-26T09:00:00+08:00": "1795568400", "2026-11-27T09:00:00+08:00": "1795654800"}[now]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": moment, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-c", BUILD], cwd=project.root, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr.strip().endswith("True")


@pytest.fixture
def site(project):
    for number in range(3):
        add(project, f"article-{number}", number)
    assert built(project)[1]
    return project


def test_nothing_is_done_and_the_account_is_given_all_the_same(site):
    before = tree(site.root / "site")
    report, asked = built(site)
    assert not asked
    assert (report["written"], report["removed"], report["kept"]) == (0, 0, len(before))
    assert report["account"]["articles"] == 3
    assert tree(site.root / "site") == before


@pytest.mark.parametrize("name", ["content", "content/articles", "content/data", "content/pages"])
def test_a_folder_that_has_become_a_link_is_refused(site, run, tmp_path, name):
    (site.root / name).rename(tmp_path / "elsewhere")
    (site.root / name).symlink_to(tmp_path / "elsewhere")
    done = run(site, "build")
    assert done.returncode == 1
    assert "[symlink]" in done.stderr


def test_a_file_that_has_got_another_name_elsewhere_is_refused(site, run):
    (path,) = site.articles.glob("*/article-1/index.zh.md")
    os.link(path, site.root / "other.md")
    done = run(site, "build")
    assert done.returncode == 1
    assert "[hard-link]" in done.stderr
    (site.root / "other.md").unlink()
    assert run(site, "build").returncode == 0


def test_a_fresh_checkout_changes_nothing(site):
    for path in site.content.rglob("*"):
        os.utime(path)
    assert not built(site)[1]


@pytest.mark.parametrize("year", [1500, 2300])
@pytest.mark.parametrize("name", ["content/articles/2026/article-1/index.zh.md", "site/index.html"])
def test_a_file_may_be_of_any_year(site, name, year):
    path, moment = site.root / name, (year - 1970) * 31_556_952
    os.utime(path, (moment, moment))
    assert built(site)[0]["written"] == 0
    added(path, "又一句。" if path.suffix == ".md" else "x")
    os.utime(path, (moment, moment))
    assert built(site)[0]["written"] > 0


def test_a_site_that_is_restored_from_a_copy_is_not_printed_again(site, tmp_path):
    folder = site.root / "site"
    folder.rename(tmp_path / "kept")
    shutil.copytree(tmp_path / "kept", folder)
    added(folder / "en/topics/of-another-day/index.html", "x")
    report, _ = built(site)
    assert (report["printed"], report["written"], report["removed"]) == (0, 0, 1)
    assert tree(folder) == tree(tmp_path / "kept")
    assert not built(site)[1]
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "kept", folder)
    added(folder / "index.html", "x")
    report, _ = built(site)
    assert (report["printed"], report["written"]) == (1, 1)
    assert tree(folder) == tree(tmp_path / "kept")


def test_a_page_that_nobody_may_read_any_more_is_put_there_again(site):
    path = site.root / "site/index.html"
    path.chmod(0o600)
    report, _ = built(site)
    assert (report["printed"], report["written"]) == (1, 1)
    assert path.stat().st_mode & 0o777 == 0o644


def added(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def replaced_unseen(path):
    """Another text of the same size, with the same time of modification."""
    found = path.stat()
    path.write_text(path.read_text("utf-8").replace("第1次", "第8次"), "utf-8")
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


ONE = "content/articles/2026/article-1/index.zh.md"
CHANGES = {
    "text": lambda root: added(root / ONE, "\n又一段。\n"),
    "same size and time": lambda root: replaced_unseen(root / ONE),
    "data": lambda root: added(root / "content/data/topics.yml", "\n# x\n"),
    "page": lambda root: added(root / "content/pages/more.zh.md", "---\ntitle: 更多\nsummary: 更多。\n---\n\n一段。\n"),
    "template": lambda root: added(root / "theme_overrides/newsroom/front.html", "<!-- x -->"),
    "settings": lambda root: added(root / "mkdocs.yml", "\n# x\n"),
    "new": lambda root: add(Project(root), "article-9", 9),
    "stray": lambda root: added(root / "content/articles/2026/notes.bak", "x"),
    "page lost": lambda root: (root / "site/index.html").unlink(),
    "page altered": lambda root: added(root / "site/index.html", "x"),
    "search lost": lambda root: next((root / "site/assets/search").glob("*/blocks/0")).unlink(),
}


@pytest.mark.parametrize("has_roll", [False, True])
@pytest.mark.parametrize("what", CHANGES)
def test_whatever_has_changed_is_seen(site, tmp_path, what, has_roll):
    if has_roll:
        assert not built(site)[1]
    CHANGES[what](site.root)
    assert built(site)[1]
    assert not built(site)[1]


def test_what_was_refused_is_not_taken_for_printed(site, run):
    CHANGES["text"](site.root)
    front_matter(site.articles / "2026/article-2", "region", "nowhere")
    assert run(site, "build").returncode == 1
    front_matter(site.articles / "2026/article-2", "region", "beijing")
    report, asked = built(site)
    assert asked
    assert "又一段" in (site.root / "site/articles/2026/article-1/index.html").read_text("utf-8")
    assert report["read"] == 1


def test_another_day_matters_where_an_article_leads_by_the_day(site):
    tomorrow = "2026-11-27T09:00:00+08:00"
    assert not built(site, tomorrow)[1]
    front_matter(site.articles / "2026/article-1", "home", "{slot: lead, until: 2026-11-26}")
    built(site)
    assert not built(site)[1]
    assert built(site, tomorrow)[1]


@pytest.mark.parametrize("settings", ["hooks: [hook.py]\n", "INHERIT: base.yml\n"])
def test_where_others_have_a_say_mkdocs_is_always_asked(site, settings):
    (site.root / "hook.py").write_text("", "utf-8")
    (site.root / "base.yml").write_text("site_author: desk\n", "utf-8")
    path = site.root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + settings, "utf-8")
    built(site)
    assert built(site)[1]
