"""The reader's half of search as one script an edition, made of the files of theme_overrides/search/."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.errors import SiteError
from generator.model import EDITIONS, Edition
from generator.render.loader import damaged
from generator.text.folding import common
from generator.text.han import HAN
from generator.text.strings import interface

SOURCES = "search"

# Each file speaks only of those before it, but for what runs later.
_ORDER = (
    "fold",
    "stem",
    "terms",
    "inflate",
    "block",
    "store",
    "passage",
    "answer",
    "lexicon",
    "otherwise",
    "related",
    "filters",
    "excerpt",
    "results",
    "filter_box",
    "panel",
    "panel_related",
    "start",
)
# What readers need not load: indentation, empty lines, and comments on lines of their own.
_IDLE = re.compile(r"^[ \t]*(?://.*)?\n|^[ \t]+", re.MULTILINE)


def write_scripts(theme: Path, folder: Path) -> None:
    """Writes the scripts and the style sheet of search; `theme` is the folder of overrides."""
    for edition in EDITIONS:
        (folder / f"search.{edition.lang}.js").write_text(script(theme, edition), "utf-8", newline="\n")
    (folder / "search.css").write_text(_source(theme, "search.css"), "utf-8", newline="\n")


def script(theme: Path, edition: Edition) -> str:
    """The script of an edition: its words, the common part of the folding table, then every file in order."""
    words = {key: text for key, text in interface(edition.lang).items() if key.startswith("search_")}
    words |= {key: interface(edition.lang)[key] for key in ("only_other", "list_separator")}
    values = {"WORDS": {**words, "lang": edition.lang, "prefix": edition.prefix}, "COMMON": _common()}
    code = "\n".join(_source(theme, f"{name}.js") for name in _ORDER)
    head = "".join(f"var {name} = {_literal(value)};\n" for name, value in values.items())
    return f'(function () {{\n"use strict";\n{head}{_IDLE.sub("", code)}}})();\n'


def _source(theme: Path, name: str) -> str:
    path = theme / SOURCES / name
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise SiteError("theme-file", file=f"{SOURCES}/{name}", by="") from None
    except UnicodeDecodeError as error:
        raise damaged(path, error) from None


def _common() -> list[str]:
    """Characters, what each folds into, what is taken away, and what is Han as a class of a regular expression."""
    pairs = [(chr(code), chr(to)) for code, to in common().items() if to is not None]
    gone = "".join(chr(code) for code, to in common().items() if to is None)
    han = "".join(f"\\u{{{ord(one):x}}}" if one != "-" else one for one in HAN)
    return ["".join(one for one, _ in pairs), "".join(to for _, to in pairs), gone, han]


def _literal(value: object) -> str:
    # These two are line ends to a browser of 2018.
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
