"""The theme's frame: the one place that renders with MkDocs and Material.

Their own pages are never rendered: a page under /en/ would come out with Chinese chrome. Instead the theme's template
is rendered once for each edition and depth, with marks where a page puts its own, and each page is spliced into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from msgspec import Struct, field

from generator.content.library import Library
from generator.model import Edition
from generator.render.frame import Frame, marks
from generator.text.strings import interface
from generator.views.furniture import furniture

# What Material's document has outside its blocks and this site has no use for.
_THEIRS = re.compile(
    # Its version and MkDocs': nobody's business, and a change in every page at each update.
    r'<meta name="generator"[^>]*>'
    # What only its script works with; the switches are not even valid HTML.
    r'|<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="(?:skip|announce)">\s*</div>'
    r'|<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
)
_BLANK = re.compile(r"\n\s*\n")


class Chrome(Struct):
    """The frames of a site.

    `env` is the theme's environment as MkDocs has set it up; `faults` is a script for pages while they are served.
    """

    env: jinja2.Environment
    config: MkDocsConfig
    library: Library
    faults: str | None = None
    _frames: dict[tuple[str, str], Frame] = field(default_factory=dict)

    def of(self, library: Library) -> Chrome:
        """The frames of the same site with another content."""
        return Chrome(self.env, self.config, library, self.faults)

    def frame(self, edition: Edition, base: str) -> Frame:
        """The frame of an edition's pages at one depth; `base` is the way from such a page to the site's root."""
        key = (edition.lang, base)
        if key not in self._frames:
            self._frames[key] = self._render(edition, base)
        return self._frames[key]

    def _render(self, edition: Edition, base: str) -> Frame:
        with _speaking(self.config, edition, self.library):
            theirs = get_context(Navigation([], []), Files([]), self.config, None, base.rstrip("/") or base or ".")
            ours = {
                "slot": marks(),
                "words": interface(edition.lang),
                "furniture": furniture(edition, self.library),
                "base": base,
                "faults": self.faults,
            }
            html = self.env.get_template("main.html").render({**theirs, **ours})
        return Frame.split(_BLANK.sub("\n", _THEIRS.sub("", html)).lstrip())


@contextmanager
def _speaking(config: MkDocsConfig, edition: Edition, library: Library) -> Iterator[None]:
    """The theme in an edition's language, and as it was afterwards."""
    before = config.theme["language"], config.site_name
    config.theme["language"], config.site_name = edition.html_lang, library.site.name[edition.lang]
    try:
        yield
    finally:
        config.theme["language"], config.site_name = before
