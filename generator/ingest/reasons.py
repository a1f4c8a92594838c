"""Why something is not there, or waits, in one breath."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import field
from msgspec.structs import asdict

from generator.errors import SiteError
from generator.model import LANGUAGES, Change
from generator.text.strings import command_text, rule_sentences

_STOPS = ("。", ".")
# Rules that advise something else where another than the desk has named the address.
_LED = {"retrieve-address": "retrieve-address-led", "retrieve-private": "retrieve-private-led"}


class Failure(Change, frozen=True):
    """A change for a reason: something could not be had. `rule` and `values` are those of its sentence."""

    rule: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def failure(kind: str, before: str, error: SiteError, near: str = "") -> Failure:
    """What was not to be had, and why."""
    return Failure(kind, 0, before, "", near, error.rule, error.values)


def reason(rule: str, lang: str, values: Mapping[str, object]) -> str:
    """What is wrong and how to mend it; some rules are whole sentences, most are told of a place.

    What is behind a redirect is told of the address that was given, and no advice is for the desk that did not give it.
    """
    what, mend = rule_sentences(_LED.get(rule, rule) if "named_by" in values else rule, lang, values)
    if "given" in values:
        what = command_text("redirected", lang, given=values["given"], what=what)
    return command_text("reason" if what.endswith(_STOPS) else "refusal", lang, what=what, mend=mend)


def as_row(change: Change) -> dict[str, object]:
    """A change as files and programs have it, without what is empty; a failure with its reason in both languages."""
    row: dict[str, object] = {key: value for key, value in asdict(change).items() if value}
    if isinstance(change, Failure):
        row.pop("values", None)
        row["reason"] = {lang: reason(change.rule, lang, change.values) for lang in LANGUAGES}
    return row
