"""All that a library becomes, at once: the press makes each when its turn comes."""

from __future__ import annotations

from generator.content.library import Library
from generator.views.feeds import Feed, feed_sheets
from generator.views.site import site_sheets
from generator.views.view import View


def site_views(library: Library, today: str) -> tuple[View, ...]:
    return tuple(view for sheet in site_sheets(library, today) for view in sheet.make())


def site_feeds(library: Library) -> tuple[Feed, ...]:
    return tuple(feed for sheet in feed_sheets(library) for feed in sheet.make())
