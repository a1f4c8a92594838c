"""Article folders → what is known of them: read, and asked all that can be asked of each by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar, cast

import msgspec
from msgspec.structs import replace

from generator.checks.links import ways
from generator.checks.table import severe_alone
from generator.content.article_reader import read_article
from generator.content.library import Library, with_articles
from generator.content.project import Project
from generator.content.strange_files import strange_files, texts_astray
from generator.model import Article, Diagnostic
from generator.press.bodies import packed_bodies, without_bodies
from generator.press.known import Folder, Known, Taken
from generator.press.look import look, read_with
from generator.press.marks import digest
from generator.views.uses import terms_of

# content/articles/YEAR/NAME.
_DEPTH = 4


_Part = TypeVar("_Part", bound=Hashable)
_NO_CAPTIONS: Mapping[str, str] = {}


def take(desk: Library, names: Sequence[str]) -> list[Taken]:
    """Reads the folders of some articles (their names in the project) and finds every error that each has by itself.

    `desk` is the library without any article. What a check needs to be set up it sets up once for all of them.
    """
    project = desk.project
    folders, articles, faults = [], dict[str, Article](), defaultdict[str, list[Diagnostic]](list)
    for name in names:
        found = look(str(project.root), name)
        folder, (article, trouble) = read_with(str(project.root), found, partial(_read, project, found))
        folders.append(folder)
        faults[name] += trouble
        if article is not None:
            articles[name] = article
    faulty = {*desk.faulty, *(fault.path for trouble in faults.values() for fault in trouble)}
    library = with_articles(replace(desk, pages=(), faulty=frozenset(faulty)), articles.values())
    for fault in severe_alone(library):
        home = "/".join(fault.path.split("/")[:_DEPTH])
        # What is wrong with the data is told once, where it is asked for.
        if home in articles:
            faults[home].append(fault)
    read = {article.folder: article for article in library.articles}
    parts: dict[Hashable, Hashable] = {}
    return [_taken(folder, read.get(folder.name), faults[folder.name], library, parts) for folder in folders]


def _read(project: Project, found: Folder) -> tuple[Article | None, Iterator[Diagnostic]]:
    folder = project.root / found.name
    article, faults = read_article(project, folder)
    strange = strange_files(project, folder)
    # A text that lies right in the folder is not astray, and few folders hold another.
    is_deep = any(name.count("/") > _DEPTH for name in found.names)
    astray = texts_astray(folder, 1) if is_deep else ()
    strays = (Diagnostic(project.name(path), 1, 1, "misplaced") for path in astray)
    return article, (fault for fault in (*faults, *strange, *strays) if fault.is_error)


def _taken(
    folder: Folder,
    article: Article | None,
    errors: Iterable[Diagnostic],
    library: Library,
    parts: dict[Hashable, Hashable],
) -> Taken:
    found = tuple(errors)
    if article is None or found:
        return Taken(folder, article, None, found)
    terms = {text.path: terms_of(text, library) for text in article.texts}
    bare = _sharing(without_bodies(article), parts)
    known = Known(folder.digest, bare, listed(article), terms, ways(article, library))
    return Taken(folder, bare, known, (), packed_bodies(article, folder.digest))


def _sharing(article: Article, parts: dict[Hashable, Hashable]) -> Article:
    """The same article; what it has like others is one thing for all of them, here and where it is sent to."""

    def one(part: _Part) -> _Part:
        return cast("_Part", parts.setdefault(part, part))

    texts = (
        replace(text, title=one(text.title), exemptions=one(text.exemptions), captions=text.captions or _NO_CAPTIONS)
        for text in article.texts
    )
    return replace(
        article,
        texts=tuple(texts),
        original_title=one(article.original_title),
        rights=one(article.rights),
        columns=one(article.columns),
        topics=one(article.topics),
        ledger=one(article.ledger),
    )


def listed(article: Article) -> bytes:
    """The digest of all but the texts of an article: what lists, and its neighbours, show of it."""
    texts = tuple(replace(text, body="", body_line=1) for text in article.texts)
    return digest(msgspec.msgpack.encode(replace(article, texts=texts, drafts=())))
