"""A Markdown file of somebody else's → Bulletins."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.content.fields import Fields
from generator.content.front_matter import split
from generator.content.strict_yaml import YamlError, parse
from generator.errors import DeliveryError
from generator.ingest.assemble import Facts, assemble
from generator.ingest.desk import Desk
from generator.ingest.digest.headlines import read_headline
from generator.ingest.digest.pasted import read_digest
from generator.ingest.digest.signs import source_statement
from generator.ingest.page.body import fragment_body
from generator.ingest.reading import Origin, Reading
from generator.render.complexity import excess
from generator.render.markdown import unsafe_html
from generator.text.stated_dates import stated_date
from generator.text.web_address import web_address

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*\n)*?[\w-]+:.*\n(?:.*\n)*?---[ \t]*(?:\n|$)")
_HEADING = re.compile(r"^#{1,6} +(\S.*?)(?: +#+)?$", re.MULTILINE)
# Two of these, and it is no accident of a plain text.
_SIGN = re.compile(
    r"^#{1,6} +\S|^```|^> |!?\[[^\]\n]+\]\([^)\s]+\)|(?<!\*)\*\*[^*\n]+\*\*(?!\*)|^\|.*\|$", re.MULTILINE
)


def is_markdown(text: str) -> bool:
    """Whether a text has front matter, begins with a heading, or has at least two signs of Markdown."""
    start = text.lstrip()
    return bool(_FRONT_MATTER.match(start) or _HEADING.match(start)) or len(_SIGN.findall(text)) >= 2


def read_markdown(text: str, origin: Origin, desk: Desk) -> Reading:
    """One bulletin, or those of a digest whose headlines are headings; raises DeliveryError for what has no text.

    It goes through HTML like a page, so that nothing of a stranger's markup comes into an article.
    """
    too_much = excess(text)
    if too_much is not None:
        raise DeliveryError("delivery-complex", f"{origin.name}:{too_much.line + 1}")
    facts, body = _front_matter(text)
    if sum(_is_headline(heading, desk) for heading in _HEADING.findall(body)) >= 2:
        return read_digest(_HEADING.sub(r"\1", body), origin, desk)
    title, body = _title(facts, body)
    found = fragment_body(unsafe_html(body), origin.url, desk)
    if not found.paragraphs:
        raise DeliveryError("page-no-text", origin.name)
    last = source_statement(found.said[-1])
    if last is not None:
        found = replace(found, paragraphs=found.paragraphs[:-1], said=found.said[:-1])
    stated = Facts(
        headline=title,
        statement=last or facts.optional("source"),
        address=web_address(facts.optional("url") or "") or origin.url,
        dated=stated_date(facts.optional("date") or "", desk.now),
    )
    return Reading((assemble(stated, found, origin, desk),))


def _front_matter(text: str) -> tuple[Fields, str]:
    """The facts that a file states of itself, none where they are not YAML as we read it, and the text below them."""
    try:
        halves = split(text.lstrip("\n"))
        return Fields(parse(halves.facts, halves.facts_line), "", []), halves.body
    except YamlError:
        return Fields(parse(""), "", []), _FRONT_MATTER.sub("", text.lstrip(), count=1)


def _title(facts: Fields, body: str) -> tuple[str, str]:
    """The headline, and the text without it."""
    heading = _HEADING.search(body)
    stated = facts.optional("title")
    if heading is None or body[: heading.start()].strip() or (stated and stated != heading[1]):
        return stated or "", body
    return heading[1], body[heading.end() :]


def _is_headline(heading: str, desk: Desk) -> bool:
    read = read_headline(heading, desk.regions)
    return read is not None and read.region is not None
