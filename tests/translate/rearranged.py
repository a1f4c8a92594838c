"""An article of four paragraphs, each of a letter, in both languages, and whose translation is whose."""

import re
from datetime import datetime
from types import SimpleNamespace

from generator.checks.table import checked_library
from generator.content.library import read_library
from generator.content.staleness import STEP, staleness
from generator.text.segments import segments
from generator.translate.translate import translate
from tests.conftest import write_article

LATER = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
ORIGINALS = {
    "A": "甲段讲资金的来源和用途。",
    "B": "乙段讲培训课程如何安排老师。",
    "C": "丙段讲大家走进敬老院。",
    "D": "丁段讲明年建站的打算。",
    "X": "子段讲义工怎样登记。",
    "Y": "丑段讲街道怎样评比。",
}
MARK = re.compile(r"<!-- newsroom (\w+) (p-\d+):.*\n(?:\| (.*)\n)?(?:\|.*\n)*-->\n?")


def english(letter, more=""):
    return f"Para {letter} of the text{more}."


def paired(project):
    """Four paragraphs in both languages, on record; what somebody does to either of them."""
    folder = write_article(
        project, "one", body="\n\n".join(map(ORIGINALS.get, "ABCD")), english="\n\n".join(map(english, "ABCD"))
    )

    def write(lang, paragraphs):
        path = folder / f"index.{lang}.md"
        head, fence, _ = path.read_text("utf-8").partition("---\n\n")
        path.write_text(head + fence + "\n\n".join(paragraphs) + "\n", "utf-8")

    one = SimpleNamespace(
        project=project,
        folder=folder,
        file=folder / "index.en.md",
        record=folder / "made_from.en.yml",
        body=lambda: (folder / "index.en.md").read_text("utf-8").partition("---\n\n")[2].strip(),
        original=lambda letters: write("zh", map(ORIGINALS.get, letters)),
        write_original=lambda paragraphs: write("zh", paragraphs),
        write=lambda paragraphs: write("en", paragraphs),
        translation=lambda letters: write("en", map(english, letters)),
        run=lambda **options: translate(project, "one", "en", LATER, **options),
        rules=lambda: told(project),
    )
    one.run()
    return one


def told(project):
    return [one.rule for one in checked_library(project)[1] if one.rule.startswith("translation-")]


def letter_of(original):
    """The letter of a paragraph of the original, changed or not."""
    return next(letter for letter, text in ORIGINALS.items() if text[0] == original[0])


def in_step(pair):
    """The letters of each paragraph that passes for in step: its original's, and its own."""
    article = read_library(pair.project)[0].articles[0]
    text = article.text("en") or article.draft("en")
    found, held = staleness(article, text, text.pairing), segments(text.body)
    return [
        (letter_of(one.now), held[one.number - 1].text[5])
        for one in found.standings
        if one.number and one.is_placed and one.state == STEP
    ]
