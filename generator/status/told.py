"""A survey on a terminal, and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.status.desk import Matter
from generator.status.survey import Survey
from generator.text.han import columns
from generator.text.strings import command_text

# The marks inside the marks that a title stands between.
_INNER = {"zh": str.maketrans("《》", "〈〉"), "en": str.maketrans("“”", "‘’")}
# What the names in a fact are called.
_NAMES = {"lacking": "stage", "voided": "stage", "broken": "stage", "picture": "status_picture"}


def told(survey: Survey, lang: str) -> Iterator[str]:
    """An edition: a table of counts, then what each of them counts, a line each with its file."""
    edition = command_text(f"edition_{survey.lang}", lang)
    yield command_text("status_edition", lang, edition=edition, published=survey.published)
    names = {name: command_text(f"status_{name}", lang) for name in survey.matters}
    width = max(columns(name) for name in names.values())
    for name, matters in survey.matters.items():
        yield f"  {names[name]}{' ' * (width - columns(names[name]))}  {len(matters):>5}"
    for name, matters in survey.matters.items():
        if matters:
            yield ""
            yield names[name]
            yield from (_line(matter, lang) for matter in matters)


def as_data(surveys: tuple[Survey, ...], errors: int) -> dict[str, Any]:
    """The same as JSON takes it; facts by name, nothing in the words of a language."""
    return {
        "errors": errors,
        "editions": {
            survey.lang: {
                "published": survey.published,
                **{name: [_plain(matter) for matter in matters] for name, matters in survey.matters.items()},
            }
            for survey in surveys
        },
    }


def _plain(matter: Matter) -> dict[str, Any]:
    return {"title": matter.title, "file": matter.file, **matter.facts}


def _line(matter: Matter, lang: str) -> str:
    values = {key: _value(key, value, lang) for key, value in matter.facts.items()}
    facts = [command_text(f"status_fact_{key}", lang, value=value) for key, value in values.items()]
    said = command_text("status_facts", lang, facts=command_text("listed", lang).join(facts)) if facts else ""
    title = matter.title.translate(_INNER[lang])
    return command_text("status_line", lang, title=title, file=matter.file) + said


def _value(key: str, value: int | str | tuple[str, ...], lang: str) -> str:
    if key not in _NAMES:
        return str(value)
    names = value if isinstance(value, tuple) else (value,)
    return command_text("listed", lang).join(command_text(f"{_NAMES[key]}_{name}", lang) for name in names)
