"""A proof sheet as one HTML file that needs nothing else: for the phone of whoever must read it on the way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib.resources import files
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.figures.reading import figures
from generator.figures.running import running
from generator.model import EDITIONS
from generator.proof.pictures import pictures
from generator.proof.sheet import Sheet
from generator.render.dressing import dressed
from generator.render.markdown import to_html
from generator.render.sanitise import is_remote
from generator.text.strings import command_text, rule_sentences

# Noncharacters, which no text may hold: what they enclose becomes <mark> when the sanitiser is done.
_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
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


def _shown(held: Mapping[str, str], text: str, lang: str, table: str) -> Markup:
    """A passage as HTML, its figures marked and its pictures in it; links of the site lead nowhere from here."""
    html = to_html(_marked(text, lang), partial(_resolve, held))
    for number, address in enumerate(held.values()):
        html = html.replace(f'src="{_PICTURE}{number}"', f'src="{address}"')
    html = dressed(html, lang, iter(lambda: table, ""), "")
    return Markup(html.replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>"))  # noqa: S704


def _resolve(held: Mapping[str, str], address: str) -> str:
    if address in held:
        # The sanitiser lets no data: through, whoever wrote it.
        return f"{_PICTURE}{list(held).index(address)}"
    return address if is_remote(address) else ""


def _marked(text: str, lang: str) -> str:
    """A passage with marks around its figures, but for one that begins in bold and ends outside it."""
    read = running(text)
    pieces, end = [], 0
    for figure in figures(read.text, lang):
        start, stop = read.places[figure.start], read.places[figure.end - 1] + 1
        printed = text[start:stop]
        if not any(sign in printed for sign in "*_`[]<>|\\\n"):
            pieces += [text[end:start], _OPEN, printed, _CLOSE]
            end = stop
    return "".join([*pieces, text[end:]])
