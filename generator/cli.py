"""The commands, each a few lines that call one function.

Exit codes: 0 done; 1 refused, or something of it, with the reason told; 2 a command line that says nothing we know.
Of `ingest`: 0 when everything could be read, whatever it was (new, changed, duplicate, unclear).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.checks.correct import correct as correct_article
from generator.checks.mending import mend_prose
from generator.checks.release import release as release_article
from generator.checks.report import FORMATS, report, tally, tell
from generator.checks.table import checked_library, errors
from generator.checks.withdraw import withdraw as withdraw_article
from generator.content.new_article import new_article
from generator.content.project import Project, find_project
from generator.content.quoting import quote_values
from generator.errors import CommandError, ContentError, SiteError
from generator.model import LANGUAGES, Bilingual, Diagnostic
from generator.model.correction import LEVELS
from generator.model.signature import STAGES
from generator.text.dates import clock
from generator.text.strings import command_text, language, rule_sentences

if TYPE_CHECKING:
    from generator.translate.exchange import Imported
    from generator.translate.translate import Outcome

LANG = language(os.environ)


def _help(key: str) -> str:
    return command_text(key, LANG)


@click.group(help=_help("main"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-newsroom", prog_name="newsroom")
def main() -> None:
    """The entry point."""


_now = click.option("--now", metavar="TIME", help=_help("option_now"))


@main.command(help=_help("build"))
@click.option("--strict", is_flag=True, help=_help("option_strict"))
@click.option("--site-dir", "-d", metavar="DIR", help=_help("option_site_dir"))
def build(strict: bool, site_dir: str | None) -> None:
    """The site, printed."""
    from generator.plugin.build import build as build_site  # MkDocs takes half a second to import

    with _refusals() as project:
        _clock(None)  # SOURCE_DATE_EPOCH is read by MkDocs too, which would not say what is wrong with it
        # A folder given on the command line is seen from where one stands, not from the project.
        built = build_site(project, strict=strict, site_dir=str(Path(site_dir).resolve()) if site_dir else None)
        if built is None:
            sys.exit(1)
        click.echo(built[0])
        click.echo(command_text("site_at", LANG, folder=built[1]))


@main.command(help=_help("serve"))
@click.option("--address", "-a", default="127.0.0.1:8000", show_default=True, help=_help("option_address"))
def serve(address: str) -> None:
    """The site, on this machine."""
    from generator.plugin.build import serve as serve_site

    with _refusals() as project:
        click.echo(command_text("now_serving", LANG, address=address))
        if not serve_site(project, address):
            sys.exit(1)


@main.command(help=_help("check"))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=_help("option_format"))
@click.option("--fix", is_flag=True, help=_help("option_fix"))
def check(form: str, fix: bool) -> None:
    """All faults of content."""
    with _refusals() as project:
        if fix:
            for name in quote_values(project):
                click.echo(command_text("fixed", LANG, file=name), err=True)
            for name, count in mend_prose(project):
                click.echo(command_text("mended", LANG, file=name, count=count), err=True)
        library, faults = checked_library(project)
        refused = errors(faults)
        if faults or form != "text":
            click.echo(report(faults, form, LANG))
        if form == "text":
            click.echo(command_text("check_articles", LANG, articles=len(library.articles)) + tally(faults, LANG))
        sys.exit(1 if refused else 0)


@main.command(short_help=_help("ingest"), help=_help("ingest") + "\n\n" + _help("ingest_more"))
@click.argument("deliveries", nargs=-1, required=True, metavar="PATH|URL|-... | feeds")
@click.option("--region", help=_help("option_region_of_all"))
@click.option("--dry-run", "-n", is_flag=True, help=_help("option_dry_run"))
@click.option("--trust", multiple=True, metavar="HOST:PORT", help=_help("option_trust"))
@_now
@click.option("--verbose", "-v", is_flag=True, help=_help("option_verbose"))
@click.option("--json", "as_json", is_flag=True, help=_help("option_json"))
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

    with _refusals() as project, _progress() as progress:
        asked = run.Asked(deliveries, _clock(now), Gate(trusted=run.trusted(trust)), region, write=not dry_run)
        report = run.ingest(project, asked, sys.stdin.buffer, progress)
    if as_json:
        click.echo(json.dumps(as_data(report, LANG), ensure_ascii=False, indent=2))
    else:
        for line in refusals(report, LANG):
            click.echo(line, err=True)
        for line in told(report, LANG, verbose=verbose, dry_run=dry_run):
            click.echo(line)
    sys.exit(1 if run.is_refused(report) else 0)


@main.group(help=_help("inbox"), invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help=_help("option_all"))
@click.pass_context
def inbox(context: click.Context, every: bool) -> None:
    """What waits for an editor."""
    if context.invoked_subcommand is None:
        from generator.ingest.inbox.listing import listed

        with _refusals() as project:
            for line in listed(project, LANG, every=every):
                click.echo(line)


@inbox.command(help=_help("inbox_accept"))
@click.argument("items", nargs=-1, required=True, metavar="ITEM...")
@click.option("--region", help=_help("option_region"))
@click.option("--new", "is_new", is_flag=True, help=_help("option_new"))
@_now
def accept(items: tuple[str, ...], region: str | None, is_new: bool, now: str | None) -> None:
    """Items, made articles."""
    from generator.ingest.inbox import answer

    with _refusals() as project:
        for item in items:
            article = answer.accept(project, item, region, _clock(now), is_new=is_new)
            click.echo(command_text("inbox_accepted", LANG, folder=article.folder))
            if article.is_published:
                click.echo(command_text("correction_due", LANG, name=article.slug))


@inbox.command(help=_help("inbox_refuse"))
@click.argument("items", nargs=-1, required=True, metavar="ITEM...")
@click.option("--reason", default="", help=_help("option_reason"))
@_now
def refuse(items: tuple[str, ...], reason: str, now: str | None) -> None:
    """Items, set aside."""
    from generator.ingest.inbox import answer

    with _refusals() as project:
        for item in items:
            folder = answer.refuse(project, item, reason, _clock(now))
            click.echo(command_text("inbox_refused", LANG, folder=folder))


@main.command(help=_help("new"))
@click.argument("title")
@click.option("--region", required=True, help=_help("option_region"))
@click.option("--slug", help=_help("option_slug"))
@click.option("--lang", type=click.Choice(LANGUAGES), default="zh", show_default=True, help=_help("option_lang"))
@_now
def new(title: str, region: str, slug: str | None, lang: str, now: str | None) -> None:
    """A draft, begun."""
    with _refusals() as project:
        folder = new_article(project, title, region, lang, slug, _clock(now))
        click.echo(command_text("created", LANG, folder=folder))


@main.command(help=_help("release"))
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@_now
def release(articles: tuple[str, ...], now: str | None) -> None:
    """Drafts, published."""
    with _refusals() as project:
        for article in articles:
            folder, stamp = release_article(project, article, _clock(now))
            click.echo(command_text("released", LANG, folder=folder, published=stamp.isoformat()))


@main.command(help=_help("sign"))
@click.argument("article", metavar="ARTICLE")
@click.option("--stage", type=click.Choice(STAGES), required=True, help=_help("option_stage"))
@click.option("--language", type=click.Choice(LANGUAGES), help=_help("option_sign_language"))
@click.option("--as", "person", metavar="PERSON", help=_help("option_as"))
@click.option("--key", metavar="PATH", help=_help("option_key"))
@_now
def sign(article: str, stage: str, language: str | None, person: str | None, key: str | None, now: str | None) -> None:
    """A review, signed."""
    from generator.review import keys, sign  # cryptography is not needed by any other command's help

    with _refusals() as project:
        own = keys.read_key(keys.key_place(key, os.environ), project, _passphrase)
        done = sign.sign(project, sign.Asked(article, stage, language, person), own, _clock(now))
        on, name = done.signature.on.isoformat(), done.person.name[LANG]
        signed, *lacking = (command_text(f"stage_{one}", LANG) for one in (stage, *done.lacking))
        click.echo(command_text("signed", LANG, name=name, on=on, stage=signed, file=done.path))
        if lacking:
            click.echo(command_text("signed_lacking", LANG, stages=command_text("listed", LANG).join(lacking)))


@main.command(help=_help("status"))
@click.option("--json", "as_json", is_flag=True, help=_help("option_json"))
@_now
def status(as_json: bool, now: str | None) -> None:
    """What is still to be done."""
    from generator.status.survey import survey
    from generator.status.told import as_data, told

    with _refusals() as project:
        surveys, faults = survey(project, _clock(now))
        if as_json:
            click.echo(json.dumps(as_data(surveys, faults), ensure_ascii=False, indent=2))
            return
        click.echo("\n\n".join("\n".join(told(one, LANG)) for one in surveys))
        if faults:
            click.echo("\n" + command_text("status_errors", LANG, count=faults))


@main.command(help=_help("key"))
@click.option("--key", metavar="PATH", help=_help("option_key"))
@click.option("--passphrase", is_flag=True, help=_help("option_passphrase"))
def key(key: str | None, passphrase: bool) -> None:
    """The line of one's own key."""
    from generator.review import keys

    with _refusals() as project:
        path = keys.key_place(key, os.environ)
        if path.exists():
            own = keys.read_key(path, project, _passphrase)
        else:
            said = _prompt(new=True) if passphrase else ""
            own = keys.make_key(path, project, said.encode())
            click.echo(command_text("key_made", LANG, file=path), err=True)
        click.echo(command_text("key_row", LANG), err=True)
        click.echo(f"key: {keys.public_line(own)}")


