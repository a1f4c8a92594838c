"""Corrections and withdrawal as they stand in an original's front matter."""

from __future__ import annotations

from typing import Any

from generator.content.fields import Fields
from generator.model import LANGUAGES, Bilingual, Correction, Withdrawal
from generator.model.correction import WITHDRAWAL_LEVELS


def read_correction(fields: Fields) -> Correction:
    """An entry of `corrections`; it concerns the languages that it is told in unless it names others."""
    if "on" not in fields:
        fields.text("on")
    what = _told(fields, "what")
    if "what" not in fields:
        fields.text("what")
    told = tuple(lang for lang in LANGUAGES if what[lang])
    correction = Correction(
        on=fields.day_or_moment("on") or "",
        what=what,
        languages=_languages(fields) if "languages" in fields else told,
        by=fields.optional("by"),
    )
    fields.close()
    return correction


def read_withdrawal(fields: Fields) -> Withdrawal | None:
    """`withdrawal`, None where there is none."""
    child = fields.child("withdrawal")
    if child is None:
        return None
    withdrawal = Withdrawal(child.choice("level", WITHDRAWAL_LEVELS), child.day_or_moment("on"), _told(child, "reason"))
    child.close()
    return withdrawal


def correction_facts(correction: Correction) -> dict[str, Any]:
    """An entry of `corrections`, in the order in which editors read it."""
    facts = {
        "on": correction.on,
        "what": _pair(correction.what),
        "languages": list(correction.languages),
        "by": correction.by,
    }
    return {key: value for key, value in facts.items() if value or key == "languages"}


def withdrawal_facts(withdrawal: Withdrawal) -> dict[str, Any]:
    """`withdrawal`, in the order in which editors read it."""
    facts = {"on": withdrawal.on, "level": withdrawal.level, "reason": _pair(withdrawal.reason)}
    return {key: value for key, value in facts.items() if value}


def _told(fields: Fields, key: str) -> Bilingual:
    """A text in one language or both; "" in one that it is not in."""
    child = fields.child(key)
    if child is None:
        return Bilingual("", "")
    pair = Bilingual(child.optional("zh") or "", child.optional("en") or "")
    child.close()
    return pair


def _languages(fields: Fields) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(fields.texts("languages")))
    for value in named:
        if value not in LANGUAGES:
            fields.fault("languages", "not-choice", key="languages", value=value, options=", ".join(LANGUAGES))
    return tuple(lang for lang in named if lang in LANGUAGES)


def _pair(pair: Bilingual) -> dict[str, str]:
    return {lang: pair[lang] for lang in LANGUAGES if pair[lang]}
