import errno
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

import pytest

from generator.errors import CommandError
from generator.press.placing import Change, litter, place, published_files, remove_empty_folders
from tests.conftest import tree, write


def printed(folder, **pages):
    for name, text in {"404.html": "x", "assets/newsroom.css": "x", **pages}.items():
        write(folder / name, text)
    return folder


def become(new, site):
    """Everything that has been printed, into a folder of which nobody knows what lies there."""
    names = sorted(published_files(new))
    copy = Path(tempfile.mkdtemp()) / "printed"
    shutil.copytree(new, copy)
    done = place(copy, site, Change(tuple(names), tuple(sorted(litter(site) - set(names)))))
    shutil.rmtree(copy, ignore_errors=True)
    return done


def test_the_site_becomes_what_was_printed(tmp_path):
    new = printed(tmp_path / "printed", **{"index.html": "甲", "a/index.html": "乙"})
    site = tmp_path / "site"
    assert become(new, site) == (4, 0)
    assert tree(site) == tree(new)


def test_only_what_differs_is_touched(tmp_path):
    site = printed(tmp_path / "site", **{"index.html": "甲", "a/index.html": "乙", "gone/index.html": "丙"})
    new = printed(tmp_path / "printed", **{"index.html": "甲", "a/index.html": "新"})
    before = (site / "index.html").stat().st_mtime_ns, (site / "index.html").stat().st_ino
    assert become(new, site) == (1, 1)
    assert ((site / "index.html").stat().st_mtime_ns, (site / "index.html").stat().st_ino) == before
    assert not (site / "gone").exists()
    assert tree(site) == tree(new)


def test_a_file_gives_way_to_a_folder_and_back(tmp_path):
    new = printed(tmp_path / "printed", **{"a/index.html": "甲"})
    site = printed(tmp_path / "site", a="file")
    become(new, site)
    assert tree(site) == tree(new)
    (new / "a/index.html").unlink()
    (new / "a").rmdir()
    write(new / "a", "file")
    become(new, site)
    assert tree(site) == tree(new)


def test_pages_come_after_what_they_link_to(tmp_path, monkeypatch):
    new = printed(
        tmp_path / "printed",
        **{
            "index.html": "1",
            "archive/2026/07/index.html": "2",
            "regions/a/page/2/x/index.html": "3",
            "articles/2026/a/index.html": "4",
            "en/articles/2026/a/picture.png": "5",
            "regions/a/feed.xml": "6",
            "sitemap.xml": "7",
            "assets/search/index.json": "8",
        },
    )
    (tmp_path / "site").mkdir()
    order = []
    real = os.replace
    monkeypatch.setattr("os.replace", lambda one, to: (real(one, to), order.append(str(to))))
    become(new, tmp_path / "site")
    names = [os.path.relpath(name, tmp_path / "site") for name in order]
    assert names == [
        "assets/newsroom.css", "en/articles/2026/a/picture.png", "articles/2026/a/index.html",
        "regions/a/page/2/x/index.html", "archive/2026/07/index.html", "404.html", "index.html",
        "assets/search/index.json", "regions/a/feed.xml", "sitemap.xml",
    ]  # fmt: skip


def test_what_is_not_there_yet_comes_before_what_links_to_it(tmp_path, monkeypatch):
    """A new article leads to the first page of its column, and every menu to the first column."""
    pages = {"index.html": "0", "about/index.html": "0", "articles/2026/a/index.html": "0", "sitemap.xml": "0"}
    site = printed(tmp_path / "site", **pages)
    new = {"articles/2026/b/index.html": "1", "columns/index.html": "1", "columns/c/feed.xml": "1"}
    folder = printed(tmp_path / "printed", **dict.fromkeys(pages, "1"), **new)
    order = []
    real = os.replace
    monkeypatch.setattr("os.replace", lambda one, to: (real(one, to), order.append(os.path.relpath(to, site))))
    place(folder, site, Change((*pages, *new)))
    assert order == [
        "articles/2026/b/index.html", "columns/index.html", "columns/c/feed.xml",
        "articles/2026/a/index.html", "about/index.html", "index.html", "sitemap.xml",
    ]  # fmt: skip


def test_what_leads_to_others_goes_before_them(tmp_path, monkeypatch):
    """With its last article a column goes, which some have among their bookmarks, and with it its feed."""
    gone = ["articles/2026/a/a.png", "articles/2026/a/index.html", "columns/c/feed.xml", "columns/c/index.html"]
    site = printed(tmp_path / "site", **dict.fromkeys(gone, "0"))
    order = []
    real = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda one: (real(one), order.append(os.path.relpath(one, site))))
    place(printed(tmp_path / "printed"), site, Change((), tuple(gone)))
    assert order == [
        "columns/c/feed.xml",
        "columns/c/index.html",
        "articles/2026/a/index.html",
        "articles/2026/a/a.png",
    ]


