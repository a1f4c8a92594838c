"""The last gate before a page: only markup that a text may have."""

from __future__ import annotations

import nh3

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


def sanitise(html: str) -> str:
    """HTML without scripts, frames, forms, event handlers, styles and addresses that run something."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto", "tel"},
        filter_style_properties={"text-align"},
        link_rel=None,
    )
