#!/usr/bin/env python3
"""Builds the same plain pages with Diptych and with others, on tmpfs.

README.md says what the pages are and what is measured. `make bench-peers` installs the others and runs
this.
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from measuring import JOBS, PROJECT, TOOL, run, scratch, typical
from report import machine, record, table

BIN = PROJECT / ".build" / "peers" / "bin"
WORDS = (
    "answer request proxy server header call timer route code reason client network message "
    "address field value session retry failure registration"
).split()
PATIENCE = 120


def main():
    parser = argparse.ArgumentParser(description="Measures generators on the same plain pages.")
    parser.add_argument("--pages", type=int, nargs="+", default=[1000], help="how many (1000)")
    names = [peer.name for peer in PEERS]
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="which generators")
    parser.add_argument("--runs", type=int, default=3, help="builds of each (3)")
    parser.add_argument("--record", action="store_true", help="write the table to RESULTS.md")
    arguments = parser.parse_args()
    rows = []
    for count in arguments.pages:
        with scratch() as folder:
            for peer in (peer for peer in PEERS if peer.name in arguments.only):
                rows.append(measure(peer, count, folder / peer.name, arguments.runs))
                print(" | ".join(rows[-1]), file=sys.stderr)
    heads = ["", "pages", "build, s", "processor time, s", "memory, MiB", "edit to seen, s"]
    text = table(heads, rows)
    print(text)
    if arguments.record:
        command = " ".join(["Benchmarks/bench_peers.py", *sys.argv[1:]])
        record("make bench-peers", f"{machine()}\n- `{command}`\n\n{text}\n\n{NOTES}")


# The pages


def pages(count):
    """The names, titles and texts of plain pages, always the same."""
    for number in range(1, count + 1):
        word = [WORDS[(number * step + step) % len(WORDS)] for step in range(1, 13)]
        yield (
            f"page-{number:05}",
            f"Page {number}: {word[0]} and {word[1]}",
            f"""The {word[2]} of a {word[3]} says what the *{word[4]}* of `{word[5]}` does when it meets the
{word[6]}. It is **not** the {word[7]}, which the {word[8]} sends by itself.

## What it means

- the {word[9]} has no {word[10]} in time
- the {word[11]} is sent again after {number} seconds

| field | value |
|---|---|
| {word[0]} | {number} |
| {word[4]} | {number * 7} |

## What to do

1. Look at the {word[1]} first.
2. Then ask the {word[2]} for its {word[3]}.

```
{word[5].upper()} {number} {word[6]}
```

