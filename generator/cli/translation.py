"""A translation: begun, brought up to date, taken to a translator’s tools and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.checks.report import tell
from generator.cli.terminal import LANG, help_text, in_project, moment, now_option
from generator.errors import CommandError
from generator.model import LANGUAGES
from generator.text.strings import command_text

if TYPE_CHECKING:
    from generator.translate.exchange import Imported
    from generator.translate.translate import Outcome


@click.command(short_help=help_text("translate"), help=help_text("translate") + "\n\n" + help_text("translate_more"))
@click.argument("article", metavar="ARTICLE")
@click.argument("lang", type=click.Choice(LANGUAGES))
@click.option("--done", is_flag=True, help=help_text("option_done"))
@click.option("--machine", is_flag=True, help=help_text("option_machine"))
@click.option("--export", "target", type=click.Path(path_type=Path), metavar="FILE", help=help_text("option_export"))
@click.option("--import", "source", type=click.Path(path_type=Path), metavar="FILE", help=help_text("option_import"))
@now_option
def translate(
    article: str, lang: str, done: bool, machine: bool, target: Path | None, source: Path | None, now: str | None
) -> None:
    """A translation, brought up to date, or taken to a translator's own tools and back."""
    from generator.translate import exchange  # babel takes a while to import
    from generator.translate import machine as machines
    from generator.translate import translate as desk

    with in_project() as project:
        if sum([done, machine, target is not None, source is not None]) > 1:
            raise CommandError("translate-one")
        if target is not None:
            exported = exchange.export(project, article, lang, target.resolve(), moment(now))
            _tell_outcome(exported.outcome)
            click.echo(command_text("translate_exported", LANG, file=target.name, rows=exported.rows))
        elif source is not None:
            _tell_import(exchange.take_back(project, article, lang, source, moment(now)))
        elif machine:
            _tell_outcome(machines.machine_draft(project, article, lang, moment(now)))
        else:
            _tell_outcome(desk.translate(project, article, lang, moment(now), done=done))


def _tell_import(taken: Imported) -> None:
    for fault in taken.told:
        click.echo(tell(fault, LANG), err=True)
    counts = {"written": len(taken.written), "settled": len(taken.settled), "asked": len(taken.asked)}
    click.echo(command_text("translate_imported", LANG, file=taken.file, **counts))


def _tell_outcome(outcome: Outcome) -> None:
    counts = {"settled": len(outcome.settled), "asked": len(outcome.asked)}
    click.echo(command_text(f"translate_{outcome.kind}", LANG, file=outcome.file, **counts))
    for name in outcome.asked if outcome.kind == "done" else ():
        click.echo(f"  {name}")
