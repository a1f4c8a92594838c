"""An article is corrected and then withdrawn, at each level, and the whole site that readers get is walked for it."""

import json
import re
import shutil
import subprocess
import zlib
from contextlib import suppress
from html import unescape

import pytest

from generator.content.project import Project
from tests.conftest import NEWSROOM, ROOT, empty_newsroom, tree
from tests.site.test_changes import fragments, locations
from tests.site.test_serving import served

NAME = "wuxi-five-initiatives"
FOLDER = f"2026/{NAME}"
PAGES = {f"{prefix}articles/{FOLDER}/index.html" for prefix in ("", "en/")}
HEADLINES = "无锡市实施“五大行动”深化“五社联动” title: Wuxi carries out five initiatives to deepen five-way community collaboration"
TOLD = ("--zh", "第三段的数字有误，已改正为核准数。", "--en", "A figure of the third paragraph was wrong.")
WHY = ("--reason-zh", "来源已撤稿。", "--reason-en", "The source has retracted it.")
HAN = re.compile("[一-鿿]")
KINDS = (".md", ".yml")
# These have the glossary's terms side by side, whatever is published.
TERMS = ("/lexicon", "glossary/index.html")

# These have the glossary's terms side by side, whatever is published.
TERMS = ("/lexicon", "glossary/index.html")


def build(root, *command):
    subprocess.run([NEWSROOM, *command], cwd=root, check=True, capture_output=True, timeout=120)


@pytest.fixture(scope="module")
def corrected(tmp_path_factory):
    """The real newsroom with a correction, built twice, so that search has an index of before."""
    root = empty_newsroom(tmp_path_factory.mktemp("corrected") / "newsroom").root
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    article = root / "content/articles" / FOLDER
    (article / "notes.txt").write_text("只给编辑看的一句话，谁也不该读到", "utf-8")
    build(root, "build")
    build(root, "correct", NAME, *TOLD)
    for path in (article / "index.zh.md", *article.glob("[fr]*s.yml")):
        path.write_text(path.read_text("utf-8").replace("日前", "近日"), "utf-8")
    build(root, "build")
    assert len([path for path in (root / "site/assets/search").iterdir() if path.is_dir()]) > 1
    return root


@pytest.fixture
def newsroom(corrected, tmp_path):
    """A copy of it."""
    return Project(shutil.copytree(corrected, tmp_path / "newsroom"))


def letters(text):
    """Han, letters and figures alone, with a space between words, so that no mark hides a piece."""
    return re.sub(r"(?<=[^a-z0-9]) | (?=[^a-z0-9])", "", re.sub(r"[\W_]+", " ", text.lower()))


def pieces(text):
    """Its runs of twelve Han, or of as many letters as say as much: names of lists stand beside each other, too."""
    runs = {text[at : at + size].strip() for size in (12, 24) for at in range(len(text) - size + 1)}
    return {run for run in runs if len(run) >= (12 if HAN.search(run) else 22)}


def readable(name, data):
    """All that a file says, unpacked and without escapes, with its mark-up and without."""
    if name.startswith("assets/search/"):
        with suppress(zlib.error):
            data += zlib.decompress(data, -15)
    text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), data.decode(errors="ignore"))
    text = unescape(unescape(text.replace("\\n", " ")))
    return pieces(letters(text)) | pieces(letters(re.sub(r"</?(?:span|strong|a)\b[^>]*>", "", text)))


def its_own(newsroom):
    """The pieces of the article's texts that stand nowhere else in content/."""
    texts = {path: path.read_text("utf-8") for path in (newsroom.root / "content").rglob("*.*") if path.suffix in KINDS}
    own = [
        re.sub(r"(?m)^corrections:(\n[ -].*)*", "", text) for path, text in texts.items() if path.match(f"{NAME}/*.md")
    ]
    others = [text for path, text in texts.items() if NAME not in path.parts]
    return set().union(*(pieces(letters(text)) for text in own)) - set().union(
        *(pieces(letters(text)) for text in others)
    )


