"""Real pages of five Chinese sites and one of the BBC: each read as a person read it."""

import json
import os
import re
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from generator.ingest.decode import decode
from generator.ingest.desk import Desk
from generator.ingest.page.page import read_page
from generator.ingest.reading import Origin
from tests.conftest import NOW

pytestmark = pytest.mark.samples
DESK = Desk({}, {}, brackets=True, now=datetime.fromisoformat(NOW))


@pytest.fixture
def folder():
    return Path(os.environ["NEWSROOM_SAMPLES"]) / "html"


def squeezed(text):
    return re.sub(r"[\s|•·]+", "", text)


def read(path):
    return read_page(decode(path.read_bytes(), path.name).text, Origin(path.name), DESK).bulletins[0]


def test_every_page_has_its_sentences_and_nothing_else(folder):
    for name, gold in json.loads((folder / "gold_snippets.json").read_text("utf-8")).items():
        bulletin = read(folder / name)
        text = squeezed("".join(bulletin.paragraphs) + "".join(image.caption for image in bulletin.images))
        assert [words for words in gold["inc"] if squeezed(words) not in text] == [], name
        assert [words for words in gold["exc"] if squeezed(words) in text] == [], name
        assert squeezed(gold["title"]) in squeezed(bulletin.headline), name
        assert bulletin.dated.value == gold["date"], name
        assert gold.get("source", "") in (bulletin.statement or ""), name


def test_a_whole_article_is_what_a_person_copied(folder):
    bulletin = read(folder / "newspaper4k_chinese_article.html")
    copied = squeezed((folder / "newspaper4k_chinese_article.txt").read_text("utf-8"))
    likeness = SequenceMatcher(None, copied, squeezed("".join(bulletin.paragraphs)), autojunk=False).ratio()
    assert likeness >= 0.95
