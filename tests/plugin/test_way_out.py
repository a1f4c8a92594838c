"""MkDocs can be left: its fork prints the same site, byte for byte. Makes an environment of its own."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT, tree


@pytest.mark.publish
def test_properdocs_prints_the_same_bytes(tmp_path):
    home, pip = tmp_path / "env", ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    python = home / "bin/python"
    for arguments in (
        ["--require-hashes", "-r", ROOT / "requirements/site.txt"],
        ["--require-hashes", "--no-deps", "-r", ROOT / "requirements/properdocs.txt"],
        ["--no-deps", "--no-build-isolation", ROOT],
    ):
        subprocess.run([python, *pip, *arguments], check=True)
    project = tmp_path / "newsroom"
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project)
    for name in ("content", "theme_overrides"):
        shutil.copytree(ROOT / name, project / name)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795568400"}
    subprocess.run(
        [home / "bin/newsroom", "build", "-d", tmp_path / "mkdocs"], cwd=project, env=environment, check=True
    )
    subprocess.run(
        [home / "bin/properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", tmp_path / "properdocs"],
        cwd=project, env=environment, check=True,
    )  # fmt: skip
    ours = tree(tmp_path / "mkdocs")
    assert len(ours) > 100
    assert tree(tmp_path / "properdocs") == ours
