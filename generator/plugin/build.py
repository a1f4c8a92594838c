"""MkDocs' own build and serve, for the command `newsroom`: there is one way to a site."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from msgspec.structs import replace

from generator.content.project import Project
from generator.errors import CommandError
from generator.model import Diagnostic
from generator.plugin.hooks import hooks_told
from generator.plugin.plugin import NewsroomPlugin
from generator.plugin.setup import in_words, refuse_others, refuse_site, settings_refused
from generator.press.asked import Asked
from generator.press.crew import Watch
from generator.press.ground import looks
from generator.press.report import Report
from generator.press.settings import settings
from generator.press.survey import Survey
from generator.text.strings import language

Faults: TypeAlias = tuple[Diagnostic, ...]


def build(project: Project, asked: Asked, site_dir: str | None, watch: Watch, seen: Survey | None) -> Report | Faults:
    """Builds the site; where MkDocs has told why not, the errors of content, none if it is not for them.

    `site_dir` is a folder other than that of mkdocs.yml, `seen` what a look at the articles' folders has just found.

    Raises CommandError where mkdocs.yml does not know the newsroom, and for a `site_dir` into which no site may be put:
    of that MkDocs would say that it stands in mkdocs.yml.
    """
    _tell(logging.WARNING)
    if site_dir:
        refuse_site(Path(site_dir), project)
    before = looks(project)
    # What nobody has asked for on the command line mkdocs.yml may ask for; None asks for nothing.
    options: dict[str, Any] = {"strict": asked.is_strict or None, "site_dir": site_dir}
    try:
        config = _config(project, options)
        plugin = config.plugins["newsroom"]
        assert isinstance(plugin, NewsroomPlugin)  # noqa: S101, it has that name from no other package
        plugin.asked, plugin.watch, plugin.seen = replace(asked, site=Path(config.site_dir)), watch, seen
        plugin.before = before
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with hooks_told(project):
                mkdocs_build.build(config)
        except Abort:
            return plugin.refused
        finally:
            config.plugins.on_shutdown()
    except Abort:
        return ()
    return plugin.report or ()


def serve(project: Project, address: str) -> bool:
    """Serves the site until interrupted; False where it could not be built."""
    _tell(logging.INFO)
    try:
        _config(project, {})
        from mkdocs.commands import serve as mkdocs_serve  # brings a web server, which no build needs

        with hooks_told(project):
            mkdocs_serve.serve(str(project.root / "mkdocs.yml"), dev_addr=address)
    except Abort:
        return False
    return True


def _mend(stated: Mapping[str, object]) -> str:
    """How to write what is wrong in mkdocs.yml; where nothing of it can be read, that is a day that there is not."""
    if not stated:
        return '"2026-02-30"'
    return "site_url: https://example.org/" if isinstance(stated.get("INHERIT", ""), str) else "INHERIT: base.yml"


def _config(project: Project, options: dict[str, Any]) -> MkDocsConfig:
    refuse_others(project)
    if not os.environ.get("SOURCE_DATE_EPOCH"):
        os.environ.pop("SOURCE_DATE_EPOCH", None)  # an empty one is none, but not to MkDocs
    lang = language(os.environ)
    try:
        with hooks_told(project):
            config = load_config(str(project.root / "mkdocs.yml"), **options)
    except RecursionError:
        raise CommandError("setup-deep") from None
    except (Abort, ConfigurationError) as error:
        print(settings_refused(error, lang), file=sys.stderr)
        raise Abort(str(error)) from None
    except (ValueError, TypeError) as error:
        # MkDocs takes some values apart before it looks at them.
        raise CommandError("setup", what=str(error), mend=_mend(settings(project))) from None
    if "newsroom" not in config.plugins:
        # Without the plugin MkDocs would print its own pages over the site.
        raise CommandError("setup", what="plugins", mend="plugins: [newsroom]")
    return config


def _tell(level: int) -> None:
    """MkDocs speaks through logging, and says nothing unless somebody listens."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_InWords("%(message)s"))
    log = logging.getLogger("mkdocs")
    log.handlers = [handler]
    log.setLevel(level)
    log.propagate = False


class _InWords(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """A message as editors may read it."""
        return in_words(super().format(record))
