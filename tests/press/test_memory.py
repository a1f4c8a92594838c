"""A store that is damaged, another's or gone counts as nothing; it never misleads."""

import sqlite3
from contextlib import closing, suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.errors import CommandError
from generator.model import Article, Translation
from generator.press.kept_store import KeptStore
from generator.press.known import Folder, Known, Pressed, PrintedPage
from generator.press.store import LostError, Memory, Store

ORIGIN = b"0123456789abcdef"
FOLDER = Folder("content/articles/2026/one", ("content/articles/2026/one",), b"s" * 16, b"d" * 16)
PAGE = PrintedPage("articles/2026/one/", "zh", True, None, "2026-11-24", 0)
SHEET = Pressed.of(b"u" * 16, {"articles/2026/one/index.html": b"f" * 16}, (PAGE,))

TEXT = Translation("zh", "content/articles/2026/one/index.zh.md", "一", "二", "正文。")
KNOWN = Known(
    b"d" * 16,
    Article("one", "one", "2026", "content/articles/2026/one", "own", "zh", None, "guizhou", "draft", (TEXT,)),
    b"l" * 16,
    {},
    None,
)


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite", ORIGIN)
    store.write(facts={"reading": b"r"}, folders=[FOLDER], sheets={"articles/2026/one/": SHEET})
    with closing(store):
        yield store


def test_what_was_put_in_comes_out(store):
    memory = store.read()
    assert memory == Memory({"reading": b"r"}, {"articles/2026/one/": SHEET})
    assert list(store.folders()) == [FOLDER]
    assert store.folder(FOLDER.name) == FOLDER
    store.write(facts={"reading": None}, sheets={"articles/2026/one/": None})
    assert store.read() == Memory()
    assert list(store.folders()) == [FOLDER]


def test_another_folders_store_is_not_read(store, tmp_path):
    assert Store(tmp_path / "store.sqlite", b"x" * 16).read() == Memory()
    assert not (tmp_path / "store.sqlite").exists()


@given(at=st.integers(0, 100_000), bit=st.integers(0, 7))
@example(at=3690, bit=7)  # a name that is no UTF-8
def test_a_flipped_bit_gives_what_was_there_or_nothing(tmp_path_factory, at, bit):
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    store = Store(path, ORIGIN)
    store.write(folders=[FOLDER], sheets={"articles/2026/one/": SHEET})
    whole, data = store.read(), bytearray(path.read_bytes())
    data[at % len(data)] ^= 1 << bit
    path.write_bytes(data)
    # Who writes is told in words that it cannot be written, or that it is lost.
    with suppress(CommandError, LostError):
        Store(path, ORIGIN).note([], {})
    path.write_bytes(data)
    found = store.read()
    with suppress(LostError):
        assert [one for one in store.folders() if one != FOLDER] == []
    assert all(whole.sheets[name] == one for name, one in found.sheets.items())


@pytest.mark.parametrize("held", [b"", b"no database at all", b"SQLite format 3\x00" + b"\xff" * 200])
def test_what_is_no_store_is_replaced(tmp_path, held):
    path = tmp_path / "store.sqlite"
    path.write_bytes(held)
    store = Store(path, ORIGIN)
    assert store.read() == Memory()
    store.write(folders=[FOLDER])
    assert list(store.folders()) == [FOLDER]


def test_a_row_of_another_kind_is_told(store, tmp_path):
    with sqlite3.connect(tmp_path / "store.sqlite") as base:
        base.execute("insert into known values ('content/articles/2026/one', x'00', 0)")
    base.close()
    with pytest.raises(LostError):
        list(store.known())


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["facts", "sheets", "known"]), st.booleans()), max_size=12
    ),
    st.integers(0, 12),
)
def test_what_is_kept_in_memory_is_what_the_file_holds(tmp_path_factory, steps, other_at):
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    kept, plain = KeptStore(path, ORIGIN), Store(path, ORIGIN)
    kept.read()
    for number, (name, table, is_there) in enumerate(steps):
        # Now and then another process writes.
        writer = plain if number == other_at else kept
        row = {"facts": name.encode() + bytes([number]), "sheets": SHEET, "known": KNOWN}[table]
        writer.write(**{table: {name: row if is_there else None}})
        assert kept.read() == plain.read()
        assert dict(kept.known()) == dict(plain.known())


@pytest.mark.parametrize("place", range(40))
def test_a_store_that_is_damaged_anywhere_takes_in_what_comes_next(tmp_path, place):
    store = Store(tmp_path / "store.sqlite", ORIGIN)
    folders = [replace(FOLDER, name=f"content/articles/2026/a{number}") for number in range(200)]
    store.write(
        folders=folders, known={one.name: KNOWN for one in folders}, sheets={one.name: SHEET for one in folders}
    )
    data = bytearray(store.path.read_bytes())
    data[place * len(data) // 40] ^= 0xFF
    store.path.write_bytes(data)
    store.write(facts={"day": b"1"}, known=dict.fromkeys([one.name for one in folders]), sheets={"new": SHEET})
    memory = store.read()
    assert not memory.facts or memory.facts["day"] == b"1"
    store.write(folders=folders[:1])
    with closing(store):
        assert store.folder(folders[0].name) == folders[0]
