"""Common English endings, taken off: volunteer, volunteers and volunteering are looked for together."""

from __future__ import annotations

_ENDINGS = ("ing", "ed", "es", "s", "ly")
# An ending is taken only where so many letters stay.
_STAYS = 3


def stem(word: str) -> str:
    """What a word in lower-case ASCII letters has in common with its plural and its plain verb forms.

    It need not be a word. The reader's browser has the same rule (theme_overrides/search/stem.js), and a test holds
    the two together. Light on purpose: a Porter stemmer would make one of university and universe.
    """
    if len(word) > 4:
        if word.endswith("ies"):
            word = word[:-3] + "y"
        else:
            for ending in _ENDINGS:
                if word.endswith(ending) and len(word) - len(ending) >= _STAYS and not word.endswith("ss"):
                    word = word[: -len(ending)]
                    break
        if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl":
            word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
