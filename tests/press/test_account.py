"""The account: whatever is lost between content and readers is told, and fails the build."""

import json
import re

import pytest
from msgspec.structs import replace

from generator.checks.table import checked_library
from generator.errors import SiteError
from generator.press.account import account
from generator.press.known import Pressed, PrintedPage
from generator.press.unchanged import open_store
from tests.conftest import tree, write_article


@pytest.fixture
def printed(project, run):
    """A small site: one article in both languages, one in Chinese alone, one of a city."""
    write_article(project, "one")
    write_article(project, "alone", title="只有中文", english=None)
    city = write_article(project, "city", title="无锡的一篇") / "index.zh.md"
    city.write_text(city.read_text("utf-8").replace("region: guizhou", "region: wuxi"), "utf-8")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    return project


def template(project, name, old, new):
    path = project.root / "theme_overrides" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_what_went_in_came_out(printed, run):
    account = json.loads(run(printed, "build", "--json").stdout)["account"]
    assert (account["articles"], account["drafts"], account["withdrawn"]) == (3, 0, 0)
    assert account["counts"] == [
        {"edition": "zh", "pages": 3, "archive": 3, "regions": 3, "search": 3, "sitemap": 3, "fallbacks": 0},
        {"edition": "en", "pages": 3, "archive": 3, "regions": 3, "search": 2, "sitemap": 2, "fallbacks": 1},
    ]
    settings = printed.root / "mkdocs.yml"
    settings.write_text(re.sub("site_url.*", "", settings.read_text("utf-8")), "utf-8")
    account = json.loads(run(printed, "build", "--json").stdout)["account"]
    assert [count["sitemap"] for count in account["counts"]] == [None, None]
    assert not (printed.root / "site/sitemap.xml").exists()


def page(permalink, lang="zh", links=0):
    return PrintedPage(permalink, lang, True, None, None, links)


@pytest.mark.parametrize(
    ("rule", "told", "damage"),
    [
        ("account-pages", "一个标题", lambda pages, _: pages.pop("articles/2026/one/")),
        ("account-list", "archive/", lambda pages, _: pages.update({"archive/2026/11/": page("archive/2026/11/", links=2)})),
        ("account-list", "en/archive/", lambda pages, _: pages.pop("en/archive/2026/11/")),
        ("account-list", "regions/wuxi/", lambda pages, _: pages.pop("regions/wuxi/")),
        ("account-list", "en/regions/guizhou/", lambda pages, _: pages.update({"en/regions/guizhou/1/": page("en/regions/guizhou/1/", "en", 1)})),
        ("account-search", "只有中文", lambda _, found: found["zh"].remove("alone")),
        ("account-search", "一个标题; 无锡的一篇", lambda _, found: found["en"].clear()),
        ("account-sitemap", "一个标题", lambda pages, _: pages.update({"en/articles/2026/one/": replace(pages["en/articles/2026/one/"], is_indexed=False)})),
        ("account-sitemap", "只有中文", lambda pages, _: pages.update({"en/articles/2026/alone/": replace(pages["en/articles/2026/alone/"], is_indexed=True)})),
    ],
)  # fmt: skip
def test_whatever_is_lost_or_doubled_is_told(printed, rule, told, damage):
    sheets = open_store(printed, printed.root / "site").read().sheets
    pages = {page.permalink: page for sheet in sheets.values() for page in sheet.pages}
    found = {"zh": {"one", "alone", "city"}, "en": {"one", "city"}}
    library = checked_library(printed)[0]

    def taken():
        sheet = Pressed.of(b"", {}, tuple(pages.values()))
        return account(library, {"all": sheet}, found, [page for page in pages.values() if page.is_indexed])

    assert taken().articles == 3
    damage(pages, found)
    with pytest.raises(SiteError) as caught:
        taken()
    assert (caught.value.rule, caught.value.values["titles"]) == (rule, told)


def test_a_text_is_whole_whatever_is_explained_in_it(project, run):
    write_article(project, "one", body="社会组织与社会工作者座谈。", english="Social workers met.")
    assert run(project, "build").returncode == 0


HIDDEN = "旧稿里的这几段话已经不再刊出，读者看不到，检查也不读。"


@pytest.mark.parametrize(
    "hidden",
    [f"<!-- 旧稿 -> 新稿：\n{HIDDEN * 3} -->", f"<!--\n> {HIDDEN}\n> {HIDDEN}\n-->", f"<Style>\n{HIDDEN * 3}\n</style >"],
)  # fmt: skip
def test_what_no_page_shows_is_not_missed(project, run, hidden):
    write_article(project, "one", body=f"社会组织座谈。\n\n{hidden}\n\n完。")
    assert run(project, "build").returncode == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("listing.html", "in content.lines %}", "in content.lines[:1] %}", "not on a list that they belong to (zh)"),
        ("listing.html", '{{ line(item, "h2", false) }}', '<!-- {{ line(item, "h2", false) }} -->', "not on a list that they belong to"),
        ("article.html", "markdown(content.body, content.text_lang, is_body=true)", '"" | safe', "1 without their text on a page"),
    ],
)  # fmt: skip
def test_a_template_that_loses_articles_fails_the_build(printed, run, name, old, new, told):
    before = tree(printed.root / "site")
    template(printed, f"newsroom/{name}", old, new)
    done = run(printed, "build")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(printed.root / "site") == before


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
