"""Comments in Markdown, which no reader gets, apart from code, which may show one."""

from __future__ import annotations

import re

from generator.text.seldom import seldom

# A block between fences, or words between as many backticks on either side.
_CODE = r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$|(?<![\\`])(`+)(?!`).+?(?<!`)\2(?!`)"
_EVERY_CODE = seldom(_CODE, re.DOTALL | re.MULTILINE)
_COMMENT = seldom(r"<!--.*?-->", re.DOTALL)
_CODE_OR_COMMENT = seldom(f"{_CODE}|(?P<comment><!--.*?-->)", re.DOTALL | re.MULTILINE)
# No passage is longer, and in one of nothing but beginnings each would be followed to the end.
_LONGEST = 20_000


def without_code(text: str) -> str:
    """A text without its code; what is too long for a passage is left as it is."""
    return _EVERY_CODE.sub("", text) if len(text) <= _LONGEST else text


def as_shown(text: str) -> str:
    """A text without its comments; what is nothing else, or too long for a passage, is left as it is."""
    if "<!--" not in text or len(text) > _LONGEST:
        return text
    rest = _CODE_OR_COMMENT.sub(lambda found: "" if found["comment"] else found[0], text)
    return rest if rest.strip() else text


def without_comments(text: str) -> str:
    """Markdown or HTML without any comment, one that code shows included, each other character where it was."""
    if "<!--" not in text:
        return text
    # What begins behind the last end has none, and to look for one from each beginning would take long.
    end = text.rfind("-->") + len("-->")
    return _COMMENT.sub(blanked, text[:end]) + text[end:]


def blanked(found: re.Match[str]) -> str:
    """What is found, as spaces on as many lines: each other character stays where it was."""
    return re.sub(r"[^\n]", " ", found[0])
