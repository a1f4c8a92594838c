"""Quotes around values that YAML would misread: the one fault of front matter that a machine can mend."""

from __future__ import annotations

import re
from pathlib import Path

from generator.content.disk import lock, write_file
from generator.content.editing import edited
from generator.content.front_matter import split
from generator.content.project import Project
from generator.content.strict_yaml import YamlError, parse
from generator.content.text_file import read_text

# 宁夏: 出台…; *多措并举*; 第3期 #1 号. In each the value is the rest of its line and nothing else.
_MENDED = frozenset(["yaml-colon", "yaml-sign", "yaml-comment"])
_ENTRY = re.compile(r"(\s*(?:- +)?[\w-]+: +)([^\s\"'\[{|>].*?)[ \t]*")


def quoted(text: str) -> str:
    """A file's text (LF) with quotes around every value that needs them; every other character stays as it is.

    A text whose front matter has another fault is given back as far as it could be mended.
    """
    lines = text.split("\n")
    mended: set[int] = set()
    while (number := _misread("\n".join(lines))) is not None and number not in mended:
        entry = _ENTRY.fullmatch(lines[number])
        if entry is None:
            break
        value = entry[2].replace("\\", "\\\\").replace('"', '\\"')
        lines[number] = f'{entry[1]}"{value}"'
        mended.add(number)
    return "\n".join(lines)


def quote_values(project: Project) -> tuple[str, ...]:
    """Puts quotes into the articles and standing pages that need them; the files changed, in order.

    BOM and line ends are the editor's and stay. Raises LockedError while another command writes.
    """
    changed = []
    with lock(project):
        for path in _texts(project):
            if read_text(project, path, []) is None:
                continue
            data = path.read_bytes()
            after = edited(data, quoted)
            if after != data:
                write_file(path, after)
                changed.append(project.name(path))
    return tuple(changed)


def _texts(project: Project) -> list[Path]:
    folders = [*project.article_folders(), project.pages]
    return [path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.md"))]


def _misread(text: str) -> int | None:
    """The index of the first line whose value YAML misreads; None where there is none, or a fault of another kind."""
    try:
        halves = split(text)
        parse(halves.facts, halves.facts_line)
    except YamlError as error:
        return error.line - 1 if error.rule in _MENDED else None
    return None
