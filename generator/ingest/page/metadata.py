"""Where from a page is and who wrote it, and its address: what stands around its text and in its head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from generator.ingest.page.survey import Survey
from generator.ingest.page.tree import Element
from generator.ingest.wording.furniture import is_byline
from generator.ingest.wording.labels import (
    authors,
    begins_with_source,
    english_author,
    source_after,
    source_alone,
    source_beside_date,
)
from generator.ingest.wording.publication import publication
from generator.model import KnownDate
from generator.text.characters import without_unseen
from generator.text.people import is_name
from generator.text.web_address import web_address

_SOURCES = ("contentsource", "source", "mediaid", "article:source")
# How long a line under a headline is at most, and how many lines there are to the text.
_LONGEST = 120
_NEAR = 12


class Metadata(Struct, frozen=True):
    """A page's source line as printed (来源：新华社), who wrote it, and the date it states."""

    statement: str | None
    author: str | None
    dated: KnownDate | None


def metadata(
    page: Survey,
    metas: Mapping[str, str],
    headline: int,
    text: tuple[int, int],
    head: Sequence[str],
    now: datetime,
) -> Metadata:
    """What a page says of its article.

    `headline` is the place of its headline among the lines, -1 where it has none, `text` those of the first sentence
    and of what follows the last; `head` has the lines that stood over the text in its own element.
    """
    first, end = text
    around = [line for at, line in enumerate(page.lines) if not first <= at < end]
    near = [
        line.text
        for line in page.lines[max(headline + 1, first - _NEAR) : first]
        if not line.is_link and len(line.text) <= _LONGEST
    ]
    near += [line for line in head if len(line) <= _LONGEST and line not in near]
    told = [*(line.text for line in around if not line.is_link), *(line for line in head if line not in near)]
    return Metadata(
        statement=_statement(page, metas, text, near),
        author=_author([*(line.text for line in around), *head], metas, near),
        dated=publication(metas, told, near, [line.text for line in page.lines[first:end]], now),
    )


def metas(root: Element) -> dict[str, str]:
    """The metas of a page by their name in lower case: of equal ones the first that says something."""
    found: dict[str, str] = {}
    for element in root.elements():
        if element.tag == "meta":
            attributes = element.attributes
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
            content = " ".join(without_unseen(attributes.get("content", ""))[0].split())
            if content:
                found.setdefault(name.strip().lower(), content)
        elif element.tag == "time" and element.attributes.get("datetime"):
            found.setdefault("datepublished", element.attributes["datetime"])
    return found


def address(page: Survey, metas: Mapping[str, str], url: str | None) -> str | None:
    """The page's canonical address where it lies on the same host, else the one it was fetched from.

    A page that came as a file has only the one it states.
    """
    links = [element.attributes for element in page.order if element.tag == "link"]
    stated = next((one.get("href", "") for one in links if one.get("rel", "").lower() == "canonical"), "")
    own = web_address(url) if url else None
    canonical = web_address(stated or metas.get("og:url", ""), own)
    if own is None or (canonical is not None and _host(canonical) == _host(own)):
        return canonical or own
    return own


def _host(address: str) -> str:
    return address.split("/")[2].removeprefix("www.")


def _statement(page: Survey, metas: Mapping[str, str], text: tuple[int, int], near: Sequence[str]) -> str | None:
    for at, line in enumerate(page.lines):
        if text[0] <= at < text[1] or (line.is_link and not begins_with_source(line.text)):
            continue
        following = page.lines[at + 1].text if at + 1 < min(len(page.lines), text[0]) else ""
        if stated := source_after(line.text, following):
            return stated
    for key in _SOURCES:
        if name := source_alone(metas.get(key, "")):
            return f"来源：{name}"
    return next(filter(None, (source_after(line) or source_beside_date(line) for line in near)), None)


def _author(around: Sequence[str], metas: Mapping[str, str], near: Sequence[str]) -> str | None:
    """Who wrote it: persons by name, not the office that runs the page."""
    byline = next(filter(None, (english_author(line) for line in near if is_byline(line))), None)
    stated = metas.get("author", "")
    named = (authors(line) for line in around)
    english = stated if stated.isascii() and is_name(stated) else None
    return byline or next(filter(None, named), None) or authors(stated, is_field=True) or english
