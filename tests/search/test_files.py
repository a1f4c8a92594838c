"""The names of an index's files, held against a plain set of them."""

from hypothesis import given
from hypothesis import strategies as st

from generator.search.files import Files, Numbered

FOLDERS = ("a/blocks", "a/zh", "b/blocks")
NUMBERED = st.builds(
    lambda folder, count, without: Numbered(folder, count, frozenset(n for n in without if n < count)),
    st.sampled_from(FOLDERS),
    st.integers(0, 12),
    st.sets(st.integers(0, 11)),
)
FILES = st.builds(
    lambda numbered, named: Files(tuple(numbered), frozenset(named)),
    st.lists(NUMBERED, unique_by=lambda one: one.folder),
    st.sets(st.sampled_from(["index.json", "a/articles", "a/facets.zh", "b/articles", "texts/0123.zh"])),
)


@given(FILES, FILES)
def test_they_are_the_set_of_their_names(files, others):
    names, other_names = set(files), set(others)
    assert len(files) == len(names) == len(list(files))
    assert all(name in files for name in names)
    assert [name in files for name in sorted(other_names)] == [name in names for name in sorted(other_names)]
    assert files - others == names - other_names
    assert files - other_names == names - other_names
    assert names - others == names - other_names
    assert files == names


def test_a_name_is_a_number_as_it_is_written():
    files = Files((Numbered("a/zh", 12),), frozenset())
    assert "a/zh/10" in files
    assert not {"a/zh/010", "a/zh/12", "a/zh/-1", "a/zh/", "a/zh/²", "a/zh/1/1", "a/en/1", "a/zh"} & files


@given(FILES, st.sets(st.sampled_from([*map(str, range(12)), "articles", "facets.zh", "01"])))
def test_what_is_lacking_in_a_folder_is_what_is_not_there(files, there):
    for folder in ("", "a", "a/zh", "a/blocks", "texts"):
        inside = {name for name in files if name.rpartition("/")[0] == folder}
        assert files.lacking(folder, there) == {name for name in inside if name.rpartition("/")[2] not in there}
        assert (folder in files.folders()) == bool(inside)
