"""What the system is asked to tell of while a newsroom is served."""

import os
import shutil
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


@pytest.mark.parametrize("name", ["mkdocs.yml", "content/pages", "content/pages/about.md"])
def test_a_time_and_a_permission_that_are_set_are_heard(watched, name):
    """A build under which a file's time is set places nothing; who mends what may not be read waits for the next."""
    root, bell = watched
    (root / "content/pages/about.md").write_text("a")
    time.sleep(0.1)
    assert rings(bell, lambda: os.utime(root / name, (1, 1)))
    assert rings(bell, lambda: (root / name).chmod(0o700))


def test_what_is_only_read_is_not_an_edit(watched):
    root, bell = watched
    assert not rings(bell, lambda: [(root / "mkdocs.yml").read_text(), list((root / "content").rglob("*"))])


def test_what_lies_beside_is_not_an_edit(watched):
    root, bell = watched
    assert not rings(bell, lambda: (root / "README.md").write_text("anew"))


def test_what_goes_and_comes_back_is_heard_and_heard_on(watched):
    root, bell = watched
    about = root / "content/pages/about.md"
    about.write_text("first")
    for name in ("content/pages", "content"):
        # watchdog warns of a folder below that comes back, and a warning fails a test.
        assert rings(bell, lambda name=name: (root / name).rename(root / "away")), name
        assert rings(bell, lambda name=name: (root / "away").rename(root / name)), name
        assert rings(bell, lambda name=name: about.write_text(f"back with {name}")), name


def test_what_is_named_later_is_heard_as_soon_as_it_is_there(watched):
    root, bell = watched
    assert not rings(bell, lambda: (root / "base.yml").write_text("first"))
    (root / "base.yml").unlink()
    watcher = Watcher(bell)
    try:
        watcher.watch([root / "content"])
        watcher.watch([root / "base.yml", root / "other", root / "content", root / "gone/base.yml"])
        assert rings(bell, lambda: (root / "base.yml").write_text("anew"))
        assert rings(bell, (root / "other").mkdir)
        assert rings(bell, lambda: (root / "other/article.html").write_text("anew"))
    finally:
        watcher.stop()


def test_what_is_named_in_folders_that_are_not_there_yet_is_heard_with_them(watched):
    root, bell = watched
    hook = root / "tools/deep/hook.py"
    watcher = Watcher(bell)
    try:
        watcher.watch([root / "content", hook])
        for word in ("first", "again"):
            assert rings(bell, lambda: hook.parent.mkdir(parents=True))
            assert rings(bell, lambda word=word: hook.write_text(word))
            assert rings(bell, lambda word=word: hook.write_text(word.upper()))
            assert not rings(bell, lambda: (root / "tools/other.py").write_text("x"))
            assert rings(bell, lambda: shutil.rmtree(root / "tools"))
        hook.parent.mkdir(parents=True)
        hook.write_text("moved")
        time.sleep(0.1)
        assert rings(bell, lambda: (root / "tools").rename(root / "away"))
        assert rings(bell, lambda: hook.parent.mkdir(parents=True))
        assert rings(bell, lambda: hook.write_text("anew"))
    finally:
        watcher.stop()
