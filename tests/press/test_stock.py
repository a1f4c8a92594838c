"""What a build asks of content finds every error that a check finds, and is told no less for what it remembers."""

import errno
import os
import shutil

import pytest

from generator.checks.table import checked_library, errors
from generator.content.library import read_desk
from generator.content.project import Project
from generator.model import Diagnostic
from generator.press.crew import Crew
from generator.press.ground import ground
from generator.press.stock import take_stock
from generator.press.unchanged import open_store
from tests.checks.broken import BROKEN
from tests.conftest import tree, write_article
from tests.press.newsrooms import printed


def taken(project: Project):
    """The stock of a newsroom, remembered for the next time as a build does."""
    store, reading = open_store(project, project.root / "site"), ground(project, os.environ).reading
    stock = take_stock(read_desk(project), store, store.facts(), reading, Crew())
    facts = {"reading": reading, "around": None if stock.errors else stock.seen.shelf.around}
    store.write(facts=facts, folders=stock.folders, known=dict.fromkeys(stock.gone))
    return stock


@pytest.mark.parametrize("damage", [broken[2] for broken in BROKEN], ids=[broken[0] for broken in BROKEN])
def test_a_build_finds_every_error_that_a_check_finds(project, damage):
    write_article(project, "one")
    write_article(project, "beside", title="旁边的一篇")
    assert len(taken(project).read) == 2
    assert not taken(project).errors
    damage(project)
    wanted = errors(checked_library(project)[1])
    # The second time what is not wrong comes out of the store.
    for _ in range(2):
        assert taken(project).errors == wanted


@pytest.mark.parametrize("folder", ["content", "content/articles", "content/articles/2026"])
def test_a_folder_that_may_not_be_opened_is_no_empty_one(site, monkeypatch, folder):
    before, shut, scandir = tree(site.root / "site"), str(site.root / folder), os.scandir

    def denied(path="."):
        # As for anybody but root, who may open everything.
        if str(path) == shut:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denied)
    fault = Diagnostic(folder, 1, 1, "unreadable", {"reason": "Permission denied"})
    assert fault in errors(checked_library(site)[1])
    # The second time too, and after a build of which nothing is remembered.
    for _ in range(2):
        assert fault in taken(site).errors
        assert printed(site) is None
    shutil.rmtree(site.workspace)
    assert printed(site) is None
    assert tree(site.root / "site") == before


def test_no_article_at_all_is_no_fault(site):
    shutil.rmtree(site.articles)
    assert not taken(site).errors
    assert printed(site)
