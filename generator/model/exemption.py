"""An editor's word that a check is wrong here, or that there is a reason."""

from __future__ import annotations

from msgspec import Struct

PERSONAL_RULES = (
    "personal-identity",
    "personal-mobile",
    "personal-card",
    "personal-home",
    "personal-vulnerable",
)
FIGURE_RULES = (
    "figure-differs",
    "figure-missing",
    "figure-added",
    "figure-hedge",
    "figure-sign",
    "figure-direction",
    "figure-unhedged",
    "figure-points",
    "figure-unit",
    "figure-swapped",
)
TERM_RULES = ("term-forbidden", "term-also", "term-missing", "term-years")
# The rules that a desk may answer for; a mark of secrecy is none of them.
EXCUSABLE = (*PERSONAL_RULES, *FIGURE_RULES, *TERM_RULES)


class Exemption(Struct, frozen=True):
    """An entry of `check_exceptions`: what is let through in its file, why, and who answers for it.

    `value` is the text it is about, whole or as reports print it (138…000); None for all that the rule finds there.
    """

    rule: str
    reason: str
    who: str
    value: str | None = None
