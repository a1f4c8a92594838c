"""Where what a build is made from lies, and what it serves from, by MkDocs' settings."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.content.project import Project
from generator.press.settings import hook_files, setting_files, theme_folder


def project_of(config: MkDocsConfig) -> Project:
    """The project of some settings."""
    return project_by(config.config_file_path)


def project_by(settings: str) -> Project:
    """The project of a file of settings."""
    path = Path(settings).absolute()
    return Project(path.parent.resolve(), path.name)


def served_from(config: MkDocsConfig) -> Path:
    """The folder that readers of a preview get."""
    return project_of(config).workspace / "served"


def followed_folders(config: MkDocsConfig) -> list[Path]:
    """The folders that pages are made from."""
    return [project_of(config).content, Path(config.theme.custom_dir or "")]


def followed_files(project: Project) -> list[Path]:
    """What says how, also what is named and not there yet; a theme that is none may be a whole disk."""
    theme = theme_folder(project)
    found = [*map(Path, setting_files(project)), *(project.root / hook for hook in hook_files(project))]
    return found if theme.exists() else [*found, theme]
