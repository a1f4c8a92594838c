"""Templates as they lie in folders; one that is no UTF-8 is told with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jinja2

from generator.errors import SiteError
from generator.model import Bilingual
from generator.text.strings import rule_sentences


class Loader(jinja2.FileSystemLoader):
    """Jinja's own says of bytes that are no text neither the file nor the line."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its file, and whether that is still as it was; raises SiteError for damaged ones."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            there = (Path(home, template) for home in self.searchpath)
            raise damaged(next(filter(Path.is_file, there)), error) from None


def damaged(path: Path, error: UnicodeDecodeError) -> SiteError:
    """What is said of a file of the theme that is no UTF-8."""
    what = Bilingual(*(rule_sentences("not-utf8", lang, {})[0] for lang in ("zh", "en")))
    line = error.object[: error.start].count(b"\n") + 1
    return SiteError("template", place=f"{path}:{line}", problem=what)
