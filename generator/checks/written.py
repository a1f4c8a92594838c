"""Every text that people have put into content/ for others to read, file by file, as it stands in the file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from generator.content.ledger_reader import FIGURES, RECORDS
from generator.content.library import Library
from generator.content.synopsis_reader import SYNOPSES
from generator.content.text_file import TEXT_SIZE, read_again
from generator.model import Exemption
from generator.text.comments import blanked
from generator.text.markers import HEAD_MARK, without_markers

_ATTACHED = frozenset([".txt", ".csv", ".md"])
# What an article states and how we read it: readers see its words.
_BESIDE = frozenset([FIGURES, RECORDS, SYNOPSES])
_FEW = 100
# What an editor acknowledges stands there once more. Its place is kept, so that all others stay where they are.
_EXCEPTIONS = re.compile(r"^check_exceptions:.*(?:\n(?:[ \t-].*|$))*", re.MULTILINE)


class Written(Struct, frozen=True):
    """A file's text, front matter included; what an editor answers for in it, and the file that says so."""

    path: str
    text: str
    answers: str | None = None
    exemptions: tuple[Exemption, ...] = ()


def written(library: Library) -> Iterable[Written]:
    """Articles in every language, drafts too; texts and tables that lie beside them, our readings too; standing pages.

    What an article came from (source.txt) is never published. A file beside an article is answered for in its original.
    """
    # A build asks for some articles at once, check after check; those of a whole site are too many to be held.
    return _held(library) if len(library.articles) <= _FEW else _written(library)


@lru_cache(maxsize=1)
def _held(library: Library) -> tuple[Written, ...]:
    return tuple(_written(library))


def _written(library: Library) -> Iterator[Written]:
    project = library.project
    for article in library.articles:
        for text in (*article.texts, *article.drafts):
            yield Written(text.path, _front(file_text(library, text.path)), text.path, text.exemptions)
        folder, original = f"{project.root}/{article.folder}", article.original
        names = sorted(os.listdir(folder))  # noqa: PTH208, most are no file beside the texts
        for name in (name for name in names if name != "source.txt" and not name.startswith("index.")):
            path = Path(folder, name)
            if path.suffix.lower() in _ATTACHED or name in _BESIDE:
                yield Written(project.name(path), _attached(path), original.path, original.exemptions)
    for page in library.pages:
        yield Written(page.path, _front(file_text(library, page.path)), page.path, page.exemptions)
    for path in sorted(project.pages.iterdir()) if project.pages.is_dir() else []:
        if path.suffix.lower() in _ATTACHED - {".md"}:
            yield Written(project.name(path), _attached(path))


# So many texts some articles have that a build asks for at once.
@lru_cache(maxsize=2 * _FEW)
def file_text(library: Library, name: str) -> str:
    """The text of a file of a library, as it was when somebody first asked for it."""
    return read_again(library.project, name)


def forget() -> None:
    """Lets go of what is held for who asks next: a library would stay with it, and a server reads many."""
    _held.cache_clear()
    file_text.cache_clear()


def _front(text: str) -> str:
    """A file's text without its exceptions and what only its translator sees; in the body no words excuse anything."""
    facts, fence, body = text.partition("\n---\n")
    if "\n# newsroom " in facts:
        facts = HEAD_MARK.sub(blanked, facts)
    if "\ncheck_exceptions:" in facts:
        facts = _EXCEPTIONS.sub(blanked, facts, count=1)
    return facts + fence + without_markers(body)


def _attached(path: Path) -> str:
    """A text as far as we look; tables are often in the encoding of a Chinese spreadsheet."""
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as handle:
        data = handle.read(TEXT_SIZE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")
