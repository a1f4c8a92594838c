"""Is anything left of what has been withdrawn (NEWSROOM rule 12)? Looked for in every file, however it is stored."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from generator.content import permalinks
from generator.content.library import Library
from generator.content.project import read_text
from generator.errors import SiteError
from generator.model import EDITIONS, LANGUAGES, Article, Translation
from generator.press.placing import published_files
from generator.press.searching import HOME
from generator.render.attachments import attachments
from generator.render.markdown import to_html
from generator.text.clauses import bare, clauses, weight
from generator.text.markup import plain
from generator.text.readable import paragraphs
from generator.text.strings import interface

# A clause that says less than 8 Han or 24 letters is a turn of phrase, which anyone may use; a headline is a name.
_CLAUSE, _HEADLINE = 24, 12
# A file is cut into pieces of a size, one every so many characters: a clause as long as both holds one whole.
_PIECES = ((12, 12), (4, 5))
_TOLD = 12
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrtbf\"\\/])")


def refuse_traces(library: Library, folder: Path, clean: Path | None = None) -> None:
    """Raises SiteError where a printed site still has words of a withdrawn article, or anything at its address.

    Words are whole clauses, compared without marks, spaces and mark-up, so that neither typography nor an escape hides
    them; what another article, a page or the site itself says too is no trace. Packed files of search are unpacked;
    other packed files (a DOCX) are an editor's own. A file that is the same in `clean` has been looked at already.
    """
    withdrawn = [article for article in library.articles if article.is_withdrawn]
    if not withdrawn:
        return
    sought, allowed = _sought(withdrawn), _allowed(withdrawn)
    for name in sorted(published_files(folder)):
        data = (folder / name).read_bytes()
        if clean is not None and (clean / name).is_file() and (clean / name).read_bytes() == data:
            continue
        if name.startswith(HOME):
            with suppress(zlib.error):
                data += zlib.decompress(data, -15)
        _refuse_address(name, data, withdrawn)
        for clause, article in _found(data, sought):
            if clause not in allowed.get(name, "") and not _is_said(clause, library):
                raise SiteError("trace-left", file=name, folder=article.folder, words=clause[:_TOLD])


def _refuse_address(name: str, data: bytes, withdrawn: Sequence[Article]) -> None:
    """Nothing but the notices lies where a withdrawn article was, and nothing names the address of an erased one."""
    for article in withdrawn:
        homes = tuple(permalinks.article(article, edition) for edition in EDITIONS)
        is_notice = name in map(permalinks.file, homes) and not article.is_erased
        if (name.startswith(homes) and not is_notice) or (article.is_erased and homes[0].encode() in data):
            raise SiteError("trace-left", file=name, folder=article.folder, words=homes[0])


def _sought(withdrawn: Sequence[Article]) -> Mapping[str, Mapping[str, Article]]:
    """What may be in no file: clauses with their articles, by the pieces that they hold; the shortest by none."""
    sought: dict[str, dict[str, Article]] = defaultdict(dict)
    for article in withdrawn:
        found = {bare(permalinks.attachment(article, name)) for name in attachments(article)}
        for text in article.texts:
            headlines = (text.title, text.list_title, text.original_title, article.original_title)
            found |= {name for line in headlines if line and weight(name := bare(line)) >= _HEADLINE}
            found |= {
                clause for words in _words(article, text) for clause in clauses(words) if weight(clause) >= _CLAUSE
            }
        for clause in found:
            for piece in _held(clause):
                sought[piece][clause] = article
    return sought


def _held(clause: str) -> Iterator[str]:
    """The pieces one of which is cut out of every text that the clause stands in."""
    for size, step in _PIECES:
        if len(clause) >= size + step:
            yield from (clause[at : at + size] for at in range(step))
            return
    yield ""


def _allowed(withdrawn: Sequence[Article]) -> Mapping[str, str]:
    """What a notice may say itself, by its file: the headline, where that stays."""
    return {
        permalinks.file(permalinks.article(article, edition)): bare(" ".join(text.title for text in article.texts))
        for article in withdrawn
        if article.withdrawal is not None and article.withdrawal.level == "notice"
        for edition in EDITIONS
    }


def _words(article: Article, text: Translation) -> Iterator[str]:
    """All that pages, lists, feeds and search show of a text, plain."""
    yield plain(text.summary)
    for markdown in (text.body, *text.editor_notes, *text.translator_notes):
        yield from paragraphs(to_html(markdown, str))
    yield from (image.caption for image in article.images)
    yield from text.captions.values()
    yield from (plain(one.what[lang]) for one in article.corrections for lang in LANGUAGES)


def _found(data: bytes, sought: Mapping[str, Mapping[str, Article]]) -> Iterator[tuple[str, Article]]:
    for reading in _readings(data):
        pieces = {reading[at : at + size] for size, step in _PIECES for at in range(0, len(reading), step)}
        for piece in {"", *(pieces & sought.keys())}:
            yield from ((clause, one) for clause, one in sought.get(piece, {}).items() if clause in reading)


def _readings(data: bytes) -> Iterator[str]:
    """The words of a file: as text between its mark-up, in its attributes, and in its addresses."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", data.decode("utf-8", "ignore"))
    # Feeds hold HTML that is escaped once more.
    text = unescape(text)
    yield bare(" ".join(paragraphs(text)))
    yield bare(unescape(text))
    if "%" in text:
        yield bare(unquote(text))


def _is_said(clause: str, library: Library) -> bool:
    """Whether readers may read a clause: somewhere else in content/, or in the words of the site."""
    return clause in _written(library) or clause in _rendered(library)


@lru_cache(maxsize=1)
def _written(library: Library) -> str:
    """The files of what is published, as editors wrote them."""
    project = library.project
    shown = [text.path for article in library.articles if article.is_published for text in article.texts]
    paths = [*(project.root / path for path in (*shown, *(page.path for page in library.pages)))]
    files = (read_text(project, path, []) or "" for path in (*paths, *sorted(project.data.glob("*.yml"))))
    return bare(" ".join([*map(plain, files), *(word for lang in LANGUAGES for word in interface(lang).values())]))


@lru_cache(maxsize=1)
def _rendered(library: Library) -> str:
    """The same of articles as readers see it: asked only where mark-up parts the words of a clause."""
    shown = [(article, text) for article in library.articles if article.is_published for text in article.texts]
    return bare(" ".join(words for article, text in shown for words in _words(article, text)))
