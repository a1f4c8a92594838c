"""The figures of an article, proposed for its ledger."""

from __future__ import annotations

import json

import click

from generator.cli.terminal import LANG, help_text, in_project


@click.command(short_help=help_text("figures"), help=help_text("figures") + "\n\n" + help_text("figures_more"))
@click.argument("article", metavar="ARTICLE")
@click.option("--write", is_flag=True, help=help_text("option_write"))
@click.option("--json", "as_json", is_flag=True, help=help_text("option_json"))
def figures(article: str, write: bool, as_json: bool) -> None:
    """Rows of figures.yml, proposed."""
    from generator.ledger import run, told

    with in_project() as project:
        report = run.figures(project, article, write=write)
        if as_json:
            click.echo(json.dumps(told.as_data(report), ensure_ascii=False, indent=2))
        else:
            click.echo("\n".join(told.told(report, LANG)))
