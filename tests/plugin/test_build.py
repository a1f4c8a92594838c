"""The site as the commands print it: whole, the same by every way, or not at all."""

import json
import os
import re
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


def test_a_draft_is_nowhere_in_the_tree(newsroom, run):
    assert run(newsroom, "new", "绝密词汇的草稿", "--region", "guizhou", "--slug", "secret-draft").returncode == 0
    assert run(newsroom, "build").returncode == 0
    for name, data in tree(newsroom.root / "site").items():
        assert "secret-draft" not in name
        assert "绝密词汇".encode() not in data


def test_a_hostile_title_is_text(newsroom, run):
    hostile = '</script><img src=x onerror=alert(1)> & "quoted"'
    write_article(newsroom, "hostile", title="'" + hostile + "'", more="editor_notes: ['<script>alert(1)</script>']")
    done = run(newsroom, "build")
    assert done.returncode == 0, done.stderr
    for name, data in tree(newsroom.root / "site").items():
        if name.endswith(".html"):
            text = data.decode()
            assert "<img src=x" not in text, name
            assert not re.search(r"<script>alert", text), name
    assert "&lt;/script&gt;" in (newsroom.root / "site/articles/2026/hostile/index.html").read_text("utf-8")


def test_a_picture_is_published_with_its_article(newsroom, run):
    folder = write_article(
        newsroom, "one", more="images: [{id: a, caption: 图, file: photo.jpg}]", english="See [it](photo.jpg)."
    )
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "private.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert run(newsroom, "build").returncode == 0
    site = tree(newsroom.root / "site")
    assert site["articles/2026/one/photo.jpg"] == b"\xff\xd8\xff\xe0"
    assert not [name for name in site if "private" in name]
    assert 'src="../../../articles/2026/one/photo.jpg"' in site["articles/2026/one/index.html"].decode()
    assert 'href="../../../../articles/2026/one/photo.jpg"' in site["en/articles/2026/one/index.html"].decode()


def test_a_site_in_a_folder_of_a_server(newsroom, run):
    settings = (newsroom.root / "mkdocs.yml").read_text("utf-8")
    (newsroom.root / "mkdocs.yml").write_text(
        re.sub("site_url: .*", "site_url: https://example.org/news/", settings), "utf-8"
    )
    assert run(newsroom, "build").returncode == 0
    assert 'href="/news/assets/newsroom.css"' in (newsroom.root / "site/404.html").read_text("utf-8")
    assert 'href="https://example.org/news/en/"' in (newsroom.root / "site/index.html").read_text("utf-8")


def test_one_build_at_a_time(newsroom, run):
    from generator.content.disk import lock

    with lock(newsroom, "build"):
        done = run(newsroom, "build")
        assert done.returncode == 1
        assert "another command" in done.stderr
        assert not (newsroom.root / "site").exists()
    assert run(newsroom, "build").returncode == 0


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


