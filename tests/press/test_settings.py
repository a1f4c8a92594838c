"""What the press reads of mkdocs.yml: what MkDocs makes of it, and whatever pages may stand on beside it."""

import re

import pytest
from mkdocs.config import load_config

from generator.press.ground import ground, looks
from generator.press.settings import hook_folders, settings, theme_folder, variables, written
from tests.conftest import write


def add(project, text):
    path = project.root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_tags_leave_the_rest_as_it_is(project, monkeypatch):
    monkeypatch.setenv("WHERE", "public")
    add(
        project,
        "extra:\n  analytics: !ENV [KEY, none]\n  slugs: !!python/name:os.getcwd\n  here: !relative $docs_dir\n"
        "copyright: !ENV WHERE\nhooks: [hooks/a.py, hooks/b.py, c.py]\n",
    )
    found = settings(project)
    assert (found["copyright"], found["extra"]) == ("public", {"analytics": "none", "slugs": None, "here": None})
    assert found["plugins"] == ["newsroom"]
    assert hook_folders(project) == ("", "hooks")


def test_what_is_inherited_is_put_together_as_mkdocs_does(project):
    add(project, "INHERIT: conf/base.yml\n")
    write(project.root / "conf/base.yml", "INHERIT: more.yml\ntheme: {custom_dir: other, locale: en}\ncopyright: 甲\n")
    write(project.root / "conf/more.yml", "copyright: 乙\nsite_author: 丙\n")
    found, theirs = settings(project), load_config(str(project.root / "mkdocs.yml"))
    assert (found["copyright"], found["site_author"]) == (theirs.copyright, theirs.site_author) == ("甲", "丙")
    assert str(theme_folder(project)) == theirs.theme.custom_dir == str(project.root / "theme_overrides")
    assert len(written(project)) == 3


def test_files_that_inherit_from_each_other_come_to_an_end(project):
    add(project, "INHERIT: base.yml\n")
    write(project.root / "base.yml", "INHERIT: mkdocs.yml\n")
    assert settings(project)["plugins"] == ["newsroom"]


@pytest.mark.parametrize("text", ["a: [", "- 1", "\xff", "INHERIT: nowhere.yml", "a: !ENV {}", "a: 2026-02-30"])
def test_what_cannot_be_read_says_nothing(project, text):
    (project.root / "mkdocs.yml").write_bytes(text.encode("latin-1"))
    assert "plugins" not in settings(project)


@pytest.mark.parametrize("stated", ['!ENV ["KEY", "x"]', "!ENV KEY", "!ENV\n  - KEY\n  - x", "!ENV [A,KEY]"])
def test_each_variable_that_is_named_counts_however_it_is(stated):
    files = (b"a: 1", f"copyright: {stated}".encode())
    assert list(variables(files, {"KEY": "1", "KEYS": "2", "copyright": "3"})) == ["KEY=1", "copyright=3"]
    assert list(variables((b"copyright: KEY",), {"KEY": "1"})) == []


@pytest.fixture
def rich(project):
    """A newsroom with settings that inherit, a theme and hooks in folders of their own, and a link in the theme."""
    add(project, "INHERIT: conf/base.yml\nhooks: [hooks/h.py]\nextra: {a: !ENV [KEY, b]}\n")
    write(project.root / "conf/base.yml", "copyright: 甲\n")
    write(project.root / "hooks/h.py", "")
    write(project.root / "hooks/inner/v.py", "")
    write(project.root / "shared/front.html", "")
    (project.root / "theme_overrides").rename(project.root / "overrides")
    (project.root / "overrides/shared").symlink_to("../shared")
    (project.root / "shared/again").symlink_to("../shared")
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    (project.root / "mkdocs.yml").write_text(
        text.replace("custom_dir: theme_overrides", "custom_dir: overrides"), "utf-8"
    )
    return project


@pytest.mark.parametrize(
    "name", ["conf/base.yml", "hooks/h.py", "hooks/inner/v.py", "shared/front.html", "overrides/newsroom/front.html"]
)
def test_the_ground_is_another_when_a_file_is(rich, name):
    before = ground(rich, {})
    assert ground(rich, {}) == before
    with (rich.root / name).open("a") as file:
        file.write("# x\n")
    assert ground(rich, {}).pages != before.pages
    assert ground(rich, {}).reading == before.reading


def test_the_ground_is_another_when_a_variable_is(rich):
    assert len({ground(rich, given).pages for given in ({}, {"KEY": "1"}, {"KEY": "2"})}) == 3
    assert ground(rich, {"OTHER": "1"}) == ground(rich, {})


def test_a_package_beside_a_hook_in_the_newsrooms_own_folder_counts_and_an_environment_does_not(project):
    add(project, "hooks: [hook.py]\n")
    for name in ("hook.py", "helpers/__init__.py", "helpers/deep/names.py", "venv/lib/other.py"):
        write(project.root / name, "")
    before = ground(project, {}).pages
    write(project.root / "venv/lib/other.py", "# x")
    assert ground(project, {}).pages == before
    write(project.root / "helpers/deep/names.py", "# x")
    assert ground(project, {}).pages != before


@pytest.mark.parametrize("said", ["theme: {name: material, custom_dir: %s}", "hooks: [%s/hook.py]"])
def test_nothing_is_looked_through_for_a_folder_around_the_newsroom(project, said):
    """As somebody types it, a way to a folder may end at the whole disk."""
    path = project.root / "mkdocs.yml"
    text = re.sub("theme:(?:\n .*)*", "", path.read_text("utf-8")) if "theme" in said else path.read_text("utf-8")
    path.write_text(f"{text}\n{said % '..'}\n", "utf-8")
    write(project.root.parent / "hook.py", "")
    before = ground(project, {}).pages
    write(project.root.parent / "elsewhere/other.py", "")
    assert ground(project, {}).pages == before
    assert not any("elsewhere" in name for name in looks(project))
    write(project.root.parent / "hook.py", "# x")
    assert (ground(project, {}).pages == before) is ("theme" in said)
