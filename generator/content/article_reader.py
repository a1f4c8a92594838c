"""A folder of articles/ → an Article, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace

from generator.content.article_facts import (
    read_aliases,
    read_attribution,
    read_delivery,
    read_exemptions,
    read_image,
    read_instalment,
    read_lead,
    read_published,
    read_review,
    read_rights,
)
from generator.content.correction_facts import read_correction, read_withdrawal
from generator.content.fields import Fields
from generator.content.front_matter import Split, split
from generator.content.ledger_reader import read_ledger
from generator.content.pairing import pairing_file, read_pairing
from generator.content.places import place
from generator.content.project import Project, is_being_edited, language_of
from generator.content.strict_yaml import YamlError, parse
from generator.content.synopsis_reader import read_synopses
from generator.content.text_file import ARTICLE_SIZE, read_text
from generator.model import LANGUAGES, Article, Diagnostic, Translation
from generator.model.article import KINDS, MACHINE_ASSISTANCE, STATUSES, TRANSLATION_STATUSES
from generator.text.comments import without_comments
from generator.text.markers import broken_marker, marked, without_markers
from generator.text.positions import position
from generator.text.segments import segments
from generator.text.slugs import is_slug

_UNFINISHED = ("key-missing", "body-missing")

# The facts and the body of each text, by language.
_Halves: TypeAlias = dict[str, tuple[Fields, Split]]


def read_article(project: Project, folder: Path) -> tuple[Article | None, list[Diagnostic]]:
    """The article of a folder; None where it has no original that can be read."""
    faults: list[Diagnostic] = []
    beside = {path.name: path for path in folder.iterdir()}
    halves = _texts_there(project, beside.values(), faults)
    original = _original(project, folder, halves, faults)
    if original is None:
        return None, faults
    texts = [_text(lang, fields, half, lang == original) for lang, (fields, half) in halves.items()]
    recorded = [text.lang for text in texts if text.lang != original and pairing_file(text.lang) in beside]
    texts = [
        _with_pairing(text, project, folder, original, faults) if text.lang in recorded else text for text in texts
    ]
    texts.sort(key=lambda text: text.lang != original)
    drafts = [text for text in texts if text.lang != original and _is_draft(halves[text.lang][0])]
    fields = halves[original][0]
    article = replace(
        _article(fields, folder, tuple(text for text in texts if text not in drafts)),
        drafts=tuple(drafts),
        ledger=read_ledger(project, folder, beside, faults),
        synopses=read_synopses(project, folder, beside, faults),
    )
    if article.lang != original:
        fields.fault("lang", "lang-differs", lang=article.lang)
        # Whoever asks for its original finds the text that is there.
        article = replace(article, lang=original)
    for fields, _ in halves.values():
        fields.close()
    return article, faults


def _texts_there(project: Project, paths: Iterable[Path], faults: list[Diagnostic]) -> _Halves:
    """Those texts among the files of a folder that can be read."""
    halves: _Halves = {}
    texts = (path for path in paths if path.suffix.lower() in {".md", ".markdown"})
    for path in sorted(path for path in texts if not is_being_edited(path.name)):
        lang = language_of(path)
        if lang is None or not path.name.startswith("index."):
            faults.append(Diagnostic(project.name(path), 1, 1, "file-name"))
        elif (half := read_halves(project, path, faults)) is not None:
            halves[lang] = half
    return halves


def _original(project: Project, folder: Path, halves: _Halves, faults: list[Diagnostic]) -> str | None:
    """The language of the one text with the facts of the whole article; None, and why is noted, without such a text."""
    originals = [lang for lang in halves if "id" in halves[lang][0]]
    if len(originals) == 1:
        return originals[0]
    # What cannot be read has been told, and may have been it.
    if not faults and halves:
        name = project.name(folder / f"index.{min(halves)}.md")
        faults.append(Diagnostic(name, 1, 1, "two-originals" if originals else "no-original"))
    elif not faults:
        faults.append(Diagnostic(project.name(folder), 1, 1, "no-text"))
    return None


def read_halves(project: Project, path: Path, faults: list[Diagnostic]) -> tuple[Fields, Split] | None:
    """The facts and the body of a Markdown file; None, with the fault noted, where it has no front matter of ours."""
    text = read_text(project, path, faults, ARTICLE_SIZE)
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
    if not original and "made_from" in fields:
        fields.fault("made_from", "made-from-key")
    body, body_line = (half.body, half.body_line) if original else _unmarked(fields, half)
    if _is_missing(body):
        fields.faults.append(Diagnostic(fields.path, half.body_line, 1, "body-missing"))
    captions = fields.child("captions") if not original else None
    return Translation(
        lang=lang,
        path=fields.path,
        title=fields.text("title"),
        list_title=fields.optional("list_title"),
        summary=fields.text("summary"),
        body=body,
        body_line=body_line,
        editor_notes=fields.texts("editor_notes"),
        exemptions=read_exemptions(fields),
        translator_notes=fields.texts("translator_notes") if not original else (),
        original_title=fields.optional("original_title") if not original else None,
        captions={name: captions.text(name) for name in captions.names()} if captions else {},
        translator=fields.optional("translator") if not original else None,
        reviewer=fields.optional("reviewer") if not original else None,
        translated=fields.day("translated") if not original else None,
        machine_assisted=fields.choice("machine_assisted", MACHINE_ASSISTANCE) if not original else None,
        marked=marked(half.facts, half.body) if not original else (),
        review=read_review(fields),
    )


def _is_missing(body: str) -> bool:
    """Whether a text has no paragraph that is read; what begins with neither a comment nor a definition is one."""
    return body[:1].strip() in {"", "<", "["} and not segments(without_comments(body))


def _is_draft(fields: Fields) -> bool:
    """Whether a translation is unfinished; then what it has not yet is no fault."""
    is_draft = fields.choice("status", TRANSLATION_STATUSES, "published") == "draft"
    if is_draft:
        unfinished = [one for one in fields.faults if one.path == fields.path and one.rule in _UNFINISHED]
        fields.faults[:] = [one for one in fields.faults if one not in unfinished]
    return is_draft


def _unmarked(fields: Fields, half: Split) -> tuple[str, int]:
    """A translation's text without the marks for its translator, and the line that it begins at."""
    broken = broken_marker(half.body)
    if broken is not None:
        fields.faults.append(Diagnostic(fields.path, *position(half.body, broken, half.body_line), "marker-broken"))
    body = without_markers(half.body)
    # Lines of spaces before a text would make code of it.
    text = body.lstrip("\n ") if half.body.startswith("<!--") else body
    return text, half.body_line + body[: len(body) - len(text)].count("\n")


