"""Every word that editors and readers see, from strings.yml, in both languages."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.model import Bilingual

# libyaml is in every wheel; the pure parser takes half a second, at each command.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_ENTRY = re.compile(r"^  ([\w-]+):.*(?:\n    .*)*", re.MULTILINE)


@cache
def interface(lang: str) -> Mapping[str, str]:
    """The words of the site in a language, by key."""
    return MappingProxyType({key: str(pair[lang]) for key, pair in _section("interface").items()})


def interface_pair(key: str) -> Bilingual:
    """A word of the site in both languages."""
    return Bilingual(interface("zh")[key], interface("en")[key])


def command_text(key: str, lang: str, **values: object) -> str:
    """A sentence of the commands."""
    return _filled(_entry("commands", key)[lang], values)


def command_pair(key: str, **values: object) -> Bilingual:
    """A word of the commands in both languages, for the values of a rule."""
    return Bilingual(**{lang: words.format(**values) for lang, words in _entry("commands", key).items()})


@cache
def click_words(lang: str) -> Mapping[str, str]:
    """What click says on a command line, in a language, by what it says itself in English."""
    return MappingProxyType({pair["en"]: pair[lang] for pair in _section("click").values()})


@cache
def _system_words(lang: str) -> Mapping[str, str]:
    """Why the system refuses something, in a language, by what it says itself: that is English in any locale."""
    return {os.strerror(getattr(errno, name)): pair[lang] for name, pair in _section("system").items()}


def rule_sentences(rule: str, lang: str, values: Mapping[str, object]) -> tuple[str, str]:
    """What a rule says is wrong, and how to mend it; values that are long or have line breaks are shortened.

    A `reason` is told in the language where it is the system's.
    """
    entry = _entry("rules", rule)
    values = {key: value[lang] if isinstance(value, Bilingual) else value for key, value in values.items()}
    if isinstance(reason := values.get("reason"), str):
        values["reason"] = _system_words(lang).get(reason, reason)
    return _filled(entry["what"][lang], values), _filled(entry["mend"][lang], values)


def language(environment: Mapping[str, str]) -> str:
    """The language in which a terminal is spoken to: NEWSROOM_LANG, else the locale's, English for all but Chinese."""
    keys = ("NEWSROOM_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    stated = next((environment[key] for key in keys if environment.get(key)), "")
    return "zh" if stated.lower().startswith("zh") else "en"


def _filled(sentence: str, values: Mapping[str, object]) -> str:
    return sentence.format_map({key: _short(str(value)) for key, value in values.items()})


def _short(value: str) -> str:
    # A stranger's text may hold line breaks and terminal codes, and must not write on the editor's screen.
    line = "".join(character if character.isprintable() else " " for character in value)
    return line if len(line) <= 300 else line[:297] + "..."


@cache
def _section(name: str) -> Any:
    """One of the file's parts, read whole."""
    return yaml.load(_part(name), Loader=LOADER)[name]  # noqa: S506 (a safe one)


@cache
def _entry(name: str, key: str) -> Any:
    """An entry of a part, read by itself: of the commands' 300 sentences one needs twenty."""
    return yaml.load(_entries(name)[key], Loader=LOADER)[key]  # noqa: S506 (a safe one)


@cache
def _entries(name: str) -> Mapping[str, str]:
    return {found[1]: found[0] for found in _ENTRY.finditer(_part(name))}


def _part(name: str) -> str:
    """The text of a part: it begins with a key at the margin."""
    text = Path(__file__).with_name("strings.yml").read_text("utf-8")
    part = re.search(rf"^{name}:\n(?:(?:[ #].*)?\n)*", text, re.MULTILINE)
    assert part is not None  # noqa: S101, it is our own file
    return part[0]
