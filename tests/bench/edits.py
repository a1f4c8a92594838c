"""What an editor does to a text with front matter, ours or Hugo's."""

import json
import os
import re
from pathlib import Path

_TITLE = re.compile("^title: .*$", re.MULTILINE)


def append_sentence(source: Path, sentence: str) -> None:
    """Puts a sentence at the end of its last paragraph."""
    source.write_text(f"{source.read_text('utf-8').rstrip()}{sentence}\n", "utf-8")


def change_title(source: Path, title: str) -> None:
    """Gives it another title."""
    line = f"title: {json.dumps(title, ensure_ascii=False)}"
    source.write_text(_TITLE.sub(lambda _: line, source.read_text("utf-8"), count=1), "utf-8")


def check_out(root: Path) -> None:
    """Gives every file but what builds have made another time of change, as a fresh checkout does."""
    for path in root.rglob("*"):
        if path.is_file() and path.relative_to(root).parts[0] not in {".newsroom", "site"}:
            os.utime(path, (path.stat().st_atime, path.stat().st_mtime + 1))
