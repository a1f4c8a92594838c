"""What is withdrawn is looked for in every file, however it is dressed; what somebody else says too is no trace."""

import json
import zlib
from html import escape

import pytest

from generator.checks.table import checked_library
from generator.errors import SiteError
from generator.outputs.feeds import feed_files
from generator.press.placing import published_files
from generator.press.traces import refuse_traces
from tests.conftest import write, write_article
from tests.views.pages import site_feeds

BODY = """\
**清流县试点。**省民政厅、财政厅联合印发《关于开展“五社联动”的通知》，明确每站补助5.2万元。

- 三年内建成乡镇社工站一千二百个
"""
ENGLISH = (
    "The department will pay 52,000 yuan to each station, it said on Monday[^1].\n\n[^1]: According to its own notice."
)


@pytest.fixture
def withdrawn(project):
    """A newsroom with an article that is withdrawn at a level, and one that is not."""

    def withdrawn(level="bare", **other):
        withdrawal = f"withdrawal: {{on: 2026-11-25, level: {level}}}"
        folder = write_article(
            project, "gone", title="清流县社工站补助标准", body=BODY, english=ENGLISH,
            more=f"{withdrawal}\nimages: [{{id: a, caption: 工作人员在站里清点补助款, file: 补助 名单.jpg}}]",
        )  # fmt: skip
        (folder / "补助 名单.jpg").write_bytes(b"\xff\xd8\xff")
        path = folder / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
        write_article(project, "other", **other)
        library, faults = checked_library(project)
        assert not [fault for fault in faults if fault.is_error]
        return library

    return withdrawn


def print_feeds(library, folder):
    """Of a site its feeds: every text of it is in one of them."""
    for feed in site_feeds(library):
        for name, data in feed_files(feed, "https://example.org/", library.site.name).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)


def left(library, folder, print_again=print_feeds):
    """The file that a trace was found in, None where there was none."""
    files = {name: folder / name for name in published_files(folder)}
    try:
        refuse_traces(library, files, print_again, library.project.root / "theme_overrides")
    except SiteError as error:
        found = error
    else:
        return None
    assert found.rule in ("trace-left", "trace-address")
    assert found.values["folder"] == "content/articles/2026/gone"
    return found.values["file"]


CLAUSE = "明确每站补助5.2万元"
DRESSED = {
    "plain.txt": f"……，{CLAUSE}。",
    "page/index.html": "<p>明确每站<strong>补助</strong>5.2&#x4E07;元。</p>",
    "spaced.html": "<p>明确每站补助 <span>5.2</span> 万元</p>",
    "attribute.html": f'<meta name="description" content="{escape(CLAUSE)}">',
    "feed.xml": f"<content>{escape(escape(f'<p>{CLAUSE}</p>'))}</content>",
    "escaped.json": json.dumps({"content_html": f"<p>{CLAUSE}</p>"}),
    "data.js": "var a = '\\n" + "\\u660e" + CLAUSE[1:] + "';",
    "english/index.html": "<p>The department will pay 52,000\nyuan to each <abbr>station</abbr>, it said on Monday</p>",
    "heading.html": "<li><a>清流县社工站补助标准</a></li>",
    "summary.html": "<p>“三年内建成乡镇社工站一千二百个”</p>",
    "caption.html": '<img alt="工作人员在站里清点补助款">',
    "picture.html": '<img src="../articles/2026/gone/%E8%A1%A5%E5%8A%A9%20%E5%90%8D%E5%8D%95.jpg">',
}


@pytest.mark.parametrize("name", DRESSED)
def test_it_is_found_in_every_dress(withdrawn, tmp_path, name):
    library = withdrawn()
    write(tmp_path / "site" / "index.html", "<p>每站补助标准另行通知。</p>")
    assert left(library, tmp_path / "site") is None
    path = tmp_path / "site" / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(DRESSED[name], "utf-8")
    assert left(library, tmp_path / "site") == name


