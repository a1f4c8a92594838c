"""Has everything a twin, and is the twin in step?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.content.places import place
from generator.model import LANGUAGES, WARNING, Diagnostic
from generator.text.fingerprint import fingerprint

_NAMES = {"zh": "中文 (zh)", "en": "English (en)"}


def check_translations(library: Library) -> Iterator[Diagnostic]:
    """Articles and standing pages without a translation, and translations made from another text than today's."""
    for article in library.articles:
        current = fingerprint(article.original.body)[:12]
        for lang in LANGUAGES:
            text = article.text(lang)
            if text is None:
                values = {"lang": _NAMES[lang], "file": f"{article.folder}/index.{lang}.md"}
                yield Diagnostic(article.original.path, 1, 1, "translation-missing", values, severity=WARNING)
            elif text.made_from and text.made_from != current:
                line, column = place(library.project, text.path, "made_from")
                yield Diagnostic(text.path, line, column, "translation-behind", {"current": current}, severity=WARNING)
    for page in library.pages:
        for lang in LANGUAGES:
            if not any(other.name == page.name and other.lang == lang for other in library.pages):
                file = page.path.replace(f".{page.lang}.md", f".{lang}.md")
                values = {"lang": _NAMES[lang], "file": file}
                yield Diagnostic(page.path, 1, 1, "translation-missing", values, severity=WARNING)
