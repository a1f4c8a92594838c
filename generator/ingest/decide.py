"""What a bulletin is to what we have: new, changed, the same, or for a person to say. Nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.content.project import Project
from generator.ingest.compose import SOURCE_FILE, article_id
from generator.ingest.digest.headlines import bare_title
from generator.model import Bulletin
from generator.text.fingerprint import fold

# Two items under one headline are versions of one when they share this much of their pairs of characters.
SAME_ITEM = 0.5

# So many characters of a text are found again in another version of it.
_OPENING = 40

_ID = re.compile(r"^id: *['\"]?([^'\"\s]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Known:
    """An item that we have: its id, its folder from the project's root, and its text as it arrived ("" by hand)."""

    id: str
    folder: str
    raw: str


@dataclass(frozen=True, slots=True)
class New:
    """An item that nobody has seen."""

    bulletin: Bulletin


@dataclass(frozen=True, slots=True)
class Changed:
    """An item that we have in another version."""

    bulletin: Bulletin
    known: Known


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An item that we have, word for word; `folder` is where, the article itself or the inbox."""

    bulletin: Bulletin
    folder: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """An item that a person must look at; `reason` is a rule of strings.yml."""

    bulletin: Bulletin
    reason: str


Decision: TypeAlias = New | Changed | Duplicate | Unclear


def known_items(project: Project) -> tuple[Known, ...]:
    """All items in articles/ and inbox/.

    Read without the article reader: an item whose article is broken today is still one that we have.
    """
    inbox = [path for path in sorted(project.inbox.glob("*")) if path.is_dir()] if project.inbox.is_dir() else []
    items = []
    for folder in [*project.article_folders(), *inbox]:
        texts = [*sorted(folder.glob("index.*.md")), folder / "reason.yml"]
        found = (_ID.search(path.read_text("utf-8", errors="replace")) for path in texts if path.is_file())
        name = next((match[1] for match in found if match), None)
        source = folder / SOURCE_FILE
        raw = source.read_text("utf-8", errors="replace") if source.is_file() else ""
        if name:
            items.append(Known(name, project.name(folder), raw))
    return tuple(items)


def decide(bulletins: Sequence[Bulletin], known: Iterable[Known]) -> tuple[Decision, ...]:
    """One decision a bulletin, in their order; of two equal ones in a digest the second is a duplicate."""
    by_id = {item.id: item for item in known}
    by_words = {words: item for item in by_id.values() for words in _words(item.raw)}
    decisions: list[Decision] = []
    for bulletin in bulletins:
        decisions.append(_decision(bulletin, by_id, by_words))
        # What a digest brings is known to the rest of it: by its number, for its folder has no name yet.
        item = Known(article_id(bulletin), f"#{len(decisions)}", bulletin.raw)
        by_id.setdefault(item.id, item)
        for words in _words(item.raw):
            by_words.setdefault(words, item)
    return tuple(decisions)


def _decision(bulletin: Bulletin, by_id: Mapping[str, Known], by_words: Mapping[str, Known]) -> Decision:
    name = article_id(bulletin)
    if name in by_id:
        return Duplicate(bulletin, by_id[name].folder)
    reason = _doubt(bulletin)
    if reason:
        return Unclear(bulletin, reason)
    for words in _words(bulletin.raw):
        same = by_words.get(words)
        if same is not None and similarity(same.raw, bulletin.raw) >= SAME_ITEM:
            return Changed(bulletin, same)
    return New(bulletin)


def _doubt(bulletin: Bulletin) -> str | None:
    if not bulletin.headline:
        return "unclear-no-headline"
    if bulletin.region is None:
        return "unclear-region" if bulletin.prefix else "unclear-headline"
    if not bulletin.paragraphs:
        return "unclear-no-text"
    if "\ufffd" in bulletin.raw:
        return "unclear-damaged"
    return None


def similarity(one: str, other: str) -> float:
    """The share of pairs of neighbouring characters that two texts have in common, 0 to 1 (Dice)."""
    pairs = [{text[at : at + 2] for at in range(len(text) - 1)} for text in (fold(one), fold(other))]
    total = len(pairs[0]) + len(pairs[1])
    return 2 * len(pairs[0] & pairs[1]) / total if total else 1.0


def _words(raw: str) -> tuple[str, ...]:
    """What another version of an item would share with it: its title, or the beginning of its text."""
    lines = [line.strip() for line in raw.split("\n") if line.strip()]
    opening = fold("".join(lines[1:]))[:_OPENING]
    return tuple(words for words in (fold(bare_title(lines[0])) if lines else "", opening) if words)


def inbox_folder(project: Project, bulletin: Bulletin) -> Path:
    """Where an undecided item waits."""
    return project.inbox / article_id(bulletin)
