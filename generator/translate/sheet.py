"""A translation as its translator's own tools take it: a row a passage, the original beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content.recognition import known_by
from generator.content.staleness import STEP, Standing, facts, staleness
from generator.model import Article, Pairing, Term, Translation
from generator.text.markers import is_untranslated
from generator.text.segments import segments
from generator.text.terms import in_language
from generator.translate.marks import at_hand


class Row(Struct, frozen=True):
    """A passage: its name as in Unit, and both texts, the translation "" where there is none.

    `is_open` says that somebody has still to look at it. `terms` are the glossary's, each as one line. `base` is the
    mark of the translation as it went out, "" where that is not known. `line` is where it stands in a file that has
    come back: a line of PO, a row in Word.
    """

    name: str
    original: str
    translation: str
    is_open: bool = False
    terms: tuple[str, ...] = ()
    base: str = ""
    line: int = 0


class Sheet(Struct, frozen=True):
    """All passages that a translation has or keeps a place for; `article` is its id, `source` and `lang` the pair."""

    article: str
    source: str
    lang: str
    rows: tuple[Row, ...]

    @property
    def sign(self) -> str:
        """What a file says it is a sheet of."""
        return f"{self.article} {self.source}-{self.lang}"


def sheet(article: Article, text: Translation, pairing: Pairing, terms: Sequence[Term]) -> Sheet:
    """The sheet of a translation; paragraphs that have no place in it yet, or no original any more, have no row."""
    held, glossary = segments(text.body), in_language(terms, article.lang)
    named = {name: translation for name, (_, translation) in facts(article, text).items()}

    def row(one: Standing) -> Row:
        unit = pairing.unit(one.name)
        made = held[one.number - 1].text if one.number else named[one.name]
        made = "" if is_untranslated(made) else made
        return Row(
            name=one.name,
            original=one.now or "",
            translation=made,
            base=known_by(made),
            is_open=one.state != STEP or (unit is not None and unit.asked is not None),
            terms=tuple(
                f"{term.term[article.lang]} = {term.term[text.lang]}" for term in at_hand(glossary, one.now or "")
            ),
        )

    standings = (one for one in staleness(article, text, pairing).standings if one.is_placed and one.now is not None)
    return Sheet(article.id, article.lang, text.lang, tuple(map(row, standings)))
