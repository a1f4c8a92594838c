"""A person signs a text: may they, and the entry in its file."""

from __future__ import annotations

import base64
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct
from msgspec.structs import replace

from generator.content.article_names import article_named
from generator.content.article_writer import review_facts
from generator.content.disk import lock
from generator.content.editing import edit_file
from generator.content.front_matter import with_facts
from generator.content.library import Library, read_library
from generator.content.project import Project
from generator.errors import CommandError, ContentError
from generator.model import Article, Person, Signature, Translation
from generator.model.signature import STAGES
from generator.review.keys import public_line
from generator.review.reading import reading
from generator.review.rulings import rulings, stage_name
from generator.review.statement import statement
from generator.text.dates import in_zone
from generator.text.ssh_key import key_mark, public_key


class Asked(Struct, frozen=True):
    """What is to be signed: an article by folder, slug or id, and its original where `lang` is None.

    `person` is an id, None for whoever the key belongs to.
    """

    name: str
    stage: str
    lang: str | None = None
    person: str | None = None


class Signed(Struct, frozen=True):
    """The file that was signed, by whom, when, and the stages that the site still asks for."""

    path: str
    person: Person
    signature: Signature
    lacking: tuple[str, ...]


def sign(project: Project, asked: Asked, key: Ed25519PrivateKey, now: datetime) -> Signed:
    """Signs a text as it stands, in the site's zone; everything else in its file stays as it is.

    Raises CommandError where this person may not sign it now, ContentError where the article cannot be read whole,
    LockedError while another command writes; then nothing is changed.
    """
    with lock(project):
        library, article = opened(project, asked.name)
        lang = asked.lang or article.lang
        text = article.text(lang) or article.draft(lang)
        if text is None:
            raise CommandError("sign-language", folder=article.folder, lang=asked.lang)
        person = owner(library, key, asked.person)
        stamp = in_zone(now, library.site.utc_offset).replace(microsecond=0)
        signature = _signature(article, text, library, asked.stage, person, key, stamp)
        others = tuple(one for one in text.review if one.stage != asked.stage)
        review = tuple(sorted((*others, signature), key=lambda one: STAGES.index(one.stage)))
        _refuse(article, text, replace(text, review=review), signature, library)
        path = project.root / text.path
        edit_file(path, lambda was: with_facts(was, {"review": review_facts(review)}))
        held = {one.signature.stage for one in rulings(article, replace(text, review=review), library) if one.holds}
    return Signed(text.path, person, signature, tuple(s for s in library.site.required_reviews if s not in held))


def opened(project: Project, name: str) -> tuple[Library, Article]:
    """All content, and the article of a name; raises ContentError where it or whose keys hold cannot be read whole."""
    library, faults = read_library(project)
    article = article_named(library, name)
    data = (f"{article.folder}/", "content/data/people.yml", "content/data/site.yml")
    if refused := [fault for fault in faults if fault.is_error and fault.path.startswith(data)]:
        raise ContentError(refused)
    return library, article


def owner(library: Library, key: Ed25519PrivateKey, stated: str | None) -> Person:
    """Whose key it is; raises CommandError where it is nobody's, or not that of the id stated."""
    line = public_line(key)
    owner = next((one for one in library.people.values() if one.key and public_key(one.key) == public_key(line)), None)
    if owner is None:
        raise CommandError("key-of-nobody", key=line, mark=key_mark(line))
    if stated is not None and stated != owner.id:
        raise CommandError("key-of-other", by=stated, owner=owner.id)
    return owner


def _signature(
    article: Article,
    text: Translation,
    library: Library,
    stage: str,
    person: Person,
    key: Ed25519PrivateKey,
    on: datetime,
) -> Signature:
    read = reading(article, text, library)
    blank = Signature(stage, person.id, on, read.whole, read.parts, "")
    return replace(blank, signature=base64.b64encode(key.sign(statement(article, text, blank))).decode())


def _refuse(article: Article, text: Translation, then: Translation, signature: Signature, library: Library) -> None:
    """Raises CommandError where the signature would not hold, or the stage has one that does."""
    for ruling in rulings(article, text, library):
        if ruling.holds and ruling.signature.stage == signature.stage:
            raise CommandError("signed-already", stage=stage_name(signature.stage), by=ruling.signature.by)
    for ruling in rulings(article, then, library):
        if ruling.signature is signature and ruling.rule is not None:
            raise CommandError(ruling.rule, **ruling.values)
        # A signature that an edit has voided is this person's past; one that nobody made is no reason to go on.
        if ruling.rule in {"review-forged", "review-copied"} and ruling.signature is not signature:
            raise CommandError(ruling.rule, **ruling.values)
