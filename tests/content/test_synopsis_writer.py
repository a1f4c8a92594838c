"""An endorsement is put into a file however it is laid out, and nothing else of it changes."""

import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.content.project import Project
from generator.content.synopsis_reader import SYNOPSES, read_synopses
from generator.content.synopsis_writer import synopses_text, with_endorsement
from generator.model import Endorsement
from tests.content.test_articles import slug, synopses

SIGNED = Endorsement("sun-yue", "2026-11-24", "0" * 64, "A" * 86 + "==")
REMARKS = st.sampled_from(["", "# 注\n", "\n\n# 注：甲\n\n", "  # of nothing\n"])
tables = st.lists(slug, min_size=1, max_size=3, unique=True).flatmap(
    lambda names: st.tuples(*(synopses.map(lambda one, name=name: replace(one, id=name)) for name in names))
)


@st.composite
def files(draw):
    """Synopses, and a file of them in one of the ways in which YAML can be written."""
    found = draw(tables)
    rows = yaml.safe_load(synopses_text(found))
    style = {
        "default_flow_style": draw(st.sampled_from([True, False, None])),
        "default_style": draw(st.sampled_from([None, '"', "'"])),
        "width": draw(st.sampled_from([20, 80, 100_000])),
        "indent": draw(st.integers(2, 6)),
        "sort_keys": draw(st.booleans()),
        "allow_unicode": True,
    }
    parts = [yaml.safe_dump([row], **style) for row in rows]
    return found, draw(REMARKS) + "".join(part + draw(REMARKS) for part in parts)


def read(folder, data):
    (folder / SYNOPSES).write_bytes(data)
    faults = []
    return read_synopses(Project(folder), folder, {SYNOPSES}, faults), faults


@given(file=files(), data=st.data(), end=st.sampled_from(["\n", "\r\n"]), bom=st.sampled_from(["", "\ufeff"]))
def test_what_was_there_stays_and_what_is_new_is_read(tmp_path_factory, file, data, end, bom):
    found, text = file
    folder = tmp_path_factory.mktemp("synopses")
    before = (bom + text.replace("\n", end)).encode()
    was, faults = read(folder, before)
    if faults or len(was) != len(found):
        return  # rows in brackets and rows with hyphens are no one list
    number = data.draw(st.integers(0, len(was) - 1))
    then = replace(was[number], signed=SIGNED)
    after = with_endorsement(before, then)
    assert read(folder, after) == ((*was[:number], then, *was[number + 1 :]), [])
    if was[number].signed is None:
        start = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
        assert after.endswith(before[start:])
    # Once more is the same: it stands where it stood.
    assert with_endorsement(after, then) == after
