"""An ingest that is killed, starved of disk or met by another: every item whole or not there, and no word lost."""

import io
import os
import resource
import shutil
import subprocess
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from generator.content.disk import lock
from generator.content.library import read_library
from generator.content.project import Project
from generator.errors import CommandError
from generator.ingest.inbox.answer import accept, refuse
from generator.ingest.retrieve.gate import Gate
from generator.ingest.run import Asked, ingest
from tests.conftest import NEWSROOM, NOW, ROOT, SEED, tree
from tests.faults.kills import kill, spread, steps

PAGE = """<!doctype html><html><head><title>贵州省民政厅召开社工站建设推进会</title></head><body>
<h1>贵州省民政厅召开社工站建设推进会</h1><p>来源：贵州省民政厅　发布时间：2026-11-20</p><div class="content">
<p>11月20日，贵州省民政厅在贵阳召开全省社工站建设推进会，总结今年的工作，部署下一步任务。</p>
<p>会议要求，各地要把社工站建在群众身边，配齐驻站社工，完善督导制度，让服务看得见、摸得着。</p></div></body></html>"""


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> Path:
    """A newsroom with the real lists and nothing else."""
    root = tmp_path_factory.mktemp("bare") / "newsroom"
    (root / "content").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "content/data", root / "content/data")
    return root


@pytest.fixture(scope="module")
def deliveries(tmp_path_factory) -> list[str]:
    """The client's digest, the same with a figure changed and a place that nobody knows, and a page."""
    folder = tmp_path_factory.mktemp("deliveries")
    seed = SEED.read_text("utf-8")
    unknown = "火星:建成首个社工站\n\n近日，火星建成首个社工站，服务全体居民的需求。\n\n（据火星日报）\n"
    other = folder / "other.txt"
    other.write_text(seed.replace("6000元", "8000元") + unknown, "utf-8")
    (folder / "page").write_text(PAGE, "utf-8")
    (folder / "two").write_text(PAGE.replace("社工站建设", "社区基金").replace("社工站", "社区基金会"), "utf-8")
    return [str(SEED), str(other), str(folder / "page"), str(folder / "two")]


def copied(bare: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(bare, target)
    return target


def test_killed_at_any_step_it_has_each_item_whole_or_not_at_all(bare, deliveries, tmp_path):
    command, gate = ("ingest", *deliveries, "--now", NOW), Gate()
    whole = copied(bare, tmp_path / "whole")
    total = steps(whole, *command)
    wanted = tree(whole / "content")
    points = spread(total, 52)
    assert len(points) >= 50, total
    for at in points:
        root = copied(bare, tmp_path / "killed")
        kill(root, at, *command)
        left = {name: held for name, held in tree(root / "content").items() if "/." not in name}
        assert left.items() <= wanted.items()
        folders = {name.rpartition("/")[0] for name in left}
        assert {name for name in wanted if name.rpartition("/")[0] in folders} == set(left)
        _, faults = read_library(Project(root))
        assert not faults
        asked = Asked(tuple(deliveries), datetime.fromisoformat(NOW), gate)
        assert not ingest(Project(root), asked, io.BytesIO(), lambda _name: None).unreadable
        assert tree(root / "content") == wanted


def test_an_answer_that_is_killed_at_any_step_ends_the_same_when_it_is_given_again(bare, deliveries, tmp_path):
    ready = copied(bare, tmp_path / "ready")
    assert subprocess.run([NEWSROOM, "ingest", *deliveries, "--now", NOW], cwd=ready, timeout=60).returncode == 0
    names = sorted(path.parent.name for path in ready.glob("content/inbox/*/reason.yml"))
    assert len(names) == 2
    answers = [("inbox", "accept", name, "--region", "guizhou", "--now", NOW) for name in names]
    answers.append(("inbox", "refuse", names[0], "--now", NOW))
    for answer in answers:
        whole = copied(ready, tmp_path / "whole")
        total = steps(whole, *answer)
        wanted = tree(whole / "content")
        for at in range(1, total + 1):
            root = copied(ready, tmp_path / "killed")
            kill(root, at, *answer)
            library, faults = read_library(Project(root))
            assert not [fault for fault in faults if fault.is_error]
            assert len(library.articles) >= 5
            # It may have been done to the last step but one: then there is nothing left to answer.
            with suppress(CommandError):
                give(Project(root), answer[1], answer[2])
            found = {name: held for name, held in tree(root / "content").items() if "/." not in name}
            assert found == wanted


def give(project, what, name):
    now = datetime.fromisoformat(NOW)
    if what == "accept":
        accept(project, name, "guizhou", now)
    else:
        refuse(project, name, "", now)


def test_a_second_ingest_says_who_holds_the_lock(bare, deliveries, tmp_path):
    root = copied(bare, tmp_path / "newsroom")
    with lock(Project(root)):
        done = subprocess.run([NEWSROOM, "ingest", *deliveries], cwd=root, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert f"process {os.getpid()}" in done.stderr
    assert not (root / "content/articles").exists()


def test_two_at_once_take_in_what_one_would(bare, deliveries, tmp_path):
    root = copied(bare, tmp_path / "newsroom")
    command = [NEWSROOM, "ingest", *deliveries, "--now", NOW]
    both = [subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    codes = sorted(one.wait(60) for one in both)
    for one in both:
        one.stderr.close()
    assert codes in ([0, 0], [0, 1])
    whole = copied(bare, tmp_path / "whole")
    assert subprocess.run(command, cwd=whole, capture_output=True, timeout=60).returncode == 0
    assert tree(root / "content") == tree(whole / "content")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_loses_nothing_and_is_told(bare, deliveries, tmp_path, small_disk):
    root = copied(bare, small_disk / "newsroom")
    with (small_disk / "filler").open("wb") as file:
        # Room for some of the files and not for all.
        file.write(b"x" * (shutil.disk_usage(small_disk).free - 40_000))
    starved(root, deliveries, "No space left on device", lambda: (small_disk / "filler").unlink(), bare, tmp_path)


def test_a_file_that_may_not_grow_is_told(bare, deliveries, tmp_path):
    root = copied(bare, tmp_path / "newsroom")
    starved(root, deliveries, "File too large", lambda: None, bare, tmp_path, preexec_fn=no_large_files)


def starved(root, deliveries, reason, relieve, bare, tmp_path, **how):
    """What an ingest leaves that cannot write all it should, and what it does when it can again."""
    command = [NEWSROOM, "ingest", *deliveries, "--now", NOW]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, **how)
    assert done.returncode == 1
    assert reason in done.stderr
    assert "content/articles/2026/" in done.stderr
    assert len(done.stderr.strip().split("\n")) == 1
    left = {name: held for name, held in tree(root / "content").items() if "/." not in name}
    relieve()
    assert subprocess.run(command, cwd=root, capture_output=True, timeout=60).returncode == 0
    whole = copied(bare, tmp_path / "whole")
    assert subprocess.run(command, cwd=whole, capture_output=True, timeout=60).returncode == 0
    assert tree(root / "content") == tree(whole / "content")
    assert left.items() <= tree(whole / "content").items()


def no_large_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
