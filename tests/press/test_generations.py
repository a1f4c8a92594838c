"""The index of the last publication: kept for pages that are open, but never a text that has been taken back."""

import json
import subprocess
import sys

import pytest

from generator.press.generations import found_by_search, previous
from generator.press.searching import HOME
from tests.conftest import tree, write_article
from tests.search.indexes import Desk, document


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


KILLED = """\
import os
from generator.press import placing
real = placing._place_file
def place_file(printed, site, name, made):
    done = real(printed, site, name, made)
    if name == "assets/search/index.json":
        os._exit(9)
    return done
placing._place_file = place_file
from generator.cli import main
main(["build"])
"""


def test_the_last_index_outlives_a_build_that_was_killed(site, run):
    """It had put its own root in place already, and only it knew what it meant to keep."""
    first = folder(site)
    edited(site, "one", "五社联动", "五社联动机制")
    assert subprocess.run([sys.executable, "-c", KILLED], cwd=site.root, capture_output=True).returncode == 9
    second = folder(site)
    assert first != second
    assert run(site, "build").returncode == 0
    assert folders(site) == {first, second}
    edited(site, "one", "机制", "新机制")
    assert run(site, "build").returncode == 0
    assert folders(site) == {second, folder(site)}


def test_an_index_with_what_has_been_taken_back_does_not_outlive_it(site, run):
    edited(site, "one", "五社联动", "五社联动机制")
    assert subprocess.run([sys.executable, "-c", KILLED], cwd=site.root, capture_output=True).returncode == 9
    edited(site, "two", "status: published", "status: draft")
    assert run(site, "build").returncode == 0
    assert folders(site) == {folder(site)}


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
def test_a_root_that_cannot_be_trusted_keeps_nothing(site, run, tmp_path, root):
    (site.root / "site/assets/search/index.json").write_text(root, "utf-8")
    edited(site, "one", "五社", "五")
    assert run(site, "build").returncode == 0
    assert folders(site) == {folder(site)}
    assert run(site, "build", "--site-dir", str(tmp_path / "clean")).returncode == 0
    assert tree(site.root / "site") == tree(tmp_path / "clean")


@pytest.fixture
def desk(tmp_path):
    """A site of nothing but an index, whose delta has a text of its own already."""
    desk = Desk(tmp_path / "desk", 64, HOME)
    desk.edit("a-5", "五社联动。")
    return desk


def staying(desk, *changed):
    """What a publication keeps of the one before, by its name in the index; `printed` has only what is new."""
    new = desk.write(*changed)
    return {name.removeprefix(f"{HOME}/") for name in previous(new, desk.folder / "site")}


def test_the_last_delta_and_the_texts_it_had_stay_for_one_publication(desk):
    before = desk.delta
    old = {name for name in desk.files if name.startswith(before["folder"])}
    desk.documents["a-5"] = document(5, "又一次修改。")
    assert staying(desk, "a-5") == old | {f"texts/{before['texts'][0]}.{lang}" for lang in ("zh", "en")}


def test_a_text_of_the_base_that_has_been_edited_stays_for_one_publication(desk):
    desk.documents["a-7"] = document(7, "第一次修改。")
    kept = staying(desk, "a-7")
    assert {f"{desk.base}/zh/7", f"{desk.base}/en/7"} <= kept
    desk.edit("a-7", "第一次修改。")
    desk.documents["a-8"] = document(8, "第一次修改。")
    assert not {f"{desk.base}/zh/7", f"{desk.base}/en/7"} & staying(desk, "a-8")


def test_nothing_of_the_last_delta_stays_where_an_article_has_gone(desk):
    desk.documents["a-70"] = document(70)
    desk.publish("a-70")
    del desk.documents["a-70"]
    assert staying(desk) == set()
    assert desk.delta


def test_nothing_of_the_last_index_stays_where_an_article_of_the_base_has_gone(desk):
    del desk.documents["a-5"]
    assert staying(desk) == set()


def test_what_is_found_is_in_the_base_or_in_the_delta(desk):
    whole = desk.documents["a-9"]
    desk.documents["a-70"] = document(70, "新来的一篇。")
    desk.documents["a-71"] = type(whole)("a-71", "p/", "2026", {"zh": whole.passages["zh"]})
    new = desk.write("a-70", "a-71")
    zh, en = found_by_search(new, desk.folder / "site").values()
    assert zh == set(desk.documents)
    assert zh - en == {"a-71"}
    (desk.site / desk.base / "zh/9").unlink()
    assert zh - found_by_search(new, desk.folder / "site")["zh"] == {"a-9"}
    assert found_by_search(new)["zh"] == set()
