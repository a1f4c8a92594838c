"""The meter counts a command with all that it starts."""

import sys
from pathlib import Path

import pytest

from tests.bench.meter import CommandFailedError, measured

# Burns 0.3 s of CPU and holds 50 MB meanwhile.
BUSY = """
import time
held = bytearray(50_000_000)
while time.process_time() < 0.3:
    pass
"""
WAITING = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"
LEAVING = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', sys.argv[1]])"


@pytest.mark.parametrize("starting", [WAITING, LEAVING], ids=["waited for", "left running"])
def test_a_child_is_counted(starting: str, tmp_path: Path):
    cost = measured([sys.executable, "-c", starting, BUSY], tmp_path)
    assert 0.3 <= cost.cpu < 1
    assert 50 < cost.memory < 90


def test_two_at_once_are_added(tmp_path: Path):
    both = (
        "import subprocess, sys; "
        "[one.wait() for one in [subprocess.Popen([sys.executable, '-c', sys.argv[1]]) for _ in range(2)]]"
    )
    cost = measured([sys.executable, "-c", both, BUSY], tmp_path)
    assert cost.cpu >= 0.6
    assert 100 < cost.memory < 150


def test_time_is_until_the_command_ends(tmp_path: Path):
    cost = measured([sys.executable, "-c", "import time; time.sleep(0.3)"], tmp_path)
    assert cost.wall >= 0.3
    assert cost.cpu < 0.3


def test_a_command_that_fails_says_why(tmp_path: Path):
    with pytest.raises(CommandFailedError, match="exit code 1: no such article"):
        measured([sys.executable, "-c", "import sys; sys.exit('no such article')"], tmp_path)


def test_a_command_that_is_not_there_says_so(tmp_path: Path):
    with pytest.raises(CommandFailedError, match="No such file"):
        measured([tmp_path / "absent"], tmp_path)
