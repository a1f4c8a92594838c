"""synopses.yml beside an article: tables that we have made of what it says."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.content.fields import Fields, unique
from generator.content.project import Project
from generator.content.strict_yaml import List, Scalar
from generator.content.yaml_file import read_yaml
from generator.model import Bilingual, Diagnostic, Endorsement, Synopsis

SYNOPSES = "synopses.yml"


def read_synopses(
    project: Project, folder: Path, names: Collection[str], faults: list[Diagnostic]
) -> tuple[Synopsis, ...]:
    """The synopses of an article's folder, which holds files of these `names`."""
    path = folder / SYNOPSES
    node = read_yaml(project, path, faults) if SYNOPSES in names else None
    if node is None or (isinstance(node, Scalar) and node.value is None):
        return ()
    if not isinstance(node, List):
        faults.append(Diagnostic(project.name(path), node.line, node.column, "not-rows"))
        return ()
    rows = [(_synopsis(fields), fields) for fields in (Fields(one, project.name(path), faults) for one in node.items)]
    for _, fields in rows:
        fields.close()
    return unique(rows)


def _synopsis(fields: Fields) -> Synopsis:
    heads = fields.pairs("heads")
    if len(heads) < 2:
        fields.fault("heads", "synopsis-heads", heads=len(heads))
    rows: list[tuple[Bilingual, ...]] = []
    for row in fields.children("rows"):
        cells = row.pairs("cells")
        if len(cells) != len(heads):
            row.fault("cells", "synopsis-cells", cells=len(cells), heads=len(heads))
        row.close()
        rows.append(cells)
    if not rows:
        fields.fault("rows", "synopsis-rows")
    return Synopsis(
        id=fields.id(),
        title=fields.bilingual("title"),
        heads=heads,
        rows=tuple(rows),
        grounds=fields.bilingual("grounds"),
        signed=_endorsement(fields),
    )


def _endorsement(fields: Fields) -> Endorsement | None:
    child = fields.child("signed")
    if child is None:
        return None
    if "on" not in child:
        child.text("on")
    signed = Endorsement(child.text("by"), child.day("on") or "", child.text("read"), child.text("signature"))
    child.close()
    return signed
