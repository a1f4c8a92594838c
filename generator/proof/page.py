"""A proof sheet as one HTML file that needs nothing else: for the phone of whoever must read it on the way."""

from __future__ import annotations

import base64
from importlib.resources import files
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.figures.reading import figures
from generator.model import EDITIONS, Article
from generator.proof.sheet import Sheet
from generator.render.dressing import dressed
from generator.render.markdown import to_html
from generator.text.strings import command_text, rule_sentences

# A picture larger than this is named and not shown: the file must still go through a messenger.
PICTURE_SIZE = 2_000_000
_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".gif": "image/gif"}
# Noncharacters, which no text may hold: what they enclose becomes <mark> when the sanitiser is done.
_OPEN, _CLOSE = "\ufdd2", "\ufdd3"
_HTML_LANGS = {edition.lang: edition.html_lang for edition in EDITIONS}


def page(sheet: Sheet, root: Path, desk: str) -> str:
    """The file's text; `root` is the project's folder, `desk` the language of its labels."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    template = environment.from_string(files("generator.proof").joinpath("proof.html").read_text("utf-8"))
    return template.render(
        sheet=sheet,
        desk=_HTML_LANGS[desk],
        html_langs=_HTML_LANGS,
        pictures=tuple(_pictures(sheet.article, root)),
        word=lambda key, **values: command_text(f"proof_{key}", desk, **values),
        sentences=lambda fault: rule_sentences(fault.rule, desk, fault.values),
        kind=lambda fault: command_text(fault.severity, desk),
        stage=lambda stage: command_text(f"stage_{stage}", desk),
        shown=shown,
    )


def shown(text: str, lang: str, table: str) -> Markup:
    """A passage as HTML, its figures marked; addresses are shown and lead nowhere, for the sheet stands alone."""
    html = to_html(_marked(text, lang), lambda _address: "")
    html = dressed(html, lang, iter(lambda: table, ""), "")
    return Markup(html.replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>"))  # noqa: S704


def _marked(text: str, lang: str) -> str:
    pieces, end = [], 0
    for figure in figures(text, lang):
        printed = text[figure.start : figure.end]
        # A mark may not begin inside a word in bold and end outside it.
        if not any(sign in printed for sign in "*_`[]<>|\\\n"):
            pieces += [text[end : figure.start], _OPEN, printed, _CLOSE]
            end = figure.end
    return "".join([*pieces, text[end:]])


def _pictures(article: Article, root: Path) -> list[tuple[str, str]]:
    """The address (data:) and the caption of each picture that lies beside the article and may be shown."""
    found = []
    for image in article.images:
        path = root / article.folder / (image.shown or "")
        kind = _TYPES.get(path.suffix.lower())
        if image.shown and kind and path.is_file() and not path.is_symlink() and path.stat().st_size <= PICTURE_SIZE:
            found.append((f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}", image.caption))
    return found
