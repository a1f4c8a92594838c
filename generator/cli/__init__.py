"""The commands, each a few lines that call one function.

Exit codes: 0 done; 1 refused, or something of it, with the reason told; 2 a command line that says nothing we know.
Of `ingest`: 0 when everything could be read, whatever it was (new, changed, duplicate, unclear).
"""

from __future__ import annotations

from importlib import import_module

import click

from generator.cli.click_words import speak
from generator.cli.terminal import LANG, help_text

# In the order of a day's work; each is in the module that is named with it.
COMMANDS = {
    "ingest": "arrivals",
    "inbox": "arrivals",
    "new": "articles",
    "translate": "translation",
    "figures": "figures",
    "proof": "reviews",
    "key": "reviews",
    "sign": "reviews",
    "endorse": "reviews",
    "release": "articles",
    "correct": "articles",
    "withdraw": "articles",
    "check": "site",
    "status": "site",
    "build": "site",
    "serve": "site",
}

speak(LANG)


class _Commands(click.Group):
    """The commands, each imported when it is asked for: all together take half a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found = getattr(import_module(f"generator.cli.{COMMANDS[cmd_name]}"), cmd_name)
        return found if isinstance(found, click.Command) else None


@click.group(cls=_Commands, help=help_text("main"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-newsroom", prog_name="newsroom")
def main() -> None:
    """The entry point."""
