"""A person answers for a synopsis as it stands: may they, and the entry in its row."""

from __future__ import annotations

import base64
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct
from msgspec.structs import replace

from generator.content.disk import lock, write_file
from generator.content.library import Library
from generator.content.project import Project
from generator.content.synopsis_reader import SYNOPSES
from generator.content.synopsis_writer import with_endorsement
from generator.errors import CommandError
from generator.model import Article, Endorsement, Person, Synopsis
from generator.review.endorsements import mark, ruling, statement
from generator.review.sign import opened, owner
from generator.text.dates import in_zone


class Endorsed(Struct, frozen=True):
    """The file that was written into, the synopsis with its endorsement, and whose it is."""

    path: str
    person: Person
    synopsis: Synopsis


def endorse(
    project: Project, name: str, synopsis: str, key: Ed25519PrivateKey, now: datetime, stated: str | None = None
) -> Endorsed:
    """Endorses a synopsis (its id) of an article as it stands, by the day in the site's zone.

    `name` is the article's folder, slug or id, `stated` the id of who endorses, None for whoever the key belongs to.
    Every other byte of the file stays. Raises CommandError where this person may not, or one holds already,
    ContentError where the article or the list of people cannot be read whole, LockedError while another command
    writes; then nothing is changed.
    """
    with lock(project):
        library, article = opened(project, name)
        found, person = _asked(article, synopsis), owner(library, key, stated)
        if found.signed is not None and ruling(article, found, library).holds:
            raise CommandError("endorsed-already", id=found.id, by=found.signed.by, on=found.signed.on)
        then = _signed(article, found, person, key, _today(library, now))
        then_ruling = ruling(article, then, library)
        if then_ruling.rule is not None:
            raise CommandError(then_ruling.rule, **then_ruling.values)
        path = project.root / article.folder / SYNOPSES
        write_file(path, with_endorsement(path.read_bytes(), then))
    return Endorsed(project.name(path), person, then)


def _asked(article: Article, name: str) -> Synopsis:
    found = next((one for one in article.synopses if one.id == name), None)
    if found is None:
        there = ", ".join(one.id for one in article.synopses) or "-"
        raise CommandError("no-synopsis", folder=article.folder, id=name, found=there)
    return found


def _signed(article: Article, synopsis: Synopsis, person: Person, key: Ed25519PrivateKey, day: str) -> Synopsis:
    blank = Endorsement(person.id, day, mark(synopsis), "")
    signature = base64.b64encode(key.sign(statement(article, synopsis, blank))).decode()
    return replace(synopsis, signed=replace(blank, signature=signature))


def _today(library: Library, now: datetime) -> str:
    return in_zone(now, library.site.utc_offset).date().isoformat()
