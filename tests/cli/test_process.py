"""What a shell sees of the command, which ends without Python's own tidying."""

import os
import subprocess
import sys

import pytest

from tests.conftest import write_article

COMMAND = [sys.executable, "-c", "from generator.cli.process import run; run()"]


@pytest.mark.parametrize(("arguments", "code"), [(["--version"], 0), (["build", "--no-such-option"], 2)])
def test_its_exit_code_and_its_last_word_come_through(arguments, code):
    done = subprocess.run([*COMMAND, *arguments], check=False, capture_output=True, text=True)
    assert done.returncode == code
    assert (done.stdout if code == 0 else done.stderr).endswith("\n")


def test_what_is_refused_ends_with_one(tmp_path):
    done = subprocess.run([*COMMAND, "check"], check=False, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_gone_is_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*COMMAND, "--help"], check=False, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("closed", [[0], [1], [2], [0, 1, 2]])
def test_a_stream_that_the_shell_has_closed_is_missed_by_nobody(project, closed):
    def close():
        for one in closed:
            os.close(one)

    write_article(project, "first")
    done = subprocess.run([*COMMAND, "build"], check=False, capture_output=True, cwd=project.root, preexec_fn=close)
    assert done.returncode == 0
    assert (project.root / "site/articles/2026/first/index.html").is_file()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        *([command, b"\xff"] for command in ("release", "figures", "proof", "withdraw --level bare", "correct --zh x")),
        ["translate", b"\xff", "en"],
        ["new --region guizhou --slug one", "题\udcff"],
        ["release", "loop"],
        ["sign one --stage initial --key", "loop"],
        ["sign one --stage initial --key", "~nobody-of-this-name/key"],
        ["sign one --stage initial --key", "content"],
        ["sign one --stage initial --key", "pipe"],
        ["serve -a", "foo"],
        ["serve -a", "127.0.0.1:99999"],
        ["serve -a", "127.0.0.1:0"],
        ["serve -a", ""],
    ],
)
def test_what_names_nothing_is_told_in_a_sentence(project, arguments):
    write_article(project, "one")
    (project.root / "loop").symlink_to("loop")
    os.mkfifo(project.root / "pipe")
    whole = [*COMMAND, *arguments[0].split(), *arguments[1:]]
    done = subprocess.run(whole, check=False, capture_output=True, cwd=project.root, timeout=60)
    assert done.returncode == 1
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert b"Error" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_site_whose_name_is_no_text_is_a_site(project):
    write_article(project, "one")
    done = subprocess.run([*COMMAND, "build", "-d", b"\xff"], check=False, capture_output=True, cwd=project.root)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", [["check"], ["--help"], ["build", "--help"]])
def test_a_full_disk_behind_the_output_is_told(project, command):
    environment = {**os.environ, "NEWSROOM_LANG": "en"}
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*COMMAND, *command], check=False, stdout=full, stderr=subprocess.PIPE, cwd=project.root, env=environment
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"standard output")


@pytest.mark.parametrize("command", [["build"], ["serve", "-a", "127.0.0.1:8765"]])
def test_what_may_not_be_read_is_no_full_disk_and_no_taken_port(project, command):
    """Root may read everything, so here the system says of a template what it says to others of what is shut."""
    write_article(project, "one")
    shut = (
        "import sys\n"
        "def hear(event, told):\n"
        "    if event == 'open' and str(told[0]).endswith('newsroom/article.html'):\n"
        "        raise PermissionError(13, 'Permission denied', told[0])\n"
        "sys.addaudithook(hear)\n"
        "from generator.cli.process import run; run()"
    )
    environment = {**os.environ, "NEWSROOM_LANG": "en"}
    done = subprocess.run(
        [sys.executable, "-c", shut, *command], check=False, capture_output=True, cwd=project.root, env=environment
    )
    assert done.returncode == 1
    assert b"article.html: Permission denied. See whether" in done.stderr
    for other in (b"room", b"port", b"written to"):
        assert other not in done.stderr.replace(b"newsroom", b"")
