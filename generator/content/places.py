"""Where in a file a fact stands: asked only when there is a fault to tell, so nobody carries line numbers about."""

from __future__ import annotations

from functools import lru_cache

from generator.content.front_matter import Split, split
from generator.content.project import Project, read_text
from generator.content.strict_yaml import List, Map, Node, YamlError, parse


def place(project: Project, path: str, *keys: str | int) -> tuple[int, int]:
    """Line and column of `keys` in a data file or in the front matter of a text.

    Of the last one found where the way ends early.
    """
    text = read_text(project, project.root / path, []) or ""
    node = _node(text, is_data=path.endswith(".yml"))
    if node is None:
        return 1, 1
    for key in keys:
        if isinstance(node, Map) and key in node.entries:
            node = node.entries[str(key)][1]
        elif isinstance(node, List) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
        else:
            break
    return node.line, node.column


# What is wrong in a file is mostly wrong in several places of it.
@lru_cache(maxsize=2)
def _node(text: str, *, is_data: bool) -> Node | None:
    try:
        halves = Split(text, 1, "", 1) if is_data else split(text)
        return parse(halves.facts, halves.facts_line)
    except YamlError:
        return None
