"""Three reviews: the sheet that is read, the key, the signature."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.cli.terminal import LANG, help_text, in_project, moment, now_option
from generator.model import LANGUAGES
from generator.model.signature import STAGES
from generator.text.strings import command_text


@click.command(help=help_text("proof"))
@click.argument("article", metavar="ARTICLE")
@click.option("--folder", "-d", metavar="DIR", help=help_text("option_proof_folder"))
@now_option
def proof(article: str, folder: str | None, now: str | None) -> None:
    """The sheet to sign."""
    from generator.proof.run import proof as proof_article  # Word's format takes a while to import

    with in_project() as project:
        html, docx = proof_article(project, article, Path(folder) if folder else None, moment(now), LANG)
        click.echo(command_text("proof_written", LANG, html=html, docx=docx))


@click.command(help=help_text("key"))
@click.option("--key", metavar="PATH", help=help_text("option_key"))
@click.option("--passphrase", is_flag=True, help=help_text("option_passphrase"))
def key(key: str | None, passphrase: bool) -> None:
    """The line of one's own key."""
    from generator.review import keys

    with in_project() as project:
        path = keys.key_place(key, os.environ)
        if path.exists():
            own = keys.read_key(path, project, _passphrase)
        else:
            said = _prompt(new=True) if passphrase else ""
            own = keys.make_key(path, project, said.encode())
            click.echo(command_text("key_made", LANG, file=path), err=True)
        click.echo(command_text("key_row", LANG), err=True)
        click.echo(f"key: {keys.public_line(own)}")


@click.command(help=help_text("sign"))
@click.argument("article", metavar="ARTICLE")
@click.option("--stage", type=click.Choice(STAGES), required=True, help=help_text("option_stage"))
@click.option("--language", type=click.Choice(LANGUAGES), help=help_text("option_sign_language"))
@click.option("--as", "person", metavar="PERSON", help=help_text("option_as"))
@click.option("--key", metavar="PATH", help=help_text("option_key"))
@now_option
def sign(article: str, stage: str, language: str | None, person: str | None, key: str | None, now: str | None) -> None:
    """A review, signed."""
    from generator.review import keys, sign  # cryptography is not needed by any other command's help

    with in_project() as project:
        own = keys.read_key(keys.key_place(key, os.environ), project, _passphrase)
        done = sign.sign(project, sign.Asked(article, stage, language, person), own, moment(now))
        on, name = done.signature.on.isoformat(), done.person.name[LANG]
        signed, *lacking = (command_text(f"stage_{one}", LANG) for one in (stage, *done.lacking))
        click.echo(command_text("signed", LANG, name=name, on=on, stage=signed, file=done.path))
        if lacking:
            click.echo(command_text("signed_lacking", LANG, stages=command_text("listed", LANG).join(lacking)))


@click.command(help=help_text("endorse"))
@click.argument("article", metavar="ARTICLE")
@click.argument("synopsis", metavar="SYNOPSIS")
@click.option("--as", "person", metavar="PERSON", help=help_text("option_as"))
@click.option("--key", metavar="PATH", help=help_text("option_key"))
@now_option
def endorse(article: str, synopsis: str, person: str | None, key: str | None, now: str | None) -> None:
    """A reading of ours, answered for."""
    from generator.review import endorse, keys

    with in_project() as project:
        own = keys.read_key(keys.key_place(key, os.environ), project, _passphrase)
        done = endorse.endorse(project, article, synopsis, own, moment(now), person)
        values = {"name": done.person.name[LANG], "title": done.synopsis.title[LANG], "file": done.path}
        click.echo(command_text("endorsed", LANG, **values))


def _passphrase() -> str | None:
    """What somebody at a terminal types; None where nobody is there."""
    return _prompt() if sys.stdin.isatty() else None


def _prompt(*, new: bool = False) -> str:
    asked: str = click.prompt(command_text("key_passphrase", LANG), hide_input=True, confirmation_prompt=new, err=True)
    return asked
