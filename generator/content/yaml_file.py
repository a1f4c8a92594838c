"""A YAML file of a project, parsed; what is wrong with it is noted."""

from __future__ import annotations

from pathlib import Path

from generator.content.project import Project
from generator.content.strict_yaml import Node, YamlError, parse
from generator.content.text_file import read_text
from generator.model import Diagnostic


def read_yaml(project: Project, path: Path, faults: list[Diagnostic]) -> Node | None:
    """The root of a file that is there; None, with the fault noted, where it cannot be read."""
    text = read_text(project, path, faults)
    try:
        return parse(text) if text is not None else None
    except YamlError as error:
        faults.append(Diagnostic(project.name(path), error.line, error.column, error.rule, error.values))
        return None
