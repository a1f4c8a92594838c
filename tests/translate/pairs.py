"""The two texts of an article, an edit of one, and `newsroom translate`."""

from datetime import datetime

from generator.checks.table import checked_library
from generator.translate.translate import translate

LATER = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
CHINESE = "日前，无锡市民政局制定工作方案。\n\n**五社联动。**持证社工达3658人。\n\n挖掘志愿者骨干。"
ENGLISH = "The bureau drew up a plan.\n\n**Five-way.** It has 3,658.\n\nKey volunteers are to be discovered."


def edit(path, old, new):
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def run(project, **options):
    return translate(project, "one", "en", LATER, **options)


def rules(project):
    return [fault.rule for fault in checked_library(project)[1] if fault.rule.startswith("translation-")]


def english(folder):
    return (folder / "index.en.md").read_text("utf-8").partition("---\n\n")[2]
