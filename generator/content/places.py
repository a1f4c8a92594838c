"""Where in a file a fact stands: asked only when there is a fault to tell, so nobody carries line numbers about."""

from __future__ import annotations

from generator.content.front_matter import split
from generator.content.project import Project, read_text
from generator.content.strict_yaml import Map, Node, Sequence, YamlError, parse


def place(project: Project, path: str, *keys: str | int) -> tuple[int, int]:
    """Line and column of `keys` in a data file or in the front matter of a text.

    Of the last one found where the way ends early.
    """
    text = read_text(project, project.root / path, []) or ""
    try:
        node: Node = parse(text) if path.endswith(".yml") else _front_matter(text)
    except YamlError:
        return 1, 1
    for key in keys:
        if isinstance(node, Map) and key in node.entries:
            node = node.entries[str(key)][1]
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
        else:
            break
    return node.line, node.column


def _front_matter(text: str) -> Node:
    halves = split(text)
    return parse(halves.facts, halves.facts_line)
