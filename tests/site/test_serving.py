"""What an editor at work sees: each edit in the running browser, and what is wrong with it."""

import shutil
import signal

import pytest

from generator.content.disk import lock
from tests.conftest import MKDOCS, NEWSROOM, edit
from tests.previews import served

pytestmark = pytest.mark.browser

ARTICLE = "articles/2026/wuxi-five-initiatives/"
IN_SIGHT = "box => box.getBoundingClientRect().bottom > 0"


@pytest.mark.parametrize("program", [NEWSROOM, MKDOCS], ids=["newsroom", "mkdocs"])
def test_every_kind_of_edit_shows_in_the_running_browser(newsroom, browser, program):
    source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    template = newsroom.root / "theme_overrides/newsroom/article.html"
    with served(newsroom, program) as origin:
        page = browser.new_page()
        page.goto(origin + ARTICLE)
        # From here on nobody reloads the page by hand.
        for path, old, new, shown in [
            (source, "title: 无锡市实施", "title: 无锡市今天实施", "h1:text('无锡市今天实施')"),
            (newsroom.data / "site.yml", "zh: 社工简讯", "zh: 每日简讯", ".masthead__name:text('每日简讯')"),
            (template, "<article class=", "<p id='proof'>模板</p><article class=", "#proof"),
        ]:
            edit(path, old, new)
            page.wait_for_selector(shown, timeout=30_000)
        assert page.locator("[role=alert]").count() == 0
        for path, old, new, told in [
            (source, "region: wuxi", "region: nowhere", "index.zh.md:9:9"),
            (newsroom.data / "site.yml", "utc_offset:", "utc_ofset:", "utc_offset"),
            (template, "headline(content.title,", "headline(content.titel,", "article.html"),
            (newsroom.root / "mkdocs.yml", "docs_dir: content/pages", "docs_dir: content", "docs_dir"),
            (newsroom.root / "mkdocs.yml", "plugins:", "plugins: [", "line 13"),
            (newsroom.root / "mkdocs.yml", "site_url: https://", "site_url: ", "'site_url'"),
            (newsroom.root / "mkdocs.yml", "- newsroom", "- newsroom\n  - serch", "serch"),
            (newsroom.root / "mkdocs.yml", "- newsroom", "- search", "plugins: [newsroom]"),
        ]:
            page.evaluate("scrollTo(0, 300)")
            edit(path, old, new)
            alert = page.wait_for_selector("[role=alert]", timeout=30_000)
            assert told in alert.inner_text()
            assert "Traceback" not in alert.inner_text()
            page.wait_for_timeout(300)  # a browser scrolls to where its reader was
            assert page.locator("[role=alert]").evaluate(IN_SIGHT)
            # The last good site is still there, and every page of it can be opened.
            assert page.goto(origin + "en/").status == 200
            page.goto(origin + ARTICLE)
            assert page.locator("h1").inner_text().startswith("无锡市今天实施")
            edit(path, new, old)
            page.wait_for_selector("[role=alert]", state="detached", timeout=30_000)
        page.close()


def test_a_fault_that_was_there_before_is_shown_too(newsroom, browser):
    source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    edit(source, "region: wuxi", "region: nowhere")
    with served(newsroom, NEWSROOM) as origin:
        page = browser.new_page()
        page.goto(origin)
        assert "index.zh.md:9:9" in page.wait_for_selector("[role=alert]", timeout=30_000).inner_text()
        edit(source, "region: nowhere", "region: wuxi")
        page.wait_for_selector(".masthead", timeout=30_000)
        assert page.locator("[role=alert]").count() == 0
        page.close()


