"""What the tests stand on: the client's digest, and small newsrooms made from the real one's data."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from generator.content.project import Project
from generator.text.segments import segments

# CI judges a change, so the same change must always be judged alike; new examples are found at the desk.
# A deadline would judge the machine.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

ROOT = Path(__file__).parent.parent
SEED = ROOT / "tests" / "seed" / "bulletins.txt"
NOW = "2026-11-24T09:00:00+08:00"
TODAY = NOW[:10]

# The command as it is installed, not the function: exit codes and streams are part of it.
NEWSROOM = Path(sys.executable).with_name("newsroom")
MKDOCS = Path(sys.executable).with_name("mkdocs")


@pytest.fixture(autouse=True, scope="module")
def what_the_suite_holds() -> None:
    """Out of the collector's sight: its walk over thousands of collected tests, 0.4 s, is not the time of what is tested."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def seed() -> str:
    """The digest as it arrived."""
    return SEED.read_text("utf-8")


@pytest.fixture(scope="session")
def gold() -> list[str]:
    """Its 28 paragraphs."""
    return [line for line in (ROOT / "tests/seed/paragraphs.txt").read_text("utf-8").split("\n") if line.strip()]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A newsroom with the real data and no article."""
    return empty_newsroom(tmp_path / "newsroom")


@pytest.fixture
def newsroom(tmp_path: Path) -> Project:
    """A copy of the real newsroom."""
    root = empty_newsroom(tmp_path / "newsroom").root
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    return Project(root)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real newsroom, built once by `newsroom build`."""
    root = empty_newsroom(tmp_path_factory.mktemp("built") / "newsroom").root
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    done = subprocess.run([NEWSROOM, "build"], cwd=root, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return Project(root)


def empty_newsroom(root: Path) -> Project:
    """A folder with the real settings, data and theme, and nothing to publish."""
    root.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "theme_overrides", root / "theme_overrides")
    shutil.copytree(ROOT / "content/data", root / "content/data")
    (root / "content/pages").mkdir()
    return Project(root)


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    """Runs a command in a newsroom, in English, and answers with what it said."""

    def run(project: Project, *arguments: str, program: Path = NEWSROOM, data: bytes | None = None, lang: str = "en"):
        environment = {**os.environ, "NEWSROOM_LANG": lang, "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(
            [program, *arguments], cwd=project.root, env=environment, input=data, capture_output=True, timeout=120
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


ORIGINAL = """\
    ---
    id: {slug}
    slug: {slug}
    kind: own
    lang: zh
    title: {title}
    summary: 一段摘要。
    region: guizhou
    topics: [social-work-workforce]
    status: published
    published: 2026-11-24T09:00:00+08:00
    editor: 张三
    {more}
    ---

    {body}
"""
TRANSLATION = """\
    ---
    title: {title}
    summary: A summary.
    {more}
    machine_assisted: none
    ---

    {body}
"""
# What its translator had before them.
RECORD = """\
from: zh
units:
- {{ name: title, original: {quoted}, day: 2026-11-24 }}
- {{ name: summary, original: 一段摘要。, day: 2026-11-24 }}
"""


def write_article(
    project: Project,
    slug: str,
    *,
    title: str = "一个标题",
    body: str = "正文。",
    more: str = "",
    english: str | None = "Text.",
) -> Path:
    """A published article of our own in both languages; `more` are further lines of front matter."""
    folder = project.articles / "2026" / slug
    folder.mkdir(parents=True)
    write(folder / "index.zh.md", dedent(ORIGINAL).format(slug=slug, title=title, body=body, more=more))
    if english is not None:
        write(folder / "index.en.md", dedent(TRANSLATION).format(title="A title", body=english, more=""))
        write(
            folder / "made_from.en.yml",
            RECORD.format(quoted=json.dumps(title, ensure_ascii=False)) + "".join(_recorded(body)),
        )
    return folder


def _recorded(body: str) -> Iterator[str]:
    for segment in segments(dedent(body)):
        yield f"- name: p-{segment.number}\n  original: {json.dumps(segment.text, ensure_ascii=False)}\n  day: 2026-11-24\n"


def write(path: Path, text: str) -> Path:
    """A file, with the indentation of the test taken off."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [line for line in dedent(text).split("\n") if line.strip() != "" or line == ""]
    path.write_text("\n".join(lines), "utf-8")
    return path


def edit(path: Path, old: str, new: str, count: int = -1) -> None:
    """Puts other words into a file wherever the old ones stand, or in the first `count` places; stand they must."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), "utf-8")


def tree(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
