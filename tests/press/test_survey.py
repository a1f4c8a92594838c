"""A look at the articles' folders counts only as long as nobody else has built or moved anything since."""

import os
import shutil

from generator.plugin.build import build
from generator.press.asked import Asked
from generator.press.survey import Survey
from generator.press.unchanged import unchanged
from tests.press.newsrooms import add, printed

ONE = "content/articles/2026/article-1/index.zh.md"


def looked(project):
    """What a build sees before it begins."""
    seen = unchanged(project, Asked(project.root / "site", os.environ))
    assert isinstance(seen, Survey)
    return seen


def built(project, seen):
    return build(project, Asked(project.root / "site", os.environ), None, lambda *_: None, seen)


def page(project, slug):
    return project.root / f"site/articles/2026/{slug}/index.html"


def test_what_another_build_has_published_meanwhile_stays(site):
    add(site, "article-8", 8)
    seen = looked(site)
    add(site, "article-9", 9)
    assert printed(site).account.articles == 5
    assert built(site, seen).account.articles == 5
    assert page(site, "article-9").is_file()


def test_what_has_been_deleted_meanwhile_is_not_printed(site):
    add(site, "article-9", 9)
    seen = looked(site)
    shutil.rmtree(site.articles / "2026/article-1")
    assert built(site, seen).account.articles == 3
    assert not page(site, "article-1").exists()


def test_what_another_build_has_read_meanwhile_is_not_taken_for_what_was_seen(site):
    before = (site.root / ONE).read_text("utf-8")
    os.utime(site.root / ONE)
    add(site, "article-9", 9)
    seen = looked(site)
    assert seen.touched
    (site.root / ONE).write_text(before + "\n后来又删去的一段。\n", "utf-8")
    printed(site)
    built(site, seen)
    (site.root / ONE).write_text(before, "utf-8")
    printed(site)
    assert "后来又删去" not in page(site, "article-1").read_text("utf-8")
