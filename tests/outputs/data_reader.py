"""Reads open data back into the rows of a ledger, with nothing but what is published beside it."""

import csv
import json
from codecs import BOM_UTF8
from io import StringIO

from generator.model import Bilingual, Moment, Quote, StatedFigure

# All figures, in every form in which they are given away.
FORMS = ["figures/figures.csv", "en/figures/figures.csv", "figures/figures.json"]


def rows(made, name):
    return json.loads(made[name]) if name.endswith(".json") else read_csv(made[name], made[f"{name}.schema.json"])


def read_csv(data, schema):
    """The rows of a CSV file as JSON has them: by keys, with codes and without the words of an edition."""
    assert data.startswith(BOM_UTF8)
    lines = list(csv.reader(StringIO(data.removeprefix(BOM_UTF8).decode(), newline=""), strict=True))
    fields = json.loads(schema)["fields"]
    assert lines[0] == [field["name"] for field in fields]
    return [{field["key"]: _cell(cell, field) for field, cell in zip(fields, line, strict=True)} for line in lines[1:]]


def _cell(cell, field):
    if cell == "":
        return None
    if field["type"] == "boolean":
        return {word: word in field["trueValues"] for word in field["trueValues"] + field["falseValues"]}[cell]
    if "categories" in field:
        return {one["value"]: one["label"] for one in field["categories"]}[cell]
    return cell.removeprefix("'") if field["type"] == "string" else cell


def figure(row):
    """A row as its article's ledger has it."""
    return StatedFigure(
        id=row["id"].removeprefix(f"{row['article']}/"),
        indicator=row["indicator"],
        kind=row["kind"],
        value=row["value"] or "",
        quote=Quote(row["sentence_zh"] or "", row["sentence_en"] or ""),
        words=_pair(row, "words"),
        qualifier=row["qualifier"] or "",
        moment=Moment(row["when"], row["when_precision"], row["when_basis"]),
        region=row["region"] if row["own_region"] else None,
        level=row["level"],
        paid_by=_pair(row, "paid_by"),
        is_highlight=row["highlight"],
    )


def _pair(row, key):
    zh, en = row[f"{key}_zh"], row[f"{key}_en"]
    return Bilingual(zh or "", en or "") if zh or en else None
