"""The synopses of an article, their endorsement, and which of them hold."""

from generator.checks.table import checked_library
from generator.review.endorse import endorse
from generator.review.endorsements import ruling
from tests.review.desk import AT, KEYS


def path(project, name="one"):
    return project.articles / f"2026/{name}/synopses.yml"


def endorsed(project, by="sun-yue", synopsis="two-measures", name="one"):
    return endorse(project, name, synopsis, KEYS[by], AT)


def edit(path, old, new):
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode(), 1))


def held(project, name="one"):
    """Which synopses of an article readers see."""
    library, _ = checked_library(project)
    article = next(one for one in library.articles if one.slug == name)
    return [one.id for one in article.synopses if ruling(article, one, library).holds]
