"""A static host: serves folders below addresses, and the nearest 404.html for what is missing.

A page asked for with the query `?slowly` comes in pieces, as over a poor line.

Usage: server.py ADDRESS=FOLDER …     prints its port, then serves until it is stopped
"""

import sys
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit


# Bytes and seconds: a piece is shorter than most parts of a page, and there is a frame between two.
PIECE, PAUSE = 350, 0.03


class StaticHost(SimpleHTTPRequestHandler):
    """Answers from the folder with the longest address that fits."""

    protocol_version = "HTTP/1.1"
    mounts: dict[str, Path] = {}

    def translate_path(self, path: str) -> str:
        address, folder = self._mount(path)
        name = unquote(urlsplit(path).path)[len(address) :]
        file = (folder / name).resolve()
        inside = file.is_relative_to(folder)
        return str(file if inside else folder / "outside") + ("/" if path.endswith("/") else "")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self._mount(self.path)[1] / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
        if urlsplit(self.path).query != "slowly":
            return super().copyfile(source, outputfile)
        text = source.read()
        body = text.find(b"<body>")
        outputfile.write(text[:body])
        for start in range(body, len(text), PIECE):
            outputfile.flush()
            time.sleep(PAUSE)
            outputfile.write(text[start : start + PIECE])

    def log_message(self, format: str, *values: object) -> None:
        pass

    def _mount(self, path: str) -> tuple[str, Path]:
        return max(
            (mount for mount in self.mounts.items() if path.startswith(mount[0])),
            key=lambda mount: len(mount[0]),
        )


def main() -> None:
    for mount in sys.argv[1:]:
        address, folder = mount.split("=", 1)
        StaticHost.mounts[address] = Path(folder).resolve()
    server = ThreadingHTTPServer(("127.0.0.1", 0), StaticHost)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
