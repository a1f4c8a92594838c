"""Lays a corpus out as the content of a newsroom, as its editors would have written it.

python -m tests.bench.newsroom CORPUS FOLDER
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.conftest import ROOT

Row = Mapping[str, object]

COLUMNS = (
    "政策 policy",
    "实务 practice",
    "人物 people",
    "人才 talent",
    "社区 community",
    "公益 charity",
    "研究 research",
)
_LINK = re.compile(r"\{\{LINK:([^}]+)\}\}")
_IMAGE = re.compile(r"\{\{IMG:([^}]+)\}\}")
# What a picture is here: a file of its own in each folder, as small as a PNG can be.
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


def lay_out(corpus: Path, root: Path) -> int:
    """Makes a newsroom of a corpus in an empty folder; answers with the number of its articles."""
    root.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "theme_overrides", root / "theme_overrides")
    shutil.copytree(ROOT / "content/pages", root / "content/pages")
    shutil.copytree(ROOT / "content/data", root / "content/data")
    years = {row["slug"]: str(row["date"])[:4] for row in _rows(corpus)}
    for row in _rows(corpus):
        folder = root / "content/articles" / years[row["slug"]] / str(row["slug"])
        folder.mkdir(parents=True)
        (folder / "index.zh.md").write_text(_original(row, years), "utf-8")
        (folder / "index.en.md").write_text(_translation(row, years), "utf-8")
        if row["image"]:
            (folder / _picture(str(row["image"]))).write_bytes(_PIXEL)
    _name(corpus, root / "content/data")
    return len(years)


def _rows(corpus: Path) -> Iterator[Row]:
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _original(row: Row, years: Mapping[object, str]) -> str:
    facts = {
        "id": f"c-{row['id']}",
        "slug": row["slug"],
        "kind": "reprint",
        "lang": "zh",
        "title": row["title_zh"],
        "original_title": row["title_zh"],
        "summary": row["summary_zh"],
        "region": _region(row),
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
    return _file(facts, _body(row, "zh", years))


def _translation(row: Row, years: Mapping[object, str]) -> str:
    facts = {
        "title": row["title_en"],
        "original_title": row["title_en"],
        "summary": row["summary_en"],
        "translator": "李四",
        "translated": row["date"],
        "machine_assisted": "none",
        # The corpus' English is no translation of its Chinese: every figure differs, and is compared all the same.
        "check_exceptions": [{"rule": "figure-differs", "reason": "recombined phrases", "who": "李四"}],
    }
    return _file(facts, _body(row, "en", years))


def _file(facts: Mapping[str, object], body: str) -> str:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


def _body(row: Row, lang: str, years: Mapping[object, str]) -> str:
    text = _LINK.sub(lambda found: f"/articles/{years[found[1]]}/{found[1]}/", str(row[f"body_{lang}"]))
    return _IMAGE.sub(lambda found: _picture(found[1]), text)


def _picture(name: str) -> str:
    return f"{Path(name).stem}.png"


def _region(row: Row) -> str:
    return {"neimenggu": "inner-mongolia"}.get(str(row["region"]), str(row["region"]))


def _source(row: Row) -> str:
    return re.sub("[^a-z]+", "-", str(row["source_en"]).lower()).strip("-")


def _name(corpus: Path, data: Path) -> None:
    """Adds what the corpus names to the data: columns, topics and sources."""
    columns, topics, sources = {}, {}, {}
    for row in _rows(corpus):
        columns[row["column"]] = row["column"]
        topics |= {tag: tag for tag in row["tags"]}  # type: ignore[attr-defined]
        sources[_source(row)] = {"zh": row["source_zh"], "en": row["source_en"]}
    zh = dict(reversed(pair.split()) for pair in COLUMNS)
    with (data / "columns.yml").open("a", encoding="utf-8") as file:
        for name in sorted(map(str, columns)):
            title = {"zh": f"《{zh.get(name, '通知')}》", "en": name.capitalize()}
            about = {"zh": "本站专栏。", "en": "A column of this site."}
            _row(
                file,
                {
                    "id": name,
                    "title": title,
                    "short": title,
                    "owner": "ours",
                    "status": "running",
                    "introduction": about,
                },
            )
    with (data / "topics.yml").open("a", encoding="utf-8") as file:
        for number, name in enumerate(sorted(map(str, topics)), 1):
            names = {"zh": f"主题{number}", "en": name.replace("-", " ").capitalize()}
            _row(file, {"id": name, "name": names, "description": {"zh": f"{names['zh']}。", "en": f"{names['en']}."}})
    with (data / "sources.yml").open("a", encoding="utf-8") as file:
        for name, names in sorted(sources.items()):
            _row(file, {"id": name, "name": names})


def _row(file: object, row: Mapping[str, object]) -> None:
    file.write(f"- {json.dumps(row, ensure_ascii=False)}\n")  # type: ignore[attr-defined]


if __name__ == "__main__":
    print(lay_out(Path(sys.argv[1]), Path(sys.argv[2])))
