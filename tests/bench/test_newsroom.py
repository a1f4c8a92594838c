"""A corpus laid out is content as editors write it."""

from pathlib import Path

from generator.content.project import Project
from tests.bench.newsroom import lay_out
from tests.conftest import Run


def test_a_corpus_is_content_without_errors(corpus: Path, tmp_path: Path, run: Run):
    assert lay_out(corpus, tmp_path / "newsroom") == 3
    checked = run(Project(tmp_path / "newsroom"), "check")
    assert checked.returncode == 0, checked.stdout
    assert "Articles: 3. Errors: 0." in checked.stdout


def test_links_and_pictures_lead_to_what_is_there(corpus: Path, tmp_path: Path):
    lay_out(corpus, tmp_path / "newsroom")
    articles = tmp_path / "newsroom/content/articles"
    assert "(/articles/2016/n000000-ba-bei/)" in (articles / "2017/n000001-chang-he/index.zh.md").read_text("utf-8")
    assert "![Scene](p07.png)" in (articles / "2018/n000002-qing-shan/index.en.md").read_text("utf-8")
    assert (articles / "2018/n000002-qing-shan/p07.png").is_file()


def test_what_the_real_data_has_is_not_added_again(corpus: Path, tmp_path: Path):
    corpus.write_text(corpus.read_text("utf-8").replace('"youth"', '"social-work-stations"'), "utf-8")
    lay_out(corpus, tmp_path / "newsroom")
    topics = (tmp_path / "newsroom/content/data/topics.yml").read_text("utf-8")
    assert topics.count("social-work-stations") == 1
    assert topics.count("child-welfare") == 1
