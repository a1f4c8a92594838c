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
from generator.press.roll import roll_of
from generator.press.shelf import Shelf, entries, shelf
from generator.press.store import LostError, Memory, Store
from generator.press.survey import Survey, survey
from generator.press.taking import listed, take


class Stock(Struct, frozen=True):
    """A library that can be printed, or the errors for which it cannot; `read` is how many articles have been read.

    `digests` stand for its articles, `shelf` has their folders. `folders` and `known` are the rows in which the store
    is to be renewed: what has been read is noted. `reworded` is what was seen where only words have changed.
    """

    library: Library
    digests: Digests
    errors: tuple[Diagnostic, ...]
    read: int
    shelf: Shelf
    folders: tuple[Folder, ...]
    known: Mapping[str, None]
    reworded: Survey | None = None


def take_stock(
    project: Project, store: Store, memory: Memory, reading: bytes, crew: Crew, seen: Survey | None = None
) -> Stock:
    """Takes stock of a project; `reading` is the digest of what reading and checking stands on.

    `seen` is a survey of a moment ago; it does not count where the data or the program by which articles are read have
    changed since they were.
    """
    is_same_reading = memory.facts.get("reading") == reading
    folders = memory.folders if is_same_reading else {}
    desk, faults = read_desk(project)
    if seen is None or not is_same_reading:
        seen = survey(project, shelf(project), roll_of(b"", folders.values()))
    found, fresh, touched = seen.shelf, seen.changed, seen.touched
    try:
        remembered = dict(store.known())
    except LostError:
        fresh, touched, remembered = found.names, (), {}
    # A row that is missing has been lost, or never was.
    fresh = tuple(sorted({*fresh, *(one for one in found.names if one not in remembered or one not in folders)}))
    read = partial(crew.each, "reading", take, desk, fresh, len(fresh))
    noted = {"reading": reading, "around": None}
    try:
        taken = store.note(read(), noted) if fresh else {}
    except LostError:
        # The damage showed when something was put in. It is gone, and what it held will be read next time.
        taken = store.note(read(), noted)
    errors = [fault for one in taken.values() for fault in one.errors]
    digests = {name: folders[name].digest for name in found.names if name in folders}
    digests |= {name: one.folder.digest for name, one in taken.items()}
    bodies = Bodies(store, {name for name, one in taken.items() if not one.known}, project)
    library, standing = library_of(replace(desk, whole=bodies), found.names, taken, remembered, digests)
    errors += [fault for fault in faults if fault.is_error]
    errors += severe_alone(desk)
    errors += [fault for fault in _strange(project, memory.facts.get("around") == found.around) if fault.is_error]
    errors += severe_across(library)
    return Stock(
        library=library,
        digests=standing,
        errors=in_order(errors),
        read=len(taken),
        shelf=found,
        folders=touched,
        known=dict.fromkeys(memory.folders.keys() - set(found.names)),
    )


def library_of(
    desk: Library,
    names: Sequence[str],
    taken: Mapping[str, Taken],
    remembered: Mapping[str, Known],
    digests: Mapping[str, bytes],
) -> tuple[Library, Digests]:
    """All articles of some folders, read now or known, and what stands for each; `digests` are those of the folders."""
    articles: list[Article] = []
    terms: dict[str, bytes] = {}
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
        whole[article.folder] = digests[name]
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
