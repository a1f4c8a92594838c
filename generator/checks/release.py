"""From draft to published: may it, and its stamp."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from generator.checks.table import CHECKS
from generator.content.article_names import article_named
from generator.content.disk import lock
from generator.content.editing import edit_file
from generator.content.front_matter import with_facts
from generator.content.library import read_library
from generator.content.project import Project
from generator.errors import CommandError, ContentError
from generator.text.dates import in_zone


def release(project: Project, name: str, now: datetime) -> tuple[str, datetime]:
    """Publishes an article as of `now`, in the site's zone, or of the time that it has; its folder and the stamp.

    `name` is its folder, slug or id. Everything else in the file stays as it is. Raises CommandError where it is not
    one article, has been published or is to appear later, ContentError where it lacks what must be printed with it,
    LockedError while another command writes; then nothing is changed.
    """
    with lock(project):
        library, faults = read_library(project)
        article = article_named(library, name)
        if article.status == "withdrawn":
            raise CommandError("release-withdrawn", folder=article.folder)
        if article.status == "published" and article.published is not None:
            raise CommandError("already-published", folder=article.folder, published=article.published.isoformat())
        # Of one that was made a draft again: old news must not look new.
        stamp = article.published or in_zone(now, library.site.utc_offset)
        if stamp > now:
            raise CommandError("release-early", folder=article.folder, published=stamp.isoformat())
        released = replace(article, status="published", published=stamp)
        then = library.amended(released)
        found = [*faults, *(fault for check in CHECKS for fault in check(then))]
        refused = [fault for fault in found if fault.is_error and fault.path.startswith(article.folder + "/")]
        if refused:
            raise ContentError(refused)
        path = project.root / article.original.path
        facts = {"status": "published"} | ({} if article.published else {"published": stamp.isoformat()})
        edit_file(path, lambda text: with_facts(text, facts))
    return article.folder, stamp
