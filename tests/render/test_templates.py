import os

from generator.model import EDITIONS, Bilingual
from generator.render.templates import Templates
from generator.views.view import View

VIEW = View(
    edition=EDITIONS[0], permalink="about/", template="standing.html", title="关于", description="", content=None
)


def content_of_a_page(theme):
    return Templates(theme, Bilingual("简讯", "Bulletins"), None, {}).slots(VIEW)["content"]


def test_a_template_that_has_changed_is_taken_as_it_is_now_whatever_its_date(tmp_path):
    folder = tmp_path / "newsroom"
    folder.mkdir()
    for name, text in {"head.html": "", "switch.html": "", "standing.html": "<h1>{{ view.title }}</h1>"}.items():
        (folder / name).write_text(text)
        os.utime(folder / name, (0, 0))
    assert content_of_a_page(tmp_path) == content_of_a_page(tmp_path) == "<h1>关于</h1>"
    (folder / "standing.html").write_text("<h2>{{ view.title }}</h2>")
    os.utime(folder / "standing.html", (0, 0))
    assert content_of_a_page(tmp_path) == "<h2>关于</h2>"
