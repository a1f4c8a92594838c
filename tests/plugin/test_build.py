"""The site as the commands print it: whole, the same by every way, or not at all."""

import json
import shutil

import pytest

from tests.conftest import MKDOCS, NEWSROOM, edit, tree, write, write_article


def test_both_builds_give_the_same_tree(built, run):
    site = tree(built.root / "site")
    done = run(built, "build", "--strict", "--site-dir", str(built.root / "other"), program=MKDOCS)
    assert done.returncode == 0, done.stderr
    assert tree(built.root / "other") == site
    machines = ("feed.xml", "feed.json", "figures.csv", "figures.json", "datapackage.json", ".schema.json")
    others = [name for name in site if not name.endswith((*machines, "index.html")) and "assets/search/" not in name]
    assert len(others) == 10


def test_a_build_ends_with_its_account(newsroom, run):
    done = run(newsroom, "build")
    assert done.returncode == 0
    assert "3 articles published; kept back: 0 drafts, 0 withdrawn." in done.stdout
    for edition in ("Chinese", "English"):
        account = "3 pages = 3 archive lines = 3 on region lists = 3 in search and sitemap"
        assert f"{edition} edition: {account}" in done.stdout
    again = run(newsroom, "build")
    assert "0 files written, 0 removed" in again.stdout


def test_an_address_that_leads_nowhere_any_more_is_told(newsroom, run):
    write_article(newsroom, "one")
    write_article(newsroom, "two")
    assert "/articles/" not in run(newsroom, "build").stdout
    path = newsroom.articles / "2026/one/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("slug: one", "slug: other"), "utf-8")
    assert "any more (1): /articles/2026/one/." in run(newsroom, "build").stdout
    # What is withdrawn has a page that says so.
    path = newsroom.articles / "2026/two/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    assert "any more" not in run(newsroom, "build").stdout
    path.write_text(path.read_text("utf-8").replace("slug: two", "slug: one"), "utf-8")
    done = run(newsroom, "build", "--json")
    assert json.loads(done.stdout)["gone"] == ["articles/2026/two/"]
    # Where something stood that is erased, nobody is told.
    write_article(newsroom, "three")
    assert run(newsroom, "build").returncode == 0
    assert run(newsroom, "withdraw", "three", "--level", "erased").returncode == 0
    assert json.loads(run(newsroom, "build", "--json").stdout)["gone"] == []


