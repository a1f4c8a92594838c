"""Is mkdocs.yml one that a newsroom can be built with? What it may not say, it would say to readers."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from generator.content.project import Project
from generator.errors import CommandError
from generator.press.placing import MARKER, refuse_foreign
from generator.press.settings import plugins, setting_files, settings
from generator.render.sanitise import is_remote
from generator.text.strings import command_pair, command_text, rule_sentences

# Of the theme, what Material would put its own in place of.
_THEME = ("main.html", "newsroom", MARKER, "partials/javascripts/base.html", "partials/javascripts/content.html")
# What every page asks for, and where that is written.
_ASKED, _ASKING = re.compile(r"\bassets/[\w./-]+\.\w+", re.ASCII), ("main.html", "newsroom/head.html")
_CLASS = re.compile(r"<class '(?:\w+\.)*(\w+)'>")
# Where the press may never print: it removes what it has not printed itself.
_KEPT = ("content", "theme_overrides", "generator", "tests", ".git", ".venv", ".newsroom")
# What MkDocs would hold back by these is published, and no page of ours can lie elsewhere than in a folder of its own.
_NOT_HEARD = {"exclude_docs": None, "draft_docs": None, "use_directory_urls": True}
# What MkDocs makes its own pages with, of which there are none here.
_UNUSED = ("nav", "not_in_nav", "markdown_extensions", "extra_javascript")


def refuse_setup(config: MkDocsConfig, project: Project) -> None:
    """Raises CommandError for a theme, a stylesheet or a wish with which no site can be built safely."""
    _refuse_theme(config)
    if Path(config.docs_dir).resolve() != project.pages.resolve():
        raise _refusal("docs_dir", "docs_dir: content/pages")
    for key, usual in _NOT_HEARD.items():
        if config[key] != usual:
            raise CommandError("setup-unheard", what=key)
    for key in ("extra_css", "extra_javascript"):
        remote = [str(address) for address in config[key] if is_remote(str(address))]
        if remote:
            raise _refusal(f"{key}: {remote[0]}", f"{key}: []")
    for name in map(str, config.extra_css):
        if not _is_there(config, name):
            raise CommandError("setup-file", key="extra_css", file=name)


def _refuse_theme(config: MkDocsConfig) -> None:
    custom = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    if config.theme.name != "material" or custom is None or not any((custom / name).exists() for name in _THEME):
        raise _refusal("theme", "theme: { name: material, custom_dir: theme_overrides, language: zh, font: false }")
    for name in _THEME:
        if not (custom / name).exists():
            raise CommandError("theme-file", file=name, by="")
    for template in filter(Path.is_file, map(custom.joinpath, _ASKING)):
        for name in _ASKED.findall(template.read_text("utf-8", "replace")):
            if not _is_there(config, name):
                raise CommandError("theme-file", file=name, by=command_pair("asked_by", place=template))


def _is_there(config: MkDocsConfig, name: str) -> bool:
    """Whether a file will be in the site: of the theme only assets come there."""
    homes = (config.docs_dir, config.theme.custom_dir) if name.startswith("assets/") else (config.docs_dir,)
    return any(os.path.exists(f"{home}/{name}") for home in homes)  # noqa: PTH110


def refuse_clean(config: MkDocsConfig) -> None:
    """Raises CommandError for a preview that is to be clean, of which MkDocs says that it builds.

    It does so into a folder of its own making, for the address of its server; and it would serve that before we put
    anything there.
    """
    host, port = config.dev_addr
    is_lent = Path(config.site_dir).name.startswith("mkdocs_")
    if is_lent and (config.site_url or "").startswith(f"http://{host}:{port}/"):
        raise CommandError("serve-clean")


def refuse_site(site: Path, project: Project) -> None:
    """Raises CommandError for a folder into which no site may be put."""
    real = Path(os.path.realpath(site))
    for name in _KEPT:
        kept = project.root / name
        if real.is_relative_to(kept) or kept.is_relative_to(real):
            raise CommandError("site-kept", folder=str(site), file=name)
    refuse_foreign(site)


def refuse_others(project: Project) -> None:
    """Raises CommandError for settings that inherit from themselves, which MkDocs would follow without end.

    And for those without the newsroom: MkDocs would make pages of its own.
    """
    files = [os.path.realpath(path) for path in setting_files(project)]
    if again := next((path for at, path in enumerate(files) if path in files[:at]), None):
        raise CommandError("setup-circle", file=project.name(Path(again)))
    stated = settings(project)
    # Where nothing of them can be read, MkDocs says why.
    if stated and "newsroom" not in plugins(stated):
        raise _refusal("plugins", "plugins: [newsroom]")


def unused(project: Project) -> Iterator[str]:
    """The keys of mkdocs.yml that say how MkDocs should make pages of its own: nobody asks for them."""
    stated = settings(project)
    yield from (key for key in _UNUSED if stated.get(key) is not None)


def _refusal(what: str, mend: str) -> CommandError:
    return CommandError("setup", what=what, mend=mend)


def in_words(message: str) -> str:
    """What MkDocs says of a setting, without Python's names for the kinds of values."""
    return _CLASS.sub(r"\1", message)


def settings_refused(error: Exception, lang: str) -> str:
    """What is said where MkDocs cannot work with mkdocs.yml; all that an Abort has to tell is in the log."""
    what, mend = rule_sentences("setup-refused", lang, {})
    told = [in_words(str(error))] if isinstance(error, ConfigurationError) else []
    return "\n".join([*told, command_text("refusal", lang, what=what, mend=mend)])