def test_a_fault_in_a_template_is_told_with_its_line(newsroom, run):
    path = newsroom.root / "theme_overrides/newsroom/article.html"
    path.write_text(path.read_text("utf-8").replace("content.title", "content.titel"), "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert re.search(r"article\.html:\d+: a fault in the template .*titel", done.stderr)
    assert "Traceback" not in done.stderr
    assert not (newsroom.root / "site").exists()


@pytest.mark.parametrize("fault", ["{{ 1 / 0 }}", "{% block htmltitle %}{% endblock %}", "{% if %}"])
def test_a_fault_in_the_frame_is_told_with_its_line(newsroom, run, fault):
    path = newsroom.root / "theme_overrides/main.html"
    path.write_text(path.read_text("utf-8").replace("{{ super() }}", fault), "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert re.search(r"main\.html:\d+: a fault in the template", done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("fault", ["{{ 1 / 0 }}", "{{ view.title + 1 }}", "{{ to() }}"])
def test_a_fault_that_shows_only_at_work_is_told_with_its_line(newsroom, run, fault):
    path = newsroom.root / "theme_overrides/newsroom/listing.html"
    path.write_text(path.read_text("utf-8") + fault, "utf-8")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert re.search(r"listing\.html:\d+: a fault in the template", done.stderr)
    assert "Traceback" not in done.stderr


def test_texts_on_one_page_share_no_anchor(newsroom, run):
    write_article(
        newsroom, "one", body="**甲。**乙[^1]\n\n[^1]: 注。", more='editor_notes: ["**丙。**丁[^1]\\n\\n[^1]: 注。"]'
    )
    assert run(newsroom, "build").returncode == 0
    page = (newsroom.root / "site/articles/2026/one/index.html").read_text("utf-8")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {"lead-1", "text-1-lead-1"} <= set(ids)
    assert all(address in ids for address in re.findall(r'href="#([^"]+)"', page))


def test_no_feed_is_named_that_is_not_there(project, run):
    write_article(project, "only", english=None)
    assert run(project, "build").returncode == 0
    assert "feed.xml" not in (project.root / "site/en/articles/2026/only/index.html").read_text("utf-8")


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_clock_that_is_none_is_told(newsroom, run, monkeypatch, command):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    done = run(newsroom, command)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_an_empty_clock_is_this_moment(newsroom, run, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert run(newsroom, "build").returncode == 0


def test_a_picture_of_a_standing_page(newsroom, run):
    (newsroom.pages / "map.png").write_bytes(b"\x89PNG")
    path = newsroom.pages / "about.zh.md"
    path.write_text(path.read_text("utf-8") + "\n![图](map.png)\n", "utf-8")
    assert run(newsroom, "build").returncode == 0
    assert (newsroom.root / "site/map.png").is_file()
    assert 'src="../map.png"' in (newsroom.root / "site/about/index.html").read_text("utf-8")


def test_a_file_with_a_space_in_its_name(newsroom, run):
    folder = write_article(newsroom, "one", body="![图](my%20photo.png)")
    (folder / "my photo.png").write_bytes(b"\x89PNG")
    assert run(newsroom, "build").returncode == 0
    assert (newsroom.root / "site/articles/2026/one/my photo.png").is_file()


def test_an_article_without_twin_in_the_built_site(newsroom, run):
    (newsroom.articles / "2026/wuxi-five-initiatives/index.en.md").unlink()
    assert run(newsroom, "build").returncode == 0
    site = tree(newsroom.root / "site")
    page = site["en/articles/2026/wuxi-five-initiatives/index.html"].decode()
    original = "https://social-work-bulletins.example/articles/2026/wuxi-five-initiatives/"
    assert f'<link rel="canonical" href="{original}">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "hreflang=" not in page.split("<body")[0]
    assert '<div class="story__body" lang="zh-Hans">' in page
    assert "In Chinese only" in site["en/index.html"].decode()
    assert "wuxi" not in site["en/feed.xml"].decode()
    assert "en/articles/2026/wuxi" not in site["sitemap.xml"].decode()


def test_what_is_withdrawn_is_gone_from_the_whole_tree(newsroom, run):
    path = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    assert run(newsroom, "build").returncode == 0
    found = {name: data.decode(errors="ignore") for name, data in tree(newsroom.root / "site").items()}
    assert not [name for name, text in found.items() if "社区服务项目洽谈会" in text or "fairs for community" in text]
    notices = [name for name in found if "wuxi-five-initiatives" in name]
    assert notices == [
        "articles/2026/wuxi-five-initiatives/index.html",
        "en/articles/2026/wuxi-five-initiatives/index.html",
    ]
    assert not [name for name, text in found.items() if "wuxi-five-initiatives" in text and name not in notices]
    assert "This article has been withdrawn" in found[notices[0]]


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


def test_a_template_that_is_wrong_is_told_with_its_line_whoever_prints(project, run):
    for number in range(100):
        write_article(project, f"article-{number}")
    path = project.root / "theme_overrides/newsroom/article.html"
    path.write_text("{{ nobody.knows }}\n" + path.read_text("utf-8"), "utf-8")
    for jobs in ("1", "2"):
        done = run(project, "build", "--jobs", jobs)
        assert done.returncode == 1
        assert "article.html:1" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (project.root / "site").exists()


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


def test_everybody_can_read_what_is_printed(newsroom, run):
    """A web server is another user; an editor's files may be her own."""
    own = os.umask(0o077)
    try:
        assert run(newsroom, "build").returncode == 0
        source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
        source.write_text(source.read_text("utf-8") + "\n又一句。\n", "utf-8")
        write_article(newsroom, "one")
        assert run(newsroom, "build").returncode == 0
    finally:
        os.umask(own)
    modes = {path: path.stat().st_mode & 0o777 for path in (newsroom.root / "site").rglob("*")}
    assert [path for path, mode in modes.items() if mode != (0o755 if path.is_dir() else 0o644)] == []
    assert (newsroom.root / "site").stat().st_mode & 0o777 == 0o755


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
