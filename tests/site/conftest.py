"""The real site with one article of every kind beside it, built, served on loopback, a real browser, bare search."""

import functools
import http.server
import os
import shutil
import subprocess
import threading
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from generator.content.project import Project
from generator.search.script import write_scripts
from tests.conftest import NEWSROOM, ROOT, empty_newsroom, write_article

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


# In CI a browser that is not there is a failure; on a reader's machine it is one line.
LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config, items):
    if CHROMIUM is None and not os.environ.get("CI"):
        left_out = [item for item in items if item.get_closest_marker("browser")]
        config.hook.pytest_deselected(items=left_out)
        config.stash[LEFT_OUT] = len(left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter, config):
    if config.stash.get(LEFT_OUT, 0):
        told = f"no Chromium: {config.stash[LEFT_OUT]} tests left out; as root: apt-get install chromium"
        terminalreporter.write_line(told)


ARTICLE = "articles/2026/guizhou-social-work/"


COLUMN = "columns/helping-people-help-themselves/"


SHAPES = """\
**描绘蓝图。**后文。`code` *stress* ~~x~~

> 引文，[链接](/about/)。

|甲|乙|
|-|-:|
|1|2|

1. 一
2. 二

```
pre + 一行放不下的代码 = pre + 一行放不下的代码 + pre + 一行放不下的代码 + pre + 一行放不下的代码 + pre + 一行放不下的代码;
```

正文[^1]。

[^1]: 注。
繁體字與外文：鄉村振興，社會工作；Nguyễn Văn，naïve，Ⅳ，𠮷，ＡＢＣ１２３，á。
"""


# Signs with which no line begins.
JOINED = """\
每人每月200～300元，买买提·艾力（化名）说：5～6人一组，每组10～12次；阿依古丽•买买提和张·三、李·四也在场，共2021～2025年，计3～5条，“一”～“九”，如此等等，不一而足，每月200～300元，买买提·艾力。
"""


# As many signs of Chinese as an English text may have: names and phrases in brackets.
IN_ENGLISH = """\
**A plan is drawn (描绘蓝图。)** What follows it (后文), with `code`, *stress* and ~~what is struck out~~ in one paragraph.

> A quotation (引文) of what somebody else has said, with [a link (链接)](/about/) that leads to a page of the site.

|one (甲)|two (乙)|
|-|-:|
|1|2|

1. The first thing (一) that is to be done
2. The second thing (二) that is to be done

```
pre = a_line_of_code_that_is_too_long_for_the_screen + a_line_of_code_that_is_too_long_for_the_screen + another_one;
```

The text (正文) of the article goes on to its end, with a note for those who want to know more[^1].

[^1]: The note (注) says what does not belong into the text itself.

Letters of other scripts: 繁體字與外文：鄉村振興，社會工作；Nguyễn Văn，naïve，Ⅳ，𠮷，ＡＢＣ１２３，á.
"""


CORRECTED = """corrections:
      - on: 2026-11-26
        what: { zh: "第一段“1.2万名”应为“1.3万名”，见[通知](/about/)。", en: "“12,000” in the first paragraph (1.2万名) should read “13,000”." }
      - { on: 2026-11-25, what: { zh: 标题里的机构名称已改正。, en: The name of the institution in the headline has been put right. } }"""

WITHDRAWN = """withdrawal:
      { on: 2026-11-25, level: %s, reason: { zh: "来源已撤回这条消息，见[说明](/about/)。", en: "The source has retracted the report (来源撤稿)." } }"""


def edited(folder, *pairs):
    path = folder / "index.zh.md"
    text = path.read_text("utf-8")
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real newsroom, built."""
    root = empty_newsroom(tmp_path_factory.mktemp("browser") / "newsroom").root
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    write_article(Project(root), "alone", body=JOINED, english=None)
    write_article(
        Project(root), "shapes", body=SHAPES, english=IN_ENGLISH, more="aliases: [/articles/2025/old-shapes/]"
    )
    write_article(Project(root), "lead", more="home: {slot: lead}")
    write_article(Project(root), "corrected", more=CORRECTED)
    for level, name in (("bare", "withdrawn"), ("notice", "named")):
        folder = write_article(Project(root), name, more=WITHDRAWN % level)
        edited(folder, "status: published", "status: withdrawn")
    for number in range(105):
        folder = write_article(Project(root), f"filler-{number}", title=f"第{number}篇")
        edited(folder, "2026-11-24T09", "2026-09-24T09", "region: guizhou", "region: ningxia")
    subprocess.run([NEWSROOM, "build"], cwd=root, check=True, capture_output=True, timeout=120)
    return root / "site"


@contextmanager
def served(folder):
    """The address of a folder, served on loopback."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def origin(site):
    """The site, served on loopback."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    assert CHROMIUM, "CI must have Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def opened(browser, address, width=1280, scheme="light", **options):
    """A page with everything it complained of and asked for."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
    page.complaints, page.asked = [], []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
    page.goto(address)
    return page


def pixels(page, selector):
    """The size of the letters of an element."""
    return float(page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).fontSize").removesuffix("px"))


LANGS = ("zh", "en")


def made(folder):
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def pages(browser, tmp_path):
    """A page of each edition on each of two sites that have nothing but search."""
    found = {}
    for name in ("kept", "clean"):
        for lang in LANGS:
            folder = made(tmp_path / name / lang)
            (folder / "index.html").write_text(
                f'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script src="../assets/search/search.{lang}.js"></script>',
                "utf-8",
            )
        write_scripts(ROOT / "theme_overrides", made(tmp_path / name / "assets/search"))
    with served(tmp_path) as origin:
        for name in ("kept", "clean"):
            for lang in LANGS:
                found[name, lang] = opened(browser, f"{origin}{name}/{lang}/")
        yield found
        for page in found.values():
            assert page.complaints == []
            page.close()
