"""A folder of articles/ → an Article, and everything that is wrong with it."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from generator.content.fields import Fields
from generator.content.front_matter import Split, split
from generator.content.project import Project, language_of, read_text
from generator.content.strict_yaml import YamlError, parse
from generator.model import (
    Article,
    Attribution,
    Delivery,
    Diagnostic,
    Image,
    Instalment,
    KnownDate,
    Lead,
    Rights,
    Translation,
)
from generator.model.article import KINDS, MACHINE_ASSISTANCE, PRECISIONS, RIGHTS, SLOTS, STATUSES
from generator.text.dates import is_date, parse_instant
from generator.text.slugs import is_slug

# "year-or-later" has a year for its value; "unknown" has none.
_LENGTHS = {"day": 10, "month": 7, "year": 4, "year-or-later": 4}


def read_article(project: Project, folder: Path) -> tuple[Article | None, list[Diagnostic]]:
    """The article of a folder; None where it has no original that can be read."""
    faults: list[Diagnostic] = []
    halves: dict[str, tuple[Fields, Split]] = {}
    for path in sorted(folder.glob("*.md")):
        lang = language_of(path)
        if lang is None or not path.name.startswith("index."):
            faults.append(Diagnostic(project.name(path), 1, 1, "file-name"))
        elif (half := read_halves(project, path, faults)) is not None:
            halves[lang] = half
    originals = [lang for lang in halves if "id" in halves[lang][0]]
    if len(originals) != 1:
        if halves and not faults:
            name = project.name(folder / f"index.{min(halves)}.md")
            faults.append(Diagnostic(name, 1, 1, "two-originals" if originals else "no-original"))
        elif not halves and not faults:
            faults.append(Diagnostic(project.name(folder), 1, 1, "no-text"))
        return None, faults
    texts = [_text(lang, fields, half, lang in originals) for lang, (fields, half) in halves.items()]
    texts.sort(key=lambda text: text.lang not in originals)
    fields = halves[originals[0]][0]
    article = _article(fields, folder, tuple(texts))
    if article.lang != originals[0]:
        fields.fault("lang", "lang-differs", lang=article.lang)
    for fields, _ in halves.values():
        fields.close()
    return article, faults


def read_halves(project: Project, path: Path, faults: list[Diagnostic]) -> tuple[Fields, Split] | None:
    """The facts and the body of a Markdown file; None, with the fault noted, where it has no front matter of ours."""
    text = read_text(project, path, faults)
    if text is None:
        return None
    try:
        half = split(text)
        node = parse(half.facts, half.facts_line)
    except YamlError as error:
        faults.append(Diagnostic(project.name(path), error.line, error.column, error.rule, error.values))
        return None
    return Fields(node, project.name(path), faults), half


def _text(lang: str, fields: Fields, half: Split, original: bool) -> Translation:
    if not half.body:
        fields.faults.append(Diagnostic(fields.path, half.body_line, 1, "body-missing"))
    captions = fields.child("captions") if not original else None
    return Translation(
        lang=lang,
        path=fields.path,
        title=fields.text("title"),
        list_title=fields.optional("list_title"),
        summary=fields.text("summary"),
        body=half.body,
        body_line=half.body_line,
        editor_notes=fields.texts("editor_notes"),
        translator_notes=fields.texts("translator_notes") if not original else (),
        original_title=fields.optional("original_title") if not original else None,
        captions={name: captions.text(name) for name in captions.names()} if captions else {},
        translator=fields.optional("translator") if not original else None,
        reviewer=fields.optional("reviewer") if not original else None,
        made_from=fields.optional("made_from") if not original else None,
        translated=fields.day("translated") if not original else None,
        machine_assisted=fields.choice("machine_assisted", MACHINE_ASSISTANCE) if not original else None,
    )


def _article(fields: Fields, folder: Path, texts: tuple[Translation, ...]) -> Article:
    slug = fields.optional("slug") or folder.name
    if not is_slug(slug):
        fields.fault("slug", "not-slug", slug=slug)
    if not re.fullmatch(r"[0-9]{4}", folder.parent.name):
        fields.fault("id", "not-year", folder=folder.parent.name)
    return Article(
        id=fields.text("id"),
        slug=slug,
        year=folder.parent.name,
        folder=fields.path.rpartition("/")[0],
        kind=fields.choice("kind", KINDS),
        lang=fields.choice("lang", ("zh", "en")),
        original_title=fields.optional("original_title"),
        region=fields.text("region"),
        places=fields.texts("places"),
        columns=tuple(_instalment(child) for child in fields.rows("columns", "id")),
        topics=fields.texts("topics"),
        attribution=_attribution(fields),
        rights=_rights(fields),
        delivery=_delivery(fields),
        status=fields.choice("status", STATUSES),
        published=_published(fields),
        images=tuple(_image(child) for child in fields.children("images")),
        editor=fields.optional("editor"),
        lead=_lead(fields),
        texts=texts,
    )


def _instalment(fields: Fields) -> Instalment:
    instalment = Instalment(fields.text("id"), fields.number("number"), fields.number("season"))
    fields.close()
    return instalment


def _lead(fields: Fields) -> Lead | None:
    child = fields.child("home")
    if child is None:
        return None
    child.choice("slot", SLOTS)
    lead = Lead(child.day("from"), child.day("until"))
    if lead.since and lead.until and lead.until < lead.since:
        child.fault("until", "lead-never", since=lead.since, until=lead.until)
    child.close()
    return lead


def _attribution(fields: Fields) -> Attribution | None:
    child = fields.child("source")
    if child is None:
        return None
    date = child.child("published")
    attribution = Attribution(
        id=child.optional("id"),
        statement=child.text("statement"),
        published=_known_date(date) if date else KnownDate(),
        url=child.optional("url"),
    )
    if attribution.url and not attribution.url.startswith(("https://", "http://")):
        child.fault("url", "not-address", value=attribution.url)
    child.close()
    return attribution


def _known_date(fields: Fields) -> KnownDate:
    date = KnownDate(fields.optional("value"), fields.choice("precision", PRECISIONS), fields.optional("basis"))
    if date.precision == "unknown":
        if date.value is not None:
            fields.fault("value", "date-unknown", value=date.value)
    elif fields.optional("precision") != date.precision:
        date = KnownDate(None, "unknown", date.basis)
    elif date.value is None or not is_date(date.value) or len(date.value) != _LENGTHS[date.precision]:
        fields.fault("value", "date-precision", value=date.value or "", precision=date.precision)
        date = KnownDate(None, "unknown", date.basis)
    fields.close()
    return date


def _rights(fields: Fields) -> Rights | None:
    child = fields.child("rights")
    if child is None:
        return None
    rights = Rights(child.choice("basis", RIGHTS), child.optional("note"))
    child.close()
    return rights


def _delivery(fields: Fields) -> Delivery | None:
    child = fields.child("delivery")
    if child is None:
        return None
    delivery = Delivery(child.text("sha256"), child.text("encoding"), child.optional("title"))
    child.close()
    return delivery


def _published(fields: Fields) -> datetime | None:
    value = fields.optional("published")
    published = parse_instant(value) if value else None
    if value and published is None:
        fields.fault("published", "not-instant", value=value)
    return published


def _image(fields: Fields) -> Image:
    image = Image(fields.text("id"), fields.text("caption"), fields.optional("credit"), fields.optional("file"))
    fields.close()
    return image
