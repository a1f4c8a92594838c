"""sitemap.xml and robots.txt (sitemaps.org 0.9; alternates as search engines read them, xhtml:link)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

from generator.model import EDITIONS

# sitemaps.org: a file has at most so many addresses.
LIMIT = 50_000

_XML = "<?xml version='1.0' encoding='utf-8'?>\n"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


class Address(Protocol):
    """A page as search engines are told of it."""

    @property
    def permalink(self) -> str:
        """Where it stands."""

    @property
    def lang(self) -> str:
        """Its edition's language."""

    @property
    def twin(self) -> str | None:
        """Its translation's permalink, None where there is none."""

    @property
    def updated(self) -> str | None:
        """When it last changed, ISO 8601, as far as its content knows that."""


def sitemap_files(pages: Sequence[Address], site_url: str, limit: int = LIMIT) -> dict[str, bytes]:
    """The sitemap of some pages and robots.txt, by their names in the site.

    More than `limit` addresses go into several files under an index. `site_url` ends in "/".
    """
    parts = [pages[start : start + limit] for start in range(0, len(pages), limit)]
    robots = f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
    if len(parts) == 1:
        return {"sitemap.xml": _urlset(parts[0], site_url), "robots.txt": robots.encode()}
    named = {f"sitemap-{number}.xml": _urlset(part, site_url) for number, part in enumerate(parts, 1)}
    entries = (f"  <sitemap>\n    <loc>{escape(site_url + name, quote=False)}</loc>\n  </sitemap>\n" for name in named)
    index = f'{_XML}<sitemapindex xmlns="{_SITEMAP}">\n{"".join(entries)}</sitemapindex>'
    return {**named, "sitemap.xml": index.encode(), "robots.txt": robots.encode()}


def _urlset(pages: Sequence[Address], site_url: str) -> bytes:
    urls = "".join(_url(page, escape(site_url, quote=False)) for page in pages)
    return f'{_XML}<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">\n{urls}</urlset>'.encode()


def _url(page: Address, site_url: str) -> str:
    # Written by hand: for 20,000 pages a tree of elements costs a second.
    lines = [f"    <loc>{site_url}{escape(page.permalink, quote=False)}</loc>\n"]
    if page.updated:
        lines.append(f"    <lastmod>{escape(page.updated, quote=False)}</lastmod>\n")
    if page.twin is not None:
        edition = next(edition for edition in EDITIONS if edition.lang == page.lang)
        for one, permalink in ((edition, page.permalink), (edition.other, page.twin)):
            address = site_url + escape(permalink, quote=False).replace('"', "&quot;")
            lines.append(f'    <xhtml:link rel="alternate" hreflang="{one.html_lang}" href="{address}" />\n')
    return f"  <url>\n{''.join(lines)}  </url>\n"