@pytest.mark.parametrize("level", ["notice", "bare", "erased"])
def test_no_piece_of_it_is_left(newsroom, run, level):
    sought = its_own(newsroom)
    before = tree(newsroom.root / "site")
    assert len([name for name, data in before.items() if readable(name, data) & sought]) > 15
    assert run(newsroom, "withdraw", NAME, "--level", level, *WHY).returncode == 0
    done = run(newsroom, "build")
    assert done.returncode == 0, done.stderr
    site = tree(newsroom.root / "site")
    for name, data in site.items():
        found = set() if name.endswith(TERMS) else readable(name, data) & sought
        if name in PAGES and level == "notice":
            found -= pieces(letters(HEADLINES))
        assert not found, name
    own = set() if level == "erased" else PAGES
    assert {name for name, data in site.items() if NAME in name or NAME.encode() in data} == own
    assert not [entry for entry in locations(site) if NAME in entry]
    assert not [found for found in fragments(site).values() if NAME in found[0]]
    assert len({name.split("/")[2] for name in site if re.match(r"assets/search/[0-9a-f]{12}/", name)}) == 1
    # With it its corrections are gone.
    assert "corrections/feed.xml" not in site
    assert "核准数" not in site["corrections/index.html"].decode()
    for name in own:
        page = site[name].decode()
        assert '<meta name="robots" content="noindex">' in page
        assert "ld+json" not in page
        assert ("The source has retracted it." in page) == (level == "bare" or name.startswith("en/"))


def test_what_would_be_left_stops_the_build(newsroom, run):
    assert run(newsroom, "withdraw", NAME, "--level", "bare", *WHY).returncode == 0
    front = newsroom.root / "theme_overrides/newsroom/front.html"
    front.write_text(front.read_text("utf-8") + "<p>带动居民<b>积极参与</b>社会治理，</p>", "utf-8")
    before = tree(newsroom.root / "site")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert f"still has something of the withdrawn content/articles/{FOLDER}" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(newsroom.root / "site") == before


@pytest.mark.browser
def test_an_editor_who_withdraws_while_serving_sees_it_go(newsroom, run, browser):
    sought = its_own(newsroom)
    with served(newsroom, NEWSROOM) as origin:
        page = browser.new_page()
        page.goto(f"{origin}articles/{FOLDER}/")
        assert run(newsroom, "withdraw", NAME, "--level", "bare", *WHY).returncode == 0
        page.wait_for_selector("h1:text('本稿已撤下')", timeout=30_000)
        site = tree(newsroom.workspace / "served")
        page.close()
    left = {name for name, data in site.items() if not name.endswith(TERMS) and readable(name, data) & sought}
    assert left == set()


def test_what_lies_beside_an_article_is_not_published(newsroom):
    names = {path.name for path in (newsroom.articles / FOLDER).iterdir()}
    assert {"source.txt", "changes.yml", "notes.txt"} <= names
    site = tree(newsroom.root / "site")
    assert not [name for name in site if name.endswith((".txt", ".yml", ".md")) and name != "robots.txt"]
    assert not [name for name, data in site.items() if "只给编辑看的一句话" in data.decode(errors="ignore")]


def test_a_correction_is_wherever_readers_and_machines_look(newsroom):
    site = tree(newsroom.root / "site")
    page = site[f"en/articles/{FOLDER}/index.html"].decode()
    assert TOLD[3] in page.partition('id="corrections"')[2].partition('class="story__body"')[0]
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert data["correction"][0]["text"] == TOLD[3]
    assert data["dateModified"] == data["correction"][0]["datePublished"]
    entry = re.search(rf"<loc>[^<]*/en/articles/{FOLDER}/</loc>\s*<lastmod>([^<]*)<", site["sitemap.xml"].decode())
    assert entry[1] == data["dateModified"]
    listing = site["en/corrections/index.html"].decode()
    assert f'href="../../en/articles/{FOLDER}/#corrections"' in listing
    assert 'href="../../en/corrections/feed.xml"' in listing
    assert "There are no corrections" not in listing
    assert TOLD[3] in site["en/corrections/feed.json"].decode()
    # Search finds the article as before: the notice is none of its text.
    assert any(found[0] == f"articles/{FOLDER}/" for found in fragments(site).values())
