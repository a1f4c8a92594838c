"""Fractions, mixed numbers and versions in digits, which are written alike in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import CODE, COUNT, SHARE, Figure
from generator.figures.rule import Rule, at, rule


def _mixed(match: re.Match[str]) -> Sequence[Figure]:
    """220 2/3, 3/4; 7/0 is none."""
    if not int(match[3]):
        raise ValueError(match[0])
    part_of_one = Fraction(int(match[2]), int(match[3]))
    return [at(match, COUNT, int(match[1]) + part_of_one) if match[1] else at(match, SHARE, part_of_one)]


def _version(match: re.Match[str]) -> Sequence[Figure]:
    """5.1.2 and 5.1.3 are two numbers, whatever their parts come to."""
    return [at(match, CODE, int("".join(f"{int(piece):05}" for piece in match[0].split("."))))]


SLASHES: tuple[Rule, ...] = (
    rule("version", r"\d{1,4}(?:\.\d{1,4}){2,4}(?!\.?\d)", _version),
    rule("mixed number", r"(\d{1,9}) (\d{1,2})/(\d{1,2})(?![\d/])", _mixed),
    rule("fraction in digits", r"()(\d{1,2})/(\d{1,2})(?![\d/])", _mixed),
)
