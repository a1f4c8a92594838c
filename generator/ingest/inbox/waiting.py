"""The folder of an item that waits: why, what it would become, and how it arrived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from generator.content.article_reader import read_article
from generator.content.fields import Fields
from generator.content.front_matter import dump
from generator.content.project import Project
from generator.content.strict_yaml import YamlError, parse
from generator.content.text_file import read_text
from generator.ingest.compose import SOURCE_FILE, draft_files
from generator.ingest.decide import Changed, Unclear, values_of
from generator.ingest.inbox.proposal import is_edited, patch, proposed, revised
from generator.ingest.reasons import reason as told
from generator.model import LANGUAGES, Article

REASON_FILE = "reason.yml"
DIFF_FILE = "proposal.diff"


class Waiting(Struct, frozen=True):
    """An item of the inbox as its reason.yml tells it.

    `of` is the id of the article that it is another version of, and `news` what it brings; `since` is when it came
    (ISO 8601); `refused` says when and why an editor has refused it.
    """

    id: str
    folder: str
    headline: str
    reason: Mapping[str, str]
    of: str | None = None
    news: tuple[str, ...] = ()
    refused: str | None = None
    since: str | None = None


def waiting_files(
    project: Project, decision: Changed | Unclear, draft: Article, pictures: Mapping[str, bytes], now: datetime
) -> dict[str, str | bytes]:
    """The files of an item's folder in the inbox: those that it would have as an article, and why it waits."""
    bulletin = decision.bulletin
    reason: dict[str, object] = {"id": draft.id, "headline": bulletin.headline, "line": bulletin.line}
    values = values_of(bulletin)
    files = draft_files(draft, bulletin, pictures)
    if isinstance(decision, Changed):
        reason |= {"of": decision.known.id, "news": list(decision.news)}
        values["folder"] = decision.known.folder
        rule, shown = _compared(project, decision, draft)
        files |= {DIFF_FILE: shown} if shown else {}
    else:
        rule = decision.reason
    said = {lang: told(rule, lang, values) for lang in LANGUAGES}
    return {**files, REASON_FILE: dump({**reason, "since": now.isoformat(), "rule": rule, "reason": said})}


def _compared(project: Project, decision: Changed, draft: Article) -> tuple[str, str]:
    """Why a version waits, and the difference that it would make; "" where the article cannot be compared."""
    folder, old = project.root / decision.known.folder, decision.known.raw
    article, _ = read_article(project, folder)
    if article is None or folder.parent == project.inbox:
        # It waits itself, or is broken today.
        return "unclear-changed", ""
    if "text" in decision.news and is_edited(article, draft, old):
        # What the source changed is shown against what it said before; the article keeps the editor's words.
        return "unclear-changed-edited", patch(f"{old.strip()}\n", f"{decision.bulletin.raw}\n", SOURCE_FILE)
    before = read_text(project, project.root / article.original.path, []) or ""
    after = revised(before, article, proposed(article, draft, decision.news, old))
    return "unclear-changed", patch(before, after, f"index.{article.lang}.md")


def read_inbox(project: Project) -> Iterator[Waiting]:
    """Every item of the inbox, refused ones included, in order of their folders."""
    for folder in project.inbox_folders():
        found = _read_waiting(project, folder)
        if found is not None:
            yield found


def _read_waiting(project: Project, folder: Path) -> Waiting | None:
    """The item of a folder, None where its reason.yml cannot be read."""
    text = read_text(project, folder / REASON_FILE, [])
    try:
        fields = Fields(parse(text or ""), project.name(folder), [])
    except YamlError:
        return None
    reason = fields.child("reason")
    return Waiting(
        id=fields.optional("id") or folder.name,
        folder=project.name(folder),
        headline=fields.optional("headline") or "",
        reason={lang: reason.optional(lang) or "" for lang in LANGUAGES} if reason else {},
        of=fields.optional("of"),
        news=fields.texts("news"),
        refused=fields.optional("refused"),
        since=fields.optional("since"),
    )
