"""A correction of a published article, stamped into its front matter."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from generator.checks.amending import refuse_new_faults, refuse_private, typed, typed_pair
from generator.checks.corrections import check_corrections
from generator.checks.reviews import check_reviews
from generator.content.article_names import article_named
from generator.content.correction_facts import correction_facts
from generator.content.disk import lock
from generator.content.editing import edit_file
from generator.content.front_matter import with_correction
from generator.content.library import read_library
from generator.content.project import Project
from generator.errors import CommandError, ContentError
from generator.model import LANGUAGES, Bilingual, Correction, Diagnostic
from generator.text.dates import in_zone


def correct(
    project: Project, name: str, what: Bilingual, languages: tuple[str, ...], by: str | None, now: datetime
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Adds a correction as of `now`, in the site's zone; the article's folder, and what check says of it.

    Readers are told what nobody has signed: among that are the signatures that it voids.

    Without `languages` it concerns those that `what` is told in. Raises CommandError where the article is not one that
    readers see, nothing is told, or a build would refuse what is; ContentError where the correction lacks what it must
    have, LockedError while another command writes; then nothing is changed.
    """
    what, by = typed_pair(what), typed(by or "") or None
    with lock(project):
        library, _ = read_library(project)
        article = article_named(library, name)
        if not article.is_published:
            raise CommandError("release-withdrawn" if article.is_withdrawn else "not-published", folder=article.folder)
        told = tuple(lang for lang in LANGUAGES if what[lang])
        if not told:
            raise CommandError("correction-empty")
        # The moment and not the day: a second correction of the same day must move the feeds too.
        on = in_zone(now, library.site.utc_offset).isoformat(timespec="seconds")
        correction = Correction(on, what, languages or told, by)
        alone = replace(library, articles=(replace(article, corrections=(correction,)),))
        refused = [fault for fault in check_corrections(alone) if fault.is_error]
        if refused:
            raise ContentError(refused)
        refuse_private((what.zh, what.en, by or ""), article.original.exemptions)
        refuse_new_faults(article, replace(article, corrections=(correction, *article.corrections)), library)
        path, row = project.root / article.original.path, correction_facts(correction)
        edit_file(path, lambda text: with_correction(text, row))
        then, _ = read_library(project)
        voided = (fault for fault in check_reviews(then) if fault.path.startswith(article.folder + "/"))
        # Once more for its place, now that it has one: it stands first.
        return article.folder, (*check_corrections(alone), *voided)
