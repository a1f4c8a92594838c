import os

import jinja2
import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS, Bilingual
from generator.render.templates import Templates, fault_of
from generator.views.uses import phrases
from generator.views.view import View
from tests.conftest import ROOT, TODAY, edit, write_article
from tests.views.pages import site_views

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


def template(tmp_path, text):
    folder = tmp_path / "newsroom"
    folder.mkdir()
    for name, held in {"head.html": "", "switch.html": "", "standing.html": text}.items():
        (folder / name).write_text(held)
    return tmp_path


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.title }} {{ 5 }} {{ true }} {{ none }} {{ '<&' }} {{ '<b>' | safe }} {{ 'a' ~ 1 ~ '<' }}",
        "{{ '{a}-{b}'.format(b=2, a='<') }} {{ '%s' | format(view.title) }} {{ [1, 2] | join('<') }}",
        "{% macro box(title, level=2) %}<h{{ level }}>{{ title }} {{ caller() }}</h{{ level }}>{% endmacro %}"
        "{% call box('甲 & 乙') %}{{ view.permalink }}{% endcall %}",
        "{% macro pair(a, b) %}{{ a }}/{{ b }}{% endmacro %}{{ pair(*['<', 2]) }}{{ pair(**{'b': 1, 'a': 2}) }}",
        "{% set o = dict(class='<', b=1) %}{{ o['class'] }}{{ '{in}'.format(in='甲') }}",
        "{{ {'b': '<', 'a': 1} | tojson }} {{ [1, '&'] | tojson(indent=2) }}",
        "{% for one in [1, 2] %}{{ loop.cycle('<', '>') }}{{ loop.last }}{% endfor %}{{ range(3) | list }}",
    ],
)
def test_a_template_says_what_it_says_to_jinja(tmp_path, text):
    plain = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    assert content_of_a_page(template(tmp_path, text)) == plain.from_string(text).render(view=VIEW)


def test_what_is_not_there_is_told_with_its_line(tmp_path):
    theme = template(tmp_path, "<h1>\n{{ view.headline }}</h1>")
    with pytest.raises(AttributeError) as caught:
        content_of_a_page(theme)
    told = f"{theme}/newsroom/standing.html:2", "'View' object has no attribute 'headline'"
    assert fault_of(caught.value) == told


CREDITED = """\
images:
- { id: one, caption: 活动现场。, credit: 清镇市民政局, credit_basis: 原文图注 }"""


def shown(project, permalink):
    library, _ = checked_library(project)
    view = next(view for view in site_views(library, TODAY) if view.permalink == permalink)
    return Templates(ROOT / "theme_overrides", library.site.name, "https://example.org/", phrases(library)).slots(view)


def test_chinese_names_in_an_english_page_are_marked_as_chinese(project):
    folder = write_article(project, "one", more=CREDITED)
    edit(folder / "index.en.md", "summary:", "translator: 李四\nreviewer: 王五\ncaptions: { one: At work. }\nsummary:")
    for permalink in ("en/articles/2026/one/", "en/articles/2026/one/facing/"):
        text = shown(project, permalink)["content"]
        assert 'Translated by: <span lang="zh-Hans">李四</span> · Reviewed by: <span lang="zh-Hans">王五</span>' in text
    assert '<span lang="zh-Hans">清镇市民政局</span>' in shown(project, "en/articles/2026/one/")["content"]


def test_who_shares_a_page_that_shows_the_other_language_shares_that_text(project):
    write_article(project, "one", english=None)
    head = shown(project, "en/articles/2026/one/")["head"]
    assert '"og:url" content="https://example.org/articles/2026/one/"' in head
    assert '"og:locale" content="zh_CN"' in head


def test_a_picture_says_once_what_it_shows_and_goes_where_the_page_is_shared(project):
    folder = write_article(project, "one", more="images: [{id: a, caption: 活动<现场>, credit: 甲, file: my a.jpg}]")
    edit(folder / "index.en.md", "machine", "captions: { a: At work }\nmachine")
    (folder / "my a.jpg").write_bytes(b"\xff\xd8\xff")
    for permalink, caption in (("articles/2026/one/", "活动&lt;现场&gt;"), ("en/articles/2026/one/", "At work")):
        slots = shown(project, permalink)
        assert slots["content"].count(caption) == 1
        assert 'my a.jpg" alt="">' in slots["content"]
        address = "https://example.org/articles/2026/one/my%20a.jpg"
        assert f'<meta property="og:image" content="{address}">' in slots["head"]
        assert f'<meta property="og:image:alt" content="{caption}">' in slots["head"]
    assert "og:image" not in shown(project, "en/articles/2026/one/facing/")["head"]


def test_a_picture_in_the_text_goes_where_the_page_is_shared_if_none_stands_above_it(project):
    folder = write_article(project, "one", body="![站](my%20a.jpg)", english="![站](my%20a.jpg)")
    (folder / "my a.jpg").write_bytes(b"\xff\xd8\xff")
    address = "https://example.org/articles/2026/one/my%20a.jpg"
    for permalink in ("articles/2026/one/", "en/articles/2026/one/"):
        head = shown(project, permalink)["head"]
        assert f'<meta property="og:image" content="{address}">' in head
        assert f'"image": [{{"@type": "ImageObject", "url": "{address}"}}]' in head
