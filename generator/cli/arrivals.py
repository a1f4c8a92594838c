"""What arrives, and what of it waits for an editor."""

from __future__ import annotations

import json
import sys

import click

from generator.cli.terminal import LANG, help_text, in_project, moment, now_option, progress_line
from generator.text.strings import command_text


@click.command(short_help=help_text("ingest"), help=help_text("ingest") + "\n\n" + help_text("ingest_more"))
@click.argument("deliveries", nargs=-1, required=True, metavar="PATH|URL|-... | feeds")
@click.option("--region", help=help_text("option_region_of_all"))
@click.option("--dry-run", "-n", is_flag=True, help=help_text("option_dry_run"))
@click.option("--trust", multiple=True, metavar="HOST:PORT", help=help_text("option_trust"))
@now_option
@click.option("--verbose", "-v", is_flag=True, help=help_text("option_verbose"))
@click.option("--json", "as_json", is_flag=True, help=help_text("option_json"))
def ingest(
    deliveries: tuple[str, ...],
    region: str | None,
    dry_run: bool,
    trust: tuple[str, ...],
    now: str | None,
    verbose: bool,
    as_json: bool,
) -> None:
    """What has arrived, taken in."""
    from generator.ingest import run  # reading pages and pictures takes a quarter of a second to import
    from generator.ingest.report import as_data, refusals, told
    from generator.ingest.retrieve.gate import Gate

    with in_project(nonsense=run.NONSENSE) as project, progress_line() as progress:
        asked = run.Asked(deliveries, moment(now), Gate(trusted=run.trusted(trust)), region, write=not dry_run)
        report = run.ingest(project, asked, sys.stdin.buffer, progress)
    if as_json:
        click.echo(json.dumps(as_data(report, LANG), ensure_ascii=False, indent=2))
    else:
        for line in refusals(report, LANG):
            click.echo(line, err=True)
        for line in told(report, LANG, verbose=verbose, dry_run=dry_run):
            click.echo(line)
    sys.exit(1 if run.is_refused(report) else 0)


@click.group(help=help_text("inbox"), invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help=help_text("option_all"))
@click.pass_context
def inbox(context: click.Context, every: bool) -> None:
    """What waits for an editor."""
    if context.invoked_subcommand is None:
        from generator.ingest.inbox.listing import listed

        with in_project() as project:
            for line in listed(project, LANG, every=every):
                click.echo(line)


@inbox.command(help=help_text("inbox_accept"))
@click.argument("items", nargs=-1, required=True, metavar="ITEM...")
@click.option("--region", help=help_text("option_region"))
@click.option("--new", "is_new", is_flag=True, help=help_text("option_new"))
@now_option
def accept(items: tuple[str, ...], region: str | None, is_new: bool, now: str | None) -> None:
    """Items, made articles."""
    from generator.ingest.inbox import answer

    with in_project() as project:
        for item in items:
            article = answer.accept(project, item, region, moment(now), is_new=is_new)
            click.echo(command_text("inbox_accepted", LANG, folder=article.folder))
            if article.is_published:
                click.echo(command_text("correction_due", LANG, name=article.slug))


@inbox.command(help=help_text("inbox_refuse"))
@click.argument("items", nargs=-1, required=True, metavar="ITEM...")
@click.option("--reason", default="", help=help_text("option_reason"))
@now_option
def refuse(items: tuple[str, ...], reason: str, now: str | None) -> None:
    """Items, set aside."""
    from generator.ingest.inbox import answer

    with in_project() as project:
        for item in items:
            folder = answer.refuse(project, item, reason, moment(now))
            click.echo(command_text("inbox_refused", LANG, folder=folder))
