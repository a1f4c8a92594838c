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
from generator.model.page import Page
from generator.model.pairing import Pairing, Unit
from generator.model.person import Person
from generator.model.region import Region
from generator.model.signature import Signature
from generator.model.site import Site
from generator.model.source import Source
from generator.model.subscription import Subscription
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
    "Change",
    "Column",
    "Correction",
    "Delivery",
    "Diagnostic",
    "Edition",
    "Exemption",
    "Image",
    "Instalment",
    "KnownDate",
    "Lead",
    "Page",
    "Pairing",
    "Person",
    "Region",
    "Rights",
    "Signature",
    "Site",
    "Source",
    "Subscription",
    "Term",
    "Topic",
    "Translation",
    "Unit",
    "Withdrawal",
    "Wording",
]
