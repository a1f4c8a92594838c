"""An index of which something cannot be trusted, or that is small, is made anew."""

import json

import pytest

from generator.search.update import update_index
from tests.conftest import tree
from tests.search.indexes import NAMES, WORDS, Desk

ROOTS = [
    "", "[]", "{}", "[" * 100_000, '{"folder": "../.."}', '{"folder": 1}', '{"folder": "abcdefabcdef"}',
]  # fmt: skip


@pytest.mark.parametrize("root", ROOTS)
def test_a_root_that_cannot_be_trusted_makes_a_clean_index(desk, root):
    before = tree(desk.site)
    (desk.site / "index.json").write_text(root, "utf-8")
    desk.publish()
    assert tree(desk.site) == before


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 1),
        ("articles", 63),
        ("folder", "0" * 12),
        ("delta", []),
        ("delta", {}),
        ("gone", [5, 5]),
        ("gone", [64]),
        ("gone", ["5"]),
        ("gone", [True]),
        ("gone", []),
        ("places", [64]),
        ("places", [-1]),
        ("places", []),
        ("folder of the delta", "x/../y"),
    ],
)
def test_a_root_that_is_wrong_makes_a_clean_index(desk, key, value):
    desk.edit("a-5", "五社联动。")
    root = json.loads((desk.site / "index.json").read_text("utf-8"))
    if key in root:
        root[key] = value
    else:
        root["delta"][key.split()[0]] = value
    (desk.site / "index.json").write_text(json.dumps(root), "utf-8")
    desk.publish()
    assert desk.delta is None
    desk.clean(desk.folder / "clean")
    assert tree(desk.site) == tree(desk.folder / "clean")


@pytest.mark.parametrize("name", ["blocks/7", "zh/3", "articles", "facets.zh", "lexicon", "folding"])
def test_a_base_without_a_file_is_made_anew(desk, name):
    before = tree(desk.site)
    (desk.site / desk.base / name).unlink()
    desk.publish()
    assert tree(desk.site) == before


@pytest.mark.parametrize("name", ["articles", "facets.zh"])
@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"a-1": 3}', "[" * 100_000, "\ud800"])
def test_a_base_that_cannot_be_read_is_made_anew(desk, name, damage):
    before = tree(desk.site)
    (desk.site / desk.base / name).write_bytes(damage.encode("utf-8", "surrogatepass"))
    desk.publish()
    assert tree(desk.site) == before


def test_a_small_index_is_always_a_clean_one(tmp_path):
    desk = Desk(tmp_path, 15)
    desk.words = []
    desk.edit("a-5", "五社联动。")
    assert desk.delta is None
    desk.clean(tmp_path / "clean")
    assert tree(desk.site) == tree(tmp_path / "clean")


def test_the_first_index_of_a_site_is_a_clean_one(tmp_path):
    (tmp_path / "new").mkdir()
    desk = Desk(tmp_path / "desk", 3)
    files = update_index(list(desk.documents), (), desk.pack, NAMES, WORDS, tmp_path / "nothing", tmp_path / "new")
    assert tree(tmp_path / "new") == tree(desk.site)
    assert files == desk.files
