"""`newsroom ingest` as it is typed: files, addresses and pipes side by side, with what it says of each."""

import json
import os
import pty
import subprocess

import pytest

from generator.content.library import read_library
from tests.conftest import NEWSROOM, NOW, SEED, tree
from tests.ingest.servers import ok, redirect

TITLE = "社工站建设推进会在贵阳召开"
TEXT = (
    "11月20日，贵州省民政厅在贵阳召开全省社工站建设推进会，总结今年的工作，部署下一步任务。",
    "会议要求，各地要把社工站建在群众身边，配齐驻站社工，完善督导制度，让服务看得见、摸得着。",
)
PAGE = f"""<!doctype html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>
<p>来源：贵州省民政厅　发布时间：2026-11-20</p><div class="content"><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div></body></html>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "要闻",
        "items": [{"id": "1", "title": "宁夏:社工奖补办法出台", "content_text": "办法规定对取得证书的社工给予奖补。"}],
    }
)
LOGIN = "<!doctype html><html><body><form>用户名 <input> 密码 <input type=password></form></body></html>"


@pytest.fixture
def trusted(server):
    """The server's address as one's own network has it, and the option that says so."""
    server.answers |= {"/page": ok(PAGE.encode()), "/login": ok(LOGIN.encode()), "/away": redirect("http://10.0.0.1/")}
    return server.url("", host="127.0.0.1"), ("--trust", f"127.0.0.1:{server.port}")


def test_everything_at_once_told_by_what_it_holds(project, run, trusted, tmp_path):
    (tmp_path / "feed.txt").write_text(JSON_FEED, "utf-8")
    (tmp_path / "digest.html").write_bytes(SEED.read_bytes())
    host, trust = trusted
    names = [str(tmp_path / "digest.html"), f"{host}/page", str(tmp_path / "feed.txt"), f"{host}/login", "-"]
    done = run(
        project, "ingest", *names, *trust, "--region", "guizhou", "--now", NOW, data="# 标题\n\n正文。\n".encode()
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"{host}/login: ")
    lines = done.stdout.strip().split("\n")
    assert lines[-1] == "6 new, 0 changed, 0 unchanged, 0 unclear, 1 refused."
    assert sum(line.startswith("new ") for line in lines) == 6
    library, faults = read_library(project)
    assert not faults
    page = next(article for article in library.articles if article.original.title == TITLE)
    assert page.delivery.url == f"{host}/page"
    assert page.delivery.fetched == NOW
    assert page.original.body == "\n\n".join(TEXT)
    assert page.attribution.published.value == "2026-11-20"


def test_a_private_address_is_not_asked_unless_it_is_ones_own(project, run, server, trusted):
    host, trust = trusted
    done = run(project, "ingest", f"{host}/page")
    assert done.returncode == 1
    assert "is not on the public internet" in done.stderr
    assert server.count == 0
    away = run(project, "ingest", f"{host}/away", *trust)
    assert away.returncode == 1
    assert "10.0.0.1:80 is not on the public internet" in away.stderr
    assert away.stderr.startswith(f"{host}/away redirects, and ")
    assert "--trust" in done.stderr
    assert "--trust" not in away.stderr


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.cn/x", "https://user:word@a.cn/", "gopher://a.cn/"])
def test_what_is_no_address_of_the_web(project, run, address):
    done = run(project, "ingest", address)
    assert done.returncode == 1
    assert "is not an address that can be fetched" in done.stderr


def test_a_dry_run_writes_nothing(project, run):
    before = tree(project.root)
    done = run(project, "ingest", str(SEED), str(SEED), "--dry-run")
    assert done.returncode == 0
    assert done.stdout.strip().split("\n")[-1] == (
        "Dry run, nothing written: 3 new, 0 changed, 3 unchanged, 0 unclear, 0 refused."
    )
    assert tree(project.root) == before
    told = run(project, "ingest", str(SEED), "--now", NOW).stdout
    assert done.stdout.split("\n")[:3] == told.split("\n")[:3]


def test_the_report_for_a_program_says_why(project, run, tmp_path):
    (tmp_path / "broken").write_bytes(b"%PDF-1.4")
    text = (
        SEED.read_text("utf-8") + "火星:建成首个社工站\n\n近日，火星建成首个社工站，服务全体居民。\n\n（据火星日报）\n"
    )
    done = run(project, "ingest", "-", str(tmp_path / "broken"), "--json", data=text.encode())
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["counts"] == {"new": 3, "changed": 0, "duplicate": 0, "unclear": 1, "refused": 1}
    assert report["refused"][0]["rule"] == "delivery-binary"
    assert "Save it as plain text" in report["refused"][0]["reason"]
    unclear = report["deliveries"][0]["items"][3]
    assert (unclear["decision"], unclear["rule"]) == ("unclear", "unclear-region")
    assert "火星" in unclear["reason"]


def test_a_terminal_is_told_how_far_it_is(project):
    held, other = pty.openpty()
    environment = {**os.environ, "NEWSROOM_LANG": "zh"}
    command = [NEWSROOM, "ingest", str(SEED), "--now", NOW]
    done = subprocess.run(command, cwd=project.root, env=environment, stdout=subprocess.PIPE, stderr=other, timeout=60)
    os.close(other)
    said = os.read(held, 10_000).decode()
    os.close(held)
    assert "读完" in said
    assert said.endswith("\r\x1b[K")
    assert done.stdout.decode().endswith("新3，有改动0，未变0，待定0，拒收0。\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ((str(SEED), "--region", "nowhere"), "there is no region with the id “nowhere”."),
        ((str(SEED), "--region", "无锡"), "there is no region with the id “无锡” (wuxi?)."),
        (("feeds", str(SEED)), "feeds stands alone"),
        ((str(SEED), "feeds"), "feeds stands alone"),
        (("feeds", "feeds"), "feeds stands alone"),
    ],
)
def test_a_command_line_that_makes_no_sense(project, run, line, said):
    before = tree(project.root)
    done = run(project, "ingest", *line)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert tree(project.root) == before


def test_servers_of_ones_own_are_named_right(project, run):
    done = run(project, "ingest", str(SEED), "--trust", "not a server")
    assert done.returncode == 1
    assert "“not a server” is no server’s name and port" in done.stderr


def test_feeds_that_nobody_has_listed(project, run):
    (project.data / "feeds.yml").unlink(missing_ok=True)
    done = run(project, "ingest", "feeds")
    assert done.returncode == 1
    assert "content/data/feeds.yml lists no feed" in done.stderr


def test_a_fault_in_the_list_of_feeds_is_told_at_its_line(project, run):
    (project.data / "feeds.yml").write_text("- id: one\n  url: file:///etc/passwd\n", "utf-8")
    done = run(project, "ingest", "feeds")
    assert done.returncode == 1
    assert "content/data/feeds.yml:2:8: error [not-address]" in done.stderr


def test_without_anything_to_take_in(project, run):
    assert run(project, "ingest").returncode == 2


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_is_told_at_once(project, run, tmp_path, make):
    make(tmp_path / "it")
    done = run(project, "ingest", str(tmp_path / "it"), str(SEED))
    assert done.returncode == 1
    assert "it: this is a folder, a pipe or a device, and no file" in done.stderr
    assert "3 new" in done.stdout


def test_a_dry_run_of_several_versions_tells_each(project, run):
    text = SEED.read_text("utf-8")
    done = run(project, "ingest", "-", "-n", data=(text + text.replace("6000元", "8000元")).encode())
    assert done.returncode == 0, done.stderr
    assert "3 new, 1 changed, 2 unchanged" in done.stdout


@pytest.mark.parametrize(
    "text",
    [
        "贵州:标题\n\n" + "(" * 20_000 + "甲" + ")" * 20_000 + "\n",
        "贵州:标题\n\n" + "甲1," * 200_000 + "\n",
        "---\n" + "a: b\n" * 60_000,
        "贵州:标题\n\n" + '","' * 100_000 + "\n",
    ],
    ids=["brackets", "marks", "front matter", "quotes"],
)
def test_no_text_keeps_the_desk_waiting(project, run, text):
    began = os.times().children_user
    run(project, "ingest", "-", data=text.encode())
    assert os.times().children_user - began < 5
