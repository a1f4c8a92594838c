"""The corpora that search is measured on, and what search is told of them.

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

from generator.model import Bilingual
from generator.search.document import Document, Passage
from generator.search.facets import FacetNames

TOOLS = ("jieba==0.42.1", "pagefind[extended]==1.5.2")
_MARKUP = re.compile(r"!\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|^#+ |\*\*|^\|[-:|]+\|$", re.MULTILINE)


def peers() -> Path:
    """The folder of the corpora's makers."""
    folder = Path(os.environ.get("NEWSROOM_PEERS", ""))
    if not (folder / "corpus.py").is_file():
        sys.exit("NEWSROOM_PEERS must name a folder with corpus.py and corpus_real.py.")
    return folder


def tools(work: Path) -> Path:
    """The folder of commands of an environment with what we are measured against."""
    home = work / "tools"
    if not (home / "ready").exists():
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin/pip", "install", "-q", *TOOLS], check=True)
        (home / "ready").touch()
    return home / "bin"


def corpora(work: Path, count: int) -> dict[str, Path]:
    """Both corpora, made if they are not there yet."""
    made = {"phrases": work / f"phrases-{count}.jsonl", "real": work / f"real-{count}.jsonl"}
    if not made["phrases"].exists():
        subprocess.run([sys.executable, peers() / "corpus.py", str(count), made["phrases"]], check=True)
    if not made["real"].exists():
        command = [tools(work) / "python", peers() / "corpus_real.py", made["phrases"], made["real"]]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return made


def documents(path: Path) -> Iterator[Document]:
    """A corpus as search takes it, the oldest first."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            passages = {lang: _passage(row, lang) for lang in ("zh", "en")}
            yield Document(
                id=str(row["id"]),
                path=f"articles/{row['date'][:4]}/{row['slug']}/",
                year=row["date"][:4],
                passages=passages,
                region=row["region"],
                source=row["source_en"],
                columns=(row["column"],),
                topics=tuple(row["tags"]),
            )


def names(path: Path) -> FacetNames:
    """What its facets are called."""
    regions, sources, topics = {}, {}, {}
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        regions[row["region"]] = Bilingual(row["title_zh"][:2], row["region"].capitalize())
        sources[row["source_en"]] = Bilingual(row["source_zh"], row["source_en"])
        topics |= {tag: Bilingual(tag, tag.capitalize()) for tag in row["tags"]}
    return FacetNames(regions, {}, sources, {}, topics)


def _passage(row: dict[str, str], lang: str) -> Passage:
    body = _MARKUP.sub(lambda found: found[1] or found[2] or "", row[f"body_{lang}"]).replace("|", " ")
    return Passage(
        title=row[f"title_{lang}"],
        summary=row[f"summary_{lang}"],
        paragraphs=tuple(" ".join(line.split()) for line in body.split("\n") if line.strip()),
        names=(row[f"source_{lang}"], row["region"]),
        kicker=row["region"],
        dateline=row["date"],
        source=row[f"source_{lang}"],
    )
