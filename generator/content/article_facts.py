"""The parts of an original's front matter that have parts of their own."""

from __future__ import annotations

import re
from datetime import datetime

from generator.content.fields import Fields
from generator.model import Attribution, Delivery, Exemption, Image, Instalment, KnownDate, Lead, Rights, Signature
from generator.model.article import PRECISIONS, RIGHTS, SLOTS
from generator.model.exemption import EXCUSABLE
from generator.model.signature import STAGES
from generator.model.wording import WORDING_RULES
from generator.prose.table import RULE_IDS
from generator.text.dates import is_date, parse_instant
from generator.text.slugs import is_slug

# "year-or-later" has a year for its value; "unknown" has none.
_LENGTHS = {"day": 10, "month": 7, "year": 4, "year-or-later": 4}
# In either edition, as its readers see it.
_ALIAS = re.compile(r"(?:/en)?/articles/(?P<alias>[0-9]{4}/(?P<slug>[^/]+))/?")


def read_aliases(fields: Fields) -> tuple[str, ...]:
    """`aliases`: what stands behind /articles/ in each address."""
    found = []
    for value in fields.texts("aliases"):
        stated = _ALIAS.fullmatch(value)
        if stated and is_slug(stated["slug"]):
            found.append(stated["alias"])
        else:
            fields.fault("aliases", "not-alias", value=value)
    return tuple(found)


def read_instalment(fields: Fields) -> Instalment:
    """An entry of `columns`."""
    instalment = Instalment(fields.text("id"), fields.number("number"), fields.number("season"))
    fields.close()
    return instalment


def read_lead(fields: Fields) -> Lead | None:
    """`home`, None where there is none."""
    child = fields.child("home")
    if child is None:
        return None
    child.choice("slot", SLOTS)
    lead = Lead(child.day("from"), child.day("until"))
    if lead.since and lead.until and lead.until < lead.since:
        child.fault("until", "lead-never", since=lead.since, until=lead.until)
    child.close()
    return lead


def read_attribution(fields: Fields) -> Attribution | None:
    """`source`, None where there is none."""
    child = fields.child("source")
    if child is None:
        return None
    date = child.child("published")
    attribution = Attribution(
        id=child.optional("id"),
        statement=child.optional("statement") or "",
        published=_known_date(date) if date else KnownDate(),
        url=child.address("url"),
        author=child.optional("author"),
    )
    child.close()
    return attribution


def _known_date(fields: Fields) -> KnownDate:
    date = KnownDate(fields.optional("value"), fields.choice("precision", PRECISIONS), fields.optional("basis"))
    if date.precision == "unknown":
        if date.value is not None:
            fields.fault("value", "date-unknown", value=date.value)
    elif fields.optional("precision") != date.precision:
        date = KnownDate(None, "unknown", date.basis)
    elif date.value is None or not is_date(date.value) or len(date.value) != _LENGTHS[date.precision]:
        fields.fault("value", "date-precision", value=date.value or "", precision=date.precision)
        date = KnownDate(None, "unknown", date.basis)
    fields.close()
    return date


def read_rights(fields: Fields) -> Rights | None:
    """`rights`, None where there is none."""
    child = fields.child("rights")
    if child is None:
        return None
    rights = Rights(child.choice("basis", RIGHTS), child.optional("note"))
    child.close()
    return rights


def read_delivery(fields: Fields) -> Delivery | None:
    """`delivery`, None where there is none."""
    child = fields.child("delivery")
    if child is None:
        return None
    delivery = Delivery(
        sha256=child.text("sha256"),
        encoding=child.text("encoding"),
        title=child.optional("title"),
        url=child.optional("url"),
        fetched=child.optional("fetched"),
        body=child.optional("body"),
    )
    if delivery.fetched and parse_instant(delivery.fetched) is None:
        child.fault("fetched", "not-instant", value=delivery.fetched)
    child.close()
    return delivery


def read_published(fields: Fields) -> datetime | None:
    """`published`, None where there is none or it is no time with a zone."""
    value = fields.optional("published")
    published = parse_instant(value) if value else None
    if value and published is None:
        fields.fault("published", "not-instant", value=value)
    return published


def read_image(fields: Fields) -> Image:
    """An entry of `images`."""
    image = Image(
        id=fields.text("id"),
        # A picture may have come without a word; without a picture, the word is all there is.
        caption=(fields.optional("caption") if "file" in fields or "url" in fields else fields.text("caption")) or "",
        credit=fields.optional("credit"),
        file=fields.optional("file"),
        rights=fields.choice("rights", RIGHTS) if "rights" in fields else None,
        url=fields.optional("url"),
    )
    fields.close()
    return image


def read_exemptions(fields: Fields) -> tuple[Exemption, ...]:
    """`check_exceptions`, each with a reason and somebody's name."""
    found = []
    for child in fields.children("check_exceptions"):
        one = Exemption(
            rule=child.choice("rule", (*EXCUSABLE, *RULE_IDS, *WORDING_RULES)),
            reason=child.text("reason"),
            who=child.text("who"),
            value=child.optional("value"),
        )
        child.close()
        found.append(one)
    return tuple(found)


def read_review(fields: Fields) -> tuple[Signature, ...]:
    """`review`, without entries whose time is not in the one form that `newsroom sign` writes."""
    found = []
    for child in fields.children("review"):
        stage, by, stated = child.choice("stage", STAGES), child.text("by"), child.text("on")
        on = parse_instant(stated)
        read, parts, signature = child.text("read"), child.text("parts"), child.text("signature")
        child.close()
        if on is not None and on.isoformat() == stated:
            found.append(Signature(stage, by, on, read, parts, signature))
        elif stated:
            child.fault("on", "not-instant", value=stated)
    return tuple(found)
