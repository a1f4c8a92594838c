"""Templates of what stands inside the frame: one a kind of page, in theme_overrides/newsroom/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from itertools import count
from json import JSONEncoder, dumps
from pathlib import Path
from traceback import extract_tb
from types import SimpleNamespace
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from generator.content import permalinks
from generator.errors import SiteError
from generator.model import Bilingual, Term
from generator.render.attachments import is_file_name
from generator.render.compiled import Compiled, Compiler, Template
from generator.render.dressing import dressed, headline, said
from generator.render.frame import current
from generator.render.loader import Loader
from generator.render.markdown import may_have_addresses, to_html
from generator.render.metadata import shared_pictures, structured_data
from generator.render.quoted import with_marks
from generator.render.remarks import with_remarks
from generator.render.sanitise import Resolve
from generator.render.terms import Explained, explained
from generator.text.strings import command_pair, interface
from generator.text.terms import Phrases
from generator.views.glossary import Explanations
from generator.views.view import View

FOLDER = "newsroom"

# Each build has templates of its own, but what they compile to is one.
_COMPILED = Compiled("site")
_ENCODER = JSONEncoder(sort_keys=True)


def _json(value: object, **options: Any) -> str:
    return dumps(value, sort_keys=True, **options) if options else _ENCODER.encode(value)


class _Environment(jinja2.Environment):
    code_generator_class = Compiler
    template_class = Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates know. Jinja's own is a chain of maps, and each page copied it six times, key by key."""
        return {**self.globals, **(d or {})}


