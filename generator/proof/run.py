"""`newsroom proof`: an article's sheet, for the phone and for the file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from generator.checks.table import checked_library
from generator.content.article_names import article_named
from generator.content.disk import write_file
from generator.content.project import Project
from generator.proof.document import document
from generator.proof.page import page
from generator.proof.sheet import sheet
from generator.text.dates import in_zone

# Beside the site, and like it in no repository: what is on a sheet is not yet anybody's to read.
FOLDER = "proofs"


def proof(project: Project, name: str, folder: Path | None, now: datetime, desk: str) -> tuple[Path, Path]:
    """Writes both files of an article's sheet into a folder, by default `proofs/` of the project; their paths.

    Drafts have sheets too: that is what they are for. Raises CommandError where `name` is not one article.
    """
    library, faults = checked_library(project)
    article = article_named(library, name)
    made = in_zone(now, library.site.utc_offset)
    one = sheet(article, library, faults, desk, made)
    home = (folder or project.root / FOLDER).resolve()
    home.mkdir(parents=True, exist_ok=True)
    # Two years may have one slug.
    html, docx = (home / f"{article.year}-{article.slug}.{kind}" for kind in ("html", "docx"))
    write_file(html, page(one, project.root, desk).encode())
    write_file(docx, document(one, desk))
    return html, docx
