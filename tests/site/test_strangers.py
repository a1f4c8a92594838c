"""What strangers have sent, published: no page of it does anything, or asks for anything, in a real browser."""

import http.server
import json
import os
import re
import subprocess
import threading
from functools import partial
from html import escape
from pathlib import Path

import pytest

from tests.conftest import NEWSROOM, NOW, empty_newsroom, tree
from tests.site.conftest import Quiet

SAMPLES = Path(os.environ.get("NEWSROOM_SAMPLES", ".")) / "feeds"
POLICY = "default-src 'self'; script-src 'none'"
NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><a><animate attributeName=href values=javascript:alert(1) /><text x=20 y=20>点</text></a></svg>",
    "<svg><set attributeName=onmouseover to=alert(1)></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)></annotation-xml></math>",
    "<a href='JaVaScRiPt:alert(1)'>甲</a><a href='java&#9;script:alert(1)'>乙</a><a href='&#x6a;avascript:alert(1)'>丙</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>丁</a>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'><img src=https://evil.example/track.gif width=1 height=1>",
    "<form action=https://evil.example/><input name=a><button>交</button></form>",
    "<p style='position:fixed;top:0;background:url(https://evil.example/)'>盖</p>",
    "<p id=__config onclick=alert(1)>戊</p><img name=body>",
    "<!-- <p>不见 ",
    "<template><script>alert(1)</script></template>",
    "[x](javascript:alert(1)) ![y](javascript:alert(1)) {: onclick=alert(1) } --8<-- '/etc/passwd' {{ config }}",
    "<details open ontoggle=alert(1)>己</details>",
    "<video src=https://evil.example/v onerror=alert(1)></video><audio src=https://evil.example/a></audio>",
)


def feed():
    items = "".join(
        f"<item><title>{escape(f'{number} {one}')}</title><link>http://news.example/{number}</link>"
        f"<author>{escape(one)}</author><category>{escape(one)}</category>"
        f"<description>{escape(f'<p>第{number}条正文，说明第{number}件事。</p>{one}<p>第{number}条的末段。</p>')}</description></item>"
        for number, one in enumerate(NASTY)
    )
    return f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'


class Strict(Quiet):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


def published(root, *files):
    """A newsroom that has taken files in and published all that they hold; the articles' addresses."""
    command = [NEWSROOM, "ingest", *files, "--region", "guizhou", "--now", NOW, "--json"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300)
    assert "Traceback" not in done.stderr
    report = json.loads(done.stdout)
    assert {one["name"] for one in report["deliveries"] + report["refused"]} == {str(file) for file in files}
    waiting = [path.parent.name for path in root.glob("content/inbox/*/reason.yml")]
    if waiting:
        command = [NEWSROOM, "inbox", "accept", *waiting, "--region", "guizhou", "--now", NOW]
        assert subprocess.run(command, cwd=root, capture_output=True, timeout=300).returncode == 0
    for path in root.glob("content/articles/*/*/index.*.md"):
        text = path.read_text("utf-8").replace("rights:\n  basis: unknown", "rights:\n  basis: permission", 1)
        text = text.replace("status: draft", f"status: published\npublished: '{NOW}'", 1)
        text = re.sub(r"^kind: \w+", "kind: own", text, count=1, flags=re.MULTILINE)
        # What came without a headline or a text is given one, as an editor would.
        for key in ("title", "original_title", "summary"):
            text = text if f"\n{key}: " in text else text.replace("lang: ", f"{key}: 无题\nlang: ", 1)
        path.write_text(
            text if text.split("\n---\n", 1)[1].strip() else text + ("正文。\n" if ".zh." in path.name else "Text.\n"),
            "utf-8",
        )
    built = subprocess.run([NEWSROOM, "build"], cwd=root, capture_output=True, text=True, timeout=300)
    assert built.returncode == 0, built.stderr + built.stdout
    return sorted(path.relative_to(root / "site").as_posix() for path in root.glob("site/**/articles/*/*/index.html"))


def visit_all(browser, site, pages):
    """Opens every page under a strict policy; what asked for anything else, or spoke, is told."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}/"
    heard = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: request.url.startswith(origin) or heard.append(request.url))
    try:
        for name in pages:
            page.goto(origin + name)
            assert page.evaluate("document.querySelectorAll('article svg, article math, article iframe').length") == 0
    finally:
        page.close()
        server.shutdown()
        server.server_close()
    return heard


@pytest.mark.browser
def test_nothing_of_a_hostile_feed_runs_or_asks(browser, tmp_path):
    root = empty_newsroom(tmp_path / "newsroom").root
    (tmp_path / "feed").write_text(feed(), "utf-8")
    pages = published(root, tmp_path / "feed")
    assert len(pages) == 2 * len(NASTY)
    assert visit_all(browser, root / "site", pages) == []
    for name in pages:
        html = (root / "site" / name).read_text("utf-8")
        body = html[html.index("<article") : html.index("</article>")]
        assert not re.search(r"<(?:script|svg|math|iframe|object|embed|base|meta|link|form|input)\b", body)
        assert not re.search(r"<[^>]*\s(?:on\w+|style)=|<[^>]*(?:href|src)=.?(?:javascript|data):", body, re.IGNORECASE)
        assert html.rstrip().endswith("</html>")


@pytest.mark.samples
def test_every_sample_is_taken_in_and_published_alike_and_does_nothing(browser, tmp_path):
    files = sorted(path for path in SAMPLES.iterdir() if "LICENSE" not in path.name)
    assert len(files) >= 200
    trees = []
    for run in ("one", "two"):
        root = empty_newsroom(tmp_path / run).root
        pages = published(root, *files)
        trees.append({**tree(root / "content"), **tree(root / "site")})
    assert trees[0] == trees[1]
    assert len(pages) >= 100
    assert visit_all(browser, root / "site", pages) == []
