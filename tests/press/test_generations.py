"""The index of the last publication: kept for pages that are open, but never a text that has been taken back."""

import json

import pytest

from generator.press.placing import place
from tests.conftest import tree, write_article


@pytest.fixture
def site(project, run):
    """A site of two articles, published once."""
    write_article(project, "one", body="五社联动。")
    write_article(project, "two", body="社工站。")
    assert run(project, "build").returncode == 0
    return project


def folder(project):
    return json.loads((project.root / "site/assets/search/index.json").read_text("utf-8"))["folder"]


def folders(project):
    return {path.name for path in (project.root / "site/assets/search").iterdir() if path.is_dir()}


def edited(project, name, old, new, lang="zh"):
    path = project.articles / "2026" / name / f"index.{lang}.md"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_the_last_index_stays_for_one_publication(site, run):
    first = folder(site)
    edited(site, "one", "五社联动", "五社联动机制")
    assert run(site, "build").returncode == 0
    second = folder(site)
    assert folders(site) == {first, second} != {first}
    edited(site, "one", "机制", "新机制")
    assert run(site, "build").returncode == 0
    assert folders(site) == {second, folder(site)}


def test_a_build_that_changes_nothing_writes_nothing(site, run):
    before = tree(site.root / "site")
    assert "0 files written, 0 removed" in run(site, "build").stdout
    assert tree(site.root / "site") == before


@pytest.mark.parametrize(
    "taken_back",
    [
        lambda site: edited(site, "one", "status: published", "status: withdrawn"),
        lambda site: edited(site, "one", "status: published", "status: draft"),
        lambda site: (site.articles / "2026/one/index.en.md").unlink(),
    ],
)
def test_what_has_been_taken_back_is_gone_at_once(site, run, taken_back):
    first = folder(site)
    taken_back(site)
    assert run(site, "build").returncode == 0
    assert folders(site) == {folder(site)}
    assert folder(site) != first


@pytest.mark.parametrize("root", ["", "[]", "{}", '{"folder": "../.."}', '{"folder": 1}', '{"folder": "abcdefabcdef"}'])
def test_a_root_that_cannot_be_trusted_keeps_nothing(site, tmp_path, root):
    new = tmp_path / "printed"
    place(site.root / "site", new)
    (site.root / "site/assets/search/index.json").write_text(root, "utf-8")
    edited(site, "one", "五社", "五")
    placed = place(new, site.root / "site")
    assert placed.written == 1
    assert tree(site.root / "site") == tree(new)