FIGURES = """\
figures:
- id: stations
  indicator: township-stations
  kind: target
  words: { zh: 力争三年内乡镇街道全覆盖, en: full coverage of all townships in three years }
  paid_by: { zh: 由县财政局按季度拨付到站, en: paid by the county treasury every quarter }
  zh: 明确每站补助5.2万元
  en: The department will pay 52,000 yuan to each station
"""
SAID = {
    "reading": "每站补助标准与编制",
    "reading_en": "stations and what each of them is paid",
    "cell": "清流县十二个乡镇的社工站",
    "grounds": "哪一站归在哪一类之下来源没有写明",
    "figure": "力争三年内乡镇街道全覆盖",
    "payer": "paid by the county treasury every quarter",
}
READING = f"""\
- id: stations
  title: {{ zh: 每站补助标准与编制, en: stations and what each of them is paid }}
  heads: [{{ zh: 站, en: station }}, {{ zh: 数, en: number }}]
  rows:
  - cells: [{{ zh: {SAID["cell"]}, en: x }}, {{ zh: 乙, en: "2" }}]
  grounds: {{ zh: "{SAID["grounds"]}。", en: x }}
"""


@pytest.fixture
def stated(withdrawn, project):
    """The withdrawn article with figures and a reading beside its texts."""

    def stated(*readings):
        withdrawn()
        write(project.articles / "2026/gone/figures.yml", FIGURES)
        for name in readings:
            write(project.articles / "2026" / name / "synopses.yml", READING)
        library, faults = checked_library(project)
        assert not [fault for fault in faults if fault.is_error]
        return library

    return stated


@pytest.mark.parametrize("said", SAID)
def test_what_lies_beside_its_texts_is_found_too(stated, tmp_path, said):
    library = stated("gone")
    write(tmp_path / "site/index.html", f"<table><td>{SAID[said]}</td></table>")
    assert left(library, tmp_path / "site") == "index.html"


def test_a_reading_that_another_article_has_too_is_no_trace(stated, tmp_path):
    library = stated("gone", "other")
    write(tmp_path / "site/index.html", f"<table><td>{SAID['cell']}</td></table>")
    assert left(library, tmp_path / "site") is None


def test_a_site_that_says_it_of_the_withdrawn_article_alone_is_refused(stated, tmp_path):
    def print_tables(library, folder):
        """A site that forgets to ask whether readers may see an article."""
        for article in library.articles:
            write(folder / f"{article.slug}.html", f"<p>{article.ledger} {article.synopses}</p>")

    library = stated("gone")
    print_tables(library, tmp_path / "site")
    assert left(library, tmp_path / "site", print_tables) == "gone.html"


def test_it_is_found_in_the_packed_files_of_search(withdrawn, tmp_path):
    library = withdrawn()
    path = tmp_path / "assets/search/0123456789ab/zh/0"
    path.parent.mkdir(parents=True)
    packer = zlib.compressobj(wbits=-15)
    path.write_bytes(packer.compress(f'["x","{CLAUSE}"]'.encode()) + packer.flush())
    assert left(library, tmp_path) == "assets/search/0123456789ab/zh/0"


@pytest.mark.parametrize("said", ["body", "page", "data", "marked"])
def test_what_is_said_elsewhere_is_no_trace(withdrawn, project, tmp_path, said):
    if said == "page":
        write(project.pages / "about.zh.md", f"---\ntitle: x\nsummary: x\n---\n\n据悉，{CLAUSE}。")
    if said == "data":
        path = project.data / "columns.yml"
        path.write_text(path.read_text("utf-8").replace("并非专栏文章本身。", f"并非专栏文章本身，{CLAUSE}。"), "utf-8")
    marked = "[明确每站](https://example.org/)[补助5.2](https://example.org/)万元[^1]。\n\n[^1]: 注。"
    library = withdrawn(body={"body": f"又讯，{CLAUSE}。", "marked": marked}.get(said, "正文。"))
    write(tmp_path / "site/index.html", f"<p>{CLAUSE}。</p>")
    assert left(library, tmp_path / "site") is None
    write(tmp_path / "site/more.html", "<p>三年内建成乡镇社工站一千二百个</p>")
    assert left(library, tmp_path / "site") == "more.html"