class Templates:
    """The templates of a folder, each taking a View.

    `name` is the site's; `site_url` its address, None where it has none yet; `phrases` are the glossary's, by language.
    """

    def __init__(
        self, folder: Path, name: Bilingual, site_url: str | None, phrases: Mapping[str, Phrases[Term]]
    ) -> None:
        self.folder = folder
        self.phrases = phrases
        self._name = name
        self.site_url = site_url.rstrip("/") + "/" if site_url else None
        self._env = _Environment(
            loader=Loader(folder),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            # Every build has templates of its own: none changes while it is used.
            auto_reload=False,
            bytecode_cache=_COMPILED,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # Jinja's own makes an encoder for each page.
        self._env.policies.update({"json.dumps_function": _json, "json.dumps_kwargs": {}})
        self._template = cache(self._env.get_template)

    def slots(self, view: View) -> dict[str, str]:
        """What a page puts into its frame, as HTML by slot."""
        context = self._context(view)
        rendered = {
            slot: self._template(f"{FOLDER}/{template}").render(context)
            for slot, template in (("head", "head.html"), ("switch", "switch.html"), ("content", view.template))
        }
        title = f"{view.title} · {context['site_name']}" if view.title else context["site_name"]
        return {
            **rendered,
            "title": str(Markup.escape(title)),
            "description": str(Markup.escape(view.description)),
            current(section := _section(view)): f' aria-current="{"page" if section == view.permalink else "true"}"',
        }

    def way_up(self, permalink: str) -> str:
        """The way from a page to the site's root; the 404 is shown under any address and so needs the whole path."""
        if permalink == permalinks.NOT_FOUND:
            return urlsplit(self.site_url).path if self.site_url else "/"
        return "../" * permalink.count("/")

    def _context(self, view: View) -> dict[str, object]:
        base, name, words = self.way_up(view.permalink), self._name[view.edition.lang], interface(view.edition.lang)
        shown = _Shown(count(1), (words["table"].format(number=number) for number in count(1)))
        lang, resolve = view.edition.html_lang, partial(_resolve, view, base)
        return {
            "view": view,
            "content": view.content,
            "words": _words(view.edition.lang),
            "site_url": self.site_url,
            "site_name": name,
            "to": partial(_to, base),
            "markdown": partial(_markdown, lang, resolve, shown),
            "inline": partial(_inline, lang, resolve, shown),
            "say": partial(_say, lang),
            "headline": partial(_headline, lang),
            "explain": partial(_explain, self.phrases),
            "with_remarks": with_remarks,
            "with_marks": with_marks,
            "front": permalinks.front,
            "shared_pictures": shared_pictures,
            "structured": structured_data(view, self.site_url, self._name[view.edition.lang])
            if self.site_url
            else None,
        }


def _section(view: View) -> str:
    """The permalink of the section that a page is of: the first part of its own, in its edition."""
    front = permalinks.front(view.edition)
    return front + "".join(view.permalink.removeprefix(front).partition("/")[:2])


@cache
def _words(lang: str) -> SimpleNamespace:
    """The words of the site by name, as attributes: in a template, what follows a dot is one."""
    return SimpleNamespace(**interface(lang))


class _Shown(NamedTuple):
    """What a page has shown so far: the number of its next text, the name of its next table."""

    texts: Iterator[int]
    tables: Iterator[str]


@contextmanager
def faults_told() -> Iterator[None]:
    """Raises SiteError for what a template has done wrong."""
    try:
        yield
    except SiteError:
        raise
    except Exception as error:
        fault = fault_of(error)
        if fault is None:
            raise
        if isinstance(error, jinja2.TemplateNotFound):
            by = command_pair("asked_by", place=fault[0]) if fault[0] != error.name else ""
            raise SiteError("theme-file", file=error.name, by=by) from None
        raise SiteError("template", place=fault[0], problem=fault[1]) from None


def fault_of(error: Exception) -> tuple[str, str] | None:
    """Where a template went wrong, as file:line as far as it is known, and what is said of it.

    None for an error that no template has made.
    """
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    place = getattr(error, "name", None) or FOLDER
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = f"{error.filename}:{error.lineno}"
    elif frames:
        place = f"{frames[-1].filename}:{frames[-1].lineno}"
    elif not isinstance(error, jinja2.TemplateError):
        return None
    return place, getattr(error, "message", None) or str(error)


def _to(base: str, permalink: str) -> str:
    return base + permalink or "./"


def _markdown(
    here: str, resolve: Resolve, shown: _Shown, text: str, lang: str | None = None, *, is_body: bool = False
) -> Markup:
    """A text in Markdown; the body of a page keeps its ids, those of any other text get a number of their own."""
    number = 0 if is_body else next(shown.texts)
    if number and (settled := _settled(text, lang or here)) is not None:
        return settled
    html = to_html(text, resolve, anchored=is_body)
    # The renderer's output has passed the sanitiser.
    return Markup(dressed(html, lang or here, shown.tables, f"text-{number}-" if number else ""))  # noqa: S704


# An article's paragraphs face each other in both editions.
@lru_cache(maxsize=256)
def _settled(text: str, lang: str) -> Markup | None:
    """What a text in Markdown is on whatever page it stands; None for one with addresses, ids or tables."""
    if may_have_addresses(text):
        return None
    html = to_html(text, str)
    return None if ' id="' in html or "<table" in html else Markup(dressed(html, lang, iter(()), ""))  # noqa: S704


def _inline(here: str, resolve: Resolve, shown: _Shown, text: str, lang: str | None = None) -> Markup:
    """Markdown of one paragraph, without the paragraph."""
    html = _markdown(here, resolve, shown, text, lang)
    return Markup(html.strip().removeprefix("<p>").removesuffix("</p>"))  # noqa: S704


def _say(here: str, text: str, lang: str | None = None) -> str:
    return said(text, lang or here)


def _headline(here: str, text: str, lang: str | None = None) -> str:
    return headline(text, lang or here)


def _explain(phrases: Mapping[str, Phrases[Term]], html: Markup, terms: Explanations | None) -> Explained:
    return explained(html, phrases[terms.lang]) if terms else Explained(html, ())


def _resolve(view: View, base: str, address: str) -> str:
    """An address written in content, as seen from its page.

    "/about/" is the site's, wherever the site stands; a bare file name is a file of the article's folder.
    """
    if address.startswith("/") and not address.startswith("//"):
        return _to(base, address[1:])
    if view.files is not None and is_file_name(address):
        return _to(base, view.files + address)
    return address
