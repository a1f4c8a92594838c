"""Pictures of a text: where they are, and which of them are no part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Where pages keep a picture's address until it is scrolled into view, in the order in which they are believed.
_LAZY = ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-echo", "data-lazyload", "data-url")
# What is no larger counts readers; what is no larger than an icon in both directions is one.
_TRACKER = 2
_ICON = 48
_DECORATION = re.compile(
    r"(?:^|[/_.-])(?:icons?|ico|logo|share|btn|button|arrow|loading|blank|spacer|pixel|grey|gray|placeholder|filetype\w*"
    r"|icon_\w+|next_page|prev_page|dot|emotion|face|smiley|wx_?fx|print)\d*(?=[/_.-]|$)",
    re.IGNORECASE,
)
# Names of files, with or without their ending, and words that say no more than that it is a picture.
_SAYS_NOTHING = re.compile(
    r".*\.(?:jpe?g|png|gif|webp|bmp|tiff?)|[\x21-\x7f]*|(?:微信图片|微信截图|截图|截屏)[\w-]*"
    r"|(?:正文|新闻)?(?:图片?|插图|配图|照片|图像)[\d一二三四五六七八九十]*|点击查看.*|(?:输入)?(?:图片)?(?:描述|说明)",
    re.IGNORECASE,
)

# The code of a page's address or of an account, which a telephone reads and no reader.
_CODE = re.compile(r"二维码|扫码|扫一扫|qr[-_]?code|(?<![a-z])(?:qr|ewm|erweima)(?![a-z])", re.IGNORECASE)


def source(attributes: Mapping[str, str]) -> str | None:
    """The address of an `<img>` as written, None for a tracker, an icon, or what has its bytes inside."""
    if _is_small(attributes):
        return None
    for name in (*_LAZY, "src"):
        address = attributes.get(name, "").strip()
        if address and not address.lower().startswith("data:"):
            path = re.split(r"[?#]", address)[0]
            if name != "src" or not _DECORATION.search("/".join(path.split("/")[-2:])):
                return address
    return None


def is_code(attributes: Mapping[str, str]) -> bool:
    """Whether an `<img>` says of itself that it is a QR code."""
    file = re.split(r"[?#]", attributes.get("src", ""))[0].split("/")[-1]
    said = (file, *(attributes.get(name, "") for name in ("alt", "title", "class", "id")))
    return any(_CODE.search(text[:200]) for text in said)


def alternative(attributes: Mapping[str, str]) -> str:
    """Its alternative text where that says something."""
    text = " ".join((attributes.get("alt") or "").split())
    return "" if _SAYS_NOTHING.fullmatch(text) else text


def _is_small(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "")
    sizes = []
    for side in ("width", "height"):
        written = re.match(r"\s*(\d+)\s*(?:px)?\s*$", attributes.get(side, ""))
        styled = re.search(rf"(?<![\w-]){side}\s*:\s*(\d+)(?:\.\d+)?px", style)
        sizes += [int(found[1][:6]) for found in (written or styled,) if found]
    return any(size <= _TRACKER for size in sizes) or (len(sizes) == 2 and max(sizes) <= _ICON)