def test_a_first_site_that_is_cut_short_is_known_again(tmp_path, monkeypatch):
    """In a folder that is there already, and so file by file."""
    new = printed(tmp_path / "printed", **{"index.html": "甲", "assets/search/0a/blocks/0": "x"})
    change = Change(("404.html", "assets/newsroom.css", "index.html"), (), ("assets/search/0a",))
    for steps in range(1, 4):
        site, copy, done = tmp_path / f"site-{steps}", tmp_path / f"copy-{steps}", []
        shutil.copytree(new, copy)
        site.mkdir()

        def one(real, source, to, done=done, steps=steps):
            if len(done) == steps:
                raise KeyboardInterrupt
            done.append(to)
            return real(source, to)

        with monkeypatch.context() as patched:
            patched.setattr("os.replace", partial(one, os.replace))
            patched.setattr("os.rename", partial(one, os.rename))
            with pytest.raises(KeyboardInterrupt):
                place(copy, site, change)
        become(new, site)
        assert tree(site) == tree(new)


def test_what_a_kill_has_left_of_a_folder_is_swept_up(tmp_path):
    site = printed(tmp_path / "site")
    (site / ".0a1b2c3d.part/blocks").mkdir(parents=True)
    (site / ".git/refs").mkdir(parents=True)
    remove_empty_folders(site)
    assert {path.name for path in site.iterdir()} == {"404.html", "assets", ".git"}
    assert (site / ".git/refs").is_dir()


def test_a_first_site_comes_at_once(tmp_path, monkeypatch):
    new = printed(
        tmp_path / "printed", **{"a/index.html": "甲", "assets/search/0a/blocks/0": "x", ".hidden": "a host's"}
    )
    monkeypatch.setattr("os.replace", None)
    names = [name for name in sorted(published_files(new)) if not name.startswith("assets/search/")]
    done = place(new, tmp_path / "public/site", Change(tuple(names), new_folders=("assets/search/0a",)))
    assert done == (4, 0)
    assert set(tree(tmp_path / "public/site")) == {*names, "assets/search/0a/blocks/0"}
    assert not new.exists()


def test_a_link_in_the_way_leads_nowhere_else(tmp_path):
    new = printed(tmp_path / "printed", **{"articles/2026/a/index.html": "甲"})
    site = printed(tmp_path / "site")
    (tmp_path / "elsewhere").mkdir()
    (site / "articles").symlink_to(tmp_path / "elsewhere")
    become(new, site)
    assert not any((tmp_path / "elsewhere").iterdir())
    assert tree(site) == tree(new)


def test_a_strangers_folder_is_left_alone(tmp_path):
    new = printed(tmp_path / "project/printed")
    write(tmp_path / "home/letters.txt", "private")
    with pytest.raises(CommandError) as caught:
        become(new, tmp_path / "home")
    assert caught.value.rule == "site-folder"
    assert tree(tmp_path / "home") == {"letters.txt": b"private"}
    become(new, tmp_path / "empty")
    become(new, tmp_path / "empty")
    assert tree(tmp_path / "empty") == tree(new)


def test_what_a_host_keeps_there_stays(tmp_path):
    new = printed(tmp_path / "printed", **{"index.html": "1"})
    become(new, tmp_path / "site")
    write(tmp_path / "site/CNAME", "news.example")
    write(tmp_path / "site/.git/HEAD", "ref")
    write(tmp_path / "site/old.html", "gone")
    assert become(new, tmp_path / "site") == (0, 1)
    assert set(tree(tmp_path / "site")) == {*tree(new), "CNAME", ".git/HEAD"}


def test_a_file_is_no_site(tmp_path):
    new = printed(tmp_path / "printed")
    write(tmp_path / "site", "a file")
    with pytest.raises(CommandError):
        become(new, tmp_path / "site")


def another_disk(than):
    """A folder on another disk, None where there is none to be had."""
    found = (path for path in map(Path, ("/dev/shm", "/tmp", "/var/tmp")) if path.is_dir())
    return next((path for path in found if path.stat().st_dev != than.stat().st_dev), None)


def test_what_finds_no_room_on_another_disk_leaves_nothing_half_made(tmp_path, monkeypatch):
    site = printed(tmp_path / "site")
    new = printed(tmp_path / "printed", **{"assets/search/0a/blocks/0": "x"})

    def rename(path, to):
        raise OSError(errno.EXDEV, "another disk", str(path), None, str(to))

    def copyfile(source, to):
        raise OSError(errno.ENOSPC, "no room", source, None, to)

    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr("shutil.copyfile", copyfile)
    with pytest.raises(CommandError) as caught:
        place(new, site, Change((), (), ("assets/search/0a",)))
    # It is there that room has to be made.
    assert str(caught.value.values["file"]).startswith(f"{site}/")
    assert not list(site.glob(".*"))


def test_a_site_may_lie_on_another_disk(tmp_path):
    new = printed(
        tmp_path / "printed", **{"index.html": "甲", "a/b/index.html": "乙", "assets/search/0a/blocks/0": "x"}
    )
    wanted = tree(new)
    with tempfile.TemporaryDirectory(dir=another_disk(tmp_path)) as other:
        site = Path(other) / "site"
        names = [name for name in sorted(published_files(new)) if not name.startswith("assets/search/")]
        place(new, site, Change(tuple(names), new_folders=("assets/search/0a",)))
        assert tree(site) == wanted
