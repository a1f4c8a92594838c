"""The rules for English, in the order in which their mends are put in."""

from __future__ import annotations

from generator.model import NOTE
from generator.prose.en.chinese import full_width_marks, han
from generator.prose.en.dashes import dashes
from generator.prose.en.doubled import doubled_marks, doubled_words
from generator.prose.en.numbers import large_numbers, opening_digits, percent_signs, small_numbers
from generator.prose.en.quotation_marks import straight_quotation_marks, unpaired_marks
from generator.prose.en.ranges import ranges
from generator.prose.en.spaces import spaces
from generator.prose.rule import BODY, CAPTION, CELL, HEADLINE, SENTENCES, SUMMARY, Rule

_EN = ("en",)
_HOUSE = "house"
# A note about words has the words in it.
_NO_NOTE = (HEADLINE, SUMMARY, BODY, CELL, CAPTION)

EN_RULES: tuple[Rule, ...] = (
    Rule("en-han", han, _HOUSE, "the 民政 department", "", _EN, roles=_NO_NOTE),
    Rule("en-full-width", full_width_marks, _HOUSE, "cities，counties", "cities, counties", _EN, is_safe=True),
    Rule("en-doubled-mark", doubled_marks, _HOUSE, "cities,, counties", "cities, counties", _EN, is_safe=True),
    Rule("en-doubled-word", doubled_words, _HOUSE, "in the the city", "", _EN),
    Rule("en-straight-quote", straight_quotation_marks, _HOUSE,
         'the "Home"', "the “Home”", _EN, NOTE, is_safe=True, signs='"\''),
    Rule("en-unpaired", unpaired_marks, _HOUSE, "towns (subdistricts", "", _EN, signs="()[]“”"),
    Rule("en-space", spaces, _HOUSE, "social  work ,", "social work,", _EN, is_safe=True),
    Rule("en-dash", dashes, _HOUSE, "work - and care", "work – and care", _EN, NOTE, roles=SENTENCES, signs="-"),
    Rule("en-range", ranges, _HOUSE, "2021-2025", "2021–2025", _EN, is_safe=True, signs="-"),
    Rule("en-small-number", small_numbers, _HOUSE,
         "the 5 initiatives", "the five initiatives", _EN, NOTE, roles=SENTENCES, signs="23456789"),
    Rule("en-large-number", large_numbers, _HOUSE, "6000 yuan", "6,000 yuan", _EN, signs="123456789"),
    Rule("en-percent", percent_signs, _HOUSE, "2% of all", "2 percent of all", _EN, NOTE, roles=SENTENCES, signs="%"),
    Rule("en-opening-digit", opening_digits, _HOUSE,
         "64 stations were there.", "", _EN, NOTE, roles=SENTENCES, signs="0123456789"),
)  # fmt: skip
