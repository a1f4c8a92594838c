"""The data files of the figures desk: indicators.yml, policies.yml and organisations.yml.

A newsroom that keeps no figures has none of them.
"""

from __future__ import annotations

from generator.content.data_reader import read_rows
from generator.content.fields import Fields, unique
from generator.content.ledger_reader import read_moment
from generator.content.project import Project
from generator.model import Bilingual, Card, Diagnostic, Indicator, Policy, Validity
from generator.model.indicator import MEASURES
from generator.model.record import CARD_KINDS, NOT_VERIFIED, VALIDITIES


def read_indicators(project: Project, faults: list[Diagnostic]) -> tuple[Indicator, ...]:
    """indicators.yml, in its own order, in which readers find them."""

    def indicator(fields: Fields) -> Indicator:
        return Indicator(
            id=fields.id(),
            name=fields.bilingual("name"),
            unit=fields.bilingual("unit") if "unit" in fields else Bilingual("", ""),
            measure=fields.choice("measure", MEASURES),
            description=fields.bilingual("description") if "description" in fields else None,
            also=fields.texts("also"),
            one=fields.optional("one") or "",
        )

    if not (project.data / "indicators.yml").exists():
        return ()
    return unique(read_rows(project, "indicators.yml", indicator, faults))


def read_policies(project: Project, faults: list[Diagnostic]) -> tuple[Policy, ...]:
    """policies.yml."""

    def policy(fields: Fields) -> Policy:
        found = Policy(
            id=fields.id(),
            title=fields.bilingual("title"),
            issuers=fields.pairs("issuers"),
            number=fields.optional("number"),
            made=read_moment(fields, "made"),
            published=read_moment(fields, "published"),
            effective=read_moment(fields, "effective"),
            validity=_validity(fields),
            is_official=fields.yes("official_english", default=False),
            url=fields.address("url"),
            note=fields.bilingual("note") if "note" in fields else None,
        )
        if not found.issuers:
            fields.fault("issuers", "policy-issuer")
        return found

    if not (project.data / "policies.yml").exists():
        return ()
    return unique(read_rows(project, "policies.yml", policy, faults))


def read_cards(project: Project, faults: list[Diagnostic]) -> tuple[Card, ...]:
    """organisations.yml, services included."""

    def card(fields: Fields) -> Card:
        return Card(
            id=fields.id(),
            kind=fields.choice("kind", CARD_KINDS),
            name=fields.bilingual("name"),
            also=fields.texts("also"),
            note=fields.bilingual("note") if "note" in fields else None,
        )

    if not (project.data / "organisations.yml").exists():
        return ()
    return unique(read_rows(project, "organisations.yml", card, faults))


def _validity(fields: Fields) -> Validity:
    child = fields.child("validity")
    if child is None:
        return NOT_VERIFIED
    found = Validity(child.choice("state", VALIDITIES), child.day("verified"))
    if found.state != NOT_VERIFIED.state and found.verified is None:
        child.fault("state", "validity-unverified", value=found.state)
    child.close()
    return found
