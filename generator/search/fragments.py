"""What an answer is shown and verified from: one file an article and language."""

from __future__ import annotations

import json

from generator.search.blocks import deflated
from generator.search.document import Document
from generator.text.folding import rare
from generator.text.pinyin import syllables


def fragment(document: Document, lang: str) -> bytes:
    """A document's passage in a language: raw deflate of a JSON list, as theme_overrides/search/fragment.js reads it.

    [path, title, summary, names, paragraphs, source, kicker, label, dateline, 1 if it is in the other language too,
    pinyin of a Chinese title, what of the folding table its script does not have]
    """
    passage = document.passages[lang]
    values = [
        document.path,
        passage.title,
        passage.summary,
        passage.names,
        passage.paragraphs,
        passage.source,
        passage.kicker,
        passage.label,
        passage.dateline,
        int(len(document.passages) > 1),
        " ".join(syllables(passage.title)) if lang == "zh" else "",
        rare("".join((passage.title, passage.summary, *passage.rest))),
    ]
    return deflated(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode())
