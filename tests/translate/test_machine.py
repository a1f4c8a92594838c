"""Commands that a site might configure: good ones, and all the others."""

import json
import sys
import time
from datetime import datetime

import pytest

from generator.checks.table import checked_library
from generator.errors import CommandError
from generator.translate.machine import machine_draft, translated
from generator.translate.translate import translate
from tests.conftest import tree, write, write_article

DAY = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
ECHO = """\
import json, sys
held = json.load(sys.stdin)
json.dump(held, open("asked.json", "w"))
units = [{"name": one["name"], "text": "EN " + str(len(one["text"]))} for one in held["units"]]
json.dump({"units": units}, sys.stdout)
"""


@pytest.fixture
def folder(project):
    write(project.root / "machine.py", ECHO)
    site = project.data / "site.yml"
    command = json.dumps([sys.executable, "machine.py"])
    site.write_text(site.read_text("utf-8") + f"\nmachine_draft: {command}\n", "utf-8")
    return write_article(project, "one", body="五社联动。\n\n末段。", english=None)


def run(project):
    return machine_draft(project, "one", "en", DAY)


def test_a_machine_drafts_what_is_missing_and_a_person_has_still_to_look(project, folder):
    assert run(project).asked == ("title", "summary", "p-1", "p-2")
    asked = json.loads((project.root / "asked.json").read_text("utf-8"))
    assert (asked["from"], asked["to"]) == ("zh", "en")
    assert asked["units"][2] == {"name": "p-1", "text": "五社联动。"}
    assert {"zh": "五社联动", "en": "five-way community collaboration"} in asked["terms"]
    text = (folder / "index.en.md").read_text("utf-8")
    assert "title: EN 4\nsummary: EN 5\n" in text
    assert "machine_assisted: draft\nstatus: draft\n" in text
    assert "| 末段。\n-->\nEN 3\n" in text
    (article,), faults = checked_library(project)[0].articles, checked_library(project)[1]
    assert article.text("en") is None
    assert [fault.rule for fault in faults] == ["translation-draft"]
    assert [unit.original for unit in article.draft("en").pairing.units] == [None] * 4


def test_a_second_run_asks_for_nothing(project, folder):
    run(project)
    before = tree(folder)
    assert run(project).asked == ()
    assert tree(folder) == before


def test_its_text_is_recorded_when_the_marks_are_taken_out(project, folder):
    run(project)
    translate(project, "one", "en", DAY, done=True)
    path = folder / "index.en.md"
    assert "<!--" not in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    faults = checked_library(project)[1]
    assert [fault.rule for fault in faults if fault.rule.startswith("translation-")] == []
    assert checked_library(project)[0].articles[0].text("en").body.startswith("EN")


def test_a_translation_that_readers_have_is_not_touched(project, folder):
    run(project)
    path = folder / "index.en.md"
    path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    before = tree(folder)
    with pytest.raises(CommandError) as caught:
        run(project)
    assert (caught.value.rule, tree(folder)) == ("machine-published", before)


@pytest.mark.parametrize("text", ["\\tOn and on.", "```\\nAn open fence.", "--> On and on."])
def test_a_text_that_is_no_paragraph_of_its_own_is_refused(project, folder, text):
    path = project.root / "machine.py"
    path.write_text(
        ECHO.replace('"EN " + str(len(one["text"]))', f'"{text}" if one["name"] == "p-2" else "EN"'), "utf-8"
    )
    with pytest.raises(CommandError) as caught:
        run(project)
    assert (caught.value.rule, caught.value.values) == ("machine-failed", {"reason": "p-2"})
    assert "EN" not in (folder / "index.en.md").read_text("utf-8")


def test_without_a_command_there_is_none(project):
    folder = write_article(project, "one", english=None)
    with pytest.raises(CommandError) as caught:
        run(project)
    assert caught.value.rule == "machine-off"
    assert not (folder / "index.en.md").exists()


def answer(text):
    return f"import sys; sys.stdin.read(); sys.stdout.write({text!r})"


def units(*rows):
    return answer(json.dumps({"units": [{"name": name, "text": text} for name, text in rows]}))


@pytest.mark.parametrize(
    "script",
    [
        "raise SystemExit(3)",
        answer("no JSON"),
        answer('{"units": 3}'),
        answer("[" * 100_000),
        units(("title", "A")),
        units(("title", "A"), ("p-1", "One."), ("p-2", "Two.")),
        units(("title", "A"), ("p-1", "One."), ("p-1", "One.")),
        units(("title", "A\nB"), ("p-1", "One.")),
        units(("title", "A"), ("p-1", "One.\n\nTwo.")),
        units(("title", "A"), ("p-1", "One. <!-- x")),
        units(("title", "A"), ("p-1", "One\u202e.")),
        units(("title", "A"), ("p-1", "One\x07.")),
        units(("title", "A"), ("p-1", "")),
        units(("title", "A"), ("p-1", 7)),
        units(("title", "A"), ("p-1", "x" * 5_000)),
        "import sys\nwhile True: sys.stdout.write('x' * 100_000)",
    ],
)
def test_an_answer_that_cannot_be_used_is_refused(tmp_path, script):
    with pytest.raises(CommandError) as caught:
        translated([sys.executable, "-c", script], {"title": "题", "p-1": "一。"}, (), ("zh", "en"), tmp_path)
    assert caught.value.rule == "machine-failed"


def test_a_command_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError) as caught:
        translated(["/nowhere/translator"], {"title": "题"}, (), ("zh", "en"), tmp_path)
    assert caught.value.rule == "machine-failed"


@pytest.mark.parametrize(
    "script", ["import time; time.sleep(60)", "import os, sys; os.close(1); import time; time.sleep(60)"]
)
def test_a_command_that_hangs_is_ended(tmp_path, script):
    begun = time.monotonic()
    with pytest.raises(CommandError) as caught:
        translated([sys.executable, "-c", script], {"title": "题"}, (), ("zh", "en"), tmp_path, seconds=1)
    assert caught.value.rule == "machine-failed"
    assert time.monotonic() - begun < 20


def test_nothing_of_a_command_is_read_by_a_shell(tmp_path):
    with pytest.raises(CommandError):
        translated(["true; touch made"], {"title": "题"}, (), ("zh", "en"), tmp_path)
    assert not (tmp_path / "made").exists()
