"""Which signatures of a text hold, and what is wrong with each of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from generator.content.library import Library
from generator.model import Article, Bilingual, Signature, Translation
from generator.model.signature import STAGES
from generator.review.reading import Reading, changed_parts, is_dated, reading
from generator.review.same_person import is_credited, is_one_person
from generator.review.statement import is_form, is_signed, statement
from generator.text.strings import command_pair

VOID = "review-void"
# What the clocks of two machines may differ by.
SKEW = timedelta(hours=1)


class Ruling(Struct, frozen=True):
    """What becomes of the entry `number` of a text's `review`: it holds, or breaks `rule`, with the rule's values."""

    number: int
    signature: Signature
    rule: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether it counts."""
        return self.rule is None


@lru_cache(maxsize=2)
def _all_rulings(library: Library) -> Mapping[str, tuple[Ruling, ...]]:
    """The rulings of every text that has signatures, by its path."""
    return {
        text.path: rulings(article, text, library)
        for article in library.articles
        for text in (*article.texts, *article.drafts)
        if text.review
    }


def rulings(article: Article, text: Translation, library: Library) -> tuple[Ruling, ...]:
    """Every signature of a text, in the order of the file.

    Each is looked at by itself first; those that stand are then held against each other, in the order of the stages.
    """
    readings = {dated: reading(article, text, library, dated=dated) for dated in (True, False)}
    alone = [
        _alone(number, one, article, text, library, readings[is_dated(one.parts)])
        for number, one in enumerate(text.review)
    ]
    standing: dict[str, Ruling] = {}
    final: dict[int, Ruling] = {}
    for ruling in sorted(alone, key=lambda one: (STAGES.index(one.signature.stage), one.number)):
        held = _among(ruling, standing, library) if ruling.holds else ruling
        final[ruling.number] = held
        if held.holds:
            standing[held.signature.stage] = held
    where = {"folder": article.folder, "lang": text.lang}
    found = (final[number] for number in range(len(alone)))
    return tuple(one if one.holds else replace(one, values={**one.values, **where}) for one in found)


def rulings_of(text: Translation, library: Library) -> tuple[Ruling, ...]:
    """The rulings of a text of the library."""
    return _all_rulings(library).get(text.path, ())


def _before(stage: str, library: Library) -> tuple[str, ...]:
    """The stages that must hold before this one: those that the site requires, all three where it requires none."""
    used = library.site.required_reviews or STAGES
    return tuple(one for one in STAGES[: STAGES.index(stage)] if one in used)


def _alone(
    number: int, signature: Signature, article: Article, text: Translation, library: Library, now: Reading
) -> Ruling:
    person = library.people.get(signature.by)
    if person is None:
        return _breaks(number, signature, "review-person")
    if not is_form(signature.signature):
        return _breaks(number, signature, "review-form")
    if not person.keys:
        return _breaks(number, signature, "review-keyless")
    if not is_signed(statement(article, text, signature), signature.signature, person.keys):
        other = _elsewhere(signature, text, library)
        return _breaks(number, signature, "review-copied" if other else "review-forged", other=other or "")
    if signature.read != now.whole:
        return _breaks(number, signature, VOID, parts=_part_names(signature, now))
    if article.is_published and not is_dated(signature.parts) and _is_before(article, signature):
        moments = {"published": article.published and article.published.isoformat(), "on": signature.on.isoformat()}
        return _breaks(number, signature, "review-redated", **moments)
    if signature.stage not in person.roles:
        return _breaks(number, signature, "review-role")
    if person.until and signature.on.date().isoformat() > person.until:
        return _breaks(number, signature, "review-left", until=person.until)
    if text.translator and is_credited(text.translator, person, library.people):
        return _breaks(number, signature, "review-own", translator=text.translator)
    return Ruling(number, signature)


def _is_before(article: Article, signature: Signature) -> bool:
    """Whether an article says that it was published before somebody signed that it was not."""
    return article.published is not None and article.published < signature.on - SKEW


def _among(ruling: Ruling, standing: Mapping[str, Ruling], library: Library) -> Ruling:
    number, signature = ruling.number, ruling.signature
    if signature.stage in standing:
        return _breaks(number, signature, "review-twice")
    person = library.people[signature.by]
    for stage, other in standing.items():
        if is_one_person(library.people[other.signature.by], person):
            alias = _alias(other.signature.by, signature.by)
            return _breaks(number, signature, "review-same", other=stage_name(stage), alias=alias)
    for stage in _before(signature.stage, library):
        if stage not in standing:
            return _breaks(number, signature, "review-order", other=stage_name(stage))
        if standing[stage].signature.on > signature.on:
            return _breaks(number, signature, "review-earlier", other=stage_name(stage))
    return ruling


def _alias(signed: str, by: str) -> Bilingual | str:
    """That somebody has signed under another id; nothing where it is the same."""
    return command_pair("signed_as", signed=signed) if signed != by else ""


def _breaks(number: int, signature: Signature, rule: str, **values: object) -> Ruling:
    known = {"by": signature.by, "stage": stage_name(signature.stage), "key": signature.stage}
    return Ruling(number, signature, rule, {**known, **values})


def stage_name(stage: str) -> Bilingual:
    """A stage in the words of the desk."""
    return command_pair(f"stage_{stage}")


def _part_names(signature: Signature, now: Reading) -> Bilingual:
    names = [command_pair(f"part_{name}") for name in changed_parts(signature.parts, now.parts)]
    return Bilingual("、".join(name.zh for name in names) or "—", ", ".join(name.en for name in names) or "–")


def _elsewhere(signature: Signature, text: Translation, library: Library) -> str | None:
    """The file of another text that has this very signature, or another entry of the same one."""
    places = _places(library).get(signature.signature, {})
    if places.get(text.path, 0) > 1:
        return text.path
    return next((path for path in places if path != text.path), None)


@lru_cache(maxsize=2)
def _places(library: Library) -> Mapping[str, Mapping[str, int]]:
    """How often each file has each signature: a file may have thousands that nobody made."""
    places: dict[str, Counter[str]] = defaultdict(Counter)
    for article in library.articles:
        for text in (*article.texts, *article.drafts):
            for one in text.review:
                places[one.signature][text.path] += 1
    return places
