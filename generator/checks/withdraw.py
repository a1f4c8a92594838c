"""From published to withdrawn: its stamp, and what still leads to it."""

from __future__ import annotations

from datetime import datetime

from generator.checks.links import leading_to
from generator.checks.passages import passages
from generator.content import permalinks
from generator.content.correction_facts import withdrawal_facts
from generator.content.front_matter import edited, with_facts
from generator.content.library import read_library
from generator.content.naming import article_named
from generator.content.project import Project
from generator.content.store import lock, write_file
from generator.errors import CommandError
from generator.model import EDITIONS, Bilingual, Diagnostic, Withdrawal
from generator.text.dates import parse_offset


def withdraw(
    project: Project, name: str, level: str, reason: Bilingual, now: datetime
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Takes a published article back as of `now`, in the site's zone; its folder, and the links that lead to it still.

    One that is withdrawn may be so at another level; it keeps its reason where no other is given. Nothing else in the
    article is asked: what must go must not wait for what is wrong with it. Raises CommandError where it is not an
    article that readers see or saw, or is withdrawn so already, LockedError while another command writes.
    """
    with lock(project):
        library, _ = read_library(project)
        article = article_named(library, name)
        before = article.withdrawal
        if not (article.is_published or article.is_withdrawn):
            raise CommandError("not-published", folder=article.folder)
        if article.is_withdrawn and before is not None and before.level == level:
            raise CommandError("already-withdrawn", folder=article.folder)
        if before is not None and not (reason.zh or reason.en):
            reason = before.reason
        on = now.astimezone(parse_offset(library.site.utc_offset)).isoformat(timespec="seconds")
        facts = {"status": "withdrawn", "withdrawal": withdrawal_facts(Withdrawal(level, on, reason))}
        path = project.root / article.original.path
        write_file(path, edited(path.read_bytes(), lambda text: with_facts(text, facts)))
        library, _ = read_library(project)
    gone = {permalinks.article(article, edition) for edition in EDITIONS}
    return article.folder, tuple(leading_to(gone, passages(library), library))