def test_a_machine_reads_why_a_build_is_refused(newsroom, run):
    edit(newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md", "region: wuxi", "region: nowhere")
    done = run(newsroom, "build", "--json")
    assert done.returncode == 1
    assert "index.zh.md:9:9" in done.stderr
    told = json.loads(run(newsroom, "check", "--format", "json").stdout)
    assert json.loads(done.stdout) == {"refused": [fault for fault in told if fault["severity"] == "error"]}
    # What is wrong with the settings is MkDocs' to say, and stands beside.
    edit(newsroom.root / "mkdocs.yml", "docs_dir: content/pages", "docs_dir: content")
    done = run(newsroom, "build", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (1, {"refused": []})
    assert "docs_dir" in done.stderr


def test_what_has_errors_is_not_printed_and_the_site_stays(newsroom, run):
    assert run(newsroom, "build").returncode == 0
    before = tree(newsroom.root / "site")
    path = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("region: wuxi", "region: nowhere"), "utf-8")
    told = run(newsroom, "check")
    assert told.returncode == 1
    fault = next(line for line in told.stdout.split("\n") if "region-unknown" in line)
    for program, arguments in ((NEWSROOM, ["build"]), (MKDOCS, ["build", "--strict"])):
        done = run(newsroom, *arguments, program=program)
        assert done.returncode == 1
        assert fault in done.stderr
        assert "Traceback" not in done.stderr
        assert tree(newsroom.root / "site") == before


def test_a_warning_of_mkdocs_leaves_the_site_in_strict_mode(newsroom, run):
    assert run(newsroom, "build").returncode == 0
    before = tree(newsroom.root / "site")
    settings = (newsroom.root / "mkdocs.yml").read_text("utf-8")
    (newsroom.root / "mkdocs.yml").write_text(settings + "hooks: [warn.py]\n", "utf-8")
    (newsroom.root / "warn.py").write_text(
        "import logging\ndef on_post_build(config):\n    logging.getLogger('mkdocs').warning('something')\n", "utf-8"
    )
    write_article(newsroom, "one")
    assert run(newsroom, "build", "--strict", program=MKDOCS).returncode == 1
    assert tree(newsroom.root / "site") == before
    assert run(newsroom, "build", program=MKDOCS).returncode == 0
    assert tree(newsroom.root / "site") != before


def test_one_build_at_a_time(newsroom, run):
    from generator.content.disk import lock

    with lock(newsroom, "build"):
        done = run(newsroom, "build")
        assert done.returncode == 1
        assert "another command" in done.stderr
        assert not (newsroom.root / "site").exists()
    assert run(newsroom, "build").returncode == 0


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_clock_that_is_none_is_told(newsroom, run, monkeypatch, command):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    done = run(newsroom, command)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_an_empty_clock_is_this_moment(newsroom, run, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert run(newsroom, "build").returncode == 0


def test_search_can_be_left_out_and_comes_back(newsroom, run):
    assert run(newsroom, "build").returncode == 0
    whole = tree(newsroom.root / "site")
    done = run(newsroom, "build", "--without-search")
    assert done.returncode == 0, done.stderr
    assert "no search; 3 in the sitemap" in done.stdout
    site = tree(newsroom.root / "site")
    assert not [name for name in site if "search/" in name]
    assert not [name for name, data in site.items() if name.endswith(".html") and b"tool--search" in data]
    assert run(newsroom, "build").returncode == 0
    assert tree(newsroom.root / "site") == whole


@pytest.mark.parametrize("how", ["without search", "without search, anew", "with nothing to find"])
def test_of_an_index_that_nobody_knows_nothing_stays_where_there_is_no_search(newsroom, run, how):
    assert run(newsroom, "build").returncode == 0
    options = {"without search": ["--without-search"], "without search, anew": ["--without-search", "--compact"]}
    if how != "without search, anew":
        shutil.rmtree(newsroom.root / ".newsroom")
    if how not in options:
        for folder in newsroom.articles.glob("*/*"):
            assert run(newsroom, "withdraw", folder.name, "--level", "erased").returncode == 0
    done = run(newsroom, "build", *options.get(how, []))
    assert done.returncode == 0, done.stderr
    assert not [name for name in tree(newsroom.root / "site") if "search/" in name]
    first = run(newsroom, "build", *options.get(how, []), "--site-dir", str(newsroom.root / "first"))
    assert first.returncode == 0, first.stderr
    assert tree(newsroom.root / "site") == tree(newsroom.root / "first")


def test_a_compact_build_is_a_first_one(newsroom, run, tmp_path):
    assert run(newsroom, "build").returncode == 0
    for number in range(3):
        path = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
        path.write_text(path.read_text("utf-8") + f"\n第{number}段。\n", "utf-8")
        assert run(newsroom, "build").returncode == 0
    # The index before, with its delta, stays for one publication more.
    for _ in range(2):
        assert run(newsroom, "build", "--compact").returncode == 0
    assert run(newsroom, "build", "--site-dir", str(tmp_path / "first")).returncode == 0
    assert tree(newsroom.root / "site") == tree(tmp_path / "first")


@pytest.mark.parametrize("name", ["stamp.py", "tools/stamp.py"])
def test_a_hook_that_comes_to_print_something_else_is_asked_again(project, run, monkeypatch, name):
    """Jinja puts a constant through a filter as it compiles, and what it compiles outlives a process."""
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    with (project.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"hooks: [{name}]\n")
    template = project.root / "theme_overrides/main.html"
    said = '{% block fonts %}<!-- {{ "x" | stamped }} -->'
    template.write_text(template.read_text("utf-8").replace("{% block fonts %}", said), "utf-8")
    # Of two lengths: Python takes a file of one size, written twice in a second, for the same.
    for word in ("ONCE", "AGAIN"):
        hook = f"def on_env(env, config, files):\n    env.filters['stamped'] = lambda text: text + '{word}'\n    return env\n"
        write(project.root / name, hook)
        assert run(project, "build").returncode == 0
        assert f"x{word}" in (project.root / "site/index.html").read_text("utf-8")


HOOK = """\
from pathlib import Path
def on_post_build(config):
    Path(config.site_dir, "llms.txt").write_text("甲")
"""


def test_what_others_put_beside_the_pages_comes_and_goes_with_them(newsroom, run):
    assert run(newsroom, "build").returncode == 0
    site, settings = newsroom.root / "site", (newsroom.root / "mkdocs.yml").read_text("utf-8")
    before = tree(site)
    write(newsroom.root / "hook.py", HOOK)
    (newsroom.root / "mkdocs.yml").write_text(f"{settings}  - search\nhooks: [hook.py]\n", "utf-8")
    # Of two lengths, as above.
    for words in ("甲", "乙乙"):
        write(newsroom.root / "hook.py", HOOK.replace("甲", words))
        assert run(newsroom, "build").returncode == 0
        assert (site / "llms.txt").read_text("utf-8") == words
        assert (site / "search/search_index.json").is_file()
    (newsroom.root / "mkdocs.yml").write_text(settings, "utf-8")
    assert run(newsroom, "build").returncode == 0
    assert tree(site) == before