That is all of it, {"and it stands here so that the page has some length. " * 6}
""",
        )


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


# The generators


@dataclass
class Peer:
    """A generator: how its site is made, built and served.

    `source` is where a page's text lies, `address` where the page is in the output and on the server.
    """

    name: str
    make: object
    build: list
    output: str
    leftovers: list
    source: str
    address: str
    serve: list = None


def make_diptych(root, count):
    for folder in ["Locales", "Templates"]:
        shutil.copytree(PROJECT / folder, root / folder)
    write(
        root / "diptych.yaml",
        "baseURL: https://example.org/\nsourceLocale: en\nlocales: [en]\n",
    )
    protocol = root / "Content" / "plain"
    write(
        protocol / "protocol.yaml",
        "name: Plain\ntitle: Plain pages\nclasses:\n  - {id: all, name: All, codes: 1-2}\n",
    )
    for code in [1, 2]:
        sections = ["Description", "When you see it", "How to fix"]
        text = "".join(f"## {section}\nWhen it is code {code}.\n" for section in sections)
        write(protocol / f"{code}.md", f"---\nname: Code {code}\n---\n{text}")
    for name, title, text in pages(count):
        front = f"---\ntitle: '{title}'\nmenu: none\n---\n"
        write(root / "Content" / "pages" / f"{name}.md", front + text)


def make_hugo(root, count):
    write(root / "hugo.toml", "baseURL = 'https://example.org/'\ntitle = 'Plain'\n")
    base = (
        "<!doctype html><html lang=en><meta charset=utf-8><title>{{ .Title }}</title>"
        "<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>"
    )
    write(root / "layouts" / "single.html", base)
    write(root / "layouts" / "list.html", base)
    for name, title, text in pages(count):
        write(root / "content" / f"{name}.md", f"---\ntitle: '{title}'\n---\n{text}")


def make_mkdocs(root, count):
    settings = "site_name: Plain\nsite_url: https://example.org/\nnav:\n  - index.md\n"
    write(root / "mkdocs.yml", settings)
    write(root / "docs" / "index.md", "# Plain\n\nPlain pages.\n")
    for name, title, text in pages(count):
        write(root / "docs" / f"{name}.md", f"# {title}\n\n{text}")


def make_sphinx(root, count):
    write(root / "conf.py", "project = 'Plain'\nextensions = ['myst_parser']\n")
    write(root / "index.md", "# Plain\n\nPlain pages.\n")
    for name, title, text in pages(count):
        write(root / f"{name}.md", f"---\norphan: true\n---\n\n# {title}\n\n{text}")


def find_hugo():
    """The program itself, since the script beside it would add its own start-up."""
    return next(BIN.parent.glob("lib/*/site-packages/hugo/binaries/hugo*"))


def diptych_serves():
    """Whether the tool has a server."""
    return " serve " in subprocess.run([TOOL, "--help"], capture_output=True, text=True).stdout


PEERS = [
    Peer(
        "Diptych",
        make_diptych,
        [TOOL, "build", "--root", ".", "--jobs", JOBS],
        "public",
        ["public", ".diptych"],
        "Content/pages/{}.md",
        "en/{}.html",
        [TOOL, "serve", "--root", ".", "--port", "{port}"] if diptych_serves() else None,
    ),
    Peer(
        "Hugo",
        make_hugo,
        [find_hugo(), "--cacheDir", "{root}/cache"],
        "public",
        ["public", "cache", "resources"],
        "content/{}.md",
        "{}/index.html",
        [find_hugo(), "server", "--port", "{port}", "--cacheDir", "{root}/cache"],
    ),
    Peer(
        "Zensical",
        make_mkdocs,
        [BIN / "zensical", "build"],
        "site",
        ["site", ".cache"],
        "docs/{}.md",
        "{}/index.html",
        [BIN / "zensical", "serve", "--dev-addr", "127.0.0.1:{port}"],
    ),
    Peer(
        "MkDocs",
        make_mkdocs,
        [BIN / "mkdocs", "build", "--quiet"],
        "site",
        ["site"],
        "docs/{}.md",
        "{}/index.html",
        [BIN / "mkdocs", "serve", "--quiet", "--dev-addr", "127.0.0.1:{port}"],
    ),
    Peer(
        "Sphinx",
        make_sphinx,
        [BIN / "sphinx-build", "--quiet", "--jobs", JOBS, ".", "_build"],
        "_build",
        ["_build"],
        "{}.md",
        "{}.html",
    ),
]

NOTES = """Diptych makes pages of a protocol with two codes, search, a feed and sitemaps besides. MkDocs, Sphinx and
Zensical make search, with the theme that each has by itself. Hugo has a layout of one line and makes feeds
and a sitemap. Where there is no server, the figure in parentheses is the time of the next build."""


# Measuring


def command(peer, root, words):
    return [str(word).format(root=root, port=port(peer.name)) for word in words]


@cache
def port(peer_name):
    """A port that was free when a generator was first measured."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def measure(peer, count, root, runs):
    peer.make(root, count)
    with working_in(root):
        builds = []
        for _ in range(runs):
            for leftover in peer.leftovers:
                shutil.rmtree(root / leftover, ignore_errors=True)
            builds.append(run(*command(peer, root, peer.build)))
        check(peer, root, count)
        edits = (served_edits if peer.serve else built_edits)(peer, root, runs)
    shutil.rmtree(root)
    seen = f"{sorted(edits)[len(edits) // 2]:.2f}"
    return [
        peer.name,
        f"{count:,}",
        f"{typical(builds):.2f}",
        f"{typical(builds, 'work'):.2f}",
        f"{typical(builds, 'peak'):.0f}",
        seen if peer.serve else f"– ({seen})",
    ]


@contextmanager
def working_in(folder):
    """Has commands run in a folder."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def check(peer, root, count):
    """Stops unless every page is there and says what it should."""
    for name, title, _ in pages(count):
        path = root / peer.output / peer.address.format(name)
        if not path.exists() or title.split(": ")[1] not in path.read_text():
            sys.exit(f"{peer.name} has not built {path}")


def mark(peer, root, number):
    """Writes a word into a page; returns the page and the word."""
    name, word = f"page-{number:05}", f"edited{number}x{int(time.time())}"
    path = root / peer.source.format(name)
    path.write_text(path.read_text() + f"\n{word}\n")
    return name, word


def built_edits(peer, root, runs):
    """Edits pages and builds after each; returns the seconds of the builds."""
    seconds = []
    for number in range(1, runs + 1):
        name, word = mark(peer, root, number)
        seconds.append(run(*command(peer, root, peer.build)).seconds)
        if word not in (root / peer.output / peer.address.format(name)).read_text():
            sys.exit(f"{peer.name} has not taken over an edit of {name}")
    return seconds


def served_edits(peer, root, runs):
    """Edits pages while they are served; returns the seconds until each is seen."""
    server = subprocess.Popen(
        command(peer, root, peer.serve),
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        await_text(peer, server, f"page-{1:05}", "That is all of it")
        seconds = []
        for number in range(1, runs + 1):
            time.sleep(2)
            start = time.monotonic()
            name, word = mark(peer, root, number)
            await_text(peer, server, name, word)
            seconds.append(time.monotonic() - start)
        return seconds
    finally:
        server.terminate()
        server.wait()


def await_text(peer, server, name, text):
    """Asks for a page until it says something."""
    address = re.sub(r"index\.html$", "", peer.address.format(name))
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port(peer.name)}/{address}") as answer:
                if text in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.02)
    sys.exit(f"{peer.name} does not show “{text}” on {name}")


if __name__ == "__main__":
    main()
