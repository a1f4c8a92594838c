"""An editor's answer to what waits: accepted into articles/, or refused and remembered."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.data_reader import by_our_clock, read_regions
from generator.content.disk import free_folder, lock, remove_folder, settle_folder, sweep, write_file, write_folder
from generator.content.editing import edited
from generator.content.front_matter import dump, with_facts
from generator.content.meant import meant
from generator.content.project import Project
from generator.content.text_file import read_text
from generator.errors import CommandError, ContentError
from generator.ingest.compose import CHANGES_FILE, SOURCE_FILE
from generator.ingest.inbox.proposal import is_edited, proposed, revised
from generator.ingest.inbox.waiting import DIFF_FILE, REASON_FILE, Waiting, read_inbox
from generator.model import Article


def accept(project: Project, name: str, region: str | None, now: datetime, *, is_new: bool = False) -> Article:
    """Makes an item of the inbox an article's draft, or takes its proposal into its article; that article.

    `name` is its id or its folder; `region` is for an item that names none; `is_new`: what looks like another version
    is an article of its own. Done twice, or broken off and done again, it ends the same. Raises CommandError where
    there is no such item or region, it lacks one, or its article has been edited in the very text that the source has
    changed; ContentError where its article cannot be read; LockedError while another command writes.
    """
    with lock(project):
        waiting = _named(project, name)
        folder = project.root / waiting.folder
        of = None if is_new else waiting.of
        article = _article(project, of or waiting.id)
        if article is not None and of:
            _take_in(project, waiting, article)
        elif article is None:
            article = _new(project, replace(waiting, of=of), region, now)
        remove_folder(folder)
    return article


def refuse(project: Project, name: str, why: str, now: datetime) -> str:
    """Sets an item of the inbox aside for good; its folder stays, so the same item is known when it comes again.

    Raises CommandError where there is no such item, LockedError while another command writes.
    """
    with lock(project):
        waiting = _named(project, name)
        path = project.root / waiting.folder / REASON_FILE
        said = f"{by_our_clock(project, now).date().isoformat()} {why}".strip()
        write_file(path, path.read_bytes() + dump({"refused": said}).encode())
    return waiting.folder


def _named(project: Project, name: str) -> Waiting:
    last = Path(name).name
    for waiting in read_inbox(project):
        if last in (waiting.id, Path(waiting.folder).name) and waiting.refused is None:
            return waiting
    raise CommandError("not-waiting", name=name)


def _article(project: Project, name: str) -> Article | None:
    for folder in project.article_folders():
        article, faults = read_article(project, folder)
        # Beside what cannot be read today another would stand with its id.
        if article is None and any(name.encode() in path.read_bytes() for path in folder.glob("index.*.md")):
            raise ContentError(faults)
        if article is not None and article.id == name:
            return article
    return None


def _new(project: Project, waiting: Waiting, region: str | None, now: datetime) -> Article:
    draft, regions = _draft(project, waiting), {known.id: known for known in read_regions(project, [])}
    if region is not None and region not in regions:
        raise CommandError("no-region", region=region, near=meant(region, regions))
    draft = replace(draft, region=region or draft.region)
    if draft.region not in regions:
        raise CommandError("inbox-region", name=waiting.id)
    folder = free_folder(project.articles / str(by_our_clock(project, now).year), draft.slug)
    files, name = _files(project, waiting), f"index.{draft.lang}.md"
    # Another version of an item that waits itself is that item: when its turn comes, it is there already.
    facts = {"id": waiting.of or draft.id, "slug": folder.name, "region": draft.region}
    write_folder(folder, {**files, name: edited(files[name], lambda text: with_facts(text, facts))})
    return replace(draft, slug=folder.name, folder=project.name(folder))


def _take_in(project: Project, waiting: Waiting, article: Article) -> None:
    draft, folder = _draft(project, waiting), project.root / article.folder
    sweep(folder)
    old = read_text(project, folder / SOURCE_FILE, []) or ""
    if "text" in waiting.news and is_edited(article, draft, old):
        raise CommandError("inbox-words", folder=article.folder, diff=f"{waiting.folder}/{DIFF_FILE}")
    name, data = f"index.{article.lang}.md", (project.root / article.original.path).read_bytes()
    after = proposed(article, draft, waiting.news, old)
    written = edited(data, lambda text: revised(text, article, after))
    files = _files(project, waiting)
    is_reworded = not {"text", "title", "source"}.isdisjoint(waiting.news)
    arrived = {SOURCE_FILE, CHANGES_FILE} & files.keys() if is_reworded else set()
    pictures = [file for file in files if file not in (name, SOURCE_FILE, CHANGES_FILE)]
    # The article between its pictures and its source: broken off anywhere, a second time ends the same.
    for file, held in [*((file, files[file]) for file in pictures), (name, written)]:
        write_file(folder / file, held)
    for file in sorted(arrived):
        write_file(folder / file, files[file])
    settle_folder(folder)


def _draft(project: Project, waiting: Waiting) -> Article:
    draft, faults = read_article(project, project.root / waiting.folder)
    if draft is None:
        raise ContentError(faults)
    return draft


def _files(project: Project, waiting: Waiting) -> dict[str, bytes]:
    """What goes from an item's folder into an article's."""
    folder = project.root / waiting.folder
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name not in (REASON_FILE, DIFF_FILE)
    }
