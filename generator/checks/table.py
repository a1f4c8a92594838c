"""All checks, in the order in which an editor would ask them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.checks.characters import check_characters
from generator.checks.columns import check_columns
from generator.checks.complexity import check_complexity
from generator.checks.corrections import check_corrections
from generator.checks.figures import check_figures
from generator.checks.front_page import check_front_page
from generator.checks.identities import check_identities
from generator.checks.internal import check_internal
from generator.checks.languages import check_languages
from generator.checks.links import check_links
from generator.checks.page_files import check_page_files
from generator.checks.personal import check_personal
from generator.checks.pictures import check_pictures
from generator.checks.prose import check_prose
from generator.checks.publication import check_publication
from generator.checks.references import check_references
from generator.checks.reviews import check_reviews
from generator.checks.subscriptions import check_subscriptions
from generator.checks.terms import check_terms
from generator.checks.translations import check_translations
from generator.checks.withdrawal import check_withdrawal
from generator.checks.wording import check_wording
from generator.content.library import Library, read_library
from generator.content.project import Project
from generator.model import Diagnostic

CHECKS: tuple[Callable[[Library], Iterable[Diagnostic]], ...] = (
    check_references,
    check_subscriptions,
    check_columns,
    check_identities,
    check_publication,
    check_corrections,
    check_withdrawal,
    check_front_page,
    check_translations,
    check_reviews,
    check_figures,
    check_languages,
    check_terms,
    check_pictures,
    check_page_files,
    check_characters,
    check_personal,
    check_internal,
    check_prose,
    check_wording,
    check_complexity,
    check_links,
)


def checked_library(project: Project) -> tuple[Library, tuple[Diagnostic, ...]]:
    """All content with everything that is wrong with it, sorted by place."""
    library, faults = read_library(project)
    found = [*faults, *(fault for check in CHECKS for fault in check(library))]
    return library, tuple(sorted(found, key=lambda fault: fault.place))


def errors(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that keep the site from being printed."""
    return tuple(fault for fault in faults if fault.is_error)
