"""The code of templates is kept beside the program's own, and is never anything but that of the template."""

import sys

import jinja2
import pytest
from hypothesis import given
from hypothesis.strategies import booleans, floats, integers, lists, none, text
from markupsafe import Markup

from generator.render import compiled
from generator.render.compiled import Compiled, Compiler, Template
from generator.render.templates import fault_of


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The folder where code is kept, which a test has for itself."""
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept/templates"


def environment(folder, text, compiles=True):
    """A new process's environment, with one template; one that may not compile fails where it has to."""

    class Environment(jinja2.Environment):
        code_generator_class = Compiler
        template_class = Template

        def _generate(self, *arguments, **options):
            assert compiles, "it had to be compiled"
            return super()._generate(*arguments, **options)

    folder.mkdir(exist_ok=True)
    (folder / "page.html").write_text(text, "utf-8")
    return Environment(loader=jinja2.FileSystemLoader(folder), bytecode_cache=Compiled("test"))


def said(env):
    return env.get_template("page.html").render(name="<社工>")


def test_the_next_process_need_not_compile(tmp_path, kept):
    assert said(environment(tmp_path / "a", "一{{ name }}")) == "一<社工>"
    assert said(environment(tmp_path / "a", "一{{ name }}", compiles=False)) == "一<社工>"
    assert len(list(kept.iterdir())) == 1


def test_another_text_or_another_place_is_compiled_and_takes_its_room(tmp_path, kept):
    said(environment(tmp_path / "a", "一{{ name }}"))
    assert said(environment(tmp_path / "a", "二{{ name }}")) == "二<社工>"
    env = environment(tmp_path / "b", "二{{ name }}{{ 1 / 0 }}")
    with pytest.raises(ZeroDivisionError) as caught:
        said(env)
    assert fault_of(caught.value)[0].startswith(str(tmp_path / "b"))
    assert len(list(kept.iterdir())) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:12] + b"\xff" * 99,
        lambda data: data[:-40] + bytes([data[-40] ^ 1]) + data[-39:],
    ],
)
def test_damage_is_compiled_again(tmp_path, kept, damage):
    said(environment(tmp_path / "a", "一{{ name }}"))
    path = next(kept.iterdir())
    path.write_bytes(damage(path.read_bytes()))
    assert said(environment(tmp_path / "a", "一{{ name }}")) == "一<社工>"
    assert said(environment(tmp_path / "a", "一{{ name }}", compiles=False)) == "一<社工>"


def test_where_nothing_can_be_kept_it_works_all_the_same(tmp_path, kept, monkeypatch):
    kept.parent.write_text("a file where the folder would be", "utf-8")
    assert said(environment(tmp_path / "a", "一{{ name }}")) == "一<社工>"
    kept.parent.unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said(environment(tmp_path / "a", "一{{ name }}")) == "一<社工>"
    assert not kept.exists()


def test_a_word_of_pythons_is_a_name_like_any_other(tmp_path):
    env = environment(tmp_path, "{{ row.class }} {{ row['of'] }} {{ row.keys() | list | length }}")
    assert env.get_template("page.html").render(row={"class": "一", "of": "二"}) == "一 二 2"


@given(text() | integers() | booleans() | floats() | none() | text().map(Markup) | lists(text()))
def test_whatever_is_printed_is_escaped_as_jinja_does(value):
    assert compiled._escaped(value) == str(Markup.escape(value))
