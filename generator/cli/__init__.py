"""The commands, each a few lines that call one function.

Exit codes: 0 done; 1 refused, or something of it, with the reason told; 2 a command line that says nothing we know.
Of `ingest`: 0 when everything could be read, whatever it was (new, changed, duplicate, unclear).
"""

from __future__ import annotations

import click

from generator.cli.arrivals import inbox, ingest
from generator.cli.articles import correct, new, release, withdraw
from generator.cli.reviews import key, proof, sign
from generator.cli.site import build, check, serve, status
from generator.cli.terminal import help_text
from generator.cli.translation import translate


@click.group(help=help_text("main"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-newsroom", prog_name="newsroom")
def main() -> None:
    """The entry point."""


for command in (
    ingest,
    inbox,
    new,
    translate,
    proof,
    key,
    sign,
    release,
    correct,
    withdraw,
    check,
    status,
    build,
    serve,
):
    main.add_command(command)
