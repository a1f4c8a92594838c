"""A newsroom of three articles, printed once."""

import pytest

from generator.content.project import Project
from tests.press.newsrooms import add, printed


@pytest.fixture
def site(project: Project) -> Project:
    """A project with its site."""
    for number in range(3):
        add(project, f"article-{number}", number)
    assert printed(project)
    return project
