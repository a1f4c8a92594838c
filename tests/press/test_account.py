"""The account is taken from the printed tree: whatever a tree lacks or has too much of is told."""

import pytest

from generator.checks.table import checked_library
from generator.errors import SiteError
from generator.press.account import Count, account
from tests.conftest import write_article

SITE = "https://social-work-bulletins.example/"


@pytest.fixture
def printed(project, run):
    """A small site: one article in both languages, one in Chinese alone, one of a city."""
    write_article(project, "one")
    write_article(project, "alone", title="只有中文", english=None)
    city = write_article(project, "city", title="无锡的一篇") / "index.zh.md"
    city.write_text(city.read_text("utf-8").replace("region: guizhou", "region: wuxi"), "utf-8")
    assert run(project, "build").returncode == 0
    return project


def taken(project, site_url=SITE):
    return account(checked_library(project)[0], project.root / "site", site_url)


def test_what_went_in_came_out(printed):
    total = taken(printed)
    assert (total.articles, total.drafts, total.withdrawn) == (3, 0, 0)
    zh, en = total.counts
    assert zh == Count(zh.edition, pages=3, archive=3, regions=3, search=3, sitemap=3, fallbacks=0)
    assert en == Count(en.edition, pages=3, archive=3, regions=3, search=2, sitemap=2, fallbacks=1)
    assert taken(printed, None).counts[0].sitemap is None


def twice(folder, link):
    folder.mkdir()
    (folder / "index.html").write_text(f'<div id="content"><a href="../../../../{link}">', "utf-8")


def without(path, text):
    before = path.read_text("utf-8")
    assert text in before
    path.write_text(before.replace(text, ""), "utf-8")


@pytest.mark.parametrize(
    ("rule", "titles", "damage"),
    [
        ("account-pages", "一个标题", lambda site: (site / "articles/2026/one/index.html").unlink()),
        ("account-extra", "en/articles/2026/secret/", lambda site: (
            (site / "en/articles/2026/secret").mkdir(), (site / "en/articles/2026/secret/index.html").write_text("x"))),
        ("account-archive", "一个标题",
            lambda site: without(site / "archive/2026/11/index.html", "articles/2026/one/")),
        ("account-archive", "一个标题; 只有中文; 无锡的一篇", lambda site: (site / "en/archive/2026/11/index.html").unlink()),
        ("account-regions", "无锡的一篇",
            lambda site: without(site / "regions/jiangsu/index.html", "articles/2026/city/")),
        ("account-regions", "只有中文", lambda site: twice(site / "en/regions/guizhou/1", "en/articles/2026/alone/")),
        ("account-search", "只有中文", lambda site: next(site.glob("assets/search/*/zh/2")).unlink()),
        ("account-search", "一个标题; 只有中文; 无锡的一篇", lambda site: next(site.glob("assets/search/*/articles")).write_text("[]")),
        ("account-sitemap", "一个标题", lambda site: without(site / "sitemap.xml", f"<loc>{SITE}en/articles/2026/one/</loc>")),
        ("account-sitemap", "只有中文", lambda site: (site / "sitemap-2.xml").write_text(f"<loc>{SITE}en/articles/2026/alone/</loc>")),
    ],
)  # fmt: skip
def test_whatever_is_lost_or_doubled_is_told(printed, rule, titles, damage):
    damage(printed.root / "site")
    with pytest.raises(SiteError) as caught:
        taken(printed)
    assert (caught.value.rule, caught.value.values["titles"]) == (rule, titles)


def template(project, name, old, new):
    path = project.root / "theme_overrides" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_text_is_whole_whatever_is_explained_in_it(project, run):
    write_article(project, "one", body="社会组织与社会工作者座谈。", english="Social workers met.")
    assert run(project, "build").returncode == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("listing.html", "in content.lines %}", "in content.lines[:1] %}", "not once in the archive (zh)"),
        ("listing.html", '{{ line(item, "h2") }}', '<!-- {{ line(item, "h2") }} -->', "not once in the archive (zh)"),
        (
            "article.html",
            "markdown(content.body, content.text_lang, is_body=true)",
            '"" | safe',
            "3 without their text on a page",
        ),
    ],
)
def test_a_template_that_loses_articles_fails_the_build(printed, run, name, old, new, told):
    before = (printed.root / "site/regions/guizhou/index.html").read_bytes()
    template(printed, f"newsroom/{name}", old, new)
    done = run(printed, "build")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert (printed.root / "site/regions/guizhou/index.html").read_bytes() == before


def test_a_template_may_link_as_it_likes(printed, run):
    template(
        printed,
        "newsroom/lines.html",
        '<article class="line">',
        '<article class="line"><a href="{{ to(item.permalink) }}#content">·</a>',
    )
    template(
        printed,
        "main.html",
        '<header class="masthead">',
        '<header class="masthead"><a href="{{ base }}articles/2026/one/">!</a>',
    )
    done = run(printed, "build")
    assert done.returncode == 0, done.stderr
