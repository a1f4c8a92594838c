"""The commands as an editor types them."""

import json

import pytest

from generator.content.project import Project
from tests.conftest import NOW, SEED, tree, write


def test_the_daily_work(project, run, seed):
    done = run(project, "ingest", "-", "--now", NOW, data=seed.encode())
    assert done.returncode == 0
    assert "3 new, 0 changed, 0 unchanged, 0 unclear, 0 refused." in done.stdout
    assert run(project, "ingest", str(SEED)).stdout.count("unchanged") == 4
    checked = run(project, "check")
    assert checked.returncode == 0
    assert checked.stdout.count("[translation-missing]") == 3
    assert checked.stdout.count("[image-without-file]") == 1
    folders = [path.name for path in project.articles.glob("2026/*")]
    assert run(project, "release", *folders, "--now", NOW).stdout.count("published at 2026-11-24T09:00:00+08:00") == 3
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    assert "3 on region lists = 0 in search and sitemap + 3 not translated" in built.stdout
    assert "site" in built.stdout.split("\n")[1]


def test_every_change_is_told(project, run):
    done = run(project, "ingest", str(SEED), "--verbose")
    assert done.stdout.count("  joined  ") == 5
    assert done.stdout.count("  lead made bold  ") == 17
    assert done.stdout.count("  credit kept apart  ") == 1


def test_the_report_as_json(project, run):
    report = json.loads(run(project, "ingest", str(SEED), "--json").stdout)
    assert report["counts"] == {"new": 3, "changed": 0, "duplicate": 0, "unclear": 0, "refused": 0}
    (delivery,) = report["deliveries"]
    assert delivery["encoding"] == "utf-8"
    kinds = [change["kind"] for item in delivery["items"] for change in item["changes"]]
    assert kinds.count("join") == 5


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "-:"),
        (b"%PDF-1.4\n", "-:"),
        ("没有标题。".encode(), "-:1"),
        (b"\n" * 50_000_000, "-:"),
        (b"\x00\x01", "-:"),
    ],
    ids=["empty", "binary", "no headline", "50 MB", "control"],
)
def test_a_refused_delivery_is_one_line(project, run, data, place, lang):
    before = tree(project.content)
    done = run(project, "ingest", "-", data=data, lang=lang)
    assert done.returncode == 1
    assert "1 refused" in done.stdout or "拒收1" in done.stdout
    assert len(done.stderr.strip().split("\n")) == 1
    assert done.stderr.startswith(place[:-1])
    assert "Traceback" not in done.stderr
    assert tree(project.content) == before


def test_a_file_that_is_not_there(project, run):
    done = run(project, "ingest", "gone.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("gone.txt: it cannot be read (No such file or directory)")


def test_faults_are_told_with_their_mend(project, run):
    write(project.articles / "2026/one/index.zh.md", "---\nid: a\ntitle: 宁夏: 出台…\n---\n\n正文\n")
    done = run(project, "check")
    assert done.returncode == 1
    assert "content/articles/2026/one/index.zh.md:3:10: error [yaml-colon]" in done.stdout
    assert "double quotes" in done.stdout
    assert "错误 [yaml-colon]" in run(project, "check", lang="zh").stdout
    (fault,) = json.loads(run(project, "check", "--format", "json").stdout)
    assert (fault["rule"], fault["line"], fault["severity"]) == ("yaml-colon", 3, "error")


def test_outside_of_a_newsroom(tmp_path, run):
    for command in (["check"], ["build"], ["ingest", str(SEED)], ["new", "标题", "--region", "guizhou"]):
        done = run(Project(tmp_path), *command)
        assert done.returncode == 1
        assert "mkdocs.yml" in done.stderr
        assert "Traceback" not in done.stderr
    assert tree(tmp_path) == {}


def test_a_clock_that_is_none(project, run):
    done = run(project, "ingest", str(SEED), "--now", "yesterday")
    assert done.returncode == 1
    assert "2026-11-24T09:00:00+08:00" in done.stderr


def test_help_is_in_the_readers_language(project, run):
    assert "把收到的简报、网页和订阅变成稿件草稿" in run(project, "--help", lang="zh").stdout
    assert "Turn digests, pages and feeds into draft articles" in run(project, "--help").stdout
