"""Real servers on loopback under made-up names, and the gate that leads to them."""

import socket
import threading
from contextlib import suppress

from generator.ingest.retrieve.connection import system_lookup, tls_context
from generator.ingest.retrieve.gate import Gate

# Reading all authorities takes 20 ms, and a run does it once.
TLS = tls_context()


class Server:
    """Answers each path with the bytes it was given, or by what is called with the connection.

    `greeting` is called with each connection instead, before anything is heard.
    `heads` are the requests as they came; `count` is how many connections were accepted, `most` how many at once.
    """

    def __init__(self, tls=None, address="127.0.0.1", greeting=None):
        self.answers, self.heads, self.count, self.most, self._open = {}, [], 0, 0, 0
        self._tls, self._greeting, self._lock = tls, greeting, threading.Lock()
        self._listener = socket.create_server(
            (address, 0), family=socket.AF_INET6 if ":" in address else socket.AF_INET
        )
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def url(self, path="/", host="news.example"):
        return f"http{'s' if self._tls else ''}://{host}:{self.port}{path}"

    def _serve(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection):
        with self._lock:
            self.count += 1
            self._open += 1
            self.most = max(self.most, self._open)
        try:
            # Whoever hangs up on a hostile server breaks its pipe.
            with connection, suppress(OSError):
                if self._greeting:
                    self._greeting(connection)
                if self._tls:
                    connection = self._tls.wrap_socket(connection, server_side=True)
                with connection:
                    head = b""
                    while b"\r\n\r\n" not in head and (piece := connection.recv(65_536)):
                        head += piece
                    self.heads.append(head.decode("latin-1"))
                    path = head.split(b" ")[1].decode("latin-1") if b" " in head else ""
                    answer = self.answers.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                    if callable(answer):
                        answer(connection)
                    else:
                        connection.sendall(answer)
        finally:
            with self._lock:
                self._open -= 1


def ok(body=b"", *headers):
    """An answer of 200."""
    return answer("200 OK", body, *headers)


def answer(status, body=b"", *headers):
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(location, status="302 Found"):
    return answer(status, b"", f"Location: {location}")


def gate(*servers, host="news.example", names=None, **how):
    """A gate for which made-up names stand on loopback, and their servers are one's own network."""
    known = {host: ["127.0.0.1"], **(names or {})}
    ours = {
        "lookup": lambda name, port: known[name] if name in known else system_lookup(name, port),
        "trusted": frozenset(f"{host}:{server.port}" for server in servers),
        "tls": TLS,
    }
    return Gate(**{**ours, "seconds": 5.0, "pause": 0.0, **how})
