"""An article: begun, published, corrected, taken back."""

from __future__ import annotations

import click

from generator.checks.amending import typed
from generator.checks.correct import correct as correct_article
from generator.checks.release import release as release_article
from generator.checks.report import tell
from generator.checks.withdraw import withdraw as withdraw_article
from generator.cli.terminal import LANG, help_text, in_project, moment, now_option
from generator.content.new_article import new_article
from generator.model import LANGUAGES, Bilingual
from generator.model.correction import WITHDRAWAL_LEVELS
from generator.text.strings import command_text


@click.command(help=help_text("new"))
@click.argument("title")
@click.option("--region", required=True, help=help_text("option_region"))
@click.option("--slug", help=help_text("option_slug"))
@click.option("--lang", type=click.Choice(LANGUAGES), default="zh", show_default=True, help=help_text("option_lang"))
@now_option
def new(title: str, region: str, slug: str | None, lang: str, now: str | None) -> None:
    """A draft, begun."""
    with in_project() as project:
        folder = new_article(project, typed(title), region, lang, slug, moment(now))
        click.echo(command_text("created", LANG, folder=folder))


@click.command(help=help_text("release"))
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@now_option
def release(articles: tuple[str, ...], now: str | None) -> None:
    """Drafts, published."""
    with in_project() as project:
        for article in articles:
            folder, stamp = release_article(project, article, moment(now))
            click.echo(command_text("released", LANG, folder=folder, published=stamp.isoformat()))


@click.command(help=help_text("correct"))
@click.argument("article")
@click.option("--zh", default="", metavar="TEXT", help=help_text("option_what_zh"))
@click.option("--en", default="", metavar="TEXT", help=help_text("option_what_en"))
@click.option(
    "--language", "-l", "languages", multiple=True, type=click.Choice(LANGUAGES), help=help_text("option_texts")
)
@click.option("--by", metavar="NAME", help=help_text("option_by"))
@now_option
def correct(article: str, zh: str, en: str, languages: tuple[str, ...], by: str | None, now: str | None) -> None:
    """A correction, stamped."""
    with in_project() as project:
        folder, faults = correct_article(project, article, Bilingual(zh, en), languages, by, moment(now))
        click.echo(command_text("corrected", LANG, folder=folder))
        for fault in faults:
            click.echo(tell(fault, LANG), err=True)


@click.command(help=help_text("withdraw"))
@click.argument("article")
@click.option("--level", type=click.Choice(WITHDRAWAL_LEVELS), required=True, help=help_text("option_level"))
@click.option("--reason-zh", default="", metavar="TEXT", help=help_text("option_reason_zh"))
@click.option("--reason-en", default="", metavar="TEXT", help=help_text("option_reason_en"))
@now_option
def withdraw(article: str, level: str, reason_zh: str, reason_en: str, now: str | None) -> None:
    """An article, taken back."""
    with in_project() as project:
        folder, faults = withdraw_article(project, article, level, Bilingual(reason_zh, reason_en), moment(now))
        click.echo(command_text("withdrawn", LANG, folder=folder))
        for fault in faults:
            click.echo(tell(fault, LANG), err=True)
