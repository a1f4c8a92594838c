"""sitemap.xml and robots.txt (sitemaps.org 0.9; alternates as search engines read them, xhtml:link)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from generator.views.view import View

# sitemaps.org: a file has at most so many addresses.
LIMIT = 50_000

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def write_sitemap(views: Iterable[View], site_url: str, folder: Path, limit: int = LIMIT) -> None:
    """Writes every page's address, with its twin and when it last changed as far as its content knows.

    More than `limit` addresses go into several files under an index. `site_url` ends in "/".
    """
    pages = [view for view in views if view.is_indexed]
    parts = [pages[start : start + limit] for start in range(0, len(pages), limit)]
    if len(parts) == 1:
        _write(_urlset(parts[0], site_url), folder / "sitemap.xml")
    else:
        index = Element("sitemapindex", {"xmlns": _SITEMAP})
        for number, part in enumerate(parts, 1):
            name = f"sitemap-{number}.xml"
            _write(_urlset(part, site_url), folder / name)
            SubElement(SubElement(index, "sitemap"), "loc").text = site_url + name
        _write(index, folder / "sitemap.xml")
    robots = f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
    (folder / "robots.txt").write_text(robots, encoding="utf-8", newline="\n")


def _urlset(pages: Sequence[View], site_url: str) -> Element:
    urlset = Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for view in pages:
        url = SubElement(urlset, "url")
        SubElement(url, "loc").text = site_url + view.permalink
        if view.updated:
            SubElement(url, "lastmod").text = view.updated
        if view.twin is not None:
            for edition, permalink in ((view.edition, view.permalink), (view.edition.other, view.twin)):
                attributes = {"rel": "alternate", "hreflang": edition.html_lang, "href": site_url + permalink}
                SubElement(url, "xhtml:link", attributes)
    return urlset


def _write(root: Element, path: Path) -> None:
    indent(root)
    ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