def test_a_fault_keeps_nobody_else_waiting(newsroom, run):
    source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    edit(source, "region: wuxi", "region: nowhere")
    with served(newsroom, NEWSROOM):
        done = run(newsroom, "build")
        assert "index.zh.md:9:9" in done.stderr


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_asked_to_end_leaves_nothing_behind(newsroom, monkeypatch, tmp_path, end):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    # Under nohup nobody hears that the terminal is closed, and who is begun there does not either.
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    with served(newsroom, NEWSROOM, end=end):
        signal.signal(signal.SIGHUP, before)
        assert list((tmp_path / "temporary").iterdir())
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_is_taken_away_and_put_there_anew_is_served_on(newsroom, browser, tmp_path):
    name = "index.zh.md"
    source = newsroom.articles / "2026/wuxi-five-initiatives" / name
    with served(newsroom, NEWSROOM) as origin:
        page = browser.new_page()
        page.goto(origin + ARTICLE)

        def shows(title, before):
            edit(source, f"title: 无锡市{before}实施", f"title: 无锡市{title}实施")
            page.wait_for_selector(f"h1:text('无锡市{title}实施')", timeout=30_000)

        shows("一月", "")
        # README: the workspace may be deleted at any time.
        shutil.rmtree(newsroom.root / ".newsroom")
        shows("二月", "一月")
        shutil.copytree(newsroom.content, tmp_path / "content")
        shutil.rmtree(newsroom.content)
        shutil.copytree(tmp_path / "content", newsroom.content)
        shows("三月", "二月")
        page.close()


def test_a_workspace_that_goes_while_a_fault_stands_comes_back_with_the_site(newsroom, browser):
    source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    with served(newsroom, NEWSROOM) as origin:
        page = browser.new_page()
        page.goto(origin + ARTICLE)
        edit(source, "region: wuxi", "region: nowhere")
        page.wait_for_selector("[role=alert]", timeout=30_000)
        shutil.rmtree(newsroom.root / ".newsroom")
        edit(source, "title: 无锡市实施", "title: 无锡市今天实施")
        for _ in range(300):
            if page.goto(origin).status == 200:
                break
            page.wait_for_timeout(100)
        page.wait_for_selector("[role=alert]", timeout=30_000)
        edit(source, "region: nowhere", "region: wuxi")
        page.wait_for_selector(".masthead", timeout=30_000)
        page.goto(origin + ARTICLE)
        page.wait_for_selector("h1:text('无锡市今天实施')", timeout=30_000)
        page.close()


def test_an_edit_waits_for_another_command(newsroom, browser):
    source = newsroom.articles / "2026/wuxi-five-initiatives/index.zh.md"
    with served(newsroom, NEWSROOM) as origin:
        page = browser.new_page()
        page.goto(origin + ARTICLE)
        with lock(newsroom, "build"):
            edit(source, "title: 无锡市实施", "title: 无锡市今天实施")
            page.wait_for_timeout(1_500)
        page.wait_for_selector("h1:text('无锡市今天实施')", timeout=30_000)
        assert page.locator("[role=alert]").count() == 0
        page.close()


def test_an_edit_of_a_hook_and_of_inherited_settings_shows_too(newsroom, browser):
    hook, base = newsroom.root / "tools/hook.py", newsroom.root / "base.yml"
    hook.parent.mkdir()
    hook.write_text("def on_env(env, config, files):\n    env.globals['motto'] = 'ONE'\n    return env\n", "utf-8")
    base.write_text("copyright: FIRST\n", "utf-8")
    edit(newsroom.root / "mkdocs.yml", "plugins:", "INHERIT: base.yml\nhooks: [tools/hook.py]\nplugins:")
    template = newsroom.root / "theme_overrides/main.html"
    said = "{% block fonts %}<meta name='motto' content='{{ motto }} {{ config.copyright }}'>"
    edit(template, "{% block fonts %}", said)
    with served(newsroom, NEWSROOM) as origin:
        page = browser.new_page()
        page.goto(origin)
        page.wait_for_selector("meta[content='ONE FIRST']", state="attached", timeout=30_000)
        edit(hook, "'ONE'", "'SECOND'")
        page.wait_for_selector("meta[content='SECOND FIRST']", state="attached", timeout=30_000)
        edit(base, "FIRST", "LAST")
        page.wait_for_selector("meta[content='SECOND LAST']", state="attached", timeout=30_000)
        page.close()
