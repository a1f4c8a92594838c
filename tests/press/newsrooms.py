"""Small newsrooms that change as editors change them, and builds of them in this process."""

import os
import re
import shutil
from pathlib import Path

from generator.content.project import Project
from generator.plugin.build import build
from generator.press.asked import Asked
from generator.press.report import Report
from generator.press.unchanged import unchanged
from tests.conftest import NOW, tree, write_article

REGIONS = ("guizhou", "wuxi", "beijing")
COLUMN = "\n- {id: talks, title: {zh: 《社工说》, en: Talks}, short: {zh: 《社工说》, en: Talks}, owner: ours, status: running, numbering: none, introduction: {zh: 本站专栏。, en: A column of this site.}}\n"


def printed(project: Project, **asked: object) -> Report | None:
    """Builds a newsroom as `newsroom build` does; None where it is refused."""
    wanted = Asked(project.root / "site", os.environ, **asked)
    found = unchanged(project, wanted)
    done = found if isinstance(found, Report) else build(project, wanted, None, lambda *_: None, found)
    return done if isinstance(done, Report) else None


def clean_tree(project: Project, elsewhere: Path) -> dict[str, bytes] | None:
    """The tree of the same content, built for the first time in another folder; None where it is refused."""
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(project.root, elsewhere, ignore=shutil.ignore_patterns("site", ".newsroom"))
    return pages(elsewhere / "site") if printed(Project(elsewhere)) else None


def pages(site: Path) -> dict[str, bytes]:
    """A site's tree without the index of search, whose bytes tell of its history."""
    return {name: data for name, data in tree(site).items() if not name.startswith("assets/search/")}


def front_matter(folder: Path, key: str, value: str, lang: str = "zh") -> None:
    """Sets a key of an article's file; "" takes it out."""
    path = folder / f"index.{lang}.md"
    text = re.sub(rf"^{key}:.*\n", "", path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    path.write_text(text.replace("---\n", f"---\n{key}: {value}\n", 1) if value else text, "utf-8")


def add(project: Project, slug: str, number: int) -> Path:
    """An article of our own, in a region and on a day that its number decides."""
    folder = write_article(
        project, slug, title=f"第{number}篇", body=f"社工站第{number}次活动，五社联动。", english=f"Activity {number}."
    )
    front_matter(folder, "published", f"2026-{1 + number % 11:02}-{1 + number % 27:02}T09:00:00+08:00")
    front_matter(folder, "region", REGIONS[number % len(REGIONS)])
    return folder


os.environ.setdefault("SOURCE_DATE_EPOCH", "1795568400")
assert NOW
