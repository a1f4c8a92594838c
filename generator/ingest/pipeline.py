"""One delivery from its bytes to its folders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from generator.content.data_reader import read_regions, read_site, read_sources
from generator.content.front_matter import dump
from generator.content.project import Project
from generator.content.store import free_folder, lock, write_folder
from generator.errors import ContentError
from generator.ingest.compose import SOURCE_FILE, article_id, compose, draft_files
from generator.ingest.decide import Changed, Decision, Duplicate, New, Unclear, decide, inbox_folder, known_items
from generator.ingest.decode import decode
from generator.ingest.desk import Desk
from generator.ingest.digest.pasted import read_digest
from generator.ingest.reading import Origin
from generator.model import Bulletin, Change, Delivery, Diagnostic
from generator.text.dates import parse_offset
from generator.text.fingerprint import digest
from generator.text.strings import rule_sentences


@dataclass(frozen=True, slots=True)
class Outcome:
    """One item's decision, and the folder that holds it now, from the project's root."""

    decision: Decision
    folder: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a delivery; `changes` are those outside of all items."""

    delivery: Delivery
    outcomes: tuple[Outcome, ...]
    changes: tuple[Change, ...]


def ingest(project: Project, data: bytes, name: str, now: datetime) -> Report:
    """Reads a delivered digest and writes what is new in it.

    `name` is the file's, for sentences; `now` gives the year of new folders. Raises DeliveryError for what cannot be
    read, ContentError where regions, sources or settings have faults, LockedError while another command writes: in all
    three cases nothing has been written.
    """
    text, encoding = decode(data, name)
    with lock(project):
        desk = _desk(project, now)
        read = read_digest(text, Origin(name), desk)
        delivery = Delivery(digest(data), encoding, read.title)
        decisions = decide(read.bulletins, known_items(project))
        outcomes = tuple(Outcome(one, _write(project, one, delivery, str(now.year))) for one in decisions)
    return Report(delivery, outcomes, read.changes)


def _desk(project: Project, now: datetime) -> Desk:
    faults: list[Diagnostic] = []
    regions = {region.id: region for region in read_regions(project, faults)}
    sources = {source.id: source for source in read_sources(project, faults)}
    site = read_site(project, faults)
    if faults:
        raise ContentError(faults)
    zone = parse_offset(site.utc_offset)
    return Desk(regions, sources, site.fullwidth_brackets, now.astimezone(zone))


def _write(project: Project, decision: Decision, delivery: Delivery, year: str) -> str:
    if isinstance(decision, Duplicate):
        return decision.folder
    bulletin = decision.bulletin
    article = compose(bulletin, delivery, year)
    if isinstance(decision, New):
        folder = free_folder(project.articles / year, article.slug)
        # The slug is the folder's name until an editor chooses a better one: two items never share an address.
        files = draft_files(replace(article, slug=folder.name), bulletin)
    else:
        folder = inbox_folder(project, bulletin)
        files = {SOURCE_FILE: bulletin.raw + "\n", "reason.yml": dump(_reason(decision, bulletin, delivery))}
        if isinstance(decision, Changed):
            files |= {f"proposal.{name}": text for name, text in draft_files(article, bulletin).items()}
            files.pop(f"proposal.{SOURCE_FILE}")
    write_folder(folder, files)
    return project.name(folder)


def _reason(decision: Changed | Unclear, bulletin: Bulletin, delivery: Delivery) -> dict[str, object]:
    """Why an item waits, for the person who opens the folder."""
    rule = "unclear-changed" if isinstance(decision, Changed) else decision.reason
    values = {"prefix": bulletin.prefix, "line": bulletin.line, "folder": ""}
    if isinstance(decision, Changed):
        values["folder"] = decision.known.folder
    return {
        "id": article_id(bulletin),
        "rule": rule,
        "headline": bulletin.headline,
        "line": bulletin.line,
        "delivery": {"sha256": delivery.sha256, "encoding": delivery.encoding},
        "reason": {lang: " ".join(rule_sentences(rule, lang, values)) for lang in ("zh", "en")},
    }
