"""What the two commands that serve answer, asked without a browser."""

import shutil
import signal
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.conftest import MKDOCS, NEWSROOM, edit, write
from tests.previews import served

HOOK = "def on_env(env, config, files):\n    env.globals['motto'] = '%s'\n    return env\n"


def answer(address):
    try:
        with urlopen(address, timeout=30) as found:
            return found.status, found.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def comes(address, words):
    """Whether an edit shows at an address within half a minute."""
    until = time.monotonic() + 30
    while words not in answer(address)[1]:
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


@pytest.mark.parametrize("program", [NEWSROOM, MKDOCS])
def test_where_there_is_no_page_the_sites_own_says_so_and_follows_edits(newsroom, program):
    with served(newsroom, program, end=signal.SIGINT) as origin:
        for path in ("nowhere/", "en/nowhere/too", "articles/2026/gone/", "%00", "en/%00/", "%FF%00"):
            status, page = answer(origin + path)
            assert status == 404
            assert "没有这个页面 · Page not found" in page
            assert "livereload(" in page
        edit(newsroom.data / "site.yml", "zh: 社工简讯", "zh: 每日简讯")
        assert comes(origin + "nowhere/", "每日简讯")


def test_the_site_is_served_where_nothing_is_watched(newsroom, monkeypatch, tmp_path):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    with served(newsroom, MKDOCS, "--no-livereload", end=signal.SIGINT) as origin:
        for path, status in (("", 200), ("en/", 200), ("assets/newsroom.css", 200), ("nowhere/", 404)):
            assert answer(origin + path)[0] == status
        assert answer(origin + "nowhere/")[1] == (newsroom.workspace / "served/404.html").read_text("utf-8")
    assert list((tmp_path / "temporary").iterdir()) == []
    assert (newsroom.workspace / "served/index.html").is_file()


@pytest.mark.parametrize("beside", [[], ["--no-livereload"]])
@pytest.mark.parametrize(("lang", "told"), [("zh", "去掉 --clean"), ("en", "Leave --clean out")])
def test_a_clean_preview_is_refused(newsroom, run, lang, told, beside):
    done = run(newsroom, "serve", "--clean", *beside, program=MKDOCS, lang=lang)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Serving on" not in done.stderr
    assert not (newsroom.workspace / "printed").exists()


def test_what_settings_come_to_name_is_followed_from_then_on(newsroom):
    settings, theme = newsroom.root / "mkdocs.yml", newsroom.root / "themes/ours"
    said = "{% block fonts %}<meta name='motto' content='{{ motto }} {{ config.copyright }}'>"
    edit(newsroom.root / "theme_overrides/main.html", "{% block fonts %}", said)
    with served(newsroom, NEWSROOM, end=signal.SIGINT) as origin:
        # Whatever they name is not there yet: an editor writes one file after the other.
        edit(settings, "plugins:", "INHERIT: base.yml\nplugins:")
        assert comes(origin + "assets/faults.js", "base.yml")
        (newsroom.root / "base.yml").write_text("copyright: FIRST\n", "utf-8")
        assert comes(origin, "content=' FIRST'")
        edit(newsroom.root / "base.yml", "FIRST", "LAST")
        assert comes(origin, "content=' LAST'")
        edit(settings, "plugins:", "hooks: [tools/hook.py]\nplugins:")
        assert comes(origin + "assets/faults.js", "hook.py")
        write(newsroom.root / "tools/hook.py", HOOK % "ONE")
        assert comes(origin, "content='ONE LAST'")
        edit(newsroom.root / "tools/hook.py", "'ONE'", "'SECOND'")
        assert comes(origin, "content='SECOND LAST'")
        edit(settings, "custom_dir: theme_overrides", "custom_dir: themes/ours")
        assert comes(origin + "assets/faults.js", "themes/ours")
        shutil.copytree(newsroom.root / "theme_overrides", theme)
        assert comes(origin, "content='SECOND LAST'")
        edit(theme / "main.html", "content='", "content='THEME ")
        assert comes(origin, "content='THEME SECOND LAST'")
        edit(theme / "main.html", "content='THEME ", "content='ANOTHER ")
        assert comes(origin, "content='ANOTHER SECOND LAST'")
