"""The site: printed, shown, checked; and what is still to be done."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from generator.checks.report import as_data as faults_as_data
from generator.cli.terminal import LANG, help_text, in_project, moment, now_option, progress
from generator.model import Diagnostic
from generator.press.asked import Asked
from generator.press.garbage import spare, stop
from generator.press.report import Report, as_data, told
from generator.press.unchanged import site_folder, unchanged
from generator.text.strings import command_text

FORMATS = ("text", "json", "github", "gitlab")


@click.command(help=help_text("build"))
@click.option("--strict", is_flag=True, help=help_text("option_strict"))
@click.option("--site-dir", "-d", metavar="DIR", help=help_text("option_site_dir"))
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help=help_text("option_jobs"))
@click.option("--compact", is_flag=True, help=help_text("option_compact"))
@click.option("--without-search", is_flag=True, help=help_text("option_without_search"))
@click.option("--json", "as_json", is_flag=True, help=help_text("option_json"))
def build(
    strict: bool, site_dir: str | None, jobs: int | None, compact: bool, without_search: bool, as_json: bool
) -> None:
    """The site, printed."""
    stop()
    with in_project() as project:
        moment(None)  # what MkDocs reads too, and would not say what is wrong with it
        # A folder given on the command line is seen from where one stands, not from the project.
        folder = Path(os.path.abspath(site_dir)) if site_dir else site_folder(project)  # noqa: PTH100, follows no link
        asked = Asked(folder, os.environ, jobs or os.cpu_count() or 1, not without_search, compact, strict)
        found = unchanged(project, asked)
        if isinstance(found, Report):
            report: Report | tuple[Diagnostic, ...] = found
        else:
            from generator.plugin.build import build as build_site  # MkDocs takes half a second to import

            with progress() as watch:
                report = build_site(project, asked, str(folder) if site_dir else None, watch, found)
        if as_json:
            data = as_data(report) if isinstance(report, Report) else {"refused": faults_as_data(report, LANG)}
            click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        elif isinstance(report, Report):
            click.echo("\n".join(told(report, LANG, is_long=sys.stdout.isatty())))
        if not isinstance(report, Report):
            sys.exit(1)


@click.command(help=help_text("serve"))
@click.option("--address", "-a", default="127.0.0.1:8000", show_default=True, help=help_text("option_address"))
def serve(address: str) -> None:
    """The site, on this machine."""
    from generator.plugin.address import refuse_address
    from generator.plugin.build import serve as serve_site

    spare()
    with in_project() as project:
        refuse_address(address)
        moment(None)  # as above
        click.echo(command_text("now_serving", LANG, address=address))
        if not serve_site(project, address):
            sys.exit(1)


@click.command(help=help_text("check"))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=help_text("option_format"))
@click.option("--fix", is_flag=True, help=help_text("option_fix"))
@click.option("--since", multiple=True, metavar="REVISION", help=help_text("option_since"))
def check(form: str, fix: bool, since: tuple[str, ...]) -> None:
    """All faults of content."""
    from generator.checks.lost import check_lost
    from generator.checks.mending import mend_prose
    from generator.checks.report import report, tally
    from generator.checks.table import checked_library, errors, in_order
    from generator.content.history import published_at
    from generator.content.quoting import quote_values

    with in_project() as project:
        if fix:
            for name in quote_values(project):
                click.echo(command_text("fixed", LANG, file=name), err=True)
            for name, count in mend_prose(project):
                click.echo(command_text("mended", LANG, file=name, count=count), err=True)
        library, faults = checked_library(project)
        lost = (fault for one in since for fault in check_lost(library, published_at(project, one), one, faults))
        # What several revisions had is told once; an article may have lost several addresses.
        once = {(fault.rule, fault.place, fault.values.get("permalink")): fault for fault in lost}
        faults = in_order((*faults, *once.values()))
        refused = errors(faults)
        if faults or form != "text":
            click.echo(report(faults, form, LANG))
        if form == "text":
            click.echo(command_text("check_articles", LANG, articles=len(library.articles)) + tally(faults, LANG))
        sys.exit(1 if refused else 0)


@click.command(help=help_text("status"))
@click.option("--json", "as_json", is_flag=True, help=help_text("option_json"))
@now_option
def status(as_json: bool, now: str | None) -> None:
    """What is still to be done."""
    from generator.status.survey import survey
    from generator.status.told import as_data, told

    with in_project() as project:
        surveys, faults = survey(project, moment(now))
        if as_json:
            click.echo(json.dumps(as_data(surveys, faults), ensure_ascii=False, indent=2))
            return
        click.echo("\n\n".join("\n".join(told(one, LANG)) for one in surveys))
        if faults:
            click.echo("\n" + command_text("status_errors", LANG, count=faults))
