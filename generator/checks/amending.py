"""What an editor types for readers on a command line: no build may refuse the site for it afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from generator.checks.cells import check_cells
from generator.checks.characters import check_characters
from generator.checks.complexity import check_complexity
from generator.checks.internal import check_internal
from generator.checks.links import dead_links
from generator.checks.notes import check_notes
from generator.checks.passages import article_passages, reason_passages
from generator.checks.personal import check_personal
from generator.checks.tags import check_tags
from generator.content.library import Library
from generator.errors import CommandError
from generator.model import Article, Bilingual, Diagnostic
from generator.text.characters import without_unseen

# Of the table, what is asked of words alone: what else a correction brings about (a signature that falls) is told.
_OF_WORDS = (check_tags, check_cells, check_notes, check_characters, check_complexity, check_personal, check_internal)


def typed(text: str) -> str:
    """A text without what nobody sees and comes along when it is pasted; raises CommandError where it is damaged."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise CommandError("typed-damaged") from None
    return without_unseen(text)[0].strip()


def typed_pair(pair: Bilingual) -> Bilingual:
    """The same in both languages."""
    return Bilingual(typed(pair.zh), typed(pair.en))


def refuse_new_faults(before: Article, after: Article, library: Library) -> None:
    """Raises CommandError with the first error that an article would have and does not have yet."""
    known = Counter(map(_told, _errors(before, library)))
    for fault in _errors(after, library):
        if not known[_told(fault)]:
            raise CommandError(fault.rule, **fault.values)
        known[_told(fault)] -= 1


def _errors(article: Article, library: Library) -> Iterator[Diagnostic]:
    others = (article if one.folder == article.folder else one for one in library.articles)
    alone = replace(library, articles=(article,))
    yield from (fault for check in _OF_WORDS for fault in check(alone) if fault.is_error)
    # Where the texts of what is withdrawn lead, nobody is led.
    read = reason_passages(article) if article.is_withdrawn else article_passages(article)
    yield from dead_links(read, replace(library, articles=tuple(others)))


def _told(fault: Diagnostic) -> tuple[str, str]:
    """A fault without its place: what is about to be written stands nowhere yet."""
    return fault.rule, repr(fault.values)
