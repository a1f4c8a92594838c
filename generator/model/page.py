"""A standing page."""

from __future__ import annotations

from msgspec import Struct

from generator.model.exemption import Exemption


class Page(Struct, frozen=True):
    """A standing page (about, contact …) in one language; `body` is Markdown and begins at `body_line` of `path`."""

    name: str
    lang: str
    title: str
    summary: str
    body: str
    path: str
    body_line: int = 1
    exemptions: tuple[Exemption, ...] = ()
