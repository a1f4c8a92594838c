"""Comments in Markdown, which no reader gets, apart from code, which may show one."""

from __future__ import annotations

import re

from generator.text.seldom import seldom

# A block between fences, or words between as many backticks on either side.
_CODE = r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$|(?<![\\`])(`+)(?!`).+?(?<!`)\2(?!`)"
CODE = seldom(_CODE, re.DOTALL | re.MULTILINE)
_COMMENT = seldom(f"{_CODE}|(?P<comment><!--.*?-->)", re.DOTALL | re.MULTILINE)


def as_shown(text: str) -> str:
    """A text without its comments; one that is nothing else is left as it is."""
    if "<!--" not in text:
        return text
    rest = _COMMENT.sub(lambda found: "" if found["comment"] else found[0], text)
    return rest if rest.strip() else text
