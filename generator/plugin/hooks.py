"""What goes wrong in a hook, which is code of the newsroom's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import extract_tb, walk_tb

from generator.content.project import Project
from generator.errors import SiteError
from generator.press.settings import hook_files


@contextmanager
def hooks_told(project: Project) -> Iterator[None]:
    """Raises SiteError for what a hook has done wrong."""
    try:
        yield
    except Exception as error:
        if fault := hook_fault(error, project):
            raise fault from None
        raise


def hook_fault(error: BaseException, project: Project) -> SiteError | None:
    """Where in a hook an error was made, and which; None for one that no hook has made."""
    hooks = {os.path.realpath(f"{project.root}/{name}"): name for name in hook_files(project)}
    places = [(frame.filename, frame.lineno) for frame in extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        places.append((error.filename or "", error.lineno))
    places += _not_called(error)
    found = [(hooks[path], line) for file, line in places if (path := os.path.realpath(file)) in hooks]
    if not found or isinstance(error, SiteError):
        return None
    name, line = found[-1]
    return SiteError("hook-failed", place=f"{name}:{line}", problem=f"{type(error).__name__}: {error}")


def _not_called(error: BaseException) -> list[tuple[str, int | None]]:
    """Where the function begins that MkDocs could not even call, for it takes other things than it is given."""
    if not isinstance(error, TypeError):
        return []
    # MkDocs calls each by this name.
    *_, (last, _) = walk_tb(error.__traceback__)
    code = getattr(last.f_locals.get("method"), "__code__", None)
    return [(code.co_filename, code.co_firstlineno)] if code else []
