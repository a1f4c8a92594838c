"""Is every text in the language that its file says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.content.library import Library
from generator.model import ERROR, WARNING, Diagnostic
from generator.text.han import count_han, count_latin

# An English text names things in Chinese: the seed's translations have one or two Chinese characters in a hundred.
_MOST_IN_ENGLISH = 0.3
# A Chinese text names agencies and programs in English, and a short one may be little else.
_LEAST_IN_CHINESE, _SHORT = 0.05, 60
# Where a link leads is in no language.
_LINKED = re.compile(r"\]\([^)\s]{0,500}")


def check_languages(library: Library) -> Iterator[Diagnostic]:
    """Texts that have not been translated, or lie in the other language's file; of a draft that is a warning."""
    for article in library.articles:
        for text in article.texts:
            if is_other(text.body, text.lang):
                severity = ERROR if article.is_published else WARNING
                yield Diagnostic(text.path, text.body_line, 1, "other-language", {"lang": text.lang}, severity)
    for page in library.pages:
        if is_other(page.body, page.lang):
            yield Diagnostic(page.path, page.body_line, 1, "other-language", {"lang": page.lang})


# Asked of each text of a batch of articles, and then again.
@lru_cache(maxsize=128)
def is_other(body: str, lang: str) -> bool:
    """Whether a text is in the other language than it should be."""
    words = _LINKED.sub("]", body)
    latin = count_latin(words)
    if lang == "en":
        # No more are Chinese than are beyond ASCII: to count these is soon done, and mostly enough.
        most = len(words) - len(words.encode("ascii", "ignore"))
        return _share(most, latin) > _MOST_IN_ENGLISH and _share(count_han(words), latin) > _MOST_IN_ENGLISH
    return latin > _SHORT and _share(count_han(words), latin) < _LEAST_IN_CHINESE


def _share(han: int, latin: int) -> float:
    return han / max(1, han + latin)
