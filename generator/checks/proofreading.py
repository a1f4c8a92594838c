"""What the rules of prose find in a file, at its places in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.checks.excuses import excuses, holds
from generator.checks.languages import is_other
from generator.content.library import Library
from generator.content.stretches import Stretch, stretches
from generator.model import Exemption, Page, Site, Translation
from generator.prose.pairs import VEIL
from generator.prose.paragraphs import Paragraph, paragraphs
from generator.prose.rule import Finding, Rule
from generator.prose.table import RULES
from generator.text.seldom import seldom

# More of one kind in a file says nothing that these did not.
TOLD = 20
# What stands around a finding, so that an editor knows it again.
_AROUND = 8
# What YAML without quotation marks may take for its own.
_YAML = frozenset(",:[]{}#&*!?|>%@")
_STRESS = frozenset("*_")
_ITEM = seldom(r"(?:[0-9]+[.)]|[-*+])(?:\s|$)")
_QUOTED = seldom("[“”]")
# Where code or an address stood, a person reads this.
_UNSEEN = "…"


class Hit(NamedTuple):
    """A finding of a rule: its offsets in the file, itself, it with its neighbours, and what may be put there.

    `replacement` is None where the rule has none, and where what was found is not one piece in the file. `seen` is the
    paragraph as readers see it, and `first` the finding's offset there.
    """

    rule: Rule
    start: int
    end: int
    value: str
    around: str
    replacement: str | None
    seen: str
    first: int

    def excused(self, given: Sequence[Exemption]) -> frozenset[Exemption]:
        """Those of a file's exceptions that let it through: without a value, or with words in which it stands."""
        last = self.first + len(self.value)
        values = (one.value for one in given if one.value and holds(one.value, self.seen, self.first, last))
        return excuses(given, self.rule.id, self.value, self.around, *values)


@lru_cache(maxsize=2)
def texts(library: Library) -> tuple[Translation | Page, ...]:
    """All that is proofread: every text of every article, drafts too, and the standing pages.

    One in the other language has its own fault, and every rule would only repeat it.
    """
    found: list[Translation | Page] = [text for article in library.articles for text in article.texts]
    found += library.pages
    return tuple(text for text in found if not is_other(text.body, text.lang))


def rules(lang: str, site: Site) -> tuple[Rule, ...]:
    """The rules for a language, but for those that the desk has switched off."""
    off = site.prose_off if site.fullwidth_brackets else (*site.prose_off, "zh-half-bracket")
    return tuple(rule for rule in RULES if lang in rule.langs and rule.id not in off)


def hits(text: str, applied: Iterable[Rule]) -> Iterator[Hit]:
    """All that rules find in a file's text (LF), in order."""
    applied = tuple(rule for rule in applied if rule.trace is None or rule.trace.search(text))
    found = [
        _hit(text, stretch, paragraph, seen, rule, finding)
        for stretch in (stretches(text) if applied else ())
        for paragraph, following in pairwise((*paragraphs(stretch.text, stretch.role), None))
        if paragraph
        for seen, signs in ((paragraph.text.replace(VEIL, _UNSEEN), frozenset(paragraph.text)),)
        for rule in applied
        if rule.is_for(paragraph.role, signs)
        for finding in rule.find(paragraph.text)
        if not _goes_on(paragraph.text, finding.start, following)
    ]
    yield from sorted(found, key=lambda hit: hit.start)


def _goes_on(text: str, start: int, following: Paragraph | None) -> bool:
    """Whether a quotation opens there that the next paragraph opens again: only the last one closes it (4.8.3)."""
    is_last = text.startswith("“", start) and not _QUOTED.search(text, start + 1)
    return is_last and following is not None and following.text.lstrip().startswith("“")


def _hit(text: str, stretch: Stretch, paragraph: Paragraph, seen: str, rule: Rule, finding: Finding) -> Hit:
    first, end, replacement = finding
    spans = [stretch.spans[paragraph.places[index]] for index in range(first, end)]
    start, stop = spans[0][0], spans[-1][1]
    is_one = all(one[1] == other[0] for one, other in pairwise(spans)) and start < stop
    is_plain = is_one and "\n" not in text[start:stop] and not _is_code(text, start, stop, replacement or "")
    if stretch.is_bare and not _YAML.isdisjoint(replacement or ""):
        is_plain = False
    around = seen[max(0, first - _AROUND) : end + _AROUND].strip()
    return Hit(rule, start, stop, seen[first:end], around, replacement if is_plain else None, seen, first)


def _is_code(text: str, start: int, stop: int, replacement: str) -> bool:
    """Whether a replacement would be Markdown where it stands.

    1. begins a list, ![ a picture, ]( a link, ]: a reference; a space beside the signs of stress decides what they are.
    """
    beside = text[max(0, start - 1) : start] + text[stop : stop + 1]
    if " " in text[start:stop] + replacement and not _STRESS.isdisjoint(beside):
        return True
    before = text[text.rfind("\n", 0, start) + 1 : start].lstrip(" \t>")
    is_item = not before.strip("0123456789") and _ITEM.match(before + replacement + text[stop : stop + 2])
    is_link = text[max(0, start - 1) : start] == "]" and replacement.startswith(("(", ":"))
    return bool(is_item) or is_link or (replacement.endswith("!") and text[stop : stop + 1] == "[")
