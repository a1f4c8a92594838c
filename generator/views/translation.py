"""What readers must know of a translation (NEWSROOM rule 3)."""

from __future__ import annotations

from generator.model import Article, Translation
from generator.text.dates import long_date
from generator.text.strings import interface


def translation_label(text: Translation, article: Article, lang: str) -> str | None:
    """That a text is an unofficial translation and which text prevails (NEWSROOM rule 3); None for an original."""
    if text is article.original:
        return None
    return interface(lang)["translation_label" if article.lang == "zh" else "translation_label_from_en"]


def about_translation(text: Translation, article: Article, lang: str, site: str) -> tuple[str, ...]:
    """The label, then who made it, who reviewed it, from what day's text, and with what help; () for an original."""
    if text is article.original:
        return ()
    words, label = interface(lang), translation_label(text, article, lang) or ""
    parts = [words["translated_by"].format(name=text.translator or site)]
    reviewer = text.reviewer
    parts.append(words["reviewed_by"].format(name=reviewer) if reviewer else words["reviewed_by_nobody"])
    if text.translated:
        parts.append(words["translation_from"].format(date=long_date(text.translated, lang)))
    # Once a person's name stands for it, a draft by machine is that person's work.
    if text.machine_assisted and not (text.machine_assisted == "draft" and (text.translator or text.reviewer)):
        parts.append(words[f"translation_assisted_{text.machine_assisted}"])
    return label, *parts


def translation_short(text: Translation, article: Article, lang: str) -> str | None:
    """What must be known before reading on; the rest stands below the text."""
    if text is article.original:
        return None
    return interface(lang)["translation_short" if text.reviewer else "translation_short_unreviewed"]
