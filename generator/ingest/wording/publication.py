"""When an article was published: what its page's head says, and the lines between its headline and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from generator.ingest.wording.furniture import vague_time
from generator.model import KnownDate
from generator.text.folding import simplified
from generator.text.han import HAN
from generator.text.stated_dates import stated_date

# In the order in which they are believed; the first are those of the Chinese government's page standard.
_METAS = (
    "pubdate", "publishdate", "article:published_time", "og:published_time", "weibo:article:create_at", "apub:time",
    "pubtime", "publishtime", "publish_time", "datepublished", "firstpublishedtime", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "date", "createdate",
)  # fmt: skip
_SURE = re.compile(r"(?:发布|发表|发文|上网|刊发|发稿|上传|录入|创建|建档|张贴)(?:时间|日期)\s*[:：]?")
_PLAIN = re.compile(rf"(?<![{HAN}])(?:时间|日期)\s*[:：]")
# The answer to a letter is what is published; the day on which a paper was signed is believed where there is no other.
_ANSWERED = re.compile(r"(?:答复|回复|回信|办复)(?:时间|日期)\s*[:：]?")
_SIGNED = re.compile(r"(?:更新|修改|成文|印发|签发)(?:时间|日期)\s*[:：]?")
_WRITTEN = r"[\d年月日时分/.:：〇零一二三四五六七八九十\s-]{4,30}"
_OTHERS = re.compile(
    r"(?:更新|修改|成文|印发|签发|来信|留言|提问|咨询|写信|投诉|办结|截止|截至|报名|活动|会议|考试|有效|实施|施行|生效|起止"
    rf"|开始|结束|公示)(?:时间|日期|期限?)?\s*[:：]?\s*{_WRITTEN}"
)
# What may stand beside a date under a signature: （星期五）.
_WEEKDAY = re.compile(r"[\W\d]|星期|周|[一二三四五六日]")
_LABEL_END = re.compile(r"(?:时间|日期)\s*[:：]?$")
_SHORT = 40


def publication(
    metas: Mapping[str, str], around: Sequence[str], near: Sequence[str], inside: Sequence[str], now: datetime
) -> KnownDate | None:
    """The date of publication; one that cannot be, or has no year, is told and left open where there is no other.

    The lines are those around the text, of these the ones between headline and text, and those of the text itself.
    """
    found = [date for words in _words(metas, around, near, inside) if (date := stated_date(words, now))]
    best = next((date for date in found if date.value), found[0] if found else None)
    if best is not None:
        return best
    left = [
        *(words for line in near if (words := vague_time(line))),
        *(match[0].strip() for line in _with_next(near) if (match := _OTHERS.search(line))),
    ]
    return KnownDate(None, "unknown", left[0]) if left else None


def signed(lines: Sequence[str], now: datetime) -> KnownDate | None:
    """The day under the signature of a paper: the last of a text's last lines that says nothing else."""
    for line in reversed(lines):
        date = stated_date(line, now) if len(line) <= _SHORT else None
        if date and date.precision == "day" and not _WEEKDAY.sub("", line.replace(date.basis or "", "", 1)):
            return date
    return None


def _words(
    metas: Mapping[str, str], around: Sequence[str], near: Sequence[str], inside: Sequence[str]
) -> Iterator[str]:
    """Words that may hold the date, the surest first."""
    yield from (metas[name] for name in _METAS if name in metas)
    yield from _labelled(_SURE, _with_next(around))
    own = [_OTHERS.sub(" ", line) for line in _with_next(near)]
    yield from _labelled(_PLAIN, own)
    yield from own
    yield from _labelled(_ANSWERED, _with_next([*near, *inside]))
    yield from _labelled(_SIGNED, _with_next(near))


def _labelled(label: re.Pattern[str], lines: Sequence[str]) -> Iterator[str]:
    """What follows a label: its first word, for 20261120 is a date where it stands alone, else a little more."""
    for line in lines:
        if match := label.search(simplified(line)):
            after = line[match.end() :].strip()[:_SHORT]
            yield from (after.split()[:1] if re.match(r"\d{8}(?:\s|$)", after) else [after])


def _with_next(lines: Sequence[str]) -> list[str]:
    """The lines, one that ends with a label together with the next: in a table the label has a cell of its own."""
    done: list[str] = []
    for line in lines:
        if done and _LABEL_END.search(done[-1]):
            done[-1] += f" {line}"
        else:
            done.append(line)
    return done
