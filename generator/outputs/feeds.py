"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, with the whole text and absolute addresses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import quote, urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

import msgspec

from generator.model import Bilingual
from generator.render.attachments import is_file_name
from generator.render.markdown import to_html
from generator.views.feeds import ATOM_NAME, JSON_NAME, Entry, Feed

# As an attribute, and not registered: ElementTree keeps one default namespace a process, and some readers take none of
# an element with a prefix.
_ATOM = "http://www.w3.org/2005/Atom"


def feed_files(feed: Feed, site_url: str, names: Bilingual) -> dict[str, bytes]:
    """Both files of a feed, by their names in the site; `site_url` ends in "/", `names` are the site's."""
    author = names[feed.edition.lang]
    data = msgspec.json.encode(json_feed(feed, site_url, author))
    return {
        feed.home + ATOM_NAME: atom(feed, site_url, author),
        feed.home + JSON_NAME: msgspec.json.format(data, indent=1) + b"\n",
    }


def atom(feed: Feed, site_url: str, author: str) -> bytes:
    """A feed as Atom."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": feed.edition.html_lang})
    _text(root, "id", site_url + feed.home + ATOM_NAME)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.description)
    _text(root, "updated", _moment(feed.updated, feed.entries[0].published))
    _text(SubElement(root, "author"), "name", author)
    _link(root, "self", site_url + feed.home + ATOM_NAME, "application/atom+xml")
    _link(root, "alternate", site_url + feed.home, "text/html")
    for entry in feed.entries:
        item = SubElement(root, "entry")
        _text(item, "id", entry.id)
        _text(item, "title", entry.title)
        _link(item, "alternate", site_url + entry.permalink, "text/html")
        _text(item, "published", entry.published)
        _text(item, "updated", _moment(entry.updated, entry.published))
        if entry.source:
            _text(SubElement(item, "author"), "name", entry.source)
        if entry.label:
            SubElement(item, "category", {"term": "archive", "label": entry.label})
        _text(item, "summary", entry.summary)
        _text(item, "content", _html(entry, site_url)).set("type", "html")
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def json_feed(feed: Feed, site_url: str, author: str) -> dict[str, Any]:
    """A feed as JSON Feed takes it."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": site_url + feed.home,
        "feed_url": site_url + feed.home + JSON_NAME,
        "language": feed.edition.html_lang,
        "authors": [{"name": author, "url": site_url}],
        "items": [
            {
                "id": entry.id,
                "url": site_url + entry.permalink,
                "title": entry.title,
                "summary": entry.summary,
                "content_html": _html(entry, site_url),
                "date_published": entry.published,
                "date_modified": _moment(entry.updated, entry.published),
                "language": feed.edition.html_lang,
                "tags": [entry.label] if entry.label else [],
                "authors": [{"name": entry.source or author}],
            }
            for entry in feed.entries
        ],
    }


# More than a feed has entries: both of its files hold the same texts.
@lru_cache(maxsize=64)
def _html(entry: Entry, site_url: str) -> str:
    page = site_url + entry.permalink

    def absolute(address: str) -> str:
        if is_file_name(address):
            return site_url + entry.files + address
        # "/about/" is the site's, which may stand in a folder of its server.
        return site_url + address[1:] if address.startswith("/") else urljoin(page, address)

    def headed(texts: Iterable[tuple[str, str]]) -> str:
        return "".join(
            f"<p><strong>{escape(heading)}</strong></p>\n{to_html(text, absolute)}\n" for heading, text in texts
        )

    # What stands below a picture is said once. Not as a figure: readers that take none would run it into the text.
    pictures = "".join(
        f'<p><img src="{escape(site_url + quote(file))}" alt="">'
        + (f"<br><small>{escape(below)}</small>" if below else "")
        + "</p>\n"
        for file, below in entry.pictures
    )
    head = f"<p><em>{escape(entry.head)}</em></p>\n" if entry.head else ""
    foot = "".join(f"\n<p><small>{escape(line)}</small></p>" for line in entry.foot)
    body = to_html(entry.body, absolute)
    notes = f"\n{headed(entry.notes)}" if entry.notes else ""
    return head + headed(entry.notices) + pictures + body + notes + foot


def _moment(stated: str, like: str) -> str:
    """RFC 3339 wants a time with each day: it begins at midnight in the zone of another moment."""
    return stated if "T" in stated else f"{stated}T00:00:00{like[19:]}"


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _link(parent: Element, relation: str, address: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": relation, "href": address, "type": kind})
