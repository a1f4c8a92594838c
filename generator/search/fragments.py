"""What an answer is shown and verified from: one file an article and language."""

from __future__ import annotations

import json
import zlib

from generator.search.blocks import deflated
from generator.search.document import Document, Passage
from generator.search.folded import rare_in
from generator.search.layout import as_json
from generator.text.pinyin import syllables


def fragment(document: Document, lang: str) -> bytes:
    """A document's passage in a language: raw deflate of a JSON list, as theme_overrides/search/passage.js reads it.

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
        rare_in("".join((passage.title, passage.summary, *passage.rest))),
    ]
    return deflated(as_json(values))


def read_fragment(data: bytes) -> tuple[str, Passage]:
    """The path and the passage that a fragment was made of."""
    path, title, summary, names, paragraphs, source, kicker, label, dateline, *_ = json.loads(
        zlib.decompress(data, -15)
    )
    return path, Passage(title, summary, tuple(paragraphs), tuple(names), kicker, label, dateline, source)