def _passphrase() -> str | None:
    """What somebody at a terminal types; None where nobody is there."""
    return _prompt() if sys.stdin.isatty() else None


def _prompt(*, new: bool = False) -> str:
    asked: str = click.prompt(command_text("key_passphrase", LANG), hide_input=True, confirmation_prompt=new, err=True)
    return asked


@main.command(short_help=_help("translate"), help=_help("translate") + "\n\n" + _help("translate_more"))
@click.argument("article", metavar="ARTICLE")
@click.argument("lang", type=click.Choice(LANGUAGES))
@click.option("--done", is_flag=True, help=_help("option_done"))
@click.option("--machine", is_flag=True, help=_help("option_machine"))
@click.option("--export", "target", type=click.Path(path_type=Path), metavar="FILE", help=_help("option_export"))
@click.option("--import", "source", type=click.Path(path_type=Path), metavar="FILE", help=_help("option_import"))
@_now
def translate(
    article: str, lang: str, done: bool, machine: bool, target: Path | None, source: Path | None, now: str | None
) -> None:
    """A translation, brought up to date, or taken to a translator's own tools and back."""
    from generator.translate import exchange  # babel takes a while to import
    from generator.translate import machine as machines
    from generator.translate import translate as desk

    with _refusals() as project:
        if sum([done, machine, target is not None, source is not None]) > 1:
            raise CommandError("translate-one")
        if target is not None:
            rows = exchange.export(project, article, lang, target.resolve(), _clock(now))
            click.echo(command_text("translate_exported", LANG, file=target.name, rows=rows))
        elif source is not None:
            _tell_import(exchange.take_back(project, article, lang, source, _clock(now)))
        elif machine:
            _tell_outcome(machines.machine_draft(project, article, lang, _clock(now)))
        else:
            _tell_outcome(desk.translate(project, article, lang, _clock(now), done=done))


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


