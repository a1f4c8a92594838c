"""What an editor types for readers on a command line: no build may refuse the site for it afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.checks.cells import check_cells
from generator.checks.characters import check_characters
from generator.checks.complexity import check_complexity
from generator.checks.excuses import excuses
from generator.checks.links import dead_links
from generator.checks.notes import check_notes
from generator.checks.passages import article_passages
from generator.checks.tags import check_tags
from generator.content.library import Library
from generator.errors import CommandError
from generator.model import Article, Bilingual, Diagnostic, Exemption
from generator.text.characters import without_unseen
from generator.text.internal import internal_marks
from generator.text.personal import masked, personal_data

# Of the table, what is asked of words alone: what else a correction brings about (a signature that falls) is told.
_OF_WORDS = (check_tags, check_cells, check_notes, check_characters, check_complexity)


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


def refuse_private(texts: Iterable[str], answered: tuple[Exemption, ...] = ()) -> None:
    """Raises CommandError for personal data that nobody answers for, and for marks of papers that are not public.

    The checks for these read files, and what has been typed stands in none yet.
    """
    for text in texts:
        for start, end in internal_marks(text):
            raise CommandError("internal-mark", mark=text[start:end])
        for finding in personal_data(text):
            rule, value = f"personal-{finding.kind}", text[finding.start : finding.end]
            if not excuses(answered, rule, value, masked(value)):
                raise CommandError(rule, value=masked(value))


def refuse_new_faults(before: Article, after: Article, library: Library) -> None:
    """Raises CommandError with the first error that an article would have and does not have yet."""
    known = Counter(map(_told, _errors(before, library)))
    for fault in _errors(after, library):
        if not known[_told(fault)]:
            raise CommandError(fault.rule, **fault.values)
        known[_told(fault)] -= 1


def _errors(article: Article, library: Library) -> Iterator[Diagnostic]:
    alone = replace(library, articles=(article,))
    yield from (fault for check in _OF_WORDS for fault in check(alone) if fault.is_error)
    # Where the texts of what is withdrawn lead, nobody is led; of its reason, who withdraws it has asked.
    if not article.is_withdrawn:
        yield from dead_links(article_passages(article), library.amended(article))


def _told(fault: Diagnostic) -> tuple[str, str]:
    """A fault without its place: what is about to be written stands nowhere yet."""
    return fault.rule, repr(fault.values)
