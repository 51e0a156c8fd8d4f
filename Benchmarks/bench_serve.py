#!/usr/bin/env python3
"""Measures `diptych serve` with a client: its first page, and how soon a save is seen.

README.md says what the figures mean. With `--hugo` both `diptych serve` and `hugo server` are measured on sites
of plain pages that say the same.
"""

import argparse
import http.client
import json
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import generate_site
import hugo_site
from bench_hugo import find_hugo
from measuring import PROJECT, TOOL, scratch
from report import machine, record, table

CODES = 1000
PATIENCE = 120
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


class LiveServer(Server):
    """`diptych serve`, which tells open pages of changes."""

    def get_after(self, save, mark):
        """The page once it has a mark, which a save puts there, in the hands of a client that has it open.

        Returns how long that took from the save.
        """
        known = re.search(rb'data-page="([0-9a-f]+)"', self.body)[1].decode()
        events = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        events.request("GET", f"/.diptych/events?path={self.page}&page={known}")
        stream = events.getresponse()
        while stream.readline().strip():
            pass
        start = save()
        while stream.readline().strip() != b"event: reload":
            pass
        self.body = self.get()
        time_taken = time.perf_counter() - start
        stream.close()
        if mark not in self.body:
            sys.exit(f"{self.page} was told to be new without the edit")
        return time_taken


class PolledServer(Server):
    """`hugo server`, which is asked again and again."""

    def get_after(self, save, mark):
        start = save()
        while mark not in self.body:
            self.body = self.get()
            if time.perf_counter() - start > PATIENCE:
                sys.exit(f"{self.page} does not follow an edit")
        return time.perf_counter() - start


@contextmanager
def diptych(root, page):
    start = time.perf_counter()
    process = subprocess.Popen([TOOL, "serve", "--root", root], stderr=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)/", process.stderr.readline())[1])
        yield LiveServer(process, port, page, start)
    finally:
        stop(process)


@contextmanager
def hugo(root, page, port=13133):
    start = time.perf_counter()
    process = subprocess.Popen(
        [find_hugo(), "server", "--source", root, "--port", str(port), "--renderToMemory"]
        + ["--cacheDir", root / "cache"],
        stdout=subprocess.DEVNULL,
    )
    try:
        server = None
        while server is None:
            try:
                server = PolledServer(process, port, page, start)
            except ConnectionRefusedError:
                time.sleep(0.01)
        yield server
    finally:
        stop(process)


def stop(process):
    process.send_signal(signal.SIGINT)
    process.wait()


# What is measured


def starts(serve, root, page, count):
    times = []
    for _ in range(count):
        with serve(root, page) as server:
            times.append(server.first)
    return times


def saves(server, edit, count):
    """The times from saves of a file to a page's new bytes."""
    text = edit.file.read_text("utf-8")
    times = []
    for number in range(count):
        mark = f"edit {number}"
        times.append(server.get_after(lambda: save(edit.file, edit.change(text, mark)), mark.encode()))
    save(edit.file, text)
    while mark.encode() in server.body:
        time.sleep(0.05)
        server.body = server.get()
    return times


def save(file, text):
    """Saves a file as editors do; returns when."""
    other = file.with_name(f".{file.name}.new")
    other.write_text(text, "utf-8")
    start = time.perf_counter()
    other.rename(file)
    return start


@dataclass
class Edit:
    """A change of a file that puts a mark on the page of a comparison."""

    what: str
    file: Path
    change: object


def edits(root, code):
    """The edits of a Diptych site; the text is that of a code."""
    return [
        Edit("text", code, in_section),
        Edit("template", root / "Templates" / "comparison.mustache", in_heading),
        Edit(
            "string table",
            root / "Locales" / "en.yaml",
            lambda text, mark: re.sub(r"(\n  versus: .*)", rf'\n  versus: "{mark}"', text, count=1),
        ),
    ]


def hugo_edits(root):
    """The same edits of a Hugo site."""
    return [
        Edit("text", root / "data/sip/en.json", in_description),
        Edit("template", root / "layouts/compare/page.html", in_heading),
        Edit("string table", root / "i18n/en.json", in_versus),
    ]


def in_section(text, mark):
    place = text.index("\n## ", text.index("\n---\n", 4)) + 1
    end = text.index("\n\n", place) + 2
    return f"{text[:end]}The {mark}. {text[end:]}"


def in_heading(text, mark):
    return text.replace("</h1>", f" {mark}</h1>", 1)


def in_description(text, mark):
    data = json.loads(text)
    data["codes"]["180"]["sections"]["description"] += f"<p>The {mark}.</p>"
    return json.dumps(data, ensure_ascii=False, indent=1)


def in_versus(text, mark):
    data = json.loads(text)
    data["comparison.versus"]["other"] = mark
    return json.dumps(data, ensure_ascii=False, indent=1)


def measure(name, serve, root, page, edits, runs):
    rows = [(f"{name}: start to the first page", median(starts(serve, root, page, runs)), None)]
    with serve(root, page) as server:
        for edit in edits:
            times = saves(server, edit, runs)
            rows.append((f"{name}: save of a {edit.what} to new bytes", median(times), None))
        rows.append((f"{name}: peak of memory", None, server.memory()))
    return rows


def measure_plain(folder, runs):
    """Both servers on sites of plain pages that say the same."""
    plain, other = folder / "plain", folder / "hugo"
    generate_site.copy_site(plain)
    hugo_site.make_plain(plain)
    hugo_site.make(TOOL, plain, other)
    changes = edits(plain, plain / "Content/sip/180.md")
    ours = measure("plain pages", diptych, plain, PAGE, changes, runs)
    theirs = measure("plain pages, `hugo server`", hugo, other, PAGE, hugo_edits(other), runs)
    return ours + theirs


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
        rows = measure(
            "SIP", diptych, sip, PAGE, edits(sip, sip / "Content/sip/180.md"), arguments.runs
        )
        if arguments.hugo:
            rows += measure_plain(folder, arguments.runs)
        huge = folder / "huge"
        generate_site.generate(arguments.codes, huge)
        entry = next(path for path in sorted((huge / "Content").iterdir()) if path.is_dir())
        names = [path.stem for path in entry.glob("*.md") if "." not in path.stem]
        first, second = sorted(names, key=int)[:2]
        page = HUGE_PAGE.format(id=entry.name, first=first, second=second)
        name = f"{arguments.codes:,} codes"
        changes = edits(huge, entry / f"{first}.md")
        rows += measure(name, diptych, huge, page, changes, arguments.runs)
    cells = [
        [what, f"{1000 * seconds:.0f} ms" if memory is None else f"{memory:.0f} MiB"]
        for what, seconds, memory in rows
    ]
    text = table(["What", "Median"], cells)
    print(text)
    if arguments.record:
        command = " ".join(["Benchmarks/bench_serve.py", *sys.argv[1:]])
        programs = [(find_hugo(), "version")] if arguments.hugo else []
        record("make bench-serve", f"{machine(*programs)}\n- `{command}`\n\n{text}")


if __name__ == "__main__":
    main()
