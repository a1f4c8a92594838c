"""What tests of sheets begin with: an article in both languages, and a file of each kind."""

import pytest

from tests.conftest import edit, write_article
from tests.translate.sheets import CHINESE, ENGLISH


@pytest.fixture
def folder(project):
    folder = write_article(project, "one", body=CHINESE, english=ENGLISH, more="images: [{id: a, caption: 图说}]")
    edit(folder / "index.en.md", "machine", "captions: { a: A caption }\nmachine")
    return folder


@pytest.fixture(params=[".docx", ".po"])
def file(request, tmp_path):
    return tmp_path / f"sheet{request.param}"
