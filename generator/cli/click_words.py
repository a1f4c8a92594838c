"""What click says by itself, in the terminal's language: it hands each sentence to gettext, which here is ours."""

from __future__ import annotations

from click import core, decorators, exceptions, formatting, parser, termui, types

from generator.text.strings import click_words

_MODULES = (core, decorators, exceptions, formatting, parser, termui, types)


def speak(lang: str) -> None:
    """Has click speak a language from now on; English is its own, and a sentence that is new in click stays so."""
    if lang == "en":
        return
    ours = click_words(lang)

    def one(sentence: str) -> str:
        return ours.get(sentence, sentence)

    def counted(single: str, several: str, count: int) -> str:
        return ours.get(single, single if count == 1 else several)

    for module in _MODULES:
        # A catalog of gettext's own would be a file of bytes beside strings.yml.
        vars(module).update(_=one, ngettext=counted)
