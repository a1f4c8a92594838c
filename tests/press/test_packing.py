"""What is written of articles for search is made of the pages that readers will have, by whoever has time."""

import pickle
import subprocess
import sys

import pytest

from generator.checks.table import checked_library
from generator.content.library import without_articles
from generator.errors import SiteError
from generator.press.packing import Printout, pack_articles
from generator.views.shelves import on_show
from tests.conftest import ROOT, write
from tests.press.newsrooms import add, printed


@pytest.fixture
def printout(project):
    add(project, "one", 1)
    assert printed(project)
    library = checked_library(project)[0]
    return Printout(without_articles(library), project.workspace / "new", project.root / "site"), on_show(library)


def test_a_page_is_the_one_just_printed_and_else_the_one_that_readers_have(printout):
    where, articles = printout
    (before,) = pack_articles(where, articles)
    name = "articles/2026/one/index.html"
    page = (where.site / name).read_text("utf-8")
    write(where.folder / name, page.replace("次活动", "次集会"))
    (now,) = pack_articles(where, articles)
    said = [one.document.passages["zh"].paragraphs[0] for one in (before, now)]
    assert said == ["社工站第1次活动，五社联动。", "社工站第1次集会，五社联动。"]
    assert now.document.passages["en"] == before.document.passages["en"]
    write(where.folder / name, "<p>社工站第1次集会")
    with pytest.raises(SiteError, match="search-text"):
        pack_articles(where, articles)


def test_another_process_packs_the_same(printout, tmp_path):
    """What it is given is plain data, and small: no other article goes with it."""
    where, articles = printout
    assert where.library.articles == ()
    given, taken = tmp_path / "given", tmp_path / "taken"
    given.write_bytes(pickle.dumps((pack_articles, where, articles)))
    work = "\n".join(
        (
            "import pickle, sys",
            "from pathlib import Path",
            "do, where, articles = pickle.loads(Path(sys.argv[1]).read_bytes())",
            "Path(sys.argv[2]).write_bytes(pickle.dumps(do(where, articles)))",
        )
    )
    subprocess.run([sys.executable, "-c", work, given, taken], cwd=ROOT, check=True, timeout=60)
    assert pickle.loads(taken.read_bytes()) == pack_articles(where, articles)
