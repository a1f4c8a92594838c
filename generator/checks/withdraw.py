"""From published to withdrawn: its stamp, and what still leads to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from generator.checks.links import dead_links, leading_to
from generator.checks.passages import passages, reason_passages
from generator.checks.withdrawal import repeated
from generator.content import permalinks
from generator.content.correction_facts import withdrawal_facts
from generator.content.front_matter import edited, with_facts
from generator.content.library import Library, read_library
from generator.content.naming import article_named
from generator.content.project import Project
from generator.content.store import lock, write_file
from generator.errors import CommandError
from generator.model import EDITIONS, Article, Bilingual, Diagnostic, Withdrawal
from generator.text.dates import parse_offset


def withdraw(
    project: Project, name: str, level: str, reason: Bilingual, now: datetime
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Takes a published article back as of `now`, in the site's zone; its folder, and the links that lead to it still.

    One that is withdrawn may be so at another level; it keeps its reason where no other is given. Nothing else in the
    article is asked: what must go must not wait for what is wrong with it. Raises CommandError where it is not an
    article that readers see or saw, is withdrawn so already, or where the reason that readers will be told repeats what
    is withdrawn or links to nothing; LockedError while another command writes. Then nothing is changed.
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
        withdrawal = Withdrawal(level, on, reason)
        _refuse_reason(replace(article, status="withdrawn", withdrawal=withdrawal), library)
        facts = {"status": "withdrawn", "withdrawal": withdrawal_facts(withdrawal)}
        path = project.root / article.original.path
        write_file(path, edited(path.read_bytes(), lambda text: with_facts(text, facts)))
        library, _ = read_library(project)
    gone = {permalinks.article(article, edition) for edition in EDITIONS}
    return article.folder, tuple(leading_to(gone, passages(library), library))


def _refuse_reason(withdrawn: Article, library: Library) -> None:
    """A reason that every build would refuse would keep the old site, and the text with it, where readers are."""
    others = (withdrawn if one.folder == withdrawn.folder else one for one in library.articles)
    then = replace(library, articles=tuple(others))
    # Not as faults of a place: the reason stands in no file yet.
    for fault in repeated(withdrawn, then):
        raise CommandError(fault.rule, **fault.values)
    for fault in dead_links(reason_passages(withdrawn), passages(then), then):
        raise CommandError("reason-link", **fault.values)
