"""What an entry says elsewhere than in the text that was taken: captions, and other texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.ingest.body import Body, Picture
from generator.ingest.feed.teaser import without_teaser
from generator.model import Change
from generator.text.fingerprint import fold

_BREAKS_OFF = re.compile(r"(?:…|\.{3}|。。。)+\s*\Z")
_SENTENCES = re.compile(r"(?<=[。！？；!?])|(?<=[.;])(?=\s|\Z)")


def left_out(taken: Body, others: Sequence[Body], headline: str) -> tuple[Change, ...]:
    """What other texts of an entry say, show or lack that the one that was taken does not."""
    known = fold("".join((headline, *taken.said)))
    shown = {picture.address for picture in taken.pictures}
    changes: list[Change] = []
    for other in others:
        said = without_teaser(other).said
        if any(fold(_BREAKS_OFF.sub("", one)) not in known for line in said for one in _SENTENCES.split(line)):
            changes.append(aside("\n".join(said)))
        changes += [
            Change("picture", 0, one.address, "", one.caption) for one in other.pictures if one.address not in shown
        ]
        changes += [change for change in other.changes if change.kind == "unread"]
    return tuple(dict.fromkeys(changes))


def captioned(
    pictures: Sequence[Picture], captions: Sequence[tuple[str | None, str]], text: Sequence[str]
) -> tuple[tuple[Picture, ...], tuple[Change, ...]]:
    """Pictures with the captions that stand with their addresses, or with none; what no picture takes is declared.

    What stands with no picture and is in the text is no caption.
    """
    done, changes, known = list(pictures), [], fold("".join(text))
    shown = {picture.address for picture in pictures}
    for address, said in captions:
        is_text = address not in shown and fold(said) in known
        if is_text or any(fold(said) == fold(picture.caption) for picture in done):
            continue
        free = (at for at, one in enumerate(done) if not one.caption and address in (None, one.address))
        at = next(free, None)
        if at is None:
            changes.append(aside(said))
        else:
            done[at] = replace(done[at], caption=said)
    return tuple(done), tuple(changes)


def aside(said: str) -> Change:
    """A text that stands beside the one that was taken."""
    return Change("aside", 0, said, "")
