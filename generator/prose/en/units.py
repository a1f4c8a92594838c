"""Words that follow a figure when something is counted or measured."""

from __future__ import annotations

MONEY = "yuan|dollars|cents|euros|pounds|yen"
MEASURES = "kilometers|kilometres|km|meters|metres|miles|feet|tons|tonnes|kilograms|hectares|acres|mu|square|metric"
PEOPLE = "people|persons|residents|households|families|students|workers|volunteers"
