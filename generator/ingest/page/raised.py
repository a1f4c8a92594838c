"""Figures set higher or lower than their line, as in 3×10⁴ and CO₂: on the line they would say other things."""

from __future__ import annotations

import re

_HIGH = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOW = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
# 1st and ™ say the same on the line; [2] and ① are marks of a note that stand for themselves.
_HARMLESS = re.compile(r"\s*|st|nd|rd|th|TM|SM|R|[®™*†‡①-⑳]+|[\[〔【（(].*[\]〕】）)]", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")


def raised(text: str, tag: str) -> str:
    """What `<sup>` or `<sub>` holds, in signs that are high or low by themselves; in brackets where there are none."""
    signs = text.strip().translate(_HIGH if tag == "sup" else _LOW)
    if _HARMLESS.fullmatch(text) or (tag == "sub" and _LETTERS.fullmatch(text.strip())):
        return text
    if all(sign in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" for sign in signs):
        return signs
    return f"〔{text.strip()}〕"
