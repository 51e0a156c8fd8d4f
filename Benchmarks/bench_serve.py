#!/usr/bin/env python3
"""Measures `diptych serve` with a client: its first page, and how soon a save is seen.

README.md says what the figures mean. With Hugo in .build/hugo, `hugo server` is measured on an equal site.
"""

import argparse
import http.client
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import generate_site
import hugo_site
from bench_hugo import find_hugo
from measuring import PROJECT, TOOL, scratch
from report import machine, record, table

CODES = 1000
PAGE = "/en/compare/sip/180-vs-407.html"
HUGE_PAGE = "/en/compare/{id}/{first}-vs-{second}.html"


class Server:
    """A server that was started, and how long its first page took."""

    def __init__(self, process, port, page, start):
        self.process = process
        self.port = port
        self.page = page
        self.body = self.get()
        self.first = time.perf_counter() - start

    def get(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", self.page)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        if response.status != 200:
            sys.exit(f"{self.page}: {response.status}")
        return body

    def memory(self):
        """The most that the process has taken, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


@contextmanager
def diptych(root, page):
    start = time.perf_counter()
    process = subprocess.Popen([TOOL, "serve", "--root", root], stderr=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)/", process.stderr.readline())[1])
        yield Server(process, port, page, start)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


@contextmanager
def hugo(program, root, page, port=13133):
    start = time.perf_counter()
    process = subprocess.Popen(
        [program, "server", "--source", root, "--port", str(port), "--renderToMemory"]
        + ["--cacheDir", root / "cache"],
        stdout=subprocess.DEVNULL,
    )
    try:
        while True:
            try:
                yield Server(process, port, page, start)
                break
            except ConnectionRefusedError:
                time.sleep(0.01)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def starts(root, page, count):
    times = []
    for _ in range(count):
        with diptych(root, page) as server:
            times.append(server.first)
    return times


def saves(server, file, count):
    """The times from saves of a file to a page's new bytes in the hands of a client that has it open."""
    text = file.read_text("utf-8")
    known = re.search(rb'data-page="([0-9a-f]+)"', server.body)[1].decode()
    times = []
    for number in range(count):
        events = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        events.request("GET", f"/.diptych/events?path={server.page}&page={known}")
        stream = events.getresponse()
        while stream.readline().strip():
            pass
        other = file.with_name(f".{file.name}.new")
        other.write_text(change(file, text, number), "utf-8")
        start = time.perf_counter()
        other.rename(file)
        while stream.readline().strip() != b"event: reload":
            pass
        body = server.get()
        times.append(time.perf_counter() - start)
        stream.close()
        known = re.search(rb'data-page="([0-9a-f]+)"', body)[1].decode()
    file.write_text(text, "utf-8")
    return times


def change(file, text, number):
    """The text of a file, changed so that the page of a comparison differs."""
    if file.suffix == ".md":
        place = text.index("\n## ", text.index("\n---\n", 4)) + 1
        end = text.index("\n\n", place) + 2
        return f"{text[:end]}Edit {number}. {text[end:]}"
    if file.suffix == ".mustache":
        return text.replace("</h1>", f"<!-- {number} --></h1>", 1)
    return re.sub(r"(\n  versus: .*)", rf'\n  versus: "vs {number}"', text, count=1)


def measure(name, root, page, code, runs):
    rows = [(f"{name}: start to the first page", median(starts(root, page, runs)), None)]
    with diptych(root, page) as server:
        # The first edit pays for what is read for the first time, too.
        for what, file in [
            ("text", code),
            ("template", root / "Templates" / "comparison.mustache"),
            ("string table", root / "Locales" / "en.yaml"),
        ]:
            rows.append((f"{name}: save of a {what} to new bytes", median(saves(server, file, runs)), None))
        rows.append((f"{name}: peak of memory", None, server.memory()))
    return rows


def main():
    parser = argparse.ArgumentParser(description="Measures `diptych serve`.")
    parser.add_argument("--codes", type=int, default=CODES, help=f"of the generated site ({CODES})")
    parser.add_argument("--runs", type=int, default=7, help="runs of each (7)")
    parser.add_argument("--hugo", action="store_true", help="measure `hugo server`, too")
    parser.add_argument("--record", action="store_true", help="write the table to RESULTS.md")
    arguments = parser.parse_args()
    with scratch() as folder:
        sip = folder / "sip"
        generate_site.copy_site(sip)
        rows = measure("SIP", sip, PAGE, sip / "Content/sip/180.md", arguments.runs)
        if arguments.hugo:
            hugo_site.make(TOOL, sip, folder / "hugo")
            with hugo(find_hugo(), folder / "hugo", PAGE) as server:
                rows.append(("SIP: `hugo server`, start to the first page", server.first, None))
                rows.append(("SIP: `hugo server`, peak of memory", None, server.memory()))
        huge = folder / "huge"
        generate_site.generate(arguments.codes, huge)
        entry = next(path for path in sorted((huge / "Content").iterdir()) if path.is_dir())
        names = [path.stem for path in entry.glob("*.md") if "." not in path.stem]
        first, second = sorted(names, key=int)[:2]
        page = HUGE_PAGE.format(id=entry.name, first=first, second=second)
        name = f"{arguments.codes:,} codes"
        rows += measure(name, huge, page, entry / f"{first}.md", arguments.runs)
    cells = [
        [what, f"{1000 * seconds:.0f} ms" if memory is None else f"{memory:.0f} MiB"]
        for what, seconds, memory in rows
    ]
    text = table(["What", "Median"], cells)
    print(text)
    if arguments.record:
        command = " ".join(["Benchmarks/bench_serve.py", *sys.argv[1:]])
        record("make bench-serve", f"{machine()}\n- `{command}`\n\n{text}")


if __name__ == "__main__":
    main()
