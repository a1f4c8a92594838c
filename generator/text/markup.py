"""Between plain text and Markdown."""

from __future__ import annotations

import re
from html import escape

# What Markdown adds to a text: stress, code, and the address of a link.
_SIGNS = re.compile(r"[*_`]+|!?\[([^\]]*)\]\([^)]*\)")
# What a backslash takes its meaning from (Markdown's own list); HTML's signs are escaped as HTML.
_ESCAPED = re.compile(r"([\\`*_{}\[\]()#+\-.!|~])")


def plain(text: str) -> str:
    """Markdown of ours as plain text, on one line, for where no mark-up can be."""
    return " ".join(_SIGNS.sub(lambda found: found[1] or "", text).split())


def literal(text: str) -> str:
    """Plain text as Markdown that shows it, sign for sign."""
    return _ESCAPED.sub(r"\\\1", escape(text, quote=False))
