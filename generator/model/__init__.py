"""The nouns of a newsroom: frozen, and knowing only each other."""

from generator.model.article import (
    Article,
    Attribution,
    Delivery,
    KnownDate,
    Lead,
    Rights,
    Translation,
)
from generator.model.bulletin import Bulletin, Change
from generator.model.column import Column, Instalment
from generator.model.correction import Correction, Withdrawal
from generator.model.diagnostic import ERROR, NOTE, SEVERITIES, WARNING, Diagnostic
from generator.model.edition import EDITIONS, LANGUAGES, Bilingual, Edition
from generator.model.exemption import Exemption
from generator.model.image import Image
from generator.model.indicator import Indicator
from generator.model.ledger import Event, Ledger, Mention, Moment, Quote, StatedFigure, Sum
from generator.model.page import Page
from generator.model.pairing import Pairing, Unit
from generator.model.person import Person
from generator.model.record import Card, Policy, Validity
from generator.model.region import Region
from generator.model.signature import Signature
from generator.model.site import Site
from generator.model.source import Source
from generator.model.subscription import Subscription
from generator.model.synopsis import Endorsement, Synopsis
from generator.model.term import Term
from generator.model.topic import Topic
from generator.model.wording import Wording

__all__ = [
    "EDITIONS",
    "ERROR",
    "LANGUAGES",
    "NOTE",
    "SEVERITIES",
    "WARNING",
    "Article",
    "Attribution",
    "Bilingual",
    "Bulletin",
    "Card",
    "Change",
    "Column",
    "Correction",
    "Delivery",
    "Diagnostic",
    "Edition",
    "Endorsement",
    "Event",
    "Exemption",
    "Image",
    "Indicator",
    "Instalment",
    "KnownDate",
    "Lead",
    "Ledger",
    "Mention",
    "Moment",
    "Page",
    "Pairing",
    "Person",
    "Policy",
    "Quote",
    "Region",
    "Rights",
    "Signature",
    "Site",
    "Source",
    "StatedFigure",
    "Subscription",
    "Sum",
    "Synopsis",
    "Term",
    "Topic",
    "Translation",
    "Unit",
    "Validity",
    "Withdrawal",
    "Wording",
]
