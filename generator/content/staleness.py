"""How a translation stands to its original as it is now: which passages are behind, and which are not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.content.recognition import recognized
from generator.model import Article, Pairing, Translation, Unit
from generator.text.alignment import aligned
from generator.text.markers import is_untranslated
from generator.text.segments import Segment, notes, segments
from generator.text.substance import is_same, substance

# In step; made from another text than today's; without an original; not translated; with its original elsewhere;
# written, and not answered for.
STEP, BEHIND, GONE, MISSING, MOVED, OPEN = "step", "behind", "gone", "missing", "moved", "open"

_SAID = frozenset([STEP, OPEN])


class Standing(Struct, frozen=True):
    """A passage of a translation, or the place of one.

    `name` as in Unit. `number` is its paragraph in the translation, 0 for what is none; of one that has no place there
    yet, the paragraph that it comes after, and `is_placed` is False. `source` is its paragraph in the original, None
    for one that is gone. `was` is the original that it was made from, `now` what that says today, both None where there
    is none; `day` the one (ISO 8601) on which it was made.
    """

    name: str
    state: str
    number: int = 0
    source: int | None = None
    was: str | None = None
    now: str | None = None
    day: str | None = None
    is_placed: bool = True


class Staleness(Struct, frozen=True):
    """All standings, in the translation's order, titles first.

    `paragraphs` and `recorded` say how many paragraphs the translation has and its record knows; where it is not
    `is_even` nobody can say which is which, and no paragraph has a standing. `is_behind`: something does not say what
    the original says, known or not.
    """

    standings: tuple[Standing, ...]
    paragraphs: int
    recorded: int
    is_even: bool
    is_behind: bool

    @property
    def behind(self) -> tuple[Standing, ...]:
        """Those that do not say what the original says."""
        return tuple(one for one in self.standings if one.state not in _SAID)

    @property
    def open(self) -> tuple[Standing, ...]:
        """Those that are written and wait for somebody to answer for them."""
        return tuple(one for one in self.standings if one.state == OPEN)


def facts(article: Article, text: Translation) -> Mapping[str, tuple[str, str]]:
    """What there is to translate beside the paragraphs, by the name of its unit: the original's, the translation's.

    Footnotes too; "" for what has not been translated.
    """
    original, held = article.original, {one.label: one.text for one in notes(text.body)}
    pairs = {
        "title": (original.title, text.title),
        "list_title": (original.list_title, text.list_title),
        "summary": (original.summary, text.summary),
        **{f"caption-{one.id}": (one.caption, text.captions.get(one.id)) for one in article.images},
        **{one.name: (one.text, held.get(one.label)) for one in notes(original.body)},
    }
    return {name: (ours, theirs or "") for name, (ours, theirs) in pairs.items() if ours}


def staleness(article: Article, text: Translation, pairing: Pairing, *, renews: bool = False) -> Staleness:
    """How a translation with a record stands to its original.

    For whoever `renews` the marks, a place that its record does not know, as a run that was killed leaves, is none.
    """
    now = [segment.text.strip() for segment in segments(article.original.body)]
    found = [segment.text for segment in segments(text.body)]
    units = pairing.paragraphs
    standings = _paragraphs(units, range(1, len(units) + 1), now, text.marked)
    # Whose mark is gone may have been taken out with it, as it says.
    absent = {one.name for one in standings if one.state == GONE} | {unit.name for unit in units if unit.gone}
    places = recognized(units, found, absent.difference(text.marked), renews=renews)
    if places is not None:
        there = sorted(places, key=lambda index: places[index])
        units = tuple(units[index] for index in there)
        standings = _paragraphs(units, [places[index] + 1 for index in there], now, text.marked)
    known = {name: (ours, theirs, pairing.unit(name)) for name, (ours, theirs) in facts(article, text).items()}
    # Not every text has a title for lists, which is its translator's own to give.
    stated = [
        _fact(name, *one, is_marked=name in text.marked)
        for name, one in known.items()
        if one[1] or name != "list_title"
    ]
    # Where nobody can say which is which, what nobody has recorded as translated is taken for not translated.
    is_behind = any(is_untranslated(text.strip()) for text in found)
    if places is not None:
        stated += _settled(standings, found)
    else:
        is_behind |= any(unit.original is None for unit in units)
    is_behind |= any(one.state not in _SAID for one in (*stated, *standings))
    return Staleness(tuple(stated), len(found), len(units), places is not None, is_behind)


def counterparts(
    article: Article, text: Translation, known: Staleness | None = None
) -> tuple[tuple[Segment, Segment, bool], ...] | None:
    """Each paragraph of the original with that of the translation which is its own, and whether that is behind.

    `known` is how the translation stands, where that has been worked out. None where nobody can say: without a record
    that fits, and with another number of paragraphs.
    """
    ours, theirs = segments(article.original.body), segments(text.body)
    found = known or (staleness(article, text, text.pairing) if text.pairing else None)
    if found is None or not found.is_even:
        return tuple((a, b, False) for a, b in zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else None
    return tuple(
        (ours[one.source - 1], theirs[one.number - 1], one.state == BEHIND)
        for one in found.standings
        if one.source and one.is_placed and one.state != MISSING
    )


def _fact(name: str, now: str, translation: str, unit: Unit | None, *, is_marked: bool) -> Standing:
    if not translation:
        return Standing(name, MISSING, now=now)
    was = (unit.original or unit.asked) if unit else None
    # What nobody has recorded yet, a caption that came later, may well be in step.
    state = _state(unit, is_marked=is_marked) if was is None or is_same(was, now) else BEHIND
    return Standing(name, state, was=was, now=now, day=unit.day if unit else None)


def _state(unit: Unit | None, *, is_marked: bool) -> str:
    """Of what is made from the original of today."""
    return OPEN if is_marked and unit is not None and unit.original is None else STEP


def _paragraphs(units: Sequence[Unit], numbers: Sequence[int], now: list[str], marked: Sequence[str]) -> list[Standing]:
    """Each unit, at its number in the translation, and each paragraph of the original that has none, in order."""
    known = [unit.asked or unit.original or "" for unit in units]
    standings, number = [], 0
    pairs = aligned(known, now)
    spare = {substance(now[source]): source for ours, source in pairs if ours is None and source is not None}
    moved = {ours: spare.pop(substance(known[ours])) for ours, source in pairs
             if ours is not None and source is None and substance(known[ours]) in spare}  # fmt: skip
    for ours, source in pairs:
        if ours is not None:
            number = numbers[ours]
            standings.append(_paragraph(units[ours], number, now, source, moved.get(ours), marked))
        elif source is not None and source not in moved.values():
            standings.append(Standing(f"p-{number + 1}", MISSING, number, source + 1, now=now[source], is_placed=False))
    return standings


def _paragraph(
    unit: Unit, number: int, now: list[str], source: int | None, elsewhere: int | None, marked: Sequence[str]
) -> Standing:
    place = elsewhere if source is None else source
    text = None if place is None else now[place]
    was = unit.original if unit.original is not None else unit.asked
    if text is None:
        state = GONE
    elif was is None or not is_same(was, text):
        state = BEHIND
    else:
        state = MOVED if source is None else _state(unit, is_marked=unit.name in marked)
    return Standing(unit.name, state, number, None if place is None else place + 1, was, text, unit.day)


def _settled(standings: list[Standing], found: list[str]) -> Iterator[Standing]:
    """Paragraphs of which only the place is kept are missing, whatever they would be made from."""
    for one in standings:
        if one.is_placed and one.number and is_untranslated(found[one.number - 1].strip()):
            state = GONE if one.source is None else MISSING
            yield Standing(one.name, state, one.number, one.source, None, one.now)
        else:
            yield one
