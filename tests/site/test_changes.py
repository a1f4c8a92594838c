"""An article is changed, and the whole tree is searched for what should be gone, and for what should be there."""

import json
import re
import shutil
import zlib
from xml.etree import ElementTree

import pytest

from tests.conftest import tree

FOLDER = "2026/wuxi-five-initiatives"
SITE = "https://social-work-bulletins.example/"


@pytest.fixture
def built(newsroom, run):
    assert run(newsroom, "build").returncode == 0
    return newsroom


def edited(newsroom, old, new, lang="zh"):
    path = newsroom.articles / FOLDER / f"index.{lang}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def titles(newsroom):
    found = (newsroom.articles / FOLDER / f"index.{lang}.md" for lang in ("zh", "en"))
    return [
        re.search(r"^title: (.*)$", path.read_text("utf-8"), re.M)[1].strip("'\"") for path in found if path.exists()
    ]


def holding(site, text):
    """The files of a tree that hold a text or are named for it, those of search unpacked.

    The lexicon and the glossary have the desk's terms, whatever is published: no word of an article is in them.
    """
    return sorted(name for name, data in site.items() if text in name or text.encode() in unpacked(name, data))


def unpacked(name, data):
    is_packed = re.fullmatch(r"assets/search/[0-9a-f]{12}/(?:(?:zh|en|blocks)/\d+|facets\..*)", name)
    return zlib.decompress(data, -15) if is_packed else data


def fragments(site):
    """What search has of each article, as it is shown."""
    packed = [name for name in site if re.fullmatch(r"assets/search/[0-9a-f]{12}/(?:zh|en)/\d+", name)]
    return {name: json.loads(unpacked(name, site[name])) for name in packed}


def locations(site):
    root = ElementTree.fromstring(site["sitemap.xml"])
    return {entry.text for entry in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}


def rebuilt(newsroom, run, *, is_kept=False):
    """The tree after a change; the same as that of a build which has never seen the old one.

    But for the index of search: that of before stays for one publication where nothing has been taken back, and what
    is new stands beside it until a compact build.
    """
    before = json.loads((newsroom.root / "site/assets/search/index.json").read_text("utf-8"))["folder"]
    done = run(newsroom, "build")
    assert done.returncode == 0, done.stderr
    site = tree(newsroom.root / "site")
    if json.loads(site["assets/search/index.json"])["folder"] != before and is_kept:
        kept = {name for name in site if name.startswith(f"assets/search/{before}/")}
        assert kept
        site = {name: data for name, data in site.items() if name not in kept}
    assert run(newsroom, "build", "-d", str(newsroom.root / "clean")).returncode == 0
    clean = tree(newsroom.root / "clean")
    if "delta" in json.loads(site["assets/search/index.json"]):
        assert outside_search(clean) == outside_search(site)
        for _ in range(2):
            assert run(newsroom, "build", "--compact").returncode == 0
        site = tree(newsroom.root / "site")
    assert clean == site
    return site


def outside_search(site):
    return {name: data for name, data in site.items() if not name.startswith("assets/search/")}


def test_set_to_draft_it_is_nowhere(built, run):
    names = titles(built)
    edited(built, "status: published", "status: draft")
    site = rebuilt(built, run)
    for text in (*names, "wuxi-five-initiatives", "社区服务项目洽谈会", "fairs for community service"):
        assert holding(site, text) == [], text
    # Its region, and the one above, had no other article.
    assert holding(site, "regions/wuxi") == holding(site, "regions/jiangsu") == []


def test_withdrawn_it_leaves_its_notice_alone(built, run):
    names = titles(built)
    edited(built, "status: published", "status: withdrawn")
    site = rebuilt(built, run)
    for text in (*names, "社区服务项目洽谈会", "fairs for community service"):
        assert holding(site, text) == [], text
    notices = [f"{prefix}articles/2026/wuxi-five-initiatives/index.html" for prefix in ("", "en/")]
    assert holding(site, "wuxi-five-initiatives") == notices
    for name in notices:
        page = site[name].decode()
        assert "本稿已撤下" in page
        assert "This article has been withdrawn" in page
        assert '<meta name="robots" content="noindex">' in page
        assert "ld+json" not in page


def test_renamed_the_old_address_is_nowhere(built, run):
    before = tree(built.root / "site")
    edited(built, "slug: wuxi-five-initiatives", "slug: five-ways")
    site = rebuilt(built, run, is_kept=True)
    assert holding(site, "wuxi-five-initiatives") == []
    assert {found[0] for found in fragments(site).values()} >= {"articles/2026/five-ways/"}
    assert len(holding(site, "articles/2026/five-ways/")) == len(
        holding(before, "articles/2026/wuxi-five-initiatives/")
    )
    # To a feed reader it is the article that it was.
    ids = [set(re.findall(rb"urn:uuid:[0-9a-f-]+", one["feed.xml"])) for one in (before, site)]
    assert ids[0] == ids[1]


def test_renamed_by_its_folder_it_keeps_its_address(built, run):
    before = tree(built.root / "site")
    shutil.move(built.articles / FOLDER, built.articles / "2026/another")
    assert rebuilt(built, run) == before


def test_moved_to_another_region_it_is_on_that_list_alone(built, run):
    edited(built, "region: wuxi", "region: guizhou")
    site = rebuilt(built, run, is_kept=True)
    assert holding(site, "regions/wuxi") == holding(site, "regions/jiangsu") == []
    for prefix in ("", "en/"):
        assert "wuxi-five-initiatives" in site[f"{prefix}regions/guizhou/index.html"].decode()
        assert b"wuxi-five-initiatives" in site[f"{prefix}regions/guizhou/feed.xml"]
    assert not [address for address in locations(site) if "wuxi/" in address]


def test_without_its_translation_it_is_marked_and_in_nothing_english(built, run):
    _, english = titles(built)
    (built.articles / FOLDER / "index.en.md").unlink()
    site = rebuilt(built, run)
    assert holding(site, english) == []
    address = f"{SITE}en/articles/2026/wuxi-five-initiatives/"
    assert address not in locations(site)
    assert holding(site, f'hreflang="en" href="{address}"') == []
    feeds = [name for name in site if name.startswith("en/") and name.endswith(("feed.xml", "feed.json"))]
    assert feeds
    assert not [name for name in feeds if b"wuxi" in site[name]]
    page = site["en/articles/2026/wuxi-five-initiatives/index.html"].decode()
    assert f'<link rel="canonical" href="{SITE}articles/2026/wuxi-five-initiatives/">' in page
    for name in ("en/index.html", "en/archive/index.html", "en/regions/wuxi/index.html"):
        assert "In Chinese only" in site[name].decode()
