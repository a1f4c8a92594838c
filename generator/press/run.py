"""All of a site, printed; nothing of it is readers' yet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from generator.content.library import Library
from generator.outputs.feeds import write_feeds
from generator.outputs.sitemap import write_sitemap
from generator.press.account import Account, account
from generator.press.printing import print_attachments, print_pages
from generator.press.searching import print_search
from generator.press.traces import refuse_traces
from generator.render.chrome import Chrome
from generator.render.templates import Templates
from generator.text.dates import parse_offset
from generator.views.feeds import site_feeds
from generator.views.site import site_views


def print_site(library: Library, chrome: Chrome, templates: Templates, folder: Path, now: datetime) -> Account:
    """Prints every page and attachment into a folder, and gives account; raises SiteError where one would be lost.

    So it does where anything of a withdrawn article would be left.
    """
    today = now.astimezone(parse_offset(library.site.utc_offset)).date().isoformat()
    _print(library, chrome, templates, folder, today)
    refuse_traces(
        library,
        folder,
        lambda other, there: _print(other, chrome.of(other), templates, there, today),
        templates.folder,
    )
    return account(library, folder, templates.site_url)


def _print(library: Library, chrome: Chrome, templates: Templates, folder: Path, today: str) -> None:
    views = site_views(library, today)
    print_pages(views, templates, chrome.frame, folder)
    print_attachments(library, folder)
    print_search(library, templates.folder, folder)
    if templates.site_url:
        # Without an address of its own a site has none to tell machines.
        write_sitemap(views, templates.site_url, folder)
        write_feeds(site_feeds(library), templates.site_url, library.site.name, folder)
