"""What a page shows and does not say: words that are struck through, and a footnote's way back."""

from __future__ import annotations

import re

from generator.ingest.page.tree import Element, style_of

_STRUCK = frozenset("del s strike".split())
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)


def is_struck(element: Element) -> bool:
    """Whether readers are to pass an element over: with it, of 100 that became 120, the text would say 100120."""
    attributes = element.attributes
    is_way_back = "footnote-backref" in attributes.get("class", "") or attributes.get("role") == "doc-backlink"
    return (
        element.tag in _STRUCK
        or (element.tag == "a" and is_way_back)
        or bool(_LINE_THROUGH.search(style_of(attributes)))
    )
