"""An ingest that is killed, starved of disk or met by another: every item whole or not there, and no word lost."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.content.library import read_library
from generator.content.project import Project
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
    return [str(SEED), str(other), str(folder / "page")]


def copied(bare: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(bare, target)
    return target


def test_killed_at_any_step_it_has_each_item_whole_or_not_at_all(bare, deliveries, tmp_path):
    command = ("ingest", *deliveries, "--now", NOW)
    whole = copied(bare, tmp_path / "whole")
    total = steps(whole, *command)
    wanted = tree(whole / "content")
    points = spread(total, 60)
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
        again = subprocess.run([NEWSROOM, *command], cwd=root, capture_output=True, timeout=60)
        assert again.returncode == 0
        assert tree(root / "content") == wanted
