"""A translation, begun: every passage of the original where its translation goes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.staleness import facts
from generator.model import Article, Pairing, Translation, Unit
from generator.text.segments import definitions, notes, segments
from generator.translate.revision import Mark

# What every translation has; a title for lists is its translator's own to give.
_FACTS = ("title", "summary")


def begun(article: Article, lang: str, mark: Mark) -> tuple[str, Pairing]:
    """The text of a draft's file and its record: nothing in it has been translated, and nobody reads it."""
    paragraphs = segments(article.original.body)
    asked = {name: ours for name, (ours, _) in facts(article, Translation(lang, "", "", "", "")).items()}
    captions = [name for name in asked if name.startswith("caption-")]
    named = [Unit(name, asked=text) for name, text in asked.items() if name != "list_title"]
    units = (*named, *(Unit(f"p-{one.number}", asked=one.text.strip()) for one in paragraphs))
    lines = [
        *(mark("new", unit.name, "", unit.asked or "") for unit in named),
        *(f"{name}:" for name in _FACTS),
        *(["captions:"] if captions else []),
        *(f"  {name.removeprefix('caption-')}:" for name in captions),
        "translator:",
        "machine_assisted: none",
        "status: draft",
    ]
    body = [mark("new", f"p-{one.number}", "", one.text.strip()) for one in paragraphs]
    text = "\n\n".join([*body, *_definitions(article.original.body)])
    return "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n", Pairing(article.lang, units)


def _definitions(body: str) -> Iterator[str]:
    """The definitions of a text: those of links as they are, those of footnotes without a word."""
    for block in definitions(body):
        for note in reversed(notes(block)):
            block = block[: note.start].rstrip() + block[note.start + len(note.text) :]
        yield block
