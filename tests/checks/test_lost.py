"""What git remembers as published must be published still, or withdrawn, and be found where it stood."""

import shutil
import subprocess

import pytest

from generator.checks.lost import check_lost
from generator.checks.table import checked_library
from generator.content.history import published_at
from generator.content.project import Project
from generator.errors import CommandError
from tests.conftest import NEWSROOM, edit, write_article

IDENTITY = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")


def git(project, *asked):
    subprocess.run(["git", *IDENTITY, *asked], cwd=project.root, check=True, capture_output=True)


@pytest.fixture
def kept(project):
    """A newsroom with three articles, of which one is a draft, in git."""
    for name in ("one", "two", "three"):
        write_article(project, name)
    edit(project.articles / "2026/three/index.zh.md", "status: published", "status: draft")
    git(project, "init")
    git(project, "add", "--all")
    git(project, "commit", "--message", "Three articles")
    return project


def lost(project, revision="HEAD"):
    library, faults = checked_library(project)
    found = check_lost(library, published_at(project, revision), revision, faults)
    return [(fault.rule, fault.path.removeprefix("content/articles/"), fault.line, fault.column) for fault in found]


def test_words_and_drafts_may_change(kept):
    edit(kept.articles / "2026/one/index.zh.md", "正文。", "别的正文。")
    shutil.rmtree(kept.articles / "2026/three")
    assert lost(kept) == []


def test_what_is_gone_is_told_and_how_to_bring_it_back(kept):
    shutil.rmtree(kept.articles / "2026/one")
    assert lost(kept) == [("article-lost", "2026/one/index.zh.md", 1, 1)]
    done = subprocess.run(
        [NEWSROOM, "check", "--since", "HEAD"], cwd=kept.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "git restore --source=HEAD -- content/articles/2026/one" in done.stdout
    git(kept, "restore", "--source=HEAD", "--", "content/articles/2026/one")
    assert lost(kept) == []


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_it_is_told_whatever_its_line_ends(kept, end):
    path = kept.articles / "2026/one/index.zh.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", end))
    git(kept, "commit", "--all", "--message", "Another editor")
    shutil.rmtree(path.parent)
    assert lost(kept) == [("article-lost", "2026/one/index.zh.md", 1, 1)]


def test_what_is_a_draft_again_is_gone(kept):
    edit(kept.articles / "2026/one/index.zh.md", "status: published", "status: draft")
    assert lost(kept) == [("article-lost", "2026/one/index.zh.md", 10, 9)]


def test_what_is_withdrawn_is_not(kept):
    for name, level in (("one", "bare"), ("two", "erased")):
        path = kept.articles / "2026" / name / "index.zh.md"
        edit(path, "status: published", f"status: withdrawn\nwithdrawal: {{on: 2026-11-25, level: {level}}}")
    edit(path, "slug: two", "slug: another")
    assert lost(kept) == []


def test_a_changed_address_needs_an_alias(kept):
    path = kept.articles / "2026/one/index.zh.md"
    edit(path, "slug: one", "slug: another")
    assert lost(kept) == [("address-lost", "2026/one/index.zh.md", 3, 7)]
    edit(path, "slug: another", "slug: another\naliases: [/articles/2026/one/]")
    assert lost(kept) == []
    git(kept, "commit", "--all", "--message", "Moved")
    edit(path, "aliases: [/articles/2026/one/]\n", "")
    assert lost(kept) == [("address-lost", "2026/one/index.zh.md", 3, 7)]


def test_what_several_revisions_had_is_told_once(kept):
    edit(kept.articles / "2026/two/index.zh.md", "正文。", "别的正文。")
    git(kept, "commit", "--all", "--message", "Words")
    shutil.rmtree(kept.articles / "2026/one")
    asked = ["check", "--since", "HEAD", "--since", "HEAD~1", "--since", "0" * 40]
    done = subprocess.run([NEWSROOM, *asked], cwd=kept.root, capture_output=True, text=True, check=False)
    assert done.stdout.count("[article-lost]") == 1


def test_an_alias_may_be_what_english_readers_see(kept):
    edit(kept.articles / "2026/one/index.zh.md", "slug: one", "slug: b\naliases: [/en/articles/2026/one/]")
    assert lost(kept) == []
    assert [fault for fault in checked_library(kept)[1] if fault.rule == "not-alias"] == []


def test_each_lost_address_is_told(kept, run):
    path = kept.articles / "2026/one/index.zh.md"
    edit(path, "slug: one", "slug: b\naliases: [/articles/2026/one/]")
    git(kept, "commit", "--all", "--message", "Moved")
    edit(path, "slug: b\naliases: [/articles/2026/one/]", "slug: c")
    told = run(kept, "check", "--since", "HEAD", "--since", "HEAD~1").stdout
    assert told.count("[address-lost]") == 2
    assert all(f"nothing stands at its former one, /articles/2026/{name}/" in told for name in ("one", "b"))


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_file_may_begin_and_end_its_lines_as_editors_write_it(kept, bom, end):
    path = kept.articles / "2026/one/index.zh.md"
    path.write_bytes(bom + path.read_bytes().replace(b"\n", end))
    git(kept, "commit", "--all", "--allow-empty", "--message", "Written on Windows")
    shutil.rmtree(path.parent)
    assert lost(kept) == [("article-lost", "2026/one/index.zh.md", 1, 1)]


