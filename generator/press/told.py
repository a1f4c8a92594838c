"""What a build has done, in the words that end it."""

from __future__ import annotations

from generator.press.account import Account, Count
from generator.press.placing import Placed
from generator.text.strings import command_text


def told(total: Account, placed: Placed, lang: str) -> str:
    """The account of a build and what was put in place, on several lines, in a language."""
    first = command_text("built", lang, articles=total.articles, drafts=total.drafts, withdrawn=total.withdrawn)
    last = command_text("built_files", lang, written=placed.written, removed=placed.removed, kept=placed.kept)
    return "\n".join([first, *(f"  {_edition(count, lang)}" for count in total.counts), last])


def _edition(count: Count, lang: str) -> str:
    key = "built_fallbacks" if count.fallbacks else "built_sitemap"
    key = "built_no_sitemap" if count.sitemap is None else key
    return command_text(
        "built_edition",
        lang,
        edition=command_text(f"edition_{count.edition.lang}", lang),
        pages=count.pages,
        archive=count.archive,
        regions=count.regions,
        sitemap=command_text(key, lang, search=count.search, fallbacks=count.fallbacks),
    )
