"""A proof sheet as one HTML file that needs nothing else: for the phone of whoever must read it on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from importlib.resources import files
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from generator.figures.reading import figures
from generator.figures.running import running
from generator.model import EDITIONS
from generator.proof.pictures import pictures
from generator.proof.references import NONE, NOTE_CLOSE, NOTE_OPEN, References
from generator.proof.rows import Row
from generator.proof.sheet import Sheet
from generator.render.dressing import dressed, said
from generator.render.markdown import to_html
from generator.render.sanitise import is_remote
from generator.text.strings import command_text, rule_sentences

# Noncharacters, which no text may hold: what they enclose becomes <mark> when the sanitiser is done.
_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
_TAGS = {_OPEN: "<mark>", _CLOSE: "</mark>", NOTE_OPEN: '<sup class="note">[', NOTE_CLOSE: "]</sup>"}
_PICTURE = "picture-of-this-sheet-"
_HTML_LANGS = {edition.lang: edition.html_lang for edition in EDITIONS}


def page(sheet: Sheet, root: Path, desk: str) -> str:
    """The file's text; `root` is the project's folder, `desk` the language of its labels."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    template = environment.from_string(files("generator.proof").joinpath("proof.html").read_text("utf-8"))
    held = pictures(sheet.article, root)
    return template.render(
        sheet=sheet,
        desk=_HTML_LANGS[desk],
        html_langs=_HTML_LANGS,
        pictures=tuple(
            (held[one.shown], one.caption) for one in sheet.article.images if one.shown and one.shown in held
        ),
        word=lambda key, **values: command_text(f"proof_{key}", desk, **values),
        sentences=lambda fault: rule_sentences(fault.rule, desk, fault.values),
        kind=lambda fault: command_text(fault.severity, desk),
        stage=lambda stage: command_text(f"stage_{stage}", desk),
        shown=partial(_shown, held),
    )


def _shown(held: Mapping[str, str], row: Row, column: int, lang: str) -> Markup:
    """A passage as HTML, its figures marked and its pictures in it; links of the site lead nowhere from here."""
    text = row.texts[column]
    if row.is_plain:
        lines = (_highlighted(said(line, lang)) for line in _marked(text, lang).split("\n"))
        return Markup("<br>").join(lines)
    refers = row.refers[column] if row.refers else NONE
    html = to_html(refers.addressed(refers.noted(_marked_markdown(text, lang, refers))), partial(_resolve, held))
    for number, address in enumerate(held.values()):
        html = html.replace(f'src="{_PICTURE}{number}"', f'src="{address}"')
    return _highlighted(Markup(dressed(html, lang, iter(lambda: row.label, ""), "")))  # noqa: S704


def _highlighted(words: str) -> Markup:
    """HTML, or plain text to be escaped, with what the marks in it stand for."""
    html = str(escape(words))
    for mark, tag in _TAGS.items():
        html = html.replace(mark, tag)
    return Markup(html)  # noqa: S704


def _resolve(held: Mapping[str, str], address: str) -> str:
    if address in held:
        # The sanitiser lets no data: through, whoever wrote it.
        return f"{_PICTURE}{list(held).index(address)}"
    return address if is_remote(address) else ""


def _marked(text: str, lang: str) -> str:
    """Plain text with marks around its figures."""
    return _enclosed(text, ((one.start, one.end) for one in figures(text, lang)))


def _marked_markdown(text: str, lang: str, refers: References) -> str:
    """A passage with marks around its figures, but for one that begins in bold and ends outside it."""
    read = running(text)
    names = [one.span() for one in refers.labels(text)]
    spans = ((read.places[one.start], read.places[one.end - 1] + 1) for one in figures(read.text, lang))
    return _enclosed(
        text,
        (
            (start, end)
            for start, end in spans
            if not any(sign in text[start:end] for sign in "*_`[]<>|\\\n")
            # A label with a mark in it would name nothing any more.
            and not any(first < end and start < last for first, last in names)
        ),
    )


def _enclosed(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], _OPEN, text[start:end], _CLOSE]
        done = end
    return "".join([*pieces, text[done:]])
