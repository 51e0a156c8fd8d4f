"""Runs commands and measures them."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PROJECT = Path(__file__).resolve().parent.parent
TOOL = PROJECT / ".build" / "release" / "diptych"
PROGRAMS = PROJECT / ".build" / "bench"
MEMORY = Path("/dev/shm")
JOBS = len(os.sched_getaffinity(0))


@dataclass
class Run:
    """One run of a command: its times in seconds and its peak of memory in MiB."""

    seconds: float
    peak: float
    user: float
    system: float
    messages: str

    @property
    def work(self):
        """The processor time."""
        return self.user + self.system

    def count(self, pattern):
        """A number in the messages, such as that of `([\\d,]+) pages`."""
        return number_in(self.messages, pattern)


def number_in(text, pattern):
    """A number with separators in a text; 0 if it is not there."""
    match = re.search(pattern, text)
    return int(match[1].replace(",", "")) if match else 0


def run(*command, first=0):
    """Runs a command, with its output thrown away.

    With `first`, the command is stopped once it has written that many bytes to standard output, and
    the time is that until then.
    """
    with tempfile.NamedTemporaryFile(dir=MEMORY) as report:
        arguments = [PROGRAMS / "measure", report.name, str(first), *map(str, command)]
        process = subprocess.run(
            arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{process.stderr[-2000:]}")
        seconds, peak, user, system = map(float, report.read().split())
    return Run(seconds, peak / 1024, user, system, process.stderr)


def diptych(*arguments, **options):
    """Runs Diptych with as many jobs as there are cores."""
    return run(TOOL, *arguments, "--jobs", JOBS, **options)


def typical(runs, field="seconds"):
    """The median of a field over runs."""
    return median(getattr(run, field) for run in runs)


@contextmanager
def scratch():
    """A folder in memory that goes away in the end, also when the benchmark is stopped."""
    if not MEMORY.is_dir():
        sys.exit(f"There is no {MEMORY}; the benchmarks need a tmpfs there.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix="diptych-bench-", dir=MEMORY))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
