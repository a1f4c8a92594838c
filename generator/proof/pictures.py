"""An article's pictures inside the file that shows them."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from generator.model import Article
from generator.render.attachments import attachments

# A picture larger than this is named and not shown: the file must still go through a messenger.
PICTURE_SIZE = 2_000_000
_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".gif": "image/gif"}


def pictures(article: Article, root: Path) -> Mapping[str, str]:
    """The pictures that an article shows, each by its name with its address (data:); `root` is the project's folder."""
    return dict(_pictures(article, root))


def _pictures(article: Article, root: Path) -> Iterator[tuple[str, str]]:
    for name in attachments(article):
        path = root / article.folder / unquote(name)
        kind = _TYPES.get(path.suffix.lower())
        if kind and path.is_file() and not path.is_symlink() and path.stat().st_size <= PICTURE_SIZE:
            yield name, f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
