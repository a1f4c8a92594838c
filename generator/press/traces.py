"""Is anything left of what has been withdrawn (NEWSROOM rule 12)? Looked for in every file, however it is stored."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote

from msgspec.structs import replace

from generator.checks.withdrawn_words import kept_by_notice, withdrawn_words, written_elsewhere
from generator.content import permalinks
from generator.content.library import Library
from generator.errors import SiteError
from generator.model import EDITIONS, Article, Bilingual
from generator.model.ledger import NOTHING_STATED
from generator.press.generations import HOME
from generator.press.placing import published_files
from generator.render.attachments import attachments
from generator.text.clauses import bare
from generator.text.readable import paragraphs
from generator.text.tags import TAG

# A file is cut into pieces of a size, one every so many characters: what is as long as both but one holds one whole.
# The shortest clause, of 8 Han, must: to look for hundreds of them in every file was 40 % of a build's time.
_PIECES = ((12, 12), (4, 5))
_TOLD = 12
_LETTERS = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[^\s%]*%\S*")
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrtbf\"\\/])")

# Prints the site of a library into a folder.
Print: TypeAlias = Callable[[Library, Path], None]
# Clauses with their articles, by the pieces that they hold; the shortest by none.
_Sought: TypeAlias = Mapping[str, Mapping[str, Article]]


class _Trace(NamedTuple):
    file: str
    clause: str
    article: Article


def refuse_traces(library: Library, files: Mapping[str, Path], print_again: Print, theme: Path) -> None:
    """Raises SiteError where printed files still have words of a withdrawn article, or anything at its address.

    `files` are to be looked at, by their names in the site. Words are whole clauses, compared without marks, spaces and
    mark-up, so that neither typography nor an escape hides them. What another article, a page or the data say too is no
    trace; nor is what the site says without the article: a title that it puts together, a month. For that it is printed
    once more, with blank withdrawn articles, where something has been found; what somebody has written into a template
    (`theme`) is a trace all the same. Packed files of search are unpacked; other packed files (a DOCX) are an editor's
    own.
    """
    found = _traces(library, files)
    if not found:
        return
    sought = _sought(library)
    with TemporaryDirectory() as blank:
        print_again(_with_blank_articles(library), Path(blank))
        said = _said({name: Path(blank, name) for name in published_files(Path(blank))}, sought)
    templates = _templates(theme)
    _refuse(trace for trace in found if trace.clause not in said or trace.clause in templates)


def is_in_templates(library: Library, theme: Path) -> bool:
    """Whether a template says what nobody but a withdrawn article says: then any page may, whatever it shows."""
    withdrawn = withdrawn_words(library)
    templates = _templates(theme) if withdrawn else ""
    return any(clause in templates and clause not in written_elsewhere(library) for clause in withdrawn)


def with_traces(files: Mapping[str, Path], library: Library) -> frozenset[str]:
    """Those of some files that say what nobody but a withdrawn article says."""
    return frozenset(trace.file for trace in _traces(library, files))


def _templates(theme: Path) -> str:
    return bare(" ".join(part for path in theme.rglob("*.html") for part in paragraphs(path.read_text("utf-8"))))


def _said(files: Mapping[str, Path], sought: _Sought) -> Set[str]:
    return {trace.clause for name, path in files.items() for trace in _in_file(name, _unpacked(name, path), sought)}


def _refuse(traces: Iterator[_Trace]) -> None:
    for trace in traces:
        raise SiteError("trace-left", file=trace.file, folder=trace.article.folder, words=trace.clause[:_TOLD])


def _traces(library: Library, files: Mapping[str, Path]) -> Sequence[_Trace]:
    """What no content but the withdrawn says, by its files."""
    withdrawn = [article for article in library.articles if article.is_withdrawn]
    if not withdrawn:
        return ()
    sought, notices, found = _sought(library), _notices(library), []
    for name in sorted(files):
        data = _unpacked(name, files[name])
        _refuse_address(name, data, withdrawn)
        found += [trace for trace in _in_file(name, data, sought) if trace.clause not in notices.get(name, "")]
    # Asked once for each: there are many files, and what is written elsewhere is long.
    unsaid = {clause for clause in {trace.clause for trace in found} if clause not in written_elsewhere(library)}
    return [trace for trace in found if trace.clause in unsaid]


def _refuse_address(name: str, data: bytes, withdrawn: Sequence[Article]) -> None:
    """Nothing but the notices lies where a withdrawn article was, and nothing names the address of an erased one."""
    for article in withdrawn:
        homes = tuple(permalinks.article(article, edition) for edition in EDITIONS)
        is_notice = name in map(permalinks.file, homes) and not article.is_erased
        if (name.startswith(homes) and not is_notice) or (article.is_erased and homes[0].encode() in data):
            raise SiteError("trace-address", file=name, folder=article.folder)


def _sought(library: Library) -> _Sought:
    sought: dict[str, dict[str, Article]] = defaultdict(dict)
    withdrawn = [library.whole(article) for article in library.articles if article.is_withdrawn]
    files = {bare(permalinks.attachment(one, name)): one for one in withdrawn for name in attachments(one)}
    for clause, article in {**withdrawn_words(library), **files}.items():
        for piece in _held(_unspaced(clause)):
            sought[piece][clause] = article
    return sought


def _held(clause: str) -> Iterator[str]:
    """The pieces one of which is cut out of every text that the clause stands in."""
    for size, step in _PIECES:
        if len(clause) >= size + step - 1:
            yield from (clause[at : at + size] for at in range(step))
            return
    yield ""


def _notices(library: Library) -> Mapping[str, str]:
    """What a notice may say itself, by its file."""
    return {
        permalinks.file(permalinks.article(article, edition)): kept_by_notice(article)
        for article in library.articles
        if article.is_withdrawn
        for edition in EDITIONS
    }


def _unpacked(name: str, path: Path) -> bytes:
    data = path.read_bytes()
    if name.startswith(HOME):
        with suppress(zlib.error):
            # Packed bytes are no text, and read as such they cost more than all pages.
            data = zlib.decompress(data, -15)
    return data


def _in_file(name: str, data: bytes, sought: _Sought) -> Iterator[_Trace]:
    for reading in _readings(data):
        pieces = {reading[at : at + size] for size, step in _PIECES for at in range(0, len(reading), step)}
        for piece in {"", *(pieces & sought.keys())}:
            for clause, article in sought.get(piece, {}).items():
                if _unspaced(clause) in reading:
                    yield _Trace(name, clause, article)


def _readings(data: bytes) -> Iterator[str]:
    """The words of a file: as text between its mark-up, in its attributes, and in its addresses."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", data.decode("utf-8", "ignore"))
    # Feeds hold HTML that is escaped once more.
    text = unescape(text)
    yield _unspaced(" ".join(paragraphs(text)))
    yield _unspaced(unescape(" ".join(TAG.findall(text))))
    if "%" in text:
        yield _unspaced(unquote(" ".join(_QUOTED.findall(text))))


def _unspaced(text: str) -> str:
    """A text's letters, Han and figures: what `bare` leaves, without its spaces and in half its time."""
    return "".join(_LETTERS.findall(text))


def _with_blank_articles(library: Library) -> Library:
    """The library with nothing in its withdrawn articles but that they were there, and when."""
    return replace(library, articles=tuple(_blank(one) if one.is_withdrawn else one for one in library.articles))


def _blank(article: Article) -> Article:
    texts = tuple(
        replace(
            text, title="", summary="", body="", list_title=None, original_title=None, captions={},
            editor_notes=(), translator_notes=(),
        )
        for text in article.texts
    )  # fmt: skip
    withdrawal = article.withdrawal and replace(article.withdrawal, reason=Bilingual("", ""))
    return replace(
        article, texts=texts, drafts=(), original_title=None, images=(), corrections=(), withdrawal=withdrawal,
        ledger=NOTHING_STATED, synopses=(),
    )  # fmt: skip
