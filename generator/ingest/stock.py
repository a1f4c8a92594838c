"""The items of articles/ and inbox/, read for what they are known by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.content.project import Project
from generator.ingest.compose import SOURCE_FILE
from generator.ingest.holdings import Holdings, Known, address_key, author_key
from generator.ingest.inbox.waiting import REASON_FILE
from generator.model import Region

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ID = re.compile(r"^id: *['\"]?([^'\"\s]+)", re.MULTILINE)
_OF = re.compile(r"^of: *['\"]?([^'\"\s]+)", re.MULTILINE)
_REGION = re.compile(r"^region: *['\"]?([^'\"\s]+)", re.MULTILINE)
_REFUSED = re.compile(r"^refused: *\S", re.MULTILINE)
_ADDRESS = re.compile(r"^source:\n(?: .*\n)*?  url: *['\"]?(https?://[^'\"\s]+)", re.MULTILINE)
_DAY = re.compile(r"^ +value: *['\"]?(\d{4}-\d\d-\d\d)", re.MULTILINE)
_AUTHOR = re.compile(r"^source:\n(?: .*\n)*?  author: *['\"]?(\w.*?)['\"]?$", re.MULTILINE)
_PICTURE = re.compile(r"^[- ] (?:file|url): *['\"]?([^'\"\s]+)", re.MULTILINE)
_IMAGES = re.compile(r"^images:\n((?:[- ] .*\n)*)", re.MULTILINE)
_TITLE = re.compile(r"^title: *(.*)$", re.MULTILINE)


def read_holdings(project: Project, regions: Mapping[str, Region]) -> Holdings:
    """All items in articles/ and inbox/.

    Read without the article reader: an item whose article is broken today is still one that we have. And only where an
    editor writes: a text may say `id: …` too.
    """
    folders = [*project.article_folders(), *project.inbox_folders()]
    return Holdings((item for folder in folders if (item := _known(project, folder))), regions)


def _known(project: Project, folder: Path) -> Known | None:
    texts = [_text(path) for path in sorted(folder.glob("index.*.md"))]
    halves = [_FENCE.split(text, maxsplit=2) for text in texts]
    facts = "\n".join(half[1] for half in halves if len(half) > 1)
    reason = _text(folder / REASON_FILE)
    name = _ID.search(f"{reason}\n{facts}")
    if name is None:
        return None
    of, title, region = _OF.search(reason), _TITLE.search(facts), _REGION.search(facts)
    # What was written by hand has no source; then it is known by what it says.
    by_hand = f"{title[1] if title else ''}\n" + next((half[2] for half in halves if len(half) > 2), "")
    return Known(
        id=name[1],
        folder=project.name(folder),
        raw=_text(folder / SOURCE_FILE) or by_hand,
        region=region[1] if region else None,
        facts=frozenset(_facts(facts + "\n")),
        of=of[1] if of else None,
        is_refused=bool(_REFUSED.search(reason)),
    )


def _facts(text: str) -> list[tuple[str, str]]:
    images = _IMAGES.search(text)
    return [
        *(("address", address_key(found)) for found in _ADDRESS.findall(text)),
        *(("date", found) for found in _DAY.findall(text)),
        *(("author", author_key(found)) for found in _AUTHOR.findall(text)),
        *(("pictures", found) for found in (_PICTURE.findall(images[1]) if images else ())),
    ]


def _text(path: Path) -> str:
    return path.read_text("utf-8-sig", errors="replace") if path.is_file() else ""
