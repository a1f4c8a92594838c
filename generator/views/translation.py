"""What readers must know of a translation (NEWSROOM rule 3)."""

from __future__ import annotations

from generator.content.library import Library
from generator.model import Article, Translation
from generator.review.rulings import rulings_of
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.lines import credit_name


def translation_label(text: Translation, article: Article, lang: str) -> str | None:
    """That a text is an unofficial translation and which text prevails (NEWSROOM rule 3); None for an original."""
    if text is article.original:
        return None
    return interface(lang)["translation_label" if article.lang == "zh" else "translation_label_from_en"]


def about_translation(text: Translation, article: Article, lang: str, library: Library) -> tuple[str, ...]:
    """The label, then who made it, who reviewed it, from what day's text, and with what help; () for an original."""
    if text is article.original:
        return ()
    words, label = interface(lang), translation_label(text, article, lang) or ""
    translator = credit_name(text.translator, lang, library) or library.site.translator[lang]
    parts = [words["translated_by"].format(name=translator)]
    reviewer = _reviewer(text, lang, library)
    parts.append(words["reviewed_by"].format(name=reviewer) if reviewer else words["reviewed_by_nobody"])
    if text.translated:
        parts.append(words["translation_from"].format(date=long_date(text.translated, lang)))
    # Once a person's name stands for it, a draft by machine is that person's work.
    if text.machine_assisted and not (text.machine_assisted == "draft" and (text.translator or text.reviewer)):
        parts.append(words[f"translation_assisted_{text.machine_assisted}"])
    return label, *parts


def translation_short(text: Translation, article: Article, lang: str, library: Library) -> str | None:
    """What must be known before reading on; the rest stands below the text."""
    if text is article.original:
        return None
    key = "translation_short" if _reviewer(text, lang, library) else "translation_short_unreviewed"
    return machine_label(text, lang, library) or interface(lang)[key]


def machine_label(text: Translation, lang: str, library: Library) -> str | None:
    """That a machine wrote it, until somebody's name stands for it: a translator's, a reviewer's or a signature."""
    named = text.translator or text.reviewer or any(ruling.holds for ruling in rulings_of(text, library))
    return None if named or text.machine_assisted != "draft" else interface(lang)["translation_machine"]


def _reviewer(text: Translation, lang: str, library: Library) -> str | None:
    """Who signed the last of the site's reviews, else who is credited."""
    last = (library.site.required_reviews or ("final",))[-1]
    signed = (one.signature for one in rulings_of(text, library) if one.holds)
    by = next((signature.by for signature in signed if signature.stage == last), text.reviewer)
    return credit_name(by, lang, library)
