"""The built site, walked link by link."""

from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import urljoin, urlsplit

import feedparser
import feedparser_rs
import pytest

from generator.content.page_reader import TAKEN
from tests.conftest import tree


class Links(HTMLParser):
    """What a page links to and loads, and the ids on it."""

    def __init__(self, text):
        super().__init__()
        self.links, self.loads, self.ids, self.alternates, self.canonical, self.lang = [], [], set(), {}, None, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "html":
            self.lang = values["lang"]
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a":
            self.links.append(values["href"])
        elif tag == "link" and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        elif tag == "link" and values["rel"] == "canonical":
            self.canonical = values["href"]
        elif tag == "link" or "src" in values:
            self.loads.append(values.get("href") or values.get("src"))


@pytest.fixture(scope="session")
def pages(built):
    site = tree(built.root / "site")
    return {name: Links(data.decode()) for name, data in site.items() if name.endswith(".html")}


def test_every_link_leads_somewhere(built, pages):
    site = tree(built.root / "site")
    for name, page in pages.items():
        for address in page.links + page.loads:
            parts = urlsplit(urljoin("/" + name, address))
            target = parts.path.lstrip("/")
            target += "index.html" if target == "" or target.endswith("/") else ""
            assert target in site, (name, address)
            if parts.fragment:
                assert parts.fragment in pages[target].ids, (name, address)


def test_nothing_is_asked_of_a_third_party(built, pages):
    for name, page in pages.items():
        assert not [address for address in page.loads if urlsplit(address).netloc], name
    for name, data in tree(built.root / "site").items():
        if name.startswith("assets/newsroom"):
            assert b"http" not in data.replace(b"http://www.w3.org/2000/svg", b""), name


def test_alternates_are_absolute_and_reciprocal(pages):
    root = "https://social-work-bulletins.example/"
    for name, page in pages.items():
        if name == "404.html":
            assert page.alternates == {}
            continue
        if name.endswith("facing/index.html"):
            # It has the article's words: search engines are led there.
            assert page.canonical == root + name.removesuffix("facing/index.html")
            assert page.alternates == {}
            continue
        assert page.canonical == root + name.removesuffix("index.html")
        if name.endswith("search/index.html"):
            assert page.alternates == {}  # for readers, not for search engines
            continue
        assert set(page.alternates) == {"zh-Hans", "en", "x-default"}
        assert page.alternates["x-default"] == page.alternates["zh-Hans"]
        assert page.lang == ("en" if name.startswith("en/") else "zh-Hans")
        assert page.alternates[page.lang] == page.canonical
        for address in page.alternates.values():
            other = pages[address.removeprefix(root) + "index.html"]
            assert other.alternates == page.alternates


def test_the_same_anchors_in_both_languages(pages):
    for slug in ("guizhou-social-work", "wuxi-five-initiatives"):
        zh, en = (pages[f"{prefix}articles/2026/{slug}/index.html"].ids for prefix in ("", "en/"))
        assert (
            {name for name in zh if name.startswith(("lead-", "p-"))}
            == {name for name in en if name.startswith(("lead-", "p-"))}
            != set()
        )


def test_every_printed_feed_is_read_by_two_readers(built):
    site = {name: data for name, data in tree(built.root / "site").items() if "feed." in name}
    assert len(site) == 24
    for name, data in site.items():
        read = feedparser_rs.parse(data)
        assert read.feed.title, name
        assert not read.bozo
        assert 1 <= len(read.entries) <= 3
        if name.endswith(".xml"):
            other = feedparser.parse(BytesIO(data))
            assert not other.bozo
            assert [(item.id, item.title, item.link) for item in other.entries] == [
                (item.id, item.title, item.link) for item in read.entries
            ]


def test_no_standing_page_can_take_an_address_of_the_site(built):
    folders = {name.partition("/")[0] for name in tree(built.root / "site") if "/" in name}
    assert folders - {path.name.split(".")[0] for path in built.pages.glob("*.md")} <= TAKEN


def test_raw_material_is_never_published(built):
    site = tree(built.root / "site")
    assert [name for name in site if name.endswith((".txt", ".yml", ".md"))] == ["robots.txt"]


def test_the_404_page_can_be_shown_anywhere(built):
    page = Links((built.root / "site/404.html").read_text("utf-8"))
    assert {address[0] for address in page.loads} == {"/"}
