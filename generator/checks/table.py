"""All checks, in the order in which an editor would ask them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from generator.checks.cells import check_cells
from generator.checks.characters import check_characters
from generator.checks.columns import check_columns
from generator.checks.complexity import check_complexity
from generator.checks.corrections import check_corrections
from generator.checks.documents import check_documents
from generator.checks.figures import check_figures
from generator.checks.front_page import check_front_page
from generator.checks.identities import check_identities
from generator.checks.internal import check_internal
from generator.checks.languages import check_languages
from generator.checks.leads import check_leads
from generator.checks.ledger import check_ledger
from generator.checks.ledger_names import check_ledger_names
from generator.checks.links import check_links
from generator.checks.moved_links import check_moved_links
from generator.checks.notes import check_notes
from generator.checks.page_files import check_page_files
from generator.checks.personal import check_personal
from generator.checks.pictures import check_pictures
from generator.checks.prose import check_prose
from generator.checks.publication import check_publication
from generator.checks.raw_markup import check_raw_markup
from generator.checks.references import check_references
from generator.checks.reviews import check_reviews
from generator.checks.structure import check_structure
from generator.checks.subscriptions import check_subscriptions
from generator.checks.synopses import check_synopses
from generator.checks.tags import check_tags
from generator.checks.terms import check_terms
from generator.checks.translations import check_translations
from generator.checks.withdrawal import check_withdrawal
from generator.checks.wording import check_wording
from generator.checks.written import forget
from generator.content.library import Library, read_library
from generator.content.project import Project
from generator.model import Diagnostic


class Check(NamedTuple):
    """A question that is asked of a library.

    `is_across`: its answer for one article can depend on others; `has_words`: on the words of their texts, not only on
    the places in them. Of any other the answer for an article stays the same as long as nothing changes in its folder,
    in the data and on the standing pages. `severe` asks no more than what finds every error that `find` does.
    """

    find: Callable[[Library], Iterable[Diagnostic]]
    severe: Callable[[Library], Iterable[Diagnostic]]
    is_across: bool = False
    has_words: bool = False


def _check(
    find: Callable[[Library], Iterable[Diagnostic]], *, is_across: bool = False, has_words: bool = False
) -> Check:
    return Check(find, find, is_across, has_words)


TABLE: tuple[Check, ...] = (
    _check(check_references),
    _check(check_subscriptions),
    _check(check_columns, is_across=True),
    _check(check_identities, is_across=True),
    Check(check_publication, partial(check_publication, errors_only=True)),
    # These two look at the clock, and cost little.
    _check(check_corrections, is_across=True),
    _check(check_withdrawal, is_across=True, has_words=True),
    _check(check_front_page),
    Check(check_leads, lambda library: (), is_across=True),
    _check(check_translations),
    Check(check_structure, lambda library: ()),
    _check(check_reviews),
    _check(check_synopses),
    Check(check_figures, partial(check_figures, errors_only=True)),
    _check(check_ledger_names),
    _check(check_ledger),
    Check(check_documents, lambda library: ()),
    _check(check_languages),
    Check(check_terms, partial(check_terms, errors_only=True)),
    _check(check_pictures),
    _check(check_page_files),
    _check(check_characters),
    _check(check_tags),
    _check(check_cells),
    _check(check_notes),
    Check(check_raw_markup, lambda library: ()),
    _check(check_personal),
    _check(check_internal),
    Check(check_prose, partial(check_prose, errors_only=True)),
    Check(check_wording, partial(check_wording, errors_only=True)),
    _check(check_complexity),
    _check(check_links, is_across=True),
    Check(check_moved_links, lambda library: (), is_across=True),
)
CHECKS: tuple[Callable[[Library], Iterable[Diagnostic]], ...] = tuple(check.find for check in TABLE)


def checked_library(project: Project) -> tuple[Library, tuple[Diagnostic, ...]]:
    """All content with everything that is wrong with it, sorted by place."""
    library, faults = read_library(project)
    return library, in_order([*faults, *(fault for check in CHECKS for fault in check(library))])


def severe_alone(library: Library) -> Iterator[Diagnostic]:
    """Every error that can be found in each article by itself, and in what stands beside them."""
    yield from _severe(library, (check for check in TABLE if not check.is_across))
    forget()


def severe_across(library: Library) -> Iterator[Diagnostic]:
    """Every error that shows only where all articles are known."""
    return _severe(library, (check for check in TABLE if check.is_across))


def severe_of_words(library: Library) -> Iterator[Diagnostic]:
    """Those of them that words alone can bring about."""
    return _severe(library, (check for check in TABLE if check.has_words))


def _severe(library: Library, asked: Iterable[Check]) -> Iterator[Diagnostic]:
    return (fault for check in asked for fault in check.severe(library) if fault.is_error)


def in_order(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Faults sorted by place."""
    return tuple(sorted(faults, key=lambda fault: fault.place))


def errors(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that keep the site from being printed."""
    return tuple(fault for fault in faults if fault.is_error)
