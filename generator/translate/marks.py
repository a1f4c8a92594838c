"""What a translator finds in the file: the original as it is now, what has changed in it, and the glossary's terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Term
from generator.text.difference import difference
from generator.text.markers import HEAD_MARK, marker
from generator.text.strings import command_text
from generator.text.terms import Phrases, in_language
from generator.translate.revision import Mark

_FENCE = "---"
_FACTS = {"changed": "mark_fact", "new": "draft_fact", "open": "open_fact"}


def marks(terms: Sequence[Term], source: str, lang: str) -> Mark:
    """Makes the marks of a translation from `source` into `lang`, which is the language that they speak."""
    # To look a glossary up takes as long as to go through many passages.
    glossary = in_language(terms, source)

    def mark(kind: str, name: str, was: str, now: str) -> str:
        head = command_text(f"mark_{kind}", lang)
        if not name.startswith("p-"):
            fact = command_text(_FACTS[kind], lang, name=_called(name))
            return f"# newsroom {kind} {name}: {fact} {' '.join(now.split())}"
        lines = [now or was]
        if kind == "changed":
            lines.append(f"± {difference(was, now)}")
        lines += [f"= {one.term[source]} = {one.term[lang]}" for one in at_hand(glossary, now)]
        return marker(kind, name, head, "\n".join(lines))

    return mark


def _called(name: str) -> str:
    kind, _, label = name.partition("-")
    return f"[^{label}]" if kind == "note" else kind


def at_hand(glossary: Phrases[Term], text: str) -> tuple[Term, ...]:
    """The glossary's terms that a text has, in order, each once and none inside another."""
    return tuple(dict.fromkeys(found.owner for found in glossary.longest(text)))


def head_marks(text: str) -> dict[str, str]:
    """The marks of a file's front matter, by the names of what they are about."""
    facts = text.split(f"\n{_FENCE}", 1)[0]
    return {found[1]: line for line in facts.split("\n") if (found := HEAD_MARK.fullmatch(line))}


def with_head_marks(text: str, held: Mapping[str, str]) -> str:
    """A file's text with these marks, at the top of its front matter, instead of those that it has."""
    facts, fence, rest = text.partition(f"\n{_FENCE}")
    first, *lines = facts.split("\n")
    kept = [line for line in lines if not HEAD_MARK.fullmatch(line)]
    return "\n".join([first, *held.values(), *kept]) + fence + rest
