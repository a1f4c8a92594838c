"""What a build has done, in the words and in the data that end it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from generator.press.known import Account, Count
from generator.press.placing import Placed
from generator.text.strings import command_text

_TOLD = 5
STAGES = ("reading", "printing", "placing")


class Report(Struct, frozen=True):
    """The account, what was put in place; articles read and pages printed; seconds by stage; the site's folder."""

    account: Account
    placed: Placed
    read: int
    printed: int
    seconds: Mapping[str, float]
    site: Path


def told(report: Report, lang: str, *, is_long: bool) -> list[str]:
    """A report in lines of a language; `is_long` says what took its time too, which is another each time."""
    total, placed = report.account, report.placed
    lines = [command_text("built", lang, articles=total.articles, drafts=total.drafts, withdrawn=total.withdrawn)]
    lines += [f"  {_edition(count, lang)}" for count in total.counts]
    lines.append(command_text("built_files", lang, written=placed.written, removed=placed.removed, kept=placed.kept))
    if placed.gone:
        gone = ", ".join(f"/{one}" for one in placed.gone[:_TOLD]) + (" …" if len(placed.gone) > _TOLD else "")
        lines.append(command_text("built_gone", lang, count=len(placed.gone), gone=gone, first=f"/{placed.gone[0]}"))
    if is_long:
        seconds = command_text("built_and", lang).join(
            command_text(f"built_{stage}", lang, seconds=f"{report.seconds[stage]:.2f}")
            for stage in STAGES
            if stage in report.seconds
        )
        lines.append(command_text("built_stages", lang, read=report.read, printed=report.printed, seconds=seconds))
    return [*lines, command_text("site_at", lang, folder=report.site)]


def as_data(report: Report) -> dict[str, object]:
    """A report as plain data for JSON; seconds with three places."""
    counts = [{**asdict(count), "edition": count.edition.lang} for count in report.account.counts]
    return {
        "account": {**asdict(report.account), "counts": counts},
        "read": report.read,
        "printed": report.printed,
        **asdict(report.placed),
        "seconds": {stage: round(spent, 3) for stage, spent in report.seconds.items()},
        "site": str(report.site),
    }


def _edition(count: Count, lang: str) -> str:
    key = "built_fallbacks" if count.fallbacks else "built_sitemap"
    key = "built_no_sitemap" if count.sitemap is None else key
    key = "built_no_search" if count.search is None else key
    return command_text(
        "built_edition",
        lang,
        edition=command_text(f"edition_{count.edition.lang}", lang),
        pages=count.pages,
        archive=count.archive,
        regions=count.regions,
        sitemap=command_text(key, lang, search=count.search, sitemap=count.sitemap, fallbacks=count.fallbacks),
    )