@pytest.mark.parametrize("is_committed", [True, False])
def test_what_was_withdrawn_and_then_deleted_is_not_to_be_brought_back(kept, run, is_committed):
    path = kept.articles / "2026/one/index.zh.md"
    edit(path, "status: published", "status: withdrawn\nwithdrawal: {on: 2026-11-25, level: erased}")
    git(kept, "commit", "--all", "--message", "Erased")
    shutil.rmtree(path.parent)
    shutil.rmtree(kept.articles / "2026/two")
    if is_committed:
        git(kept, "commit", "--all", "--message", "Deleted")
    told = run(kept, "check", "--since", "HEAD~2" if is_committed else "HEAD~1").stdout
    assert told.count("[article-lost]") == 1
    assert "articles/2026/two" in told


def test_what_was_withdrawn_and_then_published_again_is_lost_with_its_file(kept):
    path = kept.articles / "2026/one/index.zh.md"
    before = path.read_bytes()
    edit(path, "status: published", "status: withdrawn\nwithdrawal: {on: 2026-11-25, level: bare}")
    git(kept, "commit", "--all", "--message", "Withdrawn")
    path.write_bytes(before.replace("正文。".encode(), "改正后的正文。".encode()))
    git(kept, "commit", "--all", "--message", "Published again")
    shutil.rmtree(path.parent)
    git(kept, "commit", "--all", "--message", "Deleted")
    assert lost(kept, "HEAD~3") == [("article-lost", "2026/one/index.zh.md", 1, 1)]


def test_what_was_withdrawn_is_told_when_readers_have_it_again(kept, run):
    path = kept.articles / "2026/one/index.zh.md"
    before = path.read_bytes()
    edit(path, "status: published", "status: withdrawn\nwithdrawal: {on: 2026-11-25, level: bare}")
    git(kept, "commit", "--all", "--message", "Withdrawn")
    edit(path, "level: bare", "level: erased")
    assert lost(kept) == []
    path.write_bytes(before)
    assert lost(kept) == [("article-back", "2026/one/index.zh.md", 10, 9)]
    done = run(kept, "check", "--since", "HEAD")
    assert (done.returncode, "warning [article-back]" in done.stdout) == (0, True)
    shutil.rmtree(path.parent)
    assert lost(kept) == []


def test_a_correction_that_readers_are_told_no_longer_is_told(kept):
    path = kept.articles / "2026/one/index.zh.md"
    told = "corrections:\n- {on: 2026-11-25, what: {zh: 甲}}\n- {on: 2026-11-24, what: {zh: 乙}}\n"
    edit(path, "editor:", f"{told}editor:")
    git(kept, "commit", "--all", "--message", "Corrected")
    edit(path, "甲", "丙")
    assert lost(kept) == []
    edit(path, "- {on: 2026-11-24, what: {zh: 乙}}\n", "")
    assert lost(kept) == [("correction-lost", "2026/one/index.zh.md", 13, 1)]
    edit(path, "status: published", "status: withdrawn\nwithdrawal: {on: 2026-11-25, level: bare}")
    assert lost(kept) == []


def test_a_folder_that_goes_to_another_year_needs_one_too(kept):
    (kept.articles / "2025").mkdir()
    (kept.articles / "2026/one").rename(kept.articles / "2025/one")
    assert lost(kept) == [("address-lost", "2025/one/index.zh.md", 3, 7)]


def test_a_folder_of_another_name_is_where_it_was_if_its_slug_says_so(kept):
    (kept.articles / "2026/one").rename(kept.articles / "2026/renamed")
    assert lost(kept) == []


def test_what_cannot_be_read_has_faults_of_its_own(kept):
    edit(kept.articles / "2026/one/index.zh.md", "title: ", "title ")
    assert lost(kept) == []


def test_before_the_first_commit_nothing_stood(kept):
    assert list(published_at(kept, "0" * 40)) == []


@pytest.mark.parametrize(
    ("lang", "what", "mend"), [("zh", "git 说不出", "去掉 --since"), ("en", "git does not", "clone")]
)
def test_where_there_is_no_repository_it_says_so(project, run, lang, what, mend):
    write_article(project, "one")
    done = run(project, "check", "--since", "HEAD", lang=lang)
    assert done.returncode == 1
    assert what in done.stderr
    assert "not a git repository" in done.stderr
    assert mend in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_shallow_clone_is_told_how_to_get_the_rest(kept, run, tmp_path):
    git(kept, "commit", "--allow-empty", "--message", "Another")
    git(kept, "clone", "--depth", "1", f"file://{kept.root}", str(tmp_path / "shallow"))
    done = run(Project(tmp_path / "shallow"), "check", "--since", "HEAD~1")
    assert done.returncode == 1
    assert "git does not know “HEAD~1”" in done.stderr
    assert "git fetch --unshallow" in done.stderr


def test_what_git_does_not_know_is_told(kept, monkeypatch):
    for revision in ("nowhere", "--help", "HEAD:content"):
        with pytest.raises(CommandError) as told:
            list(published_at(kept, revision))
        assert told.value.rule == "revision-unknown"
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(CommandError) as told:
        list(published_at(kept, "HEAD"))
    assert told.value.rule == "no-git"
