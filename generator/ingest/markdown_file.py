"""A Markdown file of somebody else's → Bulletins."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from generator.errors import DeliveryError
from generator.ingest.assemble import Facts, assemble
from generator.ingest.desk import Desk
from generator.ingest.page.fragment import fragment_body
from generator.ingest.reading import Origin, Reading
from generator.ingest.source_line import take_source_line
from generator.ingest.visible import visible
from generator.model import Change
from generator.render.complexity import excess
from generator.render.markdown import unsafe_html
from generator.text.stated_dates import stated_date
from generator.text.web_address import web_address

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
# A stranger's YAML may be no YAML; what is asked of it stands on a line of its own in any.
_FACT = re.compile(r"^([a-z_]+): *(?:\"(.*)\"|'(.*)'|(.*?))[ \t]*$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6} +(\S.*?)(?: +#+)?$", re.MULTILINE)
# Two of these, and it is no accident of a plain text.
_SIGN = re.compile(
    r"^#{1,6} +\S|^```|^> |!?\[[^\]\n]+\]\([^)\s]+\)|(?<!\*)\*\*[^*\n]+\*\*(?!\*)|^\|.*\|$", re.MULTILINE
)


def is_markdown(text: str) -> bool:
    """Whether a text has front matter, begins with a heading, or has at least two signs of Markdown."""
    head = _FRONT_MATTER.match(text)
    return bool((head and _FACT.search(head[1])) or _HEADING.match(text.lstrip())) or len(_SIGN.findall(text)) >= 2


def read_markdown(text: str, origin: Origin, desk: Desk) -> Reading:
    """The one bulletin of a file; raises DeliveryError for what has no text.

    It goes through HTML like a page, so that nothing of a stranger's markup comes into an article.
    """
    too_much = excess(text)
    if too_much is not None:
        raise DeliveryError("delivery-complex", f"{origin.name}:{too_much.line + 1}")
    changes: list[Change] = []
    facts, body = _front_matter(visible(text, changes))
    title, body = _title(facts, body)
    statement, said = take_source_line(fragment_body(unsafe_html(body), origin.url))
    if not said.paragraphs:
        raise DeliveryError("delivery-no-text", origin.name)
    stated = Facts(
        headline=title,
        statement=statement or facts.get("source"),
        address=web_address(facts.get("url", "")) or origin.url,
        author=facts.get("author"),
        dated=stated_date(facts.get("date", ""), desk.now),
        changes=tuple(changes),
    )
    region = facts.get("region") if facts.get("region") in desk.regions else origin.hints.region
    return Reading((assemble(stated, said, replace(origin, hints=replace(origin.hints, region=region)), desk),))


def _front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The facts that a file states of itself, and the text with as many empty lines in their place."""
    head = _FRONT_MATTER.match(text)
    if head is None:
        return {}, text
    facts = {key.lower(): one or other or bare for key, one, other, bare in _FACT.findall(head[1])}
    return {key: value for key, value in facts.items() if value}, "\n" * head[0].count("\n") + text[head.end() :]


def _title(facts: Mapping[str, str], body: str) -> tuple[str, str]:
    """The headline, and the text without it."""
    heading, stated = _HEADING.search(body), facts.get("title")
    if heading is None or body[: heading.start()].strip() or (stated and stated != heading[1]):
        return stated or "", body
    return heading[1], body[heading.end() :]
