"""What git remembers of the articles; nothing else in the newsroom asks it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator

from msgspec import Struct

from generator.content.article_facts import read_aliases
from generator.content.fields import Fields
from generator.content.front_matter import split
from generator.content.project import Project
from generator.content.strict_yaml import YamlError, parse
from generator.errors import CommandError
from generator.text.line_ends import with_lf

_TEXT = re.compile(r"content/articles/(?P<year>[0-9]{4})/(?P<folder>[^/\n]+)/index\.(?:zh|en)\.md")
# What a host says stood before the first commit of a branch.
_NOTHING = re.compile("0+")


class Past(Struct, frozen=True):
    """An article as it stood in a revision: the file of its original, its id, the years and slugs of its addresses.

    `corrections` is how many its readers were told.
    """

    path: str
    id: str
    addresses: tuple[str, ...]
    is_withdrawn: bool = False
    corrections: int = 0


def published_at(project: Project, revision: str) -> Iterator[Past]:
    """The articles that readers had of a revision, or had had before it, as far as their files have changed since.

    `revision` is a name that git knows; zeros alone are none, and nothing stood there. Raises CommandError where git
    does not know it, or will not say, as where the project is not in its keeping.
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
    names = [name for name in os.fsdecode(changed).split("\0") if _TEXT.fullmatch(name)]
    asked = os.fsencode("".join(f"{stated}:./{name}\n" for name in names))
    held = _git(project, revision, "cat-file", "--batch", given=asked)
    for name, text in zip(names, _blobs(held), strict=True):
        if past := _past(project, name, text):
            yield past


def was_withdrawn(project: Project, revision: str, path: str) -> bool:
    """Whether the last that commits after a revision had in the file of an original was an article withdrawn."""
    asked = ("log", "-1", "--format=%H", "--diff-filter=AMT", f"{revision}..HEAD", "--", path)
    last = _git(project, revision, *asked).decode().strip()
    if not last:
        return False
    text = _git(project, revision, "cat-file", "blob", f"{last}:./{path}").decode("utf-8-sig", "replace")
    fields = _fields(text, path)
    return fields is not None and fields.optional("status") == "withdrawn"


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
    if done.returncode > 1:
        # Nothing can be asked here: it is no repository, or somebody else's.
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise CommandError("git-refuses", reason=said.removeprefix("fatal: "))
    if done.returncode:
        raise CommandError("revision-unknown", revision=revision)
    return done.stdout


def _blobs(held: bytes) -> Iterator[str]:
    """The texts in what `git cat-file --batch` answers: a line with the size, then as many bytes and a line end."""
    at = 0
    while at < len(held):
        end = held.index(b"\n", at)
        size = int(held[at:end].rsplit(b" ", 1)[1])
        yield held[end + 1 : end + 1 + size].decode("utf-8-sig", "replace")
        at = end + size + 2


def _past(project: Project, name: str, text: str) -> Past | None:
    """The article of a text; None for a translation, for what no reader had, and for what no build could read."""
    place, fields = _TEXT.fullmatch(name), _fields(text, name)
    stated = fields.optional("id") if fields else None
    if (
        place is None
        or fields is None
        or stated is None
        or (status := fields.optional("status")) not in {"published", "withdrawn"}
        or "published" not in fields
    ):
        return None
    slug = fields.optional("slug") or place["folder"]
    return Past(
        path=project.name(project.root / name),
        id=stated,
        addresses=(f"{place['year']}/{slug}", *read_aliases(fields)),
        is_withdrawn=status == "withdrawn",
        corrections=len(fields.children("corrections")),
    )


def _fields(text: str, name: str) -> Fields | None:
    """The facts of a text, None where no build could read them."""
    try:
        half = split(with_lf(text))
        return Fields(parse(half.facts, half.facts_line), name, [])
    except YamlError:
        return None
