"""Standing pages: content/pages/NAME.zh.md and NAME.en.md."""

from __future__ import annotations

from generator.content.article_facts import read_exemptions
from generator.content.article_reader import read_halves
from generator.content.project import Project, is_being_edited, language_of
from generator.model import Diagnostic, Page
from generator.text.slugs import is_slug

# Addresses that the site itself uses.
TAKEN = frozenset(
    [
        "404",
        "archive",
        "articles",
        "assets",
        "columns",
        "en",
        "feeds",
        "figures",
        "glossary",
        "index",
        "policies",
        "regions",
        "search",
        "services",
        "sources",
        "timeline",
        "topics",
    ]
)


def read_pages(project: Project, faults: list[Diagnostic]) -> tuple[Page, ...]:
    """All standing pages, in order of name and language."""
    pages = []
    texts = project.pages.glob("*.md") if project.pages.is_dir() else ()
    for path in sorted(path for path in texts if not is_being_edited(path.name)):
        lang, name = language_of(path), path.name.split(".")[0]
        if lang is None or not is_slug(name) or name in TAKEN:
            faults.append(Diagnostic(project.name(path), 1, 1, "page-name"))
        elif (halves := read_halves(project, path, faults)) is not None:
            fields, half = halves
            if not half.body:
                faults.append(Diagnostic(fields.path, half.body_line, 1, "body-missing"))
            title, summary = fields.text("title"), fields.text("summary")
            exemptions = read_exemptions(fields)
            fields.close()
            pages.append(Page(name, lang, title, summary, half.body, fields.path, half.body_line, exemptions))
    return tuple(pages)
