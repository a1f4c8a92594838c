"""The last gate before a page: only markup that a text may have, and only addresses that a page may load."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

import nh3

from generator.text.seldom import seldom

Resolve: TypeAlias = Callable[[str], str]

_TAGS = frozenset(
    "a abbr b blockquote br cite code dd del div dl dt em figcaption figure h2 h3 h4 hr i img ins kbd li ol p pre q s "
    "small span strong sub sup table tbody td tfoot th thead tr u ul".split()
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "th": {"style", "colspan", "rowspan"},
    "td": {"style", "colspan", "rowspan"},
}
# Ids and classes that our own extensions give. Any other could pass for a part of the page around the text.
_IDS = seldom(r"p-\d+|lead-\d+|fn(?:ref\d*)?:[\w-]+")
_CLASSES = frozenset(["lead", "footnote", "footnote-ref", "footnote-backref"])
_REMOTE = seldom(r"[\x00-\x20]*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
# A browser takes these out of an address before it reads it (WHATWG URL): ht\ntps: is https:.
_DROPPED = str.maketrans("", "", "\t\n\r")


def sanitise(html: str, resolve: Resolve) -> str:
    """HTML without scripts, frames, forms, event handlers and styles, and without anything that asks a third party.

    `resolve` says what each address is seen as from the page.
    """

    def filtered(_tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return value if _IDS.fullmatch(value) else None
        if name == "class":
            return value if value in _CLASSES else None
        if name == "src":
            return None if is_remote(value) else resolve(value)
        return resolve(value) if name == "href" else value

    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=filtered,
        url_schemes={"http", "https", "mailto", "tel"},
        filter_style_properties={"text-align"},
        link_rel=None,
        # Who looks for words in it knows characters, not names of characters; one that a text speaks of is &amp;nbsp;.
    ).replace("&nbsp;", "\u00a0")


def is_remote(address: str) -> bool:
    """Whether an address leads out of the site: it has a scheme or a host."""
    return bool(_REMOTE.match(address.translate(_DROPPED)))
