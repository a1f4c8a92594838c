"""The site in one language, and the pair of words that every name here comes in."""

from __future__ import annotations

from msgspec import Struct

LANGUAGES = ("zh", "en")


def other_language(lang: str) -> str:
    """The other of the two."""
    return "en" if lang == "zh" else "zh"


class Bilingual(Struct, frozen=True):
    """One text in both languages of the site."""

    zh: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class Edition(Struct, frozen=True):
    """The site in one language: where it stands and what HTML calls its language.

    `prefix` is put before every permalink of the edition ("" or "en/"); `html_lang` is a BCP 47 tag.
    """

    lang: str
    prefix: str
    html_lang: str

    @staticmethod
    def of(lang: str) -> Edition:
        """The edition in a language."""
        return EDITIONS[0] if lang == "zh" else EDITIONS[1]

    @property
    def other(self) -> Edition:
        """The edition in the other language."""
        return EDITIONS[1] if self.lang == "zh" else EDITIONS[0]


# Chinese at the root, English beside it. zh-Hans and not zh-CN: the script is what a reader of it needs to know.
EDITIONS = (Edition("zh", "", "zh-Hans"), Edition("en", "en/", "en"))
