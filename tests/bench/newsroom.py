"""Lays a corpus out as the content of a newsroom, as its editors would have written it.

python -m tests.bench.newsroom CORPUS FOLDER
"""

import json
import re
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from tests.bench.corpus import Row, rows

ROOT = Path(__file__).parents[2]
# The corpus has ids of columns, and no names.
COLUMNS = {
    "policy": "政策",
    "practice": "实务",
    "people": "人物",
    "talent": "人才",
    "community": "社区",
    "charity": "公益",
    "research": "研究",
    "notice": "通知",
}
REGIONS = {"neimenggu": "inner-mongolia"}
_LINK = re.compile(r"\{\{LINK:([^}]+)\}\}")
_IMAGE = re.compile(r"\{\{IMG:([^}]+)\}\}")
# What a picture is here: a file of its own in each folder, as small as a PNG can be.
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


def lay_out(corpus: Path, root: Path) -> int:
    """Makes a newsroom of a corpus in a folder that is not there yet; answers with the number of its articles."""
    root.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in ("theme_overrides", "content/pages", "content/data"):
        shutil.copytree(ROOT / name, root / name)
    addresses = {row["slug"]: address(row) for row in rows(corpus)}
    for row in rows(corpus):
        folder = root / "content" / addresses[row["slug"]]
        folder.mkdir(parents=True)
        (folder / "index.zh.md").write_text(_file(_original(row), _body(row["body_zh"], addresses)), "utf-8")
        (folder / "index.en.md").write_text(_file(_translation(row), _body(row["body_en"], addresses)), "utf-8")
        if row["image"]:
            (folder / _picture(row["image"])).write_bytes(_PIXEL)
    _lay_out_data(corpus, root / "content/data")
    return len(addresses)


def address(row: Row) -> str:
    """Where an article is: its folder below content/, and its Chinese page below site/."""
    return f"articles/{row['date'][:4]}/{row['slug']}/"


def _original(row: Row) -> Mapping[str, object]:
    return {
        "id": f"c-{row['id']}",
        "slug": row["slug"],
        "kind": "reprint",
        "lang": "zh",
        "title": row["title_zh"],
        "original_title": row["title_zh"],
        "summary": row["summary_zh"],
        "region": REGIONS.get(row["region"], row["region"]),
        "columns": [{"id": row["column"]}],
        "topics": row["tags"],
        "source": {
            "id": _source(row),
            "statement": f"据{row['source_zh']}",
            "published": {"value": row["date"], "precision": "day", "basis": row["date"]},
        },
        "rights": {"basis": "agreement", "note": "corpus"},
        "status": "published",
        "published": f"{row['date']}T09:00:00+08:00",
        "editor": "张三",
    }


def _translation(row: Row) -> Mapping[str, object]:
    return {
        "title": row["title_en"],
        "original_title": row["title_en"],
        "summary": row["summary_en"],
        "translator": "李四",
        "translated": row["date"],
        "machine_assisted": "none",
        # The corpus' English is no translation of its Chinese: every figure differs, and is compared all the same.
        "check_exceptions": [{"rule": "figure-differs", "reason": "recombined phrases", "who": "李四"}],
    }


def _file(facts: Mapping[str, object], body: str) -> str:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


def _body(text: str, addresses: Mapping[str, str]) -> str:
    linked = _LINK.sub(lambda found: f"/{addresses[found[1]]}", text)
    return _IMAGE.sub(lambda found: _picture(found[1]), linked)


def _picture(name: str) -> str:
    return f"{Path(name).stem}.png"


def _source(row: Row) -> str:
    return re.sub("[^a-z]+", "-", row["source_en"].lower()).strip("-")


def _lay_out_data(corpus: Path, data: Path) -> None:
    """Adds what the corpus names to the real data."""
    columns, topics, sources = set(), set(), {}
    for row in rows(corpus):
        columns.add(row["column"])
        topics.update(row["tags"])
        sources[_source(row)] = {"zh": row["source_zh"], "en": row["source_en"]}
    _append(data / "columns.yml", map(_column, sorted(columns)))
    _append(data / "topics.yml", (_topic(name, number) for number, name in enumerate(sorted(topics), 1)))
    _append(data / "sources.yml", ({"id": name, "name": names} for name, names in sorted(sources.items())))


def _column(name: str) -> Mapping[str, object]:
    title = {"zh": f"《{COLUMNS.get(name, name)}》", "en": name.capitalize()}
    about = {"zh": "本站专栏。", "en": "A column of this site."}
    return {"id": name, "title": title, "short": title, "owner": "ours", "status": "running", "introduction": about}


def _topic(name: str, number: int) -> Mapping[str, object]:
    zh, en = f"主题{number}", name.replace("-", " ").capitalize()
    return {"id": name, "name": {"zh": zh, "en": en}, "description": {"zh": f"{zh}。", "en": f"{en}."}}


def _append(path: Path, entries: Iterable[Mapping[str, object]]) -> None:
    known = {entry["id"] for entry in yaml.safe_load(path.read_text("utf-8"))}
    with path.open("a", encoding="utf-8") as file:
        for entry in entries:
            if entry["id"] not in known:
                file.write(f"- {json.dumps(entry, ensure_ascii=False)}\n")


if __name__ == "__main__":
    print(lay_out(Path(sys.argv[1]), Path(sys.argv[2])))
