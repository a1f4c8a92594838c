"""glossary.yml: each term with its one printed form in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.content.data_reader import read_rows
from generator.content.fields import Fields
from generator.content.project import Project
from generator.model import Bilingual, Diagnostic, Term
from generator.model.term import TERM_BASES
from generator.text.han import count_han
from generator.text.terms import alike

# Bases that are public pages.
_SOURCED = ("seen", "after")
# 社工人才、社会工作专业人才; junior / intermediate.
_TWO_FORMS = re.compile(r"\s/\s|[／、;；]")


def read_terms(project: Project, faults: list[Diagnostic]) -> tuple[Term, ...]:
    """The terms in the order of their file; a form that has two meanings is a fault."""
    rows = read_rows(project, "glossary.yml", _term, faults)
    _hold_apart(rows)
    return tuple(term for term, _ in rows if term.anchor and count_han(term.term.zh))


def _term(fields: Fields) -> Term:
    basis = fields.choice("basis", TERM_BASES)
    found = Term(
        term=Bilingual(fields.text("zh"), fields.text("en")),
        variants=fields.texts("variants"),
        also=fields.texts("also"),
        forbidden=fields.texts("forbidden"),
        explanation=fields.bilingual("explanation") if "explanation" in fields else None,
        note=fields.bilingual("note") if "note" in fields else None,
        source=fields.bilingual("source") if basis in _SOURCED else None,
        url=fields.address("url") if basis in _SOURCED else None,
        seen_as=fields.text("seen_as") if basis == "after" else None,
        basis=basis,
        is_held=fields.yes("held", default=True),
    )
    for key, printed, is_word in (
        ("zh", found.term.zh, count_han(found.term.zh) > 0),
        ("en", found.term.en, bool(found.anchor)),
    ):
        if printed and not is_word:
            fields.fault(key, "term-wordless", value=printed)
        if _TWO_FORMS.search(printed):
            fields.fault(key, "term-two-forms", value=printed)
    return found


def _hold_apart(rows: Sequence[tuple[Term, Fields]]) -> None:
    """Notes each form that stands for two things, or twice for one, and each that is forbidden and printed."""
    taken: dict[tuple[str, ...], int] = {}
    printed: dict[tuple[str, ...], int] = {}
    for term, fields in rows:
        for key, form in _forms(term):
            first = taken.get(alike(form))
            if first is not None:
                fields.fault(key, "term-twice", value=form, first=first)
            taken.setdefault(alike(form), fields.line)
            if key != "also":
                printed.setdefault(alike(form), fields.line)
    for term, fields in rows:
        for form in term.forbidden:
            if alike(form) in printed:
                fields.fault("forbidden", "term-printed", value=form, first=printed[alike(form)])


def _forms(term: Term) -> Iterator[tuple[str, str]]:
    """Every form that leads to a term, with the key it stands under; the empty ones have been told."""
    named = (("zh", term.term.zh), ("en", term.term.en))
    listed = (*(("variants", form) for form in term.variants), *(("also", form) for form in term.also))
    return ((key, form) for key, form in (*named, *listed) if alike(form))
