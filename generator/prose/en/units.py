"""Words that stand beside a figure when something is counted, measured or dated."""

from __future__ import annotations

MONEY = "yuan|dollars|cents|euros|pounds|yen"
MEASURES = "kilometers|kilometres|km|meters|metres|miles|feet|tons|tonnes|kilograms|hectares|acres|mu|square|metric"
PEOPLE = "people|persons|residents|households|families|students|workers|volunteers"
MONTHS = (
    "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
    "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?"
)
