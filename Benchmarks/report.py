"""Tables of results, on the screen and in RESULTS.md."""

import os
import re
import subprocess
from datetime import date
from pathlib import Path

from measuring import JOBS, TOOL

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"


def table(head, rows):
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine(*versions):
    """Where and with what the figures were measured, as a Markdown list."""
    memory = re.search(r"MemTotal: *(\d+)", Path("/proc/meminfo").read_text())
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())
    lines = [
        f"{date.today():%d %B %Y}".lstrip("0"),
        f"{processor[1] if processor else os.uname().machine}, {JOBS} cores",
        f"{int(memory[1]) / 2**20:.0f} GiB of memory; all files on tmpfs",
        f"{system[1]}, Linux {os.uname().release}",
        version(TOOL, "--version"),
        version("swift", "--version"),
        *(version(*command) for command in versions),
    ]
    return "\n".join(f"- {line}" for line in lines)


def version(*command):
    """A command's name and version, without what follows the number."""
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return re.split(r" \(|-", run.stdout.strip())[0]


def record(command, text):
    """Puts results into RESULTS.md, in the place of those that the same command gave before."""
    sections = {}
    if RESULTS.exists():
        pieces = re.split(r"^## (.*)\n", RESULTS.read_text(), flags=re.MULTILINE)
        sections = dict(zip(pieces[1::2], pieces[2::2]))
    sections[f"`{command}`"] = f"\n{text}\n\n"
    head = "# Results\n\n[README.md](README.md) says what is measured and how.\n\n"
    body = "".join(f"## {title}\n{sections[title]}" for title in sorted(sections))
    RESULTS.write_text((head + body).rstrip() + "\n")
    print(f"\nRecorded in {RESULTS.name}.")
