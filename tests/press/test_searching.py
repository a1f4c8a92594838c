"""After an edit search knows of records what a clean build would tell it, and forgets those that nobody names."""

import os
import re
import shutil
import subprocess
import sys
import zlib

import pytest

from generator.search.packed import read_fragment
from generator.search.reading import read_index
from tests.conftest import tree, write
from tests.press.newsrooms import add, clean_tree, front_matter, printed

HOTLINE, GOLDEN = "services/talent-hotline-96567/", "services/golden-civil-affairs/"
ARTICLES = 40


@pytest.fixture
def desk(project):
    """Enough articles for an index that is brought up to date; the second one names a service."""
    for number in range(ARTICLES):
        add(project, f"article-{number}", number)
    name(project, 1, "talent-hotline-96567")
    assert printed(project)
    return project


def name(project, number, *records, zh="社工站第{}次活动", en="Activity {}"):
    """Says which records an article names, and in which words."""
    rows = "".join(
        f"    - record: {one}\n      zh: {zh.format(number)}\n      en: {en.format(number)}\n" for one in records
    )
    path = project.articles / f"2026/article-{number}/records.yml"
    write(path, f"    mentions:\n{rows}" if rows else "    mentions: []\n")


def known(project):
    """What the index of a site shows and verifies answers from, by document and language."""
    home = project.root / "site/assets/search"
    return {of: read_fragment((home / name).read_bytes()) for of, name in read_index(home).texts().items()}


def edited(project, elsewhere):
    """Builds after an edit; answers with what is known then, which is what a clean build knows."""
    base = read_index(project.root / "site/assets/search").base.folder
    assert printed(project)
    assert clean_tree(project, elsewhere)
    found = known(project)
    assert found == known(type(project)(elsewhere))
    return found, read_index(project.root / "site/assets/search").base.folder == base


def sentences(found, record, lang="zh"):
    return found[record, lang][1].paragraphs


def test_a_mention_that_comes_changes_or_goes_is_brought_up_to_date(desk, tmp_path):
    assert sentences(known(desk), HOTLINE) == ("社工站第1次活动",)
    name(desk, 2, "talent-hotline-96567")
    found, is_delta = edited(desk, tmp_path / "clean")
    assert is_delta
    assert sorted(sentences(found, HOTLINE)) == ["社工站第1次活动", "社工站第2次活动"]
    name(desk, 2, "talent-hotline-96567", zh="五社联动", en="Activity")
    found, is_delta = edited(desk, tmp_path / "clean")
    assert is_delta
    assert sorted(sentences(found, HOTLINE)) == ["五社联动", "社工站第1次活动"]
    assert sorted(sentences(found, HOTLINE, "en")) == ["Activity", "Activity 1"]
    name(desk, 2)
    found, is_delta = edited(desk, tmp_path / "clean")
    assert is_delta
    assert sentences(found, HOTLINE) == ("社工站第1次活动",)


def test_a_record_that_is_named_for_the_first_time_is_found(desk, tmp_path):
    name(desk, 3, "golden-civil-affairs")
    found, is_delta = edited(desk, tmp_path / "clean")
    assert is_delta
    assert sentences(found, GOLDEN) == ("社工站第3次活动",)


def test_another_note_in_the_data_is_told(desk, tmp_path):
    path = desk.data / "organisations.yml"
    path.write_text(path.read_text("utf-8").replace("号码照来源所写", "号码照原文"), "utf-8")
    found, _ = edited(desk, tmp_path / "clean")
    assert "号码照原文" in found[HOTLINE, "zh"][1].summary


@pytest.mark.parametrize("status", ["withdrawn", "draft"])
def test_with_the_last_article_that_names_it_a_record_is_gone(desk, tmp_path, status):
    folder = desk.articles / "2026/article-1"
    front_matter(folder, "status", status)
    if status == "withdrawn":
        front_matter(folder, "withdrawal", "{on: 2026-11-25, level: bare}")
    assert left(desk, "号码照来源所写")
    found, _ = edited(desk, tmp_path / "clean")
    assert not [one for one, _ in found if one == HOTLINE]
    assert not left(desk, "号码照来源所写")


