"""content/data/wording.yml, and a list of the same form that the desk keeps to itself.

The private one is a file outside the repository, named by the environment variable NEWSROOM_WORDING. An editor is told
its words where they stand in a text; they are written nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.content.fields import Fields
from generator.content.project import PRIVATE_WORDING, Project
from generator.content.strict_yaml import List, Scalar
from generator.content.yaml_file import read_yaml
from generator.model import LANGUAGES, NOTE, SEVERITIES, WARNING, Diagnostic, Wording
from generator.model.term import TERM_BASES
from generator.model.wording import WORDING_KINDS


def read_wording(project: Project, environment: Mapping[str, str], faults: list[Diagnostic]) -> tuple[Wording, ...]:
    """The rows of both lists; a newsroom need have neither."""
    rows: list[Wording] = []
    path = project.data / "wording.yml"
    if path.exists():
        rows += _rows(project, path, faults)
    if named := environment.get(PRIVATE_WORDING):
        private = Path(named).resolve()
        # Faults of it are told by its name: where it lies is the desk's affair.
        place = Project(private.parent)
        if private.is_relative_to(project.root.resolve()):
            faults.append(Diagnostic(private.name, 1, 1, "wording-inside"))
        if private.exists():
            rows += _rows(place, private, faults)
        else:
            faults.append(Diagnostic(private.name, 1, 1, "wording-nowhere"))
    return tuple(rows)


def _rows(project: Project, path: Path, faults: list[Diagnostic]) -> list[Wording]:
    node, name = read_yaml(project, path, faults), project.name(path)
    if isinstance(node, List):
        return [_row(Fields(item, name, faults)) for item in node.items]
    if node is not None and (not isinstance(node, Scalar) or node.value is not None):
        faults.append(Diagnostic(name, node.line, node.column, "not-rows"))
    return []


def _row(fields: Fields) -> Wording:
    kind = fields.choice("kind", WORDING_KINDS, "wrong")
    # What was right when it was written keeps no page back.
    severities = SEVERITIES if kind == "wrong" else (WARNING, NOTE)
    row = Wording(
        wrong=fields.text("wrong"),
        right=fields.texts("right"),
        lang=fields.choice("lang", LANGUAGES),
        severity=fields.choice("severity", severities, WARNING),
        reason=fields.bilingual("reason"),
        kind=kind,
        since=fields.day("since"),
        until=fields.day("until"),
        basis=fields.choice("basis", TERM_BASES, "desk"),
    )
    if kind == "former-name" and not row.right:
        fields.fault("kind", "key-missing", key="right")
    if row.since and row.until and row.until < row.since:
        fields.fault("until", "wording-never", since=row.since, until=row.until)
    fields.close()
    return row
