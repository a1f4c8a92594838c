"""Sheets of one article, sent out, filled in by a translator, and taken back."""

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from generator.checks.table import checked_library
from generator.translate import docx, po
from generator.translate.exchange import export, take_back
from generator.translate.sheet import Sheet

DAY = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
CHINESE = "日前，无锡市民政局制定工作方案。\n\n- 持证社工达3658人。\n- 五社联动。\n\n挖掘志愿者骨干。"
ENGLISH = "The bureau drew up a plan.\n\n- It has 3,658.\n- Five-way.\n\n“Key” volunteers `a\\b`."


def left(project):
    """What is still told of the translation being behind."""
    return [fault.rule for fault in checked_library(project)[1] if fault.rule.startswith("translation-")]


def rows_of(file: Path):
    return po.read(file.read_bytes(), "x")[1] if file.suffix == ".po" else docx.read(file.read_bytes(), "x")[1]


def filled(file: Path, change):
    """The file as somebody sends it back: `change` is what becomes of its rows."""
    sign, rows = (po.read if file.suffix == ".po" else docx.read)(file.read_bytes(), "x")[:2]
    article, _, pair = sign.rpartition(" ")
    back = Sheet(article, *pair.split("-"), tuple(change(list(rows))))
    file.write_bytes(po.write(back, DAY) if file.suffix == ".po" else docx.write(back))


def answered(name, text, is_open=False):
    """A row's translation, put in."""
    return lambda rows: [replace(r, translation=text, is_open=is_open) if r.name == name else r for r in rows]


def out(project, file):
    file.unlink(missing_ok=True)
    export(project, "one", "en", file, DAY)


def back(project, file):
    return take_back(project, "one", "en", file, DAY)
