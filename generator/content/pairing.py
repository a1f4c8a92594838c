"""The file beside a translation that says what it was made from; `newsroom translate` writes it, and nobody else."""

from __future__ import annotations

from pathlib import Path

from generator.content.fields import Fields
from generator.content.front_matter import dump
from generator.content.project import Project
from generator.content.yaml_file import read_yaml
from generator.model import LANGUAGES, Diagnostic, Pairing, Unit

_HEAD = "# Written by newsroom translate, not by hand: what index.{lang}.md was made from.\n"


def pairing_file(lang: str) -> str:
    """The record's name, beside the translation into a language."""
    return f"made_from.{lang}.yml"


def read_pairing(project: Project, folder: Path, lang: str, faults: list[Diagnostic]) -> Pairing | None:
    """The record of an article's translation; None where there is none, or, with the fault noted, none to trust."""
    path = folder / pairing_file(lang)
    if not path.exists():
        return None
    found: list[Diagnostic] = []
    node = read_yaml(project, path, found)
    pairing = _pairing(Fields(node, project.name(path), found)) if node is not None else None
    faults += found
    return None if found else pairing


def pairing_text(pairing: Pairing, lang: str) -> str:
    """The text of a record's file; what the reader reads back is the same record."""
    rows = [
        {key: value for key in Unit.__struct_fields__ if (value := getattr(unit, key)) is not None}
        for unit in pairing.units
    ]
    return _HEAD.format(lang=lang) + dump({"from": pairing.lang, "units": rows})


def _pairing(fields: Fields) -> Pairing:
    lang = fields.choice("from", LANGUAGES)
    units: list[Unit] = []
    for row in fields.children("units"):
        unit = Unit(
            name=row.text("name"),
            original=row.optional("original"),
            day=row.day("day"),
            asked=row.optional("asked"),
            gone=row.day("gone"),
            made=row.optional("made"),
        )
        paragraphs = sum(one.is_paragraph for one in units)
        expected = f"p-{paragraphs + 1}" if unit.is_paragraph else unit.name
        if unit.name != expected or unit.name in {one.name for one in units}:
            row.fault("name", "pairing-name", name=unit.name)
        if unit.original is None and unit.asked is None:
            row.text("original")
        if unit.original is not None and unit.day is None:
            row.text("day")
        row.close()
        units.append(unit)
    fields.close()
    return Pairing(lang, tuple(units))
