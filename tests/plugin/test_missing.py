"""What a build needs and does not find is told as missing, with what brings it back."""

import pytest

from tests.conftest import MKDOCS, NEWSROOM, edit


@pytest.mark.parametrize("target", ["nowhere/site", "site"])
@pytest.mark.parametrize(("options", "program"), [([], NEWSROOM), (["-d", "site/news"], NEWSROOM), ([], MKDOCS)])
def test_no_site_is_put_where_a_link_leads_nowhere(newsroom, run, tmp_path, options, program, target):
    """What is not there may be a disk that is not connected."""
    link = newsroom.root / "site"
    link.symlink_to(tmp_path / target if target != "site" else link)
    for lang, told in (
        ("zh", f"{link} 是一个链接，指向的 {link.readlink()} 不存在"),
        ("en", f"{link} is a link, and "),
    ):
        done = run(newsroom, "build", *options, program=program, lang=lang)
        assert done.returncode == 1
        assert told in done.stderr
        assert "Traceback" not in done.stderr
    assert link.is_symlink()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("main.html", ""),
        ("newsroom/article.html", ""),
        ("newsroom/terms.html", "newsroom/article.html:"),
        ("partials/javascripts/base.html", ""),
        ("partials/languages/zh-Hans.html", "material/templates/partials/language.html:"),
        ("search/fold.js", ""),
        ("search/search.css", ""),
        ("assets/newsroom.css", ""),
        ("assets/newsroom.js", "main.html"),
        ("assets/newsroom-tables.js", "newsroom/head.html"),
    ],
)
def test_a_file_that_the_theme_lacks_is_named(newsroom, run, name, by):
    (newsroom.root / "theme_overrides" / name).unlink()
    for lang, told in (("zh", f"主题里没有 {name}"), ("en", f"the theme has no {name}")):
        done = run(newsroom, "build", lang=lang)
        assert done.returncode == 1
        what, mend = done.stderr.strip().splitlines()[-2:]
        assert told in what
        assert by in what.partition(name)[2]
        assert f"git restore theme_overrides/{name}" in mend
    assert not (newsroom.root / "site").exists()


def test_a_template_whose_name_is_misspelled_is_told_with_the_line_that_asks_for_it(newsroom, run):
    edit(newsroom.root / "theme_overrides/main.html", '"base.html"', '"bass.html"')
    assert "no bass.html, for which" in (told := run(newsroom, "build").stderr)
    assert "main.html:3 asks" in told


@pytest.mark.parametrize("name", ["main.html", "newsroom/article.html", "search/fold.js", "search/search.css"])
def test_a_file_of_the_theme_that_is_no_text_is_told_with_its_line(newsroom, run, name):
    path = newsroom.root / "theme_overrides" / name
    line = path.read_bytes().count(b"\n") + 1
    path.write_bytes(path.read_bytes() + b"\xff")
    done = run(newsroom, "build")
    assert done.returncode == 1
    assert f"{name}:{line}: a fault in the template (from here on this is not UTF-8)" in done.stderr
    assert "Traceback" not in done.stderr