@pytest.mark.parametrize(
    ("level", "own", "another"), [("notice", None, "index.html"), ("bare", "articles/2026/gone/index.html", "index.html")]
)  # fmt: skip
def test_a_notice_alone_names_the_headline(withdrawn, tmp_path, level, own, another):
    library = withdrawn(level)
    notice = write(tmp_path / "site/articles/2026/gone/index.html", "<h1>清流县社工站补助标准</h1>")
    assert left(library, tmp_path / "site") == own
    notice.write_text(f"<h1>清流县社工站补助标准</h1><p>{CLAUSE}</p>", "utf-8")
    assert left(library, tmp_path / "site") == "articles/2026/gone/index.html"
    notice.unlink()
    write(tmp_path / "site/index.html", "<a>清流县社工站补助标准</a>")
    assert left(library, tmp_path / "site") == another


@pytest.mark.parametrize("name", ["a.jpg", "facing/index.html"])
def test_nothing_but_the_notice_lies_at_its_address(withdrawn, tmp_path, name):
    library = withdrawn("notice")
    write(tmp_path / "site/articles/2026/gone/index.html", "x")
    assert left(library, tmp_path / "site") is None
    write(tmp_path / "site/en/articles/2026/gone" / name, "x")
    assert left(library, tmp_path / "site") == f"en/articles/2026/gone/{name}"


def test_nothing_names_the_address_of_what_is_erased(withdrawn, tmp_path):
    library = withdrawn("erased")
    write(tmp_path / "site/index.html", '<a href="articles/2026/gone-fishing/">')
    assert left(library, tmp_path / "site") is None
    write(tmp_path / "site/old.html", '<a href="../en/articles/2026/gone/">')
    assert left(library, tmp_path / "site") == "old.html"
    write(tmp_path / "other/articles/2026/gone/index.html", "x")
    assert left(library, tmp_path / "other") == "articles/2026/gone/index.html"


# What the site says without the article: titles of feeds and of pages, months, dates, sentences of its own.
COMPOSED = {
    "feed": ("贵州社工简讯", "", ""),
    "english feed": ("一个标题", "", "Guizhou – Social Work Bulletins were sent."),
    "corrections": ("一个标题", "", "“Corrections · Social Work Bulletins”, it said."),
    "month": ("一个标题", "list_title: 2026年11月", ""),
    "page": ("存档 · 社工简讯", "", ""),
    "dates": ("一个标题", "list_title: 2026年11月24日在本站刊出", ""),
    "list": ("一个标题", "list_title: 首页栏目地区", ""),
}


@pytest.mark.parametrize("level", ["notice", "bare", "erased"])
def test_what_the_site_says_by_itself_stops_no_build(project, run, level):
    for name, (title, more, english) in COMPOSED.items():
        more = f"{more}\nwithdrawal: {{level: {level}, on: 2026-11-25}}".strip()
        slug = name.replace(" ", "-")
        path = write_article(project, slug, title=title, more=more, english=english or "Text.") / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    write_article(project, "other", more="corrections: [{on: 2026-11-25, what: {zh: 改了一个数。, en: A figure.}}]")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    # The former index of search stays beside the new one, and has been looked at too.
    write_article(project, "another", title="又一篇")
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    template = project.root / "theme_overrides/newsroom/front.html"
    template.write_text(template.read_text("utf-8") + "<p>贵州<b>社工</b>简讯</p>", "utf-8")
    done = run(project, "build")
    # A template is the site's own voice only where it puts together what content and strings say.
    assert "index.html still has something of the withdrawn content/articles/2026/feed" in done.stderr
    assert "a template or a file in theme_overrides/" in done.stderr


def test_without_a_withdrawn_article_no_file_is_read(project, tmp_path):
    write_article(project, "one")
    # Reading it would fail: it is not there.
    refuse_traces(checked_library(project)[0], {"index.html": tmp_path / "nowhere"}, print_feeds, tmp_path)
