"""A newsroom that is being served, by a real server on loopback."""

import signal
import socket
import subprocess
from contextlib import contextmanager
from functools import partial


@contextmanager
def served(project, program, *options, end=signal.SIGTERM):
    """The address at which `program` serves a newsroom; `end` is the signal that ends it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [program, "serve", "-a", f"127.0.0.1:{port}", *options],
        cwd=project.root,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # what is begun in the background hears none
    )
    try:
        for line in server.stderr:
            if b"Serving on" in line:
                break
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.send_signal(end)
        server.communicate(timeout=20)
