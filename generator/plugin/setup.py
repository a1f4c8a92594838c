"""Is mkdocs.yml one that a newsroom can be built with? What it may not say, it would say to readers."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.content.project import Project
from generator.errors import CommandError
from generator.press.placing import MARKER, refuse_foreign
from generator.render.sanitise import is_remote

# Where the press may never print: it removes what it has not printed itself.
_KEPT = ("content", "theme_overrides", "generator", "tests", ".git", ".venv", ".newsroom")


def refuse_setup(config: MkDocsConfig, project: Project) -> None:
    """Raises CommandError for a theme, a folder or a stylesheet with which no site can be built safely."""
    custom = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    needed = ("main.html", "newsroom", MARKER)
    if config.theme.name != "material" or custom is None or not all((custom / name).exists() for name in needed):
        raise _refusal("theme", "theme: { name: material, custom_dir: theme_overrides, language: zh, font: false }")
    if Path(config.docs_dir).resolve() != project.pages.resolve():
        raise _refusal("docs_dir", "docs_dir: content/pages")
    for key in ("extra_css", "extra_javascript"):
        remote = [str(address) for address in config[key] if is_remote(str(address))]
        if remote:
            raise _refusal(f"{key}: {remote[0]}", f"{key}: []")
    site = Path(config.site_dir).resolve()
    for name in _KEPT:
        kept = project.root / name
        if site == kept or site.is_relative_to(kept) or kept.is_relative_to(site):
            raise CommandError("site-folder", folder=str(site), file=name)
    refuse_foreign(site)


def _refusal(what: str, mend: str) -> CommandError:
    return CommandError("setup", what=what, mend=mend)
