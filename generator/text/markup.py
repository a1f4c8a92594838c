"""Between plain text and Markdown."""

from __future__ import annotations

import re
from html import escape, unescape

from generator.text.seldom import seldom

# What Markdown adds to a text, and the HTML that it lets through: the first that holds at a place is what stands there.
_SIGNS = re.compile(
    r"(?<!`)(?P<fence>`+)(?!`)(?P<code>.+?)(?<!`)(?P=fence)(?!`)"
    r"|\\(?P<sign>[\\`*_{}\[\]()#+\-.!|~>])"
    # A page shows nothing of what stands in these, and an element that is not closed takes all the rest.
    r"|(?i:<(?P<unread>script|style|template)\b.*?(?:</(?P=unread)\s*>|\Z))|<!--.*?-->"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]+)>"
    r"|</?[a-zA-Z][^<>]*>"
    r"|!?\[(?P<text>(?:\\.|[^\[\]\\])*)\]\((?:[^()]|\([^()]*\))*\)"
    r"|(?P<entity>&#?\w+;)"
    # A star between two spaces is a star, and a line between two letters belongs to a name.
    r"|\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)",
    re.DOTALL,
)
# What a backslash takes its meaning from (Markdown's own list); HTML's signs are escaped as HTML.
_ESCAPED = seldom(r"([\\`*_{}\[\]()#+\-.!|~])")


def plain(text: str) -> str:
    """Markdown of ours as the plain text that its page shows, on one line: without tags, and with entities resolved.

    It is no HTML: who puts it into a page, a feed or JSON escapes it as that must be.
    """
    return " ".join(_SIGNS.sub(_shown, text).split())


def _shown(found: re.Match[str]) -> str:
    if found["text"] is not None:
        return plain(found["text"])
    if found["entity"]:
        return unescape(found["entity"])
    return found["code"] or found["sign"] or found["address"] or ""


def literal(text: str) -> str:
    """Plain text as Markdown that shows it, sign for sign."""
    return _ESCAPED.sub(r"\\\1", escape(text, quote=False))
