"""The same content gives the same bytes, wherever, whenever and by however many it is printed."""

import os
import shutil
import subprocess

import pytest

from tests.conftest import NEWSROOM, empty_newsroom, tree
from tests.press.newsrooms import add

HERE = {"TZ": "Asia/Shanghai", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/St_Johns", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "77"}


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """More articles than one worker is given at once."""
    project = empty_newsroom(tmp_path_factory.mktemp("content") / "newsroom")
    for number in range(110):
        add(project, f"article-{number}", number)
    return project.root


def built(root, jobs, environment):
    command = [NEWSROOM, "build", "--jobs", str(jobs)]
    environment = {**os.environ, **environment, "SOURCE_DATE_EPOCH": "1795568400"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return tree(root / "site")


def test_two_clean_builds_are_the_same_bytes(content, tmp_path):
    first = built(shutil.copytree(content, tmp_path / "first"), 1, HERE)
    # Copied the other way round: a folder gives its files in the order in which they came.
    other = tmp_path / "other folder 另一处"
    shutil.copytree(content, other, ignore=shutil.ignore_patterns("articles"))
    for folder in sorted((content / "content/articles").glob("*/*"), reverse=True):
        shutil.copytree(folder, other / folder.relative_to(content))
    assert built(other, 2, THERE) == first
