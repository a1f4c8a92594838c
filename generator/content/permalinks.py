"""The addresses of the site, one function a kind of page.

None begins with "/"; those of pages end with it, but for the Chinese front page, which is "", and the 404's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from generator.model import Article, Edition

NOT_FOUND = "404.html"

# Where something stands in each edition.
Place: TypeAlias = Callable[[Edition], str]


def front(edition: Edition) -> str:
    """The front page of an edition."""
    return edition.prefix


def article(article: Article, edition: Edition) -> str:
    """An article: the year is its folder's and never changes, whatever becomes known of its date."""
    return f"{edition.prefix}articles/{article.year}/{article.slug}/"


def facing(article: Article, edition: Edition) -> str:
    """An article's two languages, paragraph facing paragraph."""
    return f"{edition.prefix}articles/{article.year}/{article.slug}/facing/"


def alias(alias: str, edition: Edition) -> str:
    """Where an article once stood; see `Article.aliases`."""
    return f"{edition.prefix}articles/{alias}/"


def facing_alias(alias: str, edition: Edition) -> str:
    """Where its two languages once faced each other."""
    return f"{edition.prefix}articles/{alias}/facing/"


def column(column: str, edition: Edition) -> str:
    """A column with its articles."""
    return f"{edition.prefix}columns/{column}/"


def index(kind: str, edition: Edition) -> str:
    """All of a kind: "columns", "regions", "topics" or "sources"."""
    return f"{edition.prefix}{kind}/"


def region(region: str, edition: Edition) -> str:
    """A region with its articles and those of the regions in it."""
    return f"{edition.prefix}regions/{region}/"


def topic(topic: str, edition: Edition) -> str:
    """A topic with its articles."""
    return f"{edition.prefix}topics/{topic}/"


def archive(edition: Edition) -> str:
    """The newest articles of an edition, and the way to all months."""
    return f"{edition.prefix}archive/"


def search(edition: Edition) -> str:
    """The page of search; what is asked is told behind it, after a question mark."""
    return f"{edition.prefix}search/"


def glossary(edition: Edition) -> str:
    """All terms, each with a place of its own: its anchor, after a #."""
    return f"{edition.prefix}glossary/"


def term(anchor: str, edition: Edition) -> str:
    """The articles in which a term stands, where they are many."""
    return f"{edition.prefix}glossary/{anchor}/"


def figures(edition: Edition) -> str:
    """All figures, and the ways to their tables."""
    return f"{edition.prefix}figures/"


def indicator(indicator: str, edition: Edition) -> str:
    """The figures of an indicator."""
    return f"{edition.prefix}figures/indicators/{indicator}/"


def region_figures(region: str, edition: Edition) -> str:
    """The figures of a region."""
    return f"{edition.prefix}figures/regions/{region}/"


def targets(edition: Edition) -> str:
    """Targets and what became of them."""
    return f"{edition.prefix}figures/targets/"


def rewards(edition: Edition) -> str:
    """What is paid for certificates, and by whom."""
    return f"{edition.prefix}figures/rewards/"


def timeline(edition: Edition) -> str:
    """What articles say happened when."""
    return f"{edition.prefix}timeline/"


def timeline_year(year: str, edition: Edition) -> str:
    """A year of a timeline that is too long for one page; "undated" for what no text dates."""
    return f"{edition.prefix}timeline/{year}/"


def policies(edition: Edition) -> str:
    """All documents that articles name."""
    return f"{edition.prefix}policies/"


def policy(policy: str, edition: Edition) -> str:
    """A document that articles name."""
    return f"{edition.prefix}policies/{policy}/"


def cards(edition: Edition) -> str:
    """All organisations and services that articles name."""
    return f"{edition.prefix}services/"


def card(card: str, edition: Edition) -> str:
    """An organisation or a service."""
    return f"{edition.prefix}services/{card}/"


def source(source: str, edition: Edition) -> str:
    """A source with its articles."""
    return f"{edition.prefix}sources/{source}/"


def period(period: str, edition: Edition) -> str:
    """The articles that appeared in a year ("2026") or a month ("2026-11")."""
    return f"{edition.prefix}archive/{period.replace('-', '/')}/"


def part(home: str, number: int) -> str:
    """A numbered page of the list that stands at `home`; number 0 is its first."""
    return f"{home}{number}/" if number else home


def page(name: str, edition: Edition) -> str:
    """A standing page."""
    return f"{edition.prefix}{name}/"


def file(permalink: str) -> str:
    """The file that holds what stands at an address."""
    return permalink if permalink == NOT_FOUND else permalink + "index.html"


def attachment(article: Article, file: str) -> str:
    """A file of an article's folder; one for both editions, beside the Chinese one."""
    return f"articles/{article.year}/{article.slug}/{file}"
