import multiprocessing
from io import FileIO
from threading import Timer

import pytest

from generator.content.disk import free_folder, lock, sweep, write_all, write_file, write_folder
from generator.content.text_file import read_text
from generator.errors import CommandError, LockedError


def test_a_folder_is_made_whole_or_not_at_all(tmp_path):
    write_folder(tmp_path / "2026/one", {"index.zh.md": "甲\n"})
    assert (tmp_path / "2026/one/index.zh.md").read_bytes() == "甲\n".encode()
    with pytest.raises(FileExistsError):
        write_folder(tmp_path / "2026/one", {"index.zh.md": "乙\n"})
    with pytest.raises(CommandError):
        write_folder(tmp_path / "2026/two", {"index.zh.md": "甲", "no/such/folder": "乙"})
    assert [path.name for path in (tmp_path / "2026").iterdir()] == ["one"]


def test_a_file_is_replaced_at_once_and_leaves_nothing_behind(tmp_path):
    write_file(tmp_path / "a/page.html", b"one")
    write_file(tmp_path / "a/page.html", b"two")
    assert (tmp_path / "a/page.html").read_bytes() == b"two"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["page.html"]


class NearlyFull(FileIO):
    """A file on a disk with little room, which the system fills up without a word."""

    room = 5

    def write(self, data):
        if not self.room:
            raise OSError(28, "No space left on device")
        done = super().write(data[: min(3, self.room)])
        self.room -= done
        return done


def test_what_is_written_is_written_to_its_end(tmp_path):
    with NearlyFull(tmp_path / "whole", "wb") as file:
        write_all(file, b"12345")
    assert (tmp_path / "whole").read_bytes() == b"12345"
    with NearlyFull(tmp_path / "half", "wb") as file, pytest.raises(OSError, match="No space left") as caught:
        write_all(file, b"123456")
    assert caught.value.filename == tmp_path / "half"


def test_a_free_folder_is_numbered(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a-2").mkdir()
    assert free_folder(tmp_path, "a").name == "a-3"
    assert free_folder(tmp_path, "b").name == "b"


def hold(project, held, done):
    with lock(project):
        held.set()
        done.wait(20)


def test_one_command_at_a_time(project):
    context = multiprocessing.get_context("spawn")
    held, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(project, held, done))
    other.start()
    try:
        assert held.wait(20)
        with pytest.raises(LockedError) as caught, lock(project):
            pass
        assert caught.value.holder == str(other.pid)
        Timer(0.5, done.set).start()
        # Who has patience gets it when the other one is through.
        with lock(project, patience=20):
            pass
    finally:
        done.set()
        other.join()
    with lock(project):
        pass


def test_only_what_a_killed_command_has_left_is_swept_up(tmp_path):
    for name in (".one.part-ab12cd_3", ".backup-20261125", ".git"):
        (tmp_path / name).mkdir()
    for name in (".ab12cd_3.part", ".notes.part", ".env"):
        (tmp_path / name).write_text("x")
    sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".backup-20261125", ".env", ".git", ".notes.part"]


def test_what_is_no_file_is_told_as_what_it_is(project):
    for path, reason in ((project.data, "Is a directory"), (project.data / "gone.yml", "No such file or directory")):
        faults = []
        assert read_text(project, path, faults) is None
        assert [(fault.rule, fault.values["reason"]) for fault in faults] == [("unreadable", reason)]
