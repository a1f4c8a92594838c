"""What the system is asked to tell of while a newsroom is served."""

import time

import pytest

from generator.plugin.serving import Watcher


def rings(bell, edit):
    """Whether a bell rings within two seconds of an edit."""
    before = bell.read_bytes()
    edit()
    until = time.monotonic() + 2
    while bell.read_bytes() == before:
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    time.sleep(0.1)  # what one edit rings for besides
    return True


@pytest.fixture
def watched(tmp_path):
    """A newsroom's folders and files, and the bell of a watcher of them."""
    for folder in ("content/pages", "theme"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: a")
    bell = tmp_path / "workspace"
    bell.write_bytes(b"")
    watcher = Watcher(bell)
    watcher.watch([tmp_path / "content", tmp_path / "mkdocs.yml", tmp_path / "theme"])
    yield tmp_path, bell
    watcher.stop()


# In which order the system is asked hangs on addresses in memory.
@pytest.mark.parametrize("attempt", range(12))
def test_a_file_is_heard_beside_folders(watched, attempt):
    root, bell = watched
    for name in ("mkdocs.yml", "content/pages/about.md", "theme/article.html"):
        assert rings(bell, lambda name=name: (root / name).write_text("anew")), name


def test_what_is_only_read_is_not_an_edit(watched):
    root, bell = watched
    assert not rings(bell, lambda: [(root / "mkdocs.yml").read_text(), list((root / "content").rglob("*"))])


def test_what_lies_beside_is_not_an_edit(watched):
    root, bell = watched
    assert not rings(bell, lambda: (root / "README.md").write_text("anew"))
