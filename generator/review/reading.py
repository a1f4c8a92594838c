"""What somebody reads who reviews a text: everything of it that readers will see, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import unquote

from msgspec import to_builtins
from msgspec.structs import replace

from generator.content.article_writer import shared_facts, translation_facts
from generator.content.library import Library
from generator.content.project import Project
from generator.model import LANGUAGES, Article, Translation
from generator.text.fingerprint import digest

# Everything is read but this: what a key unknown today will say is signed for too. The time of publication is read once
# there is one, for release stamps it after the signatures.
_UNREAD = frozenset(["review", "status", "published", "home", "delivery", "aliases"])
# Of an original's front matter, what belongs to its own text and not to the article.
_OWN = frozenset(["title", "list_title", "summary", "editor_notes", "check_exceptions"])
# Running text, in which typesetting may be mended; all else counts to the character.
_PROSE = frozenset(
    ["title", "list_title", "original_title", "summary", "body", "editor_notes", "translator_notes", "captions"]
)
PARTS = {
    "title": "title",
    "list_title": "title",
    "original_title": "title",
    "summary": "summary",
    "body": "body",
    "images": "pictures",
    "captions": "pictures",
    "files": "pictures",
    "made_from": "source",
    "stated": "figures",
    "editor_notes": "notes",
    "translator_notes": "notes",
    "published": "published",
}
OTHER_PART = "facts"


class Reading(NamedTuple):
    """What was read, in short: SHA-256 (hex) of the whole, and a mark of each part (title:1a2b3c …)."""

    whole: str
    parts: str


def reading(article: Article, text: Translation, library: Library, *, dated: bool = True) -> Reading:
    """Of a text with the facts that its page shows, the pictures and attachments included.

    `dated`: with the time of publication, where there is one; what was made a draft again keeps its own.
    """
    parts: dict[str, dict[str, Any]] = {}
    read = _read(article, text, library)
    if dated and article.published is not None:
        read["published"] = article.published.astimezone(UTC).isoformat()
    for key, value in read.items():
        parts.setdefault(PARTS.get(key.rpartition(".")[2], OTHER_PART), {})[key] = value
    marks = " ".join(f"{name}:{_digest(parts[name])[:6]}" for name in sorted(parts))
    return Reading(_digest(parts), marks)


def is_dated(parts: str) -> bool:
    """Whether the marks of what was read have one of the time of publication."""
    return any(mark.startswith("published:") for mark in parts.split())


def changed_parts(before: str, after: str) -> tuple[str, ...]:
    """The names of the parts whose marks differ; empty where what differs is not to be told."""
    old, new = (dict(mark.partition(":")[::2] for mark in marks.split()) for marks in (before, after))
    names = (*dict.fromkeys(PARTS.values()), OTHER_PART)
    return tuple(name for name in names if old.get(name) != new.get(name))


def _read(article: Article, text: Translation, library: Library) -> dict[str, Any]:
    # A correction is told on the pages of the languages that it names.
    told = tuple(one for one in article.corrections if text.lang in one.languages)
    facts = shared_facts(replace(article, corrections=told))
    # By language: what is about to be signed is a text that the article does not have yet.
    if text.lang != article.lang:
        shared = {f"shared.{key}": value for key, value in facts.items() if key not in _OWN}
        facts = {**shared, **translation_facts(text), "made_from": _made_from(text)}
    # One line of sources.yml would have a reprint come from somebody else.
    source = library.sources.get(article.attribution.id or "") if article.attribution else None
    facts["source_name"] = source.name[text.lang] if source else None
    facts["images" if text.lang == article.lang else "shared.images"] = _images(article, text)
    facts |= {"body": text.body, "files": _files(article, text, library.project), "stated": _stated(article, text.lang)}
    read = {key: value for key, value in facts.items() if value and key.rpartition(".")[2] not in _UNREAD}
    return {key: _set(value) if key in _PROSE else value for key, value in read.items()}


def _stated(article: Article, lang: str) -> dict[str, Any]:
    """What the article's page states of it beside the text, in the words of a language: no reader sees the rest."""
    ledger = article.ledger
    # Where the front page shows it besides is for who lays that out, as `home` is.
    figures = [replace(one, is_highlight=False) for one in ledger.figures if one.is_confirmed]
    rows = {"figures": figures, "mentions": ledger.mentions, "events": ledger.events}
    return {key: _in(lang, to_builtins(found)) for key, found in rows.items() if found}


def _in(lang: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        if value.keys() == set(LANGUAGES):
            return value[lang]
        return {key: _in(lang, inner) for key, inner in value.items()}
    return [_in(lang, one) for one in value] if isinstance(value, list) else value


def _made_from(text: Translation) -> dict[str, list[str | None]]:
    """The original's words that a translation renders, passage by passage, and the day on which they were rendered.

    A reviewer answers for these too.
    """
    units = text.pairing.units if text.pairing else ()
    return {unit.name: [_as_read(unit.original), unit.day] for unit in units if unit.original is not None}


def _images(article: Article, text: Translation) -> list[dict[str, Any]]:
    """The pictures with the words that this text's readers see: an original's caption where it has none of its own."""
    rows: list[dict[str, Any]] = shared_facts(article)["images"]
    return [{**row, "caption": _as_read(text.captions.get(row["id"]) or row.get("caption", ""))} for row in rows]


def _files(article: Article, text: Translation, project: Project) -> dict[str, str]:
    """SHA-256 (hex) of each file beside the text that it shows or links to, by name."""
    written = "\n".join((text.body, *text.editor_notes, *text.translator_notes))
    # A name too many is no harm, one too few is a picture that could be changed: however Markdown lets it be written.
    words = _unspaced("\n".join((written, unquote(unescape(written.replace("\\", ""))))))
    shown = {image.shown for image in article.images}
    found = {}
    for path in sorted((project.root / article.folder).iterdir()):
        if (path.name in shown or _unspaced(path.name) in words) and path.is_file() and not path.is_symlink():
            found[path.name] = digest(path.read_bytes())
    return found


def _unspaced(text: str) -> str:
    """Without spaces, which Markdown makes of tabs and line ends."""
    return "".join(text.split())


def _set(value: Any) -> Any:
    if isinstance(value, str):
        return _as_read(value)
    if isinstance(value, Mapping):
        return {key: _set(inner) for key, inner in value.items()}
    return [_set(inner) for inner in value]


def _as_read(text: str) -> str:
    from generator.text.as_read import as_read  # its patterns take 0.02 s, and most builds ask for nothing signed

    return as_read(text)


def _digest(value: object) -> str:
    return digest(json.dumps(value, sort_keys=True, ensure_ascii=False).encode())
