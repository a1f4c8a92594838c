"""The files of content/data/: the lists that every article refers to, and the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from generator.content.fields import Fields, unique
from generator.content.project import Project
from generator.content.strict_yaml import List, Node, Scalar
from generator.content.yaml_file import read_yaml
from generator.model import (
    LANGUAGES,
    Column,
    Diagnostic,
    Person,
    Region,
    Site,
    Source,
    Subscription,
    Topic,
)
from generator.model.column import COLUMN_STATUSES, NUMBERINGS, OWNERS
from generator.model.person import ROLES
from generator.model.region import REGION_LEVELS
from generator.model.signature import STAGES
from generator.prose.table import RULE_IDS
from generator.text.dates import in_zone, parse_offset
from generator.text.ssh_key import public_key

_Item = TypeVar("_Item")
# China's.
_OFFSET = "+08:00"


def read_regions(project: Project, faults: list[Diagnostic]) -> tuple[Region, ...]:
    """regions.yml, in its own order, which for provinces is the official one."""

    def region(fields: Fields) -> Region:
        found = Region(
            id=fields.id(),
            code=fields.optional("code"),
            level=fields.choice("level", REGION_LEVELS),
            parent=fields.optional("parent"),
            name=fields.bilingual("name"),
            short=fields.bilingual("short"),
            also=fields.texts("also"),
        )
        above = next((other for other in seen if other.id == found.parent), None)
        if found.parent and (above is None or REGION_LEVELS.index(above.level) >= REGION_LEVELS.index(found.level)):
            fields.fault("parent", "region-parent", parent=found.parent)
        seen.append(found)
        return found

    seen: list[Region] = []
    return unique(read_rows(project, "regions.yml", region, faults))


def read_columns(project: Project, faults: list[Diagnostic]) -> tuple[Column, ...]:
    """columns.yml."""

    def column(fields: Fields) -> Column:
        return Column(
            id=fields.id(),
            title=fields.bilingual("title"),
            short=fields.bilingual("short"),
            introduction=fields.bilingual("introduction"),
            owner=fields.choice("owner", OWNERS),
            status=fields.choice("status", COLUMN_STATUSES),
            numbering=fields.choice("numbering", NUMBERINGS, "none"),
            partner=fields.bilingual("partner") if "partner" in fields else None,
            expect_every=fields.number("expect_every"),
        )

    return unique(read_rows(project, "columns.yml", column, faults))


def read_topics(project: Project, faults: list[Diagnostic]) -> tuple[Topic, ...]:
    """topics.yml."""

    def topic(fields: Fields) -> Topic:
        return Topic(fields.id(), fields.bilingual("name"), fields.bilingual("description"))

    return unique(read_rows(project, "topics.yml", topic, faults))


def read_sources(project: Project, faults: list[Diagnostic]) -> tuple[Source, ...]:
    """sources.yml."""

    def source(fields: Fields) -> Source:
        return Source(fields.id(), fields.bilingual("name"), fields.texts("also"), fields.address("url"))

    return unique(read_rows(project, "sources.yml", source, faults))


def read_subscriptions(project: Project, faults: list[Diagnostic]) -> tuple[Subscription, ...]:
    """feeds.yml, which a newsroom that takes in no feed does not have."""

    def subscription(fields: Fields) -> Subscription:
        return Subscription(
            id=fields.id(),
            url=fields.address("url", is_needed=True) or "",
            source=fields.optional("source"),
            region=fields.optional("region"),
            lang=fields.choice("lang", LANGUAGES) if "lang" in fields else None,
            topics=fields.texts("topics"),
            columns=fields.texts("columns"),
            words=fields.texts("words"),
            pages=fields.yes("pages", default=False),
        )

    if not (project.data / "feeds.yml").exists():
        return ()
    return unique(read_rows(project, "feeds.yml", subscription, faults))


def read_people(project: Project, faults: list[Diagnostic]) -> tuple[Person, ...]:
    """people.yml, which a newsroom where nobody signs does not have; no key is anybody else's too."""

    def person(fields: Fields) -> Person:
        found = Person(
            id=fields.id(),
            name=fields.bilingual("name"),
            roles=fields.choices("roles", ROLES),
            key=fields.optional("key"),
            former_keys=fields.texts("former_keys"),
            until=fields.day("until"),
            also=fields.texts("also"),
        )
        for line in found.keys:
            at, key = "key" if line == found.key else "former_keys", public_key(line)
            if key is None:
                fields.fault(at, "not-key", value=line)
            elif owners.setdefault(key, found.id) != found.id:
                fields.fault(at, "key-twice", other=owners[key])
        return found

    owners: dict[bytes, str] = {}
    if not (project.data / "people.yml").exists():
        return ()
    return unique(read_rows(project, "people.yml", person, faults))


def read_site(project: Project, faults: list[Diagnostic]) -> Site:
    """site.yml."""
    node = _parse(project, "site.yml", faults)
    fields = Fields(node or Scalar(None, 1, 1), _name(project, "site.yml"), faults if node else [])
    offset = fields.optional("utc_offset") or _OFFSET
    if parse_offset(offset) is None:
        fields.fault("utc_offset", "not-offset", value=offset)
        # A machine's own zone would be a guess: a command may write a day with this.
        offset = _OFFSET
    site = Site(
        name=fields.bilingual("name"),
        description=fields.bilingual("description"),
        translator=fields.bilingual("translator"),
        utc_offset=offset,
        unknown_rights_from=fields.texts("unknown_rights_from"),
        fullwidth_brackets=fields.yes("fullwidth_brackets", default=True),
        machine_draft=fields.texts("machine_draft"),
        required_reviews=fields.choices("required_reviews", STAGES),
        prose_off=fields.texts("prose_off"),
    )
    for rule in site.prose_off:
        if rule not in RULE_IDS:
            fields.fault("prose_off", "prose-rule", name=rule, known=", ".join(RULE_IDS))
    fields.close()
    return site


def by_our_clock(project: Project, now: datetime) -> datetime:
    """A moment in the site's zone, for a command that reads no library: its day and year are the desk's."""
    return in_zone(now, read_site(project, []).utc_offset)


def read_rows(
    project: Project, name: str, make: Callable[[Fields], _Item], faults: list[Diagnostic]
) -> list[tuple[_Item, Fields]]:
    """The rows of a data file, each made an item, with the fields that it was made from."""
    node = _parse(project, name, faults)
    if node is None or (isinstance(node, Scalar) and node.value is None):
        return []
    if not isinstance(node, List):
        faults.append(Diagnostic(_name(project, name), node.line, node.column, "not-rows"))
        return []
    items = []
    for row in node.items:
        fields = Fields(row, _name(project, name), faults)
        items.append((make(fields), fields))
        fields.close()
    return items


def _parse(project: Project, name: str, faults: list[Diagnostic]) -> Node | None:
    path = project.data / name
    if not path.exists():
        faults.append(Diagnostic(_name(project, name), 1, 1, "data-missing"))
        return None
    return read_yaml(project, path, faults)


def _name(project: Project, name: str) -> str:
    return project.name(project.data / name)
