"""What reading a delivery needs to know of the newsroom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from generator.content.data_reader import read_regions, read_site, read_sources
from generator.content.project import Project
from generator.errors import ContentError
from generator.model import Diagnostic, Region, Source
from generator.text.dates import in_zone


class Desk(Struct, frozen=True):
    """Regions and sources by id, whether brackets around Han become full-width, and the time, in the site's zone."""

    regions: Mapping[str, Region]
    sources: Mapping[str, Source]
    brackets: bool
    now: datetime


def read_desk(project: Project, now: datetime) -> Desk:
    """What reading needs of the newsroom; raises ContentError where its regions, sources or settings have faults."""
    faults: list[Diagnostic] = []
    regions = {region.id: region for region in read_regions(project, faults)}
    sources = {source.id: source for source in read_sources(project, faults)}
    site = read_site(project, faults)
    if faults:
        raise ContentError(faults)
    return Desk(regions, sources, site.fullwidth_brackets, in_zone(now, site.utc_offset))
