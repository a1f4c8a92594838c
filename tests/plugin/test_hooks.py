"""A fault in a hook is told with its line, by a build and by a preview."""

import signal

import pytest

from tests.conftest import NEWSROOM, edit, write
from tests.plugin.test_preview import answer, comes
from tests.previews import served


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("\nsyntax error here\n", "tools/hook.py:2: a fault in this hook (SyntaxError: invalid syntax"),
        ("import nowhere_at_all\n", "tools/hook.py:1: a fault in this hook (ModuleNotFoundError: No module"),
        ("def on_env(env, config, files):\n    raise ValueError('x')\n", "tools/hook.py:2: a fault in this hook (ValueError: x)"),
        ("\ndef on_env(env):\n    return env\n", "tools/hook.py:2: a fault in this hook (TypeError: on_env() got an unexpected"),
        ("def on_post_build(config):\n    open('/nowhere/x')\n", "tools/hook.py:2: a fault in this hook (FileNotFoundError"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_fault_in_a_hook_is_told_with_its_line(newsroom, run, code, told, command):
    write(newsroom.root / "tools/hook.py", code)
    edit(newsroom.root / "mkdocs.yml", "plugins:", "hooks: [tools/hook.py]\nplugins:")
    done = run(newsroom, command)
    assert done.returncode == 1
    assert told in done.stderr
    assert "out of hooks in mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (newsroom.root / "site").exists()


def test_it_is_told_on_every_page_while_it_is_served(newsroom):
    write(newsroom.root / "hook.py", "x = 1\n")
    edit(newsroom.root / "mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    with served(newsroom, NEWSROOM, end=signal.SIGINT) as origin:
        for code, told in (
            ("def on_env(env, config, files):\n    1 / 0\n", "hook.py:2"),
            ("\n\nx = 1 / 0\n", "hook.py:3"),
        ):
            (newsroom.root / "hook.py").write_text(code, "utf-8")
            assert comes(origin + "assets/faults.js", told)
            assert "ZeroDivisionError" in answer(origin + "assets/faults.js")[1]
