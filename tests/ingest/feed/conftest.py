"""Feeds as files and as they come, read at one desk."""

from datetime import datetime

import pytest

from generator.content.data_reader import read_regions, read_sources
from generator.content.project import Project
from generator.ingest.desk import Desk
from generator.ingest.feed.json_feed import read_json_feed
from generator.ingest.feed.xml_feed import read_feed
from generator.ingest.reading import Hints, Origin
from tests.conftest import NOW, ROOT

PROJECT = Project(ROOT)
URL = "https://mzt.guizhou.example/rss/news.xml"


@pytest.fixture(scope="package")
def desk():
    regions = {region.id: region for region in read_regions(PROJECT, [])}
    sources = {source.id: source for source in read_sources(PROJECT, [])}
    return Desk(regions, sources, brackets=True, now=datetime.fromisoformat(NOW))


@pytest.fixture(scope="package")
def read(desk):
    """Reads a feed of either kind, as if it had come from the department's address."""

    def read(text, url=URL, **hints):
        origin = Origin("news.xml", url, Hints(**hints))
        return read_json_feed(text, origin, desk) if text.lstrip().startswith("{") else read_feed(text, origin, desk)

    return read


@pytest.fixture(scope="package")
def item(read):
    """Reads the elements of one RSS item, and answers with its bulletin."""

    def item(elements, **hints):
        (bulletin,) = read(f"<rss version='2.0'><channel><item>{elements}</item></channel></rss>", **hints).bulletins
        return bulletin

    return item
