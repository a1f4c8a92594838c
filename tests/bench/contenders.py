"""The same corpus laid out for us and for Hugo: how each is built, and where the article lies that is edited."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from msgspec import Struct

from tests.bench.corpus import Row, peers, rows
from tests.bench.meter import CommandFailedError, measured
from tests.bench.newsroom import address, lay_out
from tests.bench.record import Record

NEWSROOM = Path(sys.executable).with_name("newsroom")


class Contender(Struct, frozen=True):
    """A site's folder, the commands that build it one after another, by name, and what lies where in it.

    `printed` is the site, `made` all that builds leave, `articles` the pattern of the pages of articles; `source` and
    `page` are the Chinese text and page of the article in the middle.
    """

    root: Path
    commands: tuple[tuple[str, tuple[str | Path, ...]], ...]
    printed: Path
    made: tuple[Path, ...]
    articles: str
    source: Path
    page: Path


class Size(Struct, frozen=True):
    """Files and bytes of a site, and the mean bytes of an article's page."""

    files: int
    bytes: int
    page: float


def ours(corpus: Path, count: int, root: Path) -> Contender:
    """The corpus as our content, in a new folder."""
    shutil.rmtree(root, ignore_errors=True)
    lay_out(corpus, root)
    middle = address(_middle(corpus, count))
    return Contender(
        root=root,
        commands=(("ours", (NEWSROOM, "build")),),
        printed=root / "site",
        made=(root / "site", root / ".newsroom"),
        articles="**/articles/*/*/index.html",
        source=root / "content" / middle / "index.zh.md",
        page=root / "site" / middle / "index.html",
    )


def theirs(corpus: Path, count: int, root: Path, tools: Path) -> Contender:
    """The corpus as Hugo's content in a new folder, with Pagefind over its pages; `tools` has both commands."""
    subprocess.run([sys.executable, peers() / "adapters/hugo.py", corpus, root], check=True)
    middle, public, articles = _middle(corpus, count)["slug"], root / "public", "*/news/n*/index.html"
    pagefind = (tools / "python3", "-m", "pagefind", "--glob", articles, "--site", public)
    return Contender(
        root=root,
        commands=(("Hugo", (tools / "hugo", "--quiet")), ("Pagefind", pagefind)),
        printed=public,
        made=(public, root / "resources"),
        articles=articles,
        source=root / f"content/zh/news/{middle}.md",
        page=public / f"zh/news/{middle}/index.html",
    )


def _middle(corpus: Path, count: int) -> Row:
    return next(islice(rows(corpus), count // 2, None))


def build(contender: Contender, work: str, record: Record, *options: str) -> None:
    """Builds its site and records what that costs; `work` says what is done, `options` go to the last command."""
    for number, (name, command) in enumerate(contender.commands, 1):
        more = options if number == len(contender.commands) else ()
        try:
            record.note(f"{name}, {work}", measured([*command, *more], contender.root))
        except CommandFailedError as failure:
            record.miss(f"{name}, {work}", str(failure))


def build_cold(contender: Contender, work: str, record: Record, *options: str) -> None:
    """Builds it where no build has left anything."""
    for folder in contender.made:
        shutil.rmtree(folder, ignore_errors=True)
    build(contender, work, record, *options)


def edit(contender: Contender, work: str, record: Record, change: Callable[[Path, str], None], mark: str) -> None:
    """Changes the article in the middle and builds it again; `mark` must be on its page then."""
    change(contender.source, mark)
    build(contender, work, record)
    if not contender.page.is_file() or mark not in contender.page.read_text("utf-8"):
        record.miss(f"{contender.commands[0][0]}, {work}", "the edit did not reach the page")


def size(contender: Contender) -> Size:
    """How large its site is."""
    files, total = _weigh(contender.printed.rglob("*"))
    pages, text = _weigh(contender.printed.glob(contender.articles))
    return Size(files, total, text / pages if pages else 0.0)


def digest(folder: Path) -> str:
    """One SHA-256 of all names and bytes of a tree."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(f"{path.relative_to(folder)}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _weigh(paths: Iterable[Path]) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in paths if path.is_file()]
    return len(sizes), sum(sizes)
