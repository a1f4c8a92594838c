"""How figures are written in this site’s English: five initiatives, 64 stations, 6,000 yuan, 2 percent, 2021–2025."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.en.shortened import is_shortened
from generator.prose.en.units import MEASURES, MONEY, MONTHS, PEOPLE
from generator.prose.rule import Finding
from generator.text.seldom import seldom

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# With these a digit stays: units, scores, times of day, and what only looks like a noun.
_UNITS = (
    f"{MONEY}|{MEASURES}|percent|million|billion|trillion|hundred|thousand|inches|grams|liters|litres|degrees|points"
    "|hours|minutes|seconds|times|goals|votes|runs|wickets|pm|am|per|is|was|has"
)
# A row of figures (3 to 12, 2 of 15) is in digits all through.
_SMALL = seldom(
    rf"(?<![0-9A-Za-z.,:/(–—-])([2-9]) (?!(?:{_UNITS})\b)(?=(?:[a-z]{{3,20}}s|people|children|women|men)\b)"
    r"(?![^.;]{0,40}\b(?:to|and|or|of) [0-9])"
)
# Words that begin a sentence with a capital, and name nothing.
_FIRST = (
    "The|These|Those|All|Its|Their|His|Her|Our|My|Your|Some|Both|Only|About|Around|Over|Nearly|Almost|With|For|In|Of|On|By"
    "|After|Before|Under|Last|Next|Another|Other|Least|Most|When|While|As|If|But|That|This|There|We|They|You"
)
# Article 5, July 3, aged 6, 4 and 5.
_NAMED = seldom(
    rf"(?:\b(?!(?:{_FIRST})\b)[A-Z][a-z]*|\b(?:page|chapter|article|section|part|level|phase|number|and|or|to|ages?|aged|between|from)"
    r"|[0-9](?: (?:in|of|out of))?) $"
)
_LARGE = seldom(rf"(?<![\w.,/:#–-])([1-9][0-9]{{3,8}})(?= (?:{MONEY}|{MEASURES}|{PEOPLE}|villages|stations|jobs)\b)")
# With a word between, where it can be no year: 6000 social workers, but Room 3206 has students.
_LARGER = seldom(
    r"(?<![\w.,/:#–-])(?:[3-9][0-9]{3}|[1-9][0-9]{5,8})"
    rf"(?= (?!(?:is|was|has|and|or|to|for|where|when|with)\b)[a-z]{{3,15}} (?:{PEOPLE}|villages|stations|jobs)\b)"
)
_NUMBER_OF = seldom(rf"(?:\b(?!(?:{_FIRST})\b)[A-Z][\w.]*|\b(?:room|page|line|code|number|hotline|call|dial|text)) $")
# In 2026 people came; the 2022 people’s congress; in March 2022 people began. A round hundred is how many there are (in
# 2000 villages, the 2000 people), but at a sentence’s beginning and where none can stand: since 2000 villages had one.
_YEAR = seldom(
    r"\b(?:(?:[Ii]n|[Bb]y|[Ff]rom|(?:[Aa]s|end) of|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]he)[ -]"
    r"(?:19|20)(?!00)[0-9]{2}"
    rf"|(?:[Ss]ince|[Uu]ntil|[Tt]hroughout|[Ee]arly|[Ll]ate|{MONTHS})[ -](?:19|20)[0-9]{{2}}"
    r"|(?:\A|(?<=[.!?”)] ))(?:In|By|From|As of|Before|After|During) (?:19|20)00)\Z"
)
_THINGS = seldom(rf" (?:{PEOPLE}|villages|stations|jobs)\b")
_PERCENT = seldom(r"(?<=[0-9])\s?%")
# A headline and an item of a list that end in no point are no sentences.
_SENTENCE = seldom(r"[.!?][”’)]*(?:\s|$)")
_OPENING = seldom(r"(?:^|(?<=[a-z)”][.!?] ))(?!(?:18|19|20)[0-9]{2}\b)[0-9][0-9,.]*(?=[ -][A-Za-z]{2})")
# Three by three; 12,34,567 is India's way, and of 1,2345 nobody knows whether a figure or a comma is wrong.
_INDIAN = seldom(r"(?<![\w.,])[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![\w,]|\.[0-9])")
_MISGROUPED = seldom(
    r"(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{4,6}"
    rf"(?= (?:{MONEY}|{MEASURES}|{PEOPLE})\b)"
)


def small_numbers(text: str) -> Iterator[Finding]:
    """Counts below ten are words: five initiatives. With units (2 percent), in names and rows they stay digits."""
    for found in _SMALL.finditer(text):
        if not _NAMED.search(text[max(0, found.start() - 14) : found.start()]):
            yield Finding(*found.span(1), _WORDS[int(found[1])])


def large_numbers(text: str) -> Iterator[Finding]:
    """Amounts of four digits and more have a comma: 6,000 yuan. Years, hotlines and codes count nothing."""
    for found in _LARGE.finditer(text):
        is_year = _YEAR.search(text, max(0, found.start() - 12), found.end())
        if not (is_year and _THINGS.match(text, found.end())):
            yield Finding(*found.span(), f"{int(found[1]):,}")
    for found in _LARGER.finditer(text):
        if not _NUMBER_OF.search(text, max(0, found.start() - 14), found.start()):
            yield Finding(*found.span(), f"{int(found[0]):,}")
    for found in _INDIAN.finditer(text):
        yield Finding(*found.span(), f"{int(found[0].replace(',', '')):,}")
    for found in _MISGROUPED.finditer(text):
        yield Finding(*found.span())


def percent_signs(text: str) -> Iterator[Finding]:
    """Running text has percent for %."""
    for found in _PERCENT.finditer(text):
        yield Finding(*found.span(), " percent")


def opening_digits(text: str) -> Iterator[Finding]:
    """A sentence that begins with a figure."""
    for found in _OPENING.finditer(text) if _SENTENCE.search(text) else ():
        at = found.start()
        if text[at - 2 : at] != ". " or not is_shortened(text, at - 2):
            yield Finding(*found.span())
