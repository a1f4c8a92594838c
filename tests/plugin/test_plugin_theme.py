"""What MkDocs finds among the theme's files."""

import re
from fnmatch import fnmatch

from jinja2 import FileSystemLoader
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from generator.plugin.theme import without_icons
from tests.conftest import tree, write


def theme_files(config):
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return [(file.src_uri, file.abs_src_path, file.abs_dest_path) for file in files]


def test_what_mkdocs_finds_is_what_it_found(newsroom):
    (newsroom.root / "theme_overrides/.icons").mkdir()
    (newsroom.root / "theme_overrides/.icons/ours.svg").write_text("<svg></svg>")
    (newsroom.root / "theme_overrides/assets/deep/.hidden").mkdir(parents=True)
    (newsroom.root / "theme_overrides/assets/deep/.hidden/one.css").write_text("")
    (newsroom.root / "theme_overrides/assets/deep/two.css").write_text("")
    config = load_config(str(newsroom.root / "mkdocs.yml"))
    before = theme_files(config)
    without_icons(config.theme)
    assert theme_files(config) == before
    assert "assets/deep/two.css" in {name for name, _, _ in before}


def test_only_names_with_a_dot_are_passed_over(newsroom):
    config = load_config(str(newsroom.root / "mkdocs.yml"))
    every = FileSystemLoader(config.theme.dirs).list_templates()
    shown = [name for name in every if not fnmatch(name, ".*") and not fnmatch(name, "*/.*")]
    without_icons(config.theme)
    env = config.theme.get_env()
    assert env.list_templates() == shown
    assert len(shown) * 10 < len(every)
    # A template that asks for an icon has it still.
    assert "<svg" in env.get_template(".icons/material/account.svg").render()


def test_all_that_lies_among_our_own_assets_is_published_and_of_materials_its_style_sheet(newsroom, run):
    for name in ("logo.svg", "fonts/ours.woff2", "newsroom.css~"):
        write(newsroom.root / "theme_overrides/assets" / name, "x")
    assert run(newsroom, "build").returncode == 0
    ours = tree(newsroom.root / "theme_overrides/assets").keys() - {"newsroom.css~"}
    found = {name for name in tree(newsroom.root / "site/assets") if not name.startswith("search/")}
    (theirs,) = found - ours
    assert re.fullmatch(r"stylesheets/main\.[0-9a-f]+\.min\.css", theirs)
    assert ours <= found
