"""What a page says of itself in its own way: in its scripts, or by the names of its elements."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from generator.ingest.page.survey import Survey
from generator.text.characters import without_unseen

_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"<>]{8,40})"')
# WeChat prints an account's article at once and its time by script: seconds since 1970, or in words.
_WECHAT = re.compile(
    r"""\b(?:ct\s*=\s*["'](?P<seconds>\d{10})["']|createTime\s*=\s*["'](?P<words>\d{4}-[\d :-]{5,15})["'])"""
)
_IS_WECHAT = re.compile(r"""\bid\s*=\s*["']?js_content\b""")


def stated_by_script(html: str, now: datetime) -> dict[str, str]:
    """Metas that a page has only in its scripts, by name; times are in the zone of `now`."""
    if match := _LINKED_DATA.search(html):
        return {"datepublished": match[1]}
    if _IS_WECHAT.search(html) and (match := _WECHAT.search(html)):
        seconds = match["seconds"]
        if not seconds:
            return {"publishtime": match["words"].strip()}
        return {"publishtime": f"{datetime.fromtimestamp(int(seconds), UTC).astimezone(now.tzinfo):%Y-%m-%d %H:%M}"}
    return {}


def stated_by_wechat(page: Survey) -> dict[str, str]:
    """The account of an article on WeChat, which prints it without a word before it."""
    account = next((element for element in page.order if element.attributes.get("id") == "js_name"), None)
    name = " ".join(without_unseen(account.text)[0].split()) if account else ""
    return {"contentsource": name} if name else {}
