"""sitemap.xml and robots.txt (sitemaps.org 0.9; alternates as search engines read them, xhtml:link)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Protocol

from generator.model import Edition

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


def sitemap_files(pages: Sequence[Address], site_url: str, limit: int = LIMIT) -> Iterator[tuple[str, bytes]]:
    """The sitemap of some pages and robots.txt, one file after the other with its name in the site.

    More than `limit` addresses go into several files under an index. `site_url` ends in "/".
    """
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n".encode()
    if len(pages) <= limit:
        yield "sitemap.xml", _urlset(pages, site_url)
        return
    parts = {f"sitemap-{1 + start // limit}.xml": start for start in range(0, len(pages), limit)}
    for name, start in parts.items():
        yield name, _urlset(pages[start : start + limit], site_url)
    entries = (f"  <sitemap>\n    <loc>{escape(site_url + name, quote=False)}</loc>\n  </sitemap>\n" for name in parts)
    yield "sitemap.xml", f'{_XML}<sitemapindex xmlns="{_SITEMAP}">\n{"".join(entries)}</sitemapindex>'.encode()


def _urlset(pages: Sequence[Address], site_url: str) -> bytes:
    # Line by line: all lines of 50,000 pages, and then all together, were three times 25 MB.
    made = bytearray(f'{_XML}<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">\n'.encode())
    for page in pages:
        made += _url(page, escape(site_url, quote=False)).encode()
    made += b"</urlset>"
    return bytes(made)


def _url(page: Address, site_url: str) -> str:
    # Written by hand: for 20,000 pages a tree of elements costs a second.
    lines = [f"    <loc>{site_url}{escape(page.permalink, quote=False)}</loc>\n"]
    if page.updated:
        lines.append(f"    <lastmod>{escape(page.updated, quote=False)}</lastmod>\n")
    if page.twin is not None:
        edition = Edition.of(page.lang)
        for one, permalink in ((edition, page.permalink), (edition.other, page.twin)):
            address = site_url + escape(permalink, quote=False).replace('"', "&quot;")
            lines.append(f'    <xhtml:link rel="alternate" hreflang="{one.html_lang}" href="{address}" />\n')
    return f"  <url>\n{''.join(lines)}  </url>\n"
