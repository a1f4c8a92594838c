"""All content as the press takes it in: what has not changed from the store, the rest from its files, checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from generator.checks.table import in_order, severe_across, severe_alone
from generator.content.library import Library, read_desk, with_articles
from generator.content.project import Project, texts_astray
from generator.content.strange_files import strange_files, strange_names
from generator.model import Article, Diagnostic
from generator.press.bodies import Bodies
from generator.press.crew import Crew
from generator.press.known import Folder, Known, Taken
from generator.press.plan import Digests
from generator.press.shelf import entries, shelf
from generator.press.store import LostError, Memory, Store
from generator.press.survey import Survey, survey
from generator.press.taking import listed, take


class Stock(Struct, frozen=True):
    """A library that can be printed, or the errors for which it cannot; `read` is how many articles have been read.

    `digests` stand for its articles, `around` for what lies around their folders, `folders_now` for the folders, in
    order. `folders` and `known` are the rows in which the store is still to be renewed: what has been read is noted.
    """

    library: Library
    digests: Digests
    errors: tuple[Diagnostic, ...]
    read: int
    around: bytes
    folders_now: Mapping[str, bytes]
    folders: tuple[Folder, ...]
    known: Mapping[str, None]


def take_stock(
    project: Project, store: Store, memory: Memory, reading: bytes, crew: Crew, seen: Survey | None = None
) -> Stock:
    """Takes stock of a project; `reading` is the digest of what reading and checking stands on.

    `seen` is a survey of a moment ago. It counts where there are the same folders still, and no other build has noted
    anything since; what has been written into one meanwhile shows next time.
    """
    found, folders = shelf(project), memory.folders if memory.facts.get("reading") == reading else {}
    desk, faults = read_desk(project)
    is_seen = seen is not None and seen.known is folders and seen.shelf == found
    surveyed = seen if seen and is_seen else survey(project, found, folders)
    fresh, touched = surveyed.changed, surveyed.touched
    try:
        remembered = dict(store.known())
    except LostError:
        fresh, touched, remembered = found.names, (), {}
    # A row that is missing has been lost, or never was.
    fresh = tuple(sorted({*fresh, *(name for name in found.names if name not in remembered)}))
    read = partial(crew.each, "reading", take, desk, fresh, len(fresh))
    noted = {"reading": reading, "around": None}
    try:
        taken = store.note(read(), noted) if fresh else {}
    except LostError:
        # The damage showed when something was put in. It is gone, and what it held will be read next time.
        taken = store.note(read(), noted)
    errors = [fault for one in taken.values() for fault in one.errors]
    now = {**folders, **{one.name: one for one in touched}, **{name: one.folder for name, one in taken.items()}}
    bodies = Bodies(store, {name for name, one in taken.items() if not one.known}, project)
    library, digests = _library(replace(desk, whole=bodies), found.names, taken, remembered, now)
    errors += [fault for fault in faults if fault.is_error]
    errors += severe_alone(desk)
    errors += [fault for fault in _strange(project, memory.facts.get("around") == found.around) if fault.is_error]
    errors += severe_across(library)
    return Stock(
        library=library,
        digests=digests,
        errors=in_order(errors),
        read=len(taken),
        around=found.around,
        folders_now={name: now[name].digest for name in found.names},
        folders=touched,
        known=dict.fromkeys(memory.folders.keys() - set(found.names)),
    )


def _library(
    desk: Library,
    names: Sequence[str],
    taken: Mapping[str, Taken],
    remembered: Mapping[str, Known],
    folders: Mapping[str, Folder],
) -> tuple[Library, Digests]:
    articles: list[Article] = []
    terms: dict[str, Collection[int]] = {}
    leads: dict[str, Collection[str]] = {}
    whole: dict[str, bytes] = {}
    shown: dict[str, bytes] = {}
    for name in names:
        one = taken.get(name)
        known = one.known if one else remembered[name]
        article = one.article if one else remembered[name].article
        if article is None:
            continue
        article = known.article if known else article
        articles.append(article)
        whole[article.folder] = folders[name].digest
        shown[article.folder] = known.listed if known else listed(article)
        if known is not None:
            terms |= known.terms
            if known.leads is not None:
                leads[article.folder] = known.leads
    faulty = {fault.path for one in taken.values() for fault in one.errors}
    beside = replace(desk, terms_in=terms, leads=leads, faulty=desk.faulty | faulty)
    # What comes out of the store has its moments in another zone.
    return with_articles(beside, articles), Digests(whole, shown)


def _strange(project: Project, is_as_before: bool) -> Iterator[Diagnostic]:
    """What may not lie in content/, but for what lies in an article's folder."""
    if project.content.is_symlink():
        yield from strange_files(project)
        return
    beside = [entry for entry in entries(str(project.content)) if entry.name != "articles"]
    yield from strange_names(project, project.content, [entry.name for entry in entries(str(project.content))])
    for entry in beside:
        if entry.is_dir(follow_symlinks=False):
            yield from strange_files(project, project.content / entry.name)
    astray = list(texts_astray(project.pages, 1))
    if not is_as_before:
        astray += sorted((*project.articles.glob("*.md"), *project.articles.glob("[!.]*/*.md")))
    yield from (Diagnostic(project.name(path), 1, 1, "misplaced") for path in astray)
    if is_as_before:
        return
    years = [entry for entry in entries(str(project.articles)) if entry.is_dir(follow_symlinks=False)]
    yield from strange_names(project, project.articles, [entry.name for entry in entries(str(project.articles))])
    for year in years:
        yield from strange_names(project, project.articles / year.name, [entry.name for entry in entries(year.path)])