@main.command(help=_help("proof"))
@click.argument("article", metavar="ARTICLE")
@click.option("--folder", "-d", metavar="DIR", help=_help("option_proof_folder"))
@_now
def proof(article: str, folder: str | None, now: str | None) -> None:
    """The sheet to sign."""
    from generator.proof.run import proof as proof_article  # Word's format takes a while to import

    with _refusals() as project:
        html, docx = proof_article(project, article, Path(folder) if folder else None, _clock(now), LANG)
        click.echo(command_text("proof_written", LANG, html=html, docx=docx))


@main.command(help=_help("correct"))
@click.argument("article")
@click.option("--zh", default="", metavar="TEXT", help=_help("option_what_zh"))
@click.option("--en", default="", metavar="TEXT", help=_help("option_what_en"))
@click.option("--language", "-l", "languages", multiple=True, type=click.Choice(LANGUAGES), help=_help("option_texts"))
@click.option("--by", metavar="NAME", help=_help("option_by"))
@_now
def correct(article: str, zh: str, en: str, languages: tuple[str, ...], by: str | None, now: str | None) -> None:
    """A correction, stamped."""
    with _refusals() as project:
        folder, faults = correct_article(project, article, Bilingual(zh, en), languages, by, _clock(now))
        click.echo(command_text("corrected", LANG, folder=folder))
        for fault in faults:
            click.echo(tell(fault, LANG), err=True)


@main.command(help=_help("withdraw"))
@click.argument("article")
@click.option("--level", type=click.Choice(LEVELS), required=True, help=_help("option_level"))
@click.option("--reason-zh", default="", metavar="TEXT", help=_help("option_reason_zh"))
@click.option("--reason-en", default="", metavar="TEXT", help=_help("option_reason_en"))
@_now
def withdraw(article: str, level: str, reason_zh: str, reason_en: str, now: str | None) -> None:
    """An article, taken back."""
    with _refusals() as project:
        folder, faults = withdraw_article(project, article, level, Bilingual(reason_zh, reason_en), _clock(now))
        click.echo(command_text("withdrawn", LANG, folder=folder))
        for fault in faults:
            click.echo(tell(fault, LANG), err=True)


@contextmanager
def _refusals() -> Iterator[Project]:
    """The project one stands in; what a command refuses is told in one breath, and ends with code 1."""
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
        sys.exit(1)
    except OSError as error:
        what, mend = rule_sentences("unwritable", LANG, {"file": error.filename or "?", "reason": error.strerror or ""})
        click.echo(command_text("refusal", LANG, what=what, mend=mend), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """One line on a terminal that says what has just been read, and is gone at the end."""
    is_shown = sys.stderr.isatty()
    if not is_shown:
        yield lambda _name: None
        return
    try:
        yield lambda name: click.echo(f"\r\x1b[K{command_text('progress', LANG, name=name)[:78]}", nl=False, err=True)
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


def _clock(stated: str | None) -> datetime:
    now = clock(stated, os.environ)
    if now is None:
        raise CommandError("not-clock")
    return now