def test_of_a_withdrawn_article_a_record_that_others_name_says_nothing_more(desk, tmp_path):
    name(desk, 2, "talent-hotline-96567")
    edited(desk, tmp_path / "clean")
    assert left(desk, "社工站第2次活动")
    folder = desk.articles / "2026/article-2"
    front_matter(folder, "status", "withdrawn")
    front_matter(folder, "withdrawal", "{on: 2026-11-25, level: bare}")
    found, _ = edited(desk, tmp_path / "clean")
    assert sentences(found, HOTLINE) == ("社工站第1次活动",)
    assert not left(desk, "社工站第2次活动")


def left(project, words):
    """The files of search that say something, packed ones included."""
    home = project.root / "site/assets/search"
    return [name for name, data in tree(home).items() if words.encode() in plain(data)]


def plain(data):
    try:
        return zlib.decompress(data, -15)
    except zlib.error:
        return data


def test_records_are_no_articles_of_the_account(desk):
    report = printed(desk)
    assert report.account.articles == ARTICLES
    assert [(one.pages, one.search, one.sitemap) for one in report.account.counts] == [
        (ARTICLES, ARTICLES, ARTICLES)
    ] * 2
    shutil.rmtree(desk.root / "site")
    assert printed(desk).account == report.account


def test_a_build_has_no_threads_that_wait_for_matrices(site):
    """What numpy brings for them took a tenth of an edit to begin, and nothing here asks for it."""
    add(site, "article-9", 9)
    code = (
        "import os, sys; from pathlib import Path; from generator.content.project import Project;"
        "from tests.press.newsrooms import printed; assert printed(Project(Path(sys.argv[1])));"
        "assert 'numpy' in sys.modules; print(len(os.listdir('/proc/self/task')))"
    )
    bare = {name: value for name, value in os.environ.items() if "THREADS" not in name}
    told = subprocess.run([sys.executable, "-c", code, str(site.root)], env=bare, check=True, capture_output=True)
    assert told.stdout.split()[-1] == b"1"


def noted(project, note):
    """Another note on a service, which stands in the index and on no article's page."""
    path = project.data / "organisations.yml"
    path.write_text(re.sub("号码照.*?。", f"号码照{note}。", path.read_text("utf-8"), count=1), "utf-8")


@pytest.mark.parametrize("back", ["site", "site/assets/search", ".newsroom"])
def test_an_index_of_another_day_is_not_taken_for_the_one_that_is_known(desk, tmp_path, back):
    noted(desk, "原文")
    printed(desk)
    shutil.copytree(desk.root / back, tmp_path / "before")
    noted(desk, "样张")
    path = desk.articles / "2026/article-3/index.zh.md"
    before = path.read_text("utf-8")
    path.write_text(f"{before}\n只有今天才有的一段。\n", "utf-8")
    printed(desk)
    shutil.rmtree(desk.root / back)
    shutil.copytree(tmp_path / "before", desk.root / back)
    if back == ".newsroom":
        noted(desk, "原文")
        path.write_text(before, "utf-8")
    edited(desk, tmp_path / "clean")


@pytest.mark.parametrize("part", ["blocks/0", "zh/5", "en/7", "facets.zh", "lexicon"])
@pytest.mark.parametrize("left", [0, 20])
def test_of_a_copy_of_an_index_that_was_cut_short_nothing_is_kept(desk, tmp_path, part, left):
    site = desk.root / "site"
    shutil.copytree(site, tmp_path / "copy")
    shutil.rmtree(site)
    shutil.copytree(tmp_path / "copy", site)
    path = next(site.glob(f"assets/search/*/{part}"))
    path.write_bytes(path.read_bytes()[:left])
    source = desk.articles / "2026/article-3/index.zh.md"
    source.write_text(source.read_text("utf-8") + "\n又一段。\n", "utf-8")
    edited(desk, tmp_path / "clean")


def test_a_whole_copy_of_an_index_is_gone_on_with(desk, tmp_path):
    site = desk.root / "site"
    shutil.copytree(site, tmp_path / "copy")
    shutil.rmtree(site)
    shutil.copytree(tmp_path / "copy", site)
    source = desk.articles / "2026/article-3/index.zh.md"
    source.write_text(source.read_text("utf-8") + "\n又一段。\n", "utf-8")
    assert edited(desk, tmp_path / "clean")[1]
