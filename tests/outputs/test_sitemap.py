from xml.etree import ElementTree

from generator.checks.table import checked_library
from generator.outputs.sitemap import sitemap_files
from generator.press.known import PrintedPage
from tests.conftest import TODAY, write_article
from tests.views.pages import site_views

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SITE = "https://example.org/news/"


def entries(path):
    return {
        url.findtext("s:loc", namespaces=NAMES): (
            url.findtext("s:lastmod", namespaces=NAMES),
            {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)},
        )
        for url in ElementTree.parse(path).getroot().findall("s:url", NAMES)
    }


def written(views, folder, **limit):
    told = [
        PrintedPage(view.permalink, view.edition.lang, view.is_indexed, view.twin, view.updated, 0)
        for view in views
        if view.is_indexed
    ]
    for name, data in sitemap_files(told, SITE, **limit):
        (folder / name).write_bytes(data)


def test_every_page_with_its_twin_and_its_time(project, tmp_path):
    write_article(project, "one")
    write_article(project, "two", english=None)
    views = site_views(checked_library(project)[0], TODAY)
    written(views, tmp_path)
    found = entries(tmp_path / "sitemap.xml")
    assert set(found) == {SITE + view.permalink for view in views if view.is_indexed}
    one, en = f"{SITE}articles/2026/one/", f"{SITE}en/articles/2026/one/"
    assert found[one] == ("2026-11-24T09:00:00+08:00", {"zh-Hans": one, "en": en})
    assert found[en][1] == {"zh-Hans": one, "en": en}
    assert found[f"{SITE}articles/2026/two/"][1] == {}
    # In the English edition it only repeats the original.
    assert f"{SITE}en/articles/2026/two/" not in found
    assert (tmp_path / "robots.txt").read_text() == f"User-agent: *\nAllow: /\nSitemap: {SITE}sitemap.xml\n"


def test_too_many_addresses_go_into_several_files(project, tmp_path):
    write_article(project, "one")
    views = site_views(checked_library(project)[0], TODAY)
    written(views, tmp_path, limit=5)
    index = ElementTree.parse(tmp_path / "sitemap.xml").getroot()
    names = [loc.text.removeprefix(SITE) for loc in index.findall("s:sitemap/s:loc", NAMES)]
    assert len(names) > 1
    together = [address for name in names for address in entries(tmp_path / name)]
    assert sorted(together) == sorted(SITE + view.permalink for view in views if view.is_indexed)
