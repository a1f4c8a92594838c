"""Settings with which nothing can be built, or into which no site may be put, are told and touch nothing."""

import pytest

from tests.conftest import MKDOCS, NEWSROOM, tree


def setting(project, old, new):
    path = project.root / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  name: material\n", "  name: mkdocs\n", "theme"),
        ("  custom_dir: theme_overrides\n", "", "theme"),
        ("docs_dir: content/pages", "docs_dir: content", "docs_dir"),
        ("plugins:\n  - newsroom", "plugins: []", "plugins"),
        ("plugins:", "extra_css: [https://evil.example/x.css]\nplugins:", "extra_css"),
        ("https://social-work-bulletins.example/", "https://[x/", "IPv6"),
    ],
)
def test_a_setup_with_which_nothing_can_be_built_is_refused(newsroom, run, old, new, told):
    setting(newsroom, old, new)
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (newsroom.root / "site").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("plugins:", "exclude_docs: about.*\nplugins:", "exclude_docs"),
        ("plugins:", "draft_docs: about.*\nplugins:", "draft_docs"),
        ("use_directory_urls: true", "use_directory_urls: false", "use_directory_urls"),
    ],
)
def test_a_way_of_mkdocs_to_hold_a_page_back_is_not_passed_over(newsroom, run, old, new, told):
    setting(newsroom, old, new)
    for program in (NEWSROOM, MKDOCS):
        done = run(newsroom, "build", program=program)
        assert done.returncode == 1
        assert f"Take {told} out of mkdocs.yml" in done.stderr
        assert not (newsroom.root / "site").exists()


@pytest.mark.parametrize("stated", ["nav: [about.zh.md]", "not_in_nav: about.*", "markdown_extensions: [admonition]"])
def test_what_changes_nothing_in_mkdocs_yml_is_told(newsroom, run, stated):
    assert run(newsroom, "build", "--strict", program=MKDOCS).returncode == 0
    setting(newsroom, "plugins:", f"{stated}\nplugins:")
    done = run(newsroom, "build", "--strict", program=MKDOCS)
    assert done.returncode == 1
    assert f"“{stated.partition(':')[0]}” in mkdocs.yml changes nothing here" in done.stderr
    assert run(newsroom, "build", program=MKDOCS).returncode == 0


@pytest.mark.parametrize(
    "folder", ["content/articles", "content/data", "theme_overrides", "generator", ".git", "content", "."]
)
def test_no_folder_of_the_project_is_ever_emptied(newsroom, run, folder):
    (newsroom.root / folder).mkdir(exist_ok=True)
    (newsroom.root / folder / "kept").write_text("x", "utf-8")
    before = {name: data for name, data in tree(newsroom.root).items() if not name.startswith(".newsroom/")}
    for program, arguments in ((NEWSROOM, ["build", "-d", folder]), (MKDOCS, ["build", "-d", folder])):
        done = run(newsroom, *arguments, program=program)
        assert done.returncode == 1, done.stdout
        assert "Traceback" not in done.stderr
        # What was asked for on the command line does not stand in the settings.
        assert program == MKDOCS or "mkdocs.yml" not in done.stderr
        # That would be a mend to regret.
        assert "move away" not in done.stderr
    assert {name: data for name, data in tree(newsroom.root).items() if not name.startswith(".newsroom/")} == before


def test_no_folder_that_a_link_leads_to_is_emptied(newsroom, run, tmp_path):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "kept.txt").write_text("kept")
    newsroom.workspace.mkdir()
    (newsroom.workspace / "printed").symlink_to(theirs)
    assert run(newsroom, "build").returncode == 0
    assert tree(theirs) == {"kept.txt": b"kept"}
    assert not (newsroom.root / "site").is_symlink()


@pytest.mark.parametrize(
    ("stated", "mend"),
    [
        ("copyright: 2026-02-30", 'Write "2026-02-30".'),
        ("INHERIT: [base.yml]", "Write INHERIT: base.yml."),
        ('site_url: "http://[a"', "Write site_url: https://example.org/."),
    ],
)
def test_values_that_mkdocs_stumbles_over_are_told(newsroom, run, stated, mend):
    path = newsroom.root / "mkdocs.yml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(stated.partition(":")[0])]
    path.write_text("\n".join([*lines, stated, ""]), "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert mend in done.stderr
    assert "Traceback" not in done.stderr
    assert not (newsroom.root / "site").exists()
