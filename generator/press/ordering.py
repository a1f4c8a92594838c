"""What is to be printed, as orders to a crew that knows no library: tasks → orders → what has been printed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from operator import attrgetter
from pathlib import Path

from generator.content import permalinks
from generator.content.library import Library
from generator.errors import CommandError
from generator.model import EDITIONS
from generator.press.garbage import looked
from generator.press.marks import is_newer
from generator.press.plan import AnySheet, Task
from generator.press.press import Press
from generator.press.printing import Order, Printed, Shop, print_orders
from generator.render.attachments import attachments
from generator.render.templates import faults_told
from generator.views.article_sheet import ArticleSheet

# What so few sheets leave behind need not be looked for.
_FEW = 1_000


def printed_tasks(press: Press, library: Library, tasks: deque[Task]) -> Iterator[Printed]:
    """What comes out of tasks, which are taken off one by one."""
    templates = press.templates
    needed = {
        (edition, templates.way_up(name))
        for task in tasks
        for name in task.sheet.permalinks
        for edition in EDITIONS
        if name.startswith(EDITIONS[1].prefix) == (edition is EDITIONS[1])
    }
    with faults_told():
        frames = {(edition.lang, way): press.chrome.frame(edition, way) for edition, way in sorted(needed, key=repr)}
    sources: list[str] = []
    shop = Shop(templates.folder, library.site.name, templates.site_url, templates.phrases, frames, press.folder)
    orders = (
        Order(
            name=task.sheet.name,
            stands_on=task.stands_on,
            items=task.sheet.make(),
            attachments=tuple(_noted(_attached(task.sheet, library), sources)),
            before=task.before.files if task.before else {},
            # An article's pages have its texts four times; a feed has one of each of forty, and a list has lines.
            weight=max(1, len(task.sheet.whole) // 4 + len(task.sheet.listed) // 16),
        )
        for task in (tasks.popleft() for _ in range(len(tasks)))
    )
    gone = None
    with looked() if len(tasks) > _FEW else nullcontext():
        try:
            yield from press.crew.each("printing", print_orders, shop, orders, len(tasks), attrgetter("weight"))
        except FileNotFoundError as error:
            gone = str(error.filename)
            if gone not in sources:
                raise
    # What has been printed of them need not be what was taken in.
    changed = gone or next((source for source in sources if is_newer(source, press.began)), None)
    if changed is not None:
        raise CommandError("changed-meanwhile", file=library.project.name(Path(changed)))


def _noted(attached: Iterable[tuple[str, str]], sources: list[str]) -> Iterator[tuple[str, str]]:
    for source, name in attached:
        sources.append(source)
        yield source, name


def _attached(sheet: AnySheet, library: Library) -> Iterator[tuple[str, str]]:
    """The files that a published article shows or links to: the checks have seen each of them."""
    if isinstance(sheet, ArticleSheet):
        for name in attachments(library.whole(sheet.article)):
            source = library.project.root / sheet.article.folder / name
            yield str(source), permalinks.attachment(sheet.article, name)
