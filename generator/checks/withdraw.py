"""From published to withdrawn: its stamp, and what still leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from generator.checks.amending import refuse_new_faults, refuse_private, typed_pair
from generator.checks.links import check_links, dead_links, homes, leading_to
from generator.checks.moments import early
from generator.checks.passages import passages, reason_passages
from generator.checks.withdrawal import repeated
from generator.content.article_names import article_named, unread_folder
from generator.content.article_reader import read_article
from generator.content.correction_facts import withdrawal_facts
from generator.content.disk import lock
from generator.content.editing import edit_file
from generator.content.front_matter import split, with_facts
from generator.content.library import Library, read_library
from generator.content.project import Project
from generator.content.strict_yaml import Map, YamlError, parse
from generator.errors import CommandError, ContentError
from generator.model import Article, Bilingual, Diagnostic, Withdrawal
from generator.text.dates import in_zone
from generator.text.line_ends import with_lf


def withdraw(
    project: Project, name: str, level: str, reason: Bilingual, now: datetime
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Takes a published article back as of `now`, in the site's zone; its folder, and the links that are to be mended.

    One that is withdrawn may be so at another level; it keeps its reason where no other is given. Nothing else in the
    article is asked: what must go must not wait for what is wrong with it. One that cannot be read is stamped all the
    same, and what keeps it from being read is told, for no build goes on before that is mended. Raises CommandError
    where it is not an article that readers see or saw, is withdrawn so already or said to be published after `now`, or
    where the reason for readers repeats what is withdrawn, links to nothing, or is what a build would refuse;
    ContentError where its facts cannot be read, LockedError while another command writes. Then nothing is changed.
    """
    reason = typed_pair(reason)
    with lock(project):
        library, _ = read_library(project)
        on = in_zone(now, library.site.utc_offset).isoformat(timespec="seconds")
        try:
            article = article_named(library, name)
        except ContentError as error:
            unread = unread_folder(library, name)
            refuse_private((reason.zh, reason.en))
            return _stamp_unread(project, unread, Withdrawal(level, on, reason), error)
        before = article.withdrawal
        if not (article.is_published or article.is_withdrawn):
            raise CommandError("not-published", folder=article.folder)
        if article.is_withdrawn and before is not None and before.level == level:
            raise CommandError("already-withdrawn", folder=article.folder)
        if early(on, article.published):
            raise CommandError("before-publication", on=on)
        refuse_private((reason.zh, reason.en), article.original.exemptions)
        if before is not None and not (reason.zh or reason.en):
            reason = before.reason
        withdrawal = Withdrawal(level, on, reason)
        _refuse_reason(article, replace(article, status="withdrawn", withdrawal=withdrawal), library)
        _stamp(project.root / article.original.path, withdrawal)
        library, _ = read_library(project)
    return article.folder, tuple(_left(article, library))


def _left(article: Article, library: Library) -> Iterator[Diagnostic]:
    """The links that lead to it still, and those that lead nowhere now, for no build goes on with one."""
    led = tuple(leading_to(frozenset(homes(article)), passages(library), library))
    yield from led
    places = {fault.place[:3] for fault in led}
    # A region, a topic or a document that it alone had has no page any more.
    yield from (fault for fault in check_links(library) if fault.is_error and fault.place[:3] not in places)


def _refuse_reason(article: Article, withdrawn: Article, library: Library) -> None:
    """A reason that every build would refuse would keep the old site, and the text with it, where readers are."""
    then = library.amended(withdrawn)
    # Not as faults of a place: the reason stands in no file yet.
    for fault in repeated(withdrawn, then):
        raise CommandError(fault.rule, **fault.values)
    for fault in dead_links(reason_passages(withdrawn), then):
        raise CommandError("reason-link", **fault.values)
    refuse_new_faults(article, withdrawn, library)


def _stamp(path: Path, withdrawal: Withdrawal) -> None:
    facts = {"status": "withdrawn", "withdrawal": withdrawal_facts(withdrawal)}
    edit_file(path, lambda text: with_facts(text, facts))


def _stamp_unread(
    project: Project, folder: Path | None, withdrawal: Withdrawal, error: ContentError
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Stamps the file of a folder whose front matter is an original's that readers see; its body is not looked at."""
    texts = sorted(folder.glob("index.*.md")) if folder else []
    found = [path for path in texts if path.is_file() and _is_published_original(path)]
    if folder is None or len(found) != 1:
        raise error
    _stamp(found[0], withdrawal)
    return project.name(folder), tuple(read_article(project, folder)[1])


def _is_published_original(path: Path) -> bool:
    text = with_lf(path.read_bytes().decode("utf-8-sig", "surrogateescape"))
    try:
        node = parse(split(text).facts)
    except YamlError:
        return False
    return not path.is_symlink() and isinstance(node, Map) and {"id", "published"} <= node.entries.keys()
