"""The parts of a text that readers see, each with the terms of the original that it faces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.content.library import Library
from generator.content.places import place
from generator.model import Term, Translation
from generator.text.positions import position
from generator.text.segments import segments
from generator.text.terms import Phrases


class Part(NamedTuple):
    """Something that readers see: the keys of its place in the front matter, or where in the body it begins.

    `beside` are the terms that the original has there, each as often as it has it, and `facing` is what it says there.
    """

    text: str
    beside: tuple[Term, ...] = ()
    facing: str = ""
    keys: tuple[str | int, ...] = ()
    start: int = 0


def parts(text: Translation) -> tuple[Part, ...]:
    """The paragraphs of a text, then its front matter; but not a translator's notes, which speak of renderings."""
    return (*(Part(one.text, start=one.start) for one in segments(text.body)), *_front(text))


def as_one(text: Translation) -> str:
    """All of that in one, for whoever asks whether something may be in a part: no term goes over a blank line."""
    return "\n\n".join((text.body, *(part.text for part in _front(text))))


def _front(text: Translation) -> Iterator[Part]:
    found: list[tuple[str | None, tuple[str | int, ...]]] = [
        (text.title, ("title",)),
        (text.list_title, ("list_title",)),
        (text.summary, ("summary",)),
        *((note, ("editor_notes", number)) for number, note in enumerate(text.editor_notes)),
        *((caption, ("captions", name)) for name, caption in text.captions.items()),
    ]
    return (Part(words, keys=keys) for words, keys in found if words)


def is_even(text: Translation, original: Translation) -> bool:
    """Whether each paragraph of a translation faces one of its original."""
    return len(segments(text.body)) == len(segments(original.body))


def facing_parts(text: Translation, original: Translation, terms: Phrases[Term]) -> tuple[Part, ...]:
    """The parts of a translation beside those of its original; where paragraphs do not pair, each faces all of them."""
    theirs = parts(original)
    by_keys = {part.keys: part.text for part in theirs if part.keys}
    paragraphs = [part.text for part in theirs if not part.keys]
    if not is_even(text, original):
        paragraphs = ["\n\n".join(paragraphs)] * len(segments(text.body))
    ours = parts(text)
    faced = (*paragraphs, *(by_keys.get(part.keys, "") for part in ours if part.keys))
    beside = {said: _terms(said, terms) for said in dict.fromkeys(faced)}
    return tuple(part._replace(beside=beside[said], facing=said) for part, said in zip(ours, faced, strict=True))


def of_body(some: Sequence[Part]) -> tuple[Part, ...]:
    """The paragraphs among parts."""
    return tuple(part for part in some if not part.keys)


def place_in(text: Translation, part: Part, offset: int, library: Library) -> tuple[int, int]:
    """Line and column of a place in a part; of front matter, its key's."""
    if part.keys:
        return place(library.project, text.path, *part.keys)
    return position(text.body, part.start + offset, text.body_line)


def _terms(said: str, terms: Phrases[Term]) -> tuple[Term, ...]:
    return tuple(found.owner for found in terms.longest(said))
