"""All content as the press takes it in: what has not changed from the store, the rest from its files, checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from generator.checks.table import in_order, severe_across, severe_alone
from generator.content.library import Library, with_articles
from generator.content.project import Project
from generator.content.strange_files import shut_folders, strange_files, strange_names, texts_astray
from generator.model import Article, Diagnostic
from generator.press.bodies import Bodies
from generator.press.crew import Crew
from generator.press.known import Folder, Known, Taken
from generator.press.plan import Digests
from generator.press.roll import roll_of
from generator.press.shelf import entries, shelf
from generator.press.store import LostError, Store
from generator.press.survey import Survey, survey
from generator.press.taking import listed, take


class Stock(Struct, frozen=True):
    """A library that can be printed, or the errors for which it cannot; `read` are the folders that have been read.

    `digests` stand for its articles; `seen` has all folders, as they were seen. `folders` are rows to be renewed in the
    store, `gone` the names of those to be taken out: what has been read is noted. `is_reworded` says that only words
    have changed.
    """

    library: Library
    digests: Digests
    errors: tuple[Diagnostic, ...]
    read: tuple[str, ...]
    seen: Survey
    folders: tuple[Folder, ...]
    gone: tuple[str, ...]
    is_reworded: bool = False


def take_stock(
    found: tuple[Library, Iterable[Diagnostic]],
    store: Store,
    facts: Mapping[str, bytes],
    reading: bytes,
    crew: Crew,
    seen: Survey | None = None,
) -> Stock:
    """Takes stock of a project, of which the library without any article has been found, with what is wrong in it.

    `reading` is the digest of what reading and checking stands on. `seen` is a survey of a moment ago; it does not
    count where the data or the program by which articles are read have changed since they were, which `facts` tell.
    """
    desk, faults = found
    is_same_reading = facts.get("reading") == reading
    try:
        if seen is None or not is_same_reading:
            before = roll_of(store.folders() if is_same_reading else ())
            seen = survey(desk.project, shelf(desk.project), before)
        remembered = dict(store.known())
    except LostError:
        seen, remembered = survey(desk.project, shelf(desk.project), roll_of(())), {}
    names, places = seen.shelf.names, {name: at for at, name in enumerate(seen.roll.names())}
    digests = {name: seen.roll.digest(places[name]) for name in names if name in places}
    fresh = tuple(sorted({*seen.changed, *lost_of(names, remembered, digests)}))
    read = partial(crew.each, "reading", take, desk, fresh, len(fresh))
    noted = {"reading": reading, "around": None}
    try:
        taken = store.note(read(), noted) if fresh else {}
    except LostError:
        # The damage showed when something was put in. It is gone, and what it held will be read next time.
        taken = store.note(read(), noted)
    errors = [fault for one in taken.values() for fault in one.errors]
    digests |= {name: one.folder.digest for name, one in taken.items()}
    bodies = Bodies(store, {name for name, one in taken.items() if not one.known}, digests, desk.project)
    library, standing = library_of(replace(desk, whole=bodies), names, taken, remembered, digests)
    errors += [fault for fault in faults if fault.is_error]
    errors += severe_alone(desk)
    is_as_before = facts.get("around") == seen.shelf.around
    errors += [fault for fault in _strange(desk.project, is_as_before) if fault.is_error]
    errors += severe_across(library)
    return Stock(
        library=library,
        digests=standing,
        errors=in_order(errors),
        read=fresh,
        seen=seen,
        folders=tuple(one for one in seen.touched if one.name not in taken),
        gone=tuple(remembered.keys() - set(names)),
    )


def lost_of(names: Iterable[str], remembered: Mapping[str, Known], digests: Mapping[str, bytes]) -> Iterator[str]:
    """The folders of which nothing is known, or only what was read from them when they held something else.

    `digests` are those of the folders as they are. A power cut can leave rows of two builds in one store.
    """
    for name in names:
        known = remembered.get(name)
        if known is None or known.of != digests.get(name):
            yield name


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
    denied: list[OSError] = []
    there = entries(str(project.content), denied)
    yield from strange_names(project, project.content, [entry.name for entry in there])
    for entry in there:
        if entry.name != "articles" and entry.is_dir(follow_symlinks=False):
            yield from strange_files(project, project.content / entry.name)
    astray = list(texts_astray(project.pages, 1))
    if not is_as_before:
        astray += sorted((*project.articles.glob("*.md"), *project.articles.glob("[!.]*/*.md")))
    yield from (Diagnostic(project.name(path), 1, 1, "misplaced") for path in astray)
    if not is_as_before:
        years = entries(str(project.articles), denied)
        yield from strange_names(project, project.articles, [entry.name for entry in years])
        for year in years:
            if year.is_dir(follow_symlinks=False):
                names = [entry.name for entry in entries(year.path, denied)]
                yield from strange_names(project, project.articles / year.name, names)
    yield from shut_folders(project, denied)