def _with_pairing(
    text: Translation, project: Project, folder: Path, original: str, faults: list[Diagnostic]
) -> Translation:
    """A translation with what it was made from; a record that speaks of another language's text is none."""
    pairing = read_pairing(project, folder, text.lang, faults)
    if pairing is not None and pairing.lang != original:
        name = project.name(folder / pairing_file(text.lang))
        faults.append(Diagnostic(name, *place(project, name, "from"), "pairing-lang", {"lang": pairing.lang}))
        return text
    return replace(text, pairing=pairing)


def _article(fields: Fields, folder: Path, texts: tuple[Translation, ...]) -> Article:
    slug = fields.optional("slug") or folder.name
    if not is_slug(slug):
        fields.fault("slug", "not-slug", slug=slug)
    if not re.fullmatch(r"[0-9]{4}", folder.parent.name):
        fields.fault("id", "not-year", folder=folder.parent.name)
    return Article(
        id=fields.text("id"),
        slug=slug,
        aliases=read_aliases(fields),
        year=folder.parent.name,
        folder=fields.path.rpartition("/")[0],
        kind=fields.choice("kind", KINDS),
        lang=fields.choice("lang", LANGUAGES),
        original_title=fields.optional("original_title"),
        region=fields.text("region"),
        places=fields.texts("places"),
        columns=tuple(read_instalment(child) for child in fields.rows("columns", "id")),
        topics=fields.texts("topics"),
        attribution=read_attribution(fields),
        rights=read_rights(fields),
        delivery=read_delivery(fields),
        status=fields.choice("status", STATUSES),
        published=read_published(fields),
        images=tuple(read_image(child) for child in fields.children("images")),
        editor=fields.optional("editor"),
        lead=read_lead(fields),
        corrections=tuple(read_correction(child) for child in fields.children("corrections")),
        withdrawal=read_withdrawal(fields),
        texts=texts,
    )
