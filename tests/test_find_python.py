"""Which Python `make site` takes: one that was compiled with optimization before one that was not, and none that is old."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "requirements/find-python"
# What each says of itself before it answers as the Python that runs this test.
SAYS = {
    "old": "sys.version_info = (3, 10, 13)",
    "plain": "sys.base_prefix, sysconfig.get_config_vars()['CONFIG_ARGS'] = '/opt', '--enable-shared'",
    "optimized": "sys.base_prefix, sysconfig.get_config_vars()['CONFIG_ARGS'] = '/opt', '--enable-optimizations'",
    "distribution": "sys.base_prefix, sysconfig.get_config_vars()['CONFIG_ARGS'] = '/usr', '--enable-shared'",
    "without-venv": "sys.modules['ensurepip'] = None",
}


@pytest.fixture
def find(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(*pythons: tuple[str, str]) -> subprocess.CompletedProcess[str]:
        for number, (name, kind) in enumerate(pythons):
            path = tmp_path / str(number) / name
            path.parent.mkdir()
            path.write_text(
                f'#!/bin/sh\nexec {sys.executable} -c "import sys, sysconfig\n{SAYS[kind]}\nexec(sys.stdin.read())"\n'
            )
            path.chmod(0o755)
        folders = [str(tmp_path / str(number)) for number in range(len(pythons))]
        return subprocess.run(
            ["/bin/sh", SCRIPT],
            env={**os.environ, "PATH": ":".join(folders)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize(
    ("pythons", "taken"),
    [
        ([("python3", "optimized"), ("python3.14", "optimized")], 0),
        ([("python3", "plain"), ("python3", "distribution")], 1),
        ([("python3", "plain"), ("python3.13", "optimized")], 1),
        ([("python3", "plain"), ("python3.13", "plain")], 0),
        ([("python3", "old"), ("python3.12", "plain")], 1),
        ([("python3", "without-venv"), ("python3", "plain")], 1),
    ],
)
def test_the_first_that_is_optimized_or_else_the_first_that_will_do(
    find: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, pythons: list[tuple[str, str]], taken: int
) -> None:
    assert find(*pythons).stdout.strip() == str(tmp_path / str(taken) / pythons[taken][0])


def test_where_there_is_none_it_says_so(find: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    told = find(("python3", "old"))
    assert told.returncode == 1
    assert not told.stdout
    assert "No Python of 3.11 or newer" in told.stderr
