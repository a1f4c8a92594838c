"""What git remembers of the articles; nothing else in the newsroom asks it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator

from msgspec import Struct

from generator.content.front_matter import split
from generator.content.project import Project
from generator.content.strict_yaml import Map, Scalar, YamlError, parse
from generator.errors import CommandError

_TEXT = re.compile(r"content/articles/(?P<year>[0-9]{4})/(?P<folder>[^/\n]+)/index\.(?:zh|en)\.md")
# What a host says stood before the first commit of a branch.
_NOTHING = re.compile("0+")


class Past(Struct, frozen=True):
    """An article as it stood in a revision: the file of its original, its id, and its year and slug."""

    path: str
    id: str
    address: str


def published_at(project: Project, revision: str) -> Iterator[Past]:
    """The articles that readers had of a revision, as far as their files have changed since.

    `revision` is a name that git knows; zeros alone are none, and nothing stood there. Raises CommandError where git
    does not know it, or the project is not in its keeping.
    """
    if _NOTHING.fullmatch(revision):
        return
    commit = _git(project, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    stated = commit.decode().strip()
    changed = _git(
        project,
        revision,
        "diff-index",
        "-z",
        "--name-only",
        "--relative",
        "--diff-filter=DMT",
        stated,
        "--",
        "content/articles",
    )
    names = [name for name in changed.decode("utf-8", "replace").split("\0") if _TEXT.fullmatch(name)]
    asked = "".join(f"{stated}:./{name}\n" for name in names).encode()
    held = _git(project, revision, "cat-file", "--batch", given=asked)
    for name, text in zip(names, _blobs(held), strict=True):
        if past := _past(name, text):
            yield past


def _git(project: Project, revision: str, *asked: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603, what is asked is ours, and a revision cannot be an option
            ["git", "-C", str(project.root), *asked],  # noqa: S607, whichever the editor has
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise CommandError("no-git") from None
    if done.returncode:
        raise CommandError("revision-unknown", revision=revision)
    return done.stdout


def _blobs(held: bytes) -> Iterator[str]:
    """The texts in what `git cat-file --batch` answers: a line with the size, then as many bytes and a line end."""
    at = 0
    while at < len(held):
        end = held.index(b"\n", at)
        size = int(held[at:end].rsplit(b" ", 1)[1])
        yield held[end + 1 : end + 1 + size].decode("utf-8", "replace")
        at = end + size + 2


def _past(name: str, text: str) -> Past | None:
    """The article of a text; None for a translation, for what no reader had, and for what no build could read."""
    try:
        half = split(text.replace("\r\n", "\n"))
        node = parse(half.facts, half.facts_line)
    except YamlError:
        return None
    facts = _texts(node) if isinstance(node, Map) else {}
    place = _TEXT.fullmatch(name)
    if place is None or not facts.get("id") or facts.get("status") != "published" or not facts.get("published"):
        return None
    return Past(name, facts["id"], f"{place['year']}/{facts.get('slug') or place['folder']}")


def _texts(node: Map) -> dict[str, str]:
    return {
        key: value.value.strip()
        for key, (_, value) in node.entries.items()
        if isinstance(value, Scalar) and value.value
    }
