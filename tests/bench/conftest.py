"""A corpus of three articles, in the form of a large one."""

import json
from pathlib import Path

import pytest

ROW = {
    "region": "guizhou",
    "column": "practice",
    "tags": ["youth", "child-welfare"],
    "image": None,
    "source_zh": "贵州日报",
    "source_en": "Guizhou Daily",
    "summary_zh": "社工站开展服务。",
    "summary_en": "The station delivers services.",
    "body_en": "## Services\n\nThe station served **many** children.\n\nSee the [earlier report]({{LINK:n000000-ba-bei}}).",
}
PARTS = (
    {
        "title_zh": "贵州平安镇：社工站揭牌",
        "title_en": "Guizhou: a station opens",
        "body_zh": "## 服务\n\n社工站服务**多名**儿童。\n\n相关报道见[此前的消息]({{LINK:n000000-ba-bei}})。",
    },
    {
        "region": "neimenggu",
        "column": "notice",
        "title_zh": "内蒙古长河村：社工入户",
        "title_en": "Inner Mongolia: home visits",
        "body_zh": "社工入户探访。\n\n相关报道见[此前的消息]({{LINK:n000000-ba-bei}})。",
    },
    {
        "image": "p07.jpg",
        "title_zh": "贵州青山区：社工培训",
        "title_en": "Guizhou: a workshop",
        "body_zh": "社工参加培训。\n\n![现场图片]({{IMG:p07.jpg}})\n\n| 地区 | 社工数 |\n|---|---:|\n| 青山区 | 12 |\n\n参加者都说好。",
        "body_en": "Workers took part.\n\n![Scene]({{IMG:p07.jpg}})\n\n| Place | Workers |\n|---|---:|\n| Qingshan | 12 |\n\nAll liked it.",
    },
)
SLUGS = ("n000000-ba-bei", "n000001-chang-he", "n000002-qing-shan")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Its file, a line of JSON an article."""
    rows = [
        {"id": number, "slug": slug, "date": f"20{16 + number}-05-04", **ROW, **part}
        for number, (slug, part) in enumerate(zip(SLUGS, PARTS, strict=True))
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path
