"""Where in a file a fact stands: asked only when there is a fault to tell, so nobody carries line numbers about."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.content.front_matter import Split, split
from generator.content.project import Project
from generator.content.strict_yaml import List, Map, Node, YamlError, parse
from generator.content.text_file import read_text


def place(project: Project, path: str, *keys: str | int) -> tuple[int, int]:
    """Line and column of `keys` in a data file or in the front matter of a text.

    Of the last one found where the way ends early.
    """
    node = _node(project, path, _stamp(project.root / path))
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


# What is wrong in a file is mostly wrong in several places of it, and of a long list in each: it is read once as it is.
@lru_cache(maxsize=2)
def _node(project: Project, path: str, stamp: tuple[int, int, int]) -> Node | None:
    text = read_text(project, project.root / path, []) or ""
    try:
        halves = Split(text, 1, "", 1) if path.endswith(".yml") else split(text)
        return parse(halves.facts, halves.facts_line)
    except YamlError:
        return None


def _stamp(path: Path) -> tuple[int, int, int]:
    """What changes with a file; of one that is not there, as if it were empty."""
    try:
        held = path.stat()
    except OSError:
        return 0, 0, 0
    return held.st_ino, held.st_size, held.st_mtime_ns
