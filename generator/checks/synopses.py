"""Does somebody answer for each reading of ours as it stands (NEWSROOM rule 2)?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.content.places import place
from generator.content.synopsis_reader import SYNOPSES
from generator.model import ERROR, NOTE, WARNING, Diagnostic
from generator.review.endorsements import UNENDORSED, ruling


def check_synopses(library: Library) -> Iterator[Diagnostic]:
    """Endorsements that do not hold, a warning in a draft, which is edited; synopses that nobody has endorsed (a note).

    Readers see neither.
    """
    if {"content/data/people.yml", "content/data/site.yml"} & library.faulty:
        return
    for article in library.articles:
        path = f"{article.folder}/{SYNOPSES}"
        if article.status == "withdrawn" or path in library.faulty:
            continue
        for number, synopsis in enumerate(article.synopses):
            found = ruling(article, synopsis, library)
            if found.rule is not None:
                at = place(library.project, path, number, "signed")
                broken = ERROR if article.status == "published" else WARNING
                severity = NOTE if found.rule == UNENDORSED else broken
                yield Diagnostic(path, *at, found.rule, found.values, severity)
