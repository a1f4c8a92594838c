"""The command as a process of its own: it ends without taking apart what it has made."""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

from generator.cli import main
from generator.cli.terminal import tell_system


def run() -> NoReturn:
    """The entry point: does what `main` does, and hands its exit code to the system at once.

    Python would first let go of each object there is, a second for ten thousand articles (measured). Whatever must be
    closed has been: threads, workers and files are held by nobody beyond their block.
    """
    code = 0
    _open_streams()
    # Who is asked to end takes away what is half done, as after Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # A terminal that is closed asks too, but where nohup has said that it does not count.
    if os.name == "posix" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.default_int_handler)
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:
        code = 130
    except OSError as error:
        # Of a command's help; a reader who has gone is click's to know.
        tell_system(error)
        code = 1
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        raise SystemExit(code) from None  # a reader that has gone: Python knows what to do
    except OSError:
        code = code or 1  # a full disk, of which it has been told
    os._exit(code)


def _open_streams() -> None:
    """Opens what the shell has closed (`>&-`): Python has nothing there, and the next file would be taken for it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115, open to the end
