"""What every command shares: the language of the terminal, its refusals, its progress, its clock."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from generator.checks.report import tell
from generator.content.project import Project, find_project
from generator.errors import CommandError, ContentError, SiteError
from generator.model import Diagnostic
from generator.text.dates import clock
from generator.text.strings import command_text, language, rule_sentences

LANG = language(os.environ)
# What a build says of itself while it goes on, in this order.
_STAGES = ("reading", "printing", "searching")
# What the system says of a file alike, whether it was to be read or to be written.
_SHUT = (errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.EIO)


def help_text(key: str) -> str:
    """A sentence of the help, in the terminal's language."""
    return command_text(key, LANG)


now_option = click.option("--now", metavar="TIME", help=help_text("option_now"))


@contextmanager
def in_project(*, nonsense: Collection[str] = ()) -> Iterator[Project]:
    """The project one stands in; what a command refuses is told in one breath, and ends with code 1.

    Rules that are `nonsense` blame the command line and end with 2, as where click refuses it.
    """
    try:
        yield find_project(Path.cwd())
    except ContentError as error:
        faults = [fault for fault in error.diagnostics if isinstance(fault, Diagnostic)]
        for fault in sorted(faults, key=lambda fault: fault.place):
            click.echo(tell(fault, LANG), err=True)
        sys.exit(1)
    except SiteError as error:
        click.echo(
            command_text(
                "refusal",
                LANG,
                **dict(zip(("what", "mend"), rule_sentences(error.rule, LANG, error.values), strict=True)),
            ),
            err=True,
        )
        sys.exit(2 if error.rule in nonsense else 1)
    except BrokenPipeError:
        raise  # whoever has been reading has read enough
    except OSError as error:
        tell_system(error)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def tell_system(error: OSError) -> None:
    """Tells what the system has refused, and how to mend it."""
    # Of what is copied or moved the second is where it was to go.
    file = error.filename2 or error.filename
    what, mend = rule_sentences(
        "untouchable" if file and error.errno in _SHUT else "unwritable",
        LANG,
        {"file": file or command_text("standard_output", LANG), "reason": error.strerror or ""},
    )
    click.echo(command_text("refusal", LANG, what=what, mend=mend), err=True)


@contextmanager
def progress_line() -> Iterator[Callable[[str], None]]:
    """One line on a terminal that says what has just been read, and is gone at the end."""
    is_shown = sys.stderr.isatty()
    if not is_shown:
        yield lambda _name: None
        return
    try:
        yield lambda name: click.echo(f"\r\x1b[K{command_text('progress', LANG, name=name)[:78]}", nl=False, err=True)
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """One line on a terminal that says how much of a stage is done, how fast, and how long the rest will take."""
    since: dict[str, float] = {}

    def show(stage: str, done: int, total: int) -> None:
        spent = time.perf_counter() - since.setdefault(stage, begun)
        rate = done / max(spent, 0.001)
        told = {"done": done, "total": total, "rate": f"{rate:.0f}", "left": f"{(total - done) / rate:.0f}"}
        click.echo(f"\r\x1b[K{command_text(f'progress_{stage}', LANG, **told)[:78]}", nl=False, err=True)
        if done == total:
            # The next stage begins where this one ends.
            since.update({other: time.perf_counter() for other in _STAGES if other not in since})

    begun = time.perf_counter()
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    try:
        yield show
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


def moment(stated: str | None) -> datetime:
    """The time taken as now: stated, else SOURCE_DATE_EPOCH, else this moment; raises CommandError for what is none."""
    now = clock(stated, os.environ)
    if now is None:
        raise CommandError("not-clock")
    return now
