#!/usr/bin/env python3
"""Measures builds on tmpfs, side by side with a program that only writes the same files.

README.md says what the figures mean. `make bench` builds what this needs and runs it.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import generate_site
from measuring import JOBS, PROGRAMS, TOOL, diptych, number_in, scratch, typical
from report import machine, record, table

HUGE = 1000


@dataclass
class Site:
    """A site on tmpfs."""

    name: str
    root: Path
    runs: int

    @property
    def output(self):
        return self.root / "public"

    def clean(self):
        """Removes what builds have left, so that the next one is a full one."""
        for name in ["public", ".diptych"]:
            shutil.rmtree(self.root / name, ignore_errors=True)

    def build(self, *arguments):
        return diptych("build", "--root", self.root, *arguments)

    def build_elsewhere(self):
        """A full build into a folder of its own, which leaves the output and its state alone."""
        output = self.root / "elsewhere"
        run = self.build("--output", output)
        for path in [output, *(self.root / ".diptych").glob("elsewhere-*")]:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        return run


@dataclass
class Full:
    """Full builds of a site, and in turn with them second builds and the yardstick's seconds."""

    site: Site
    builds: list
    second_builds: list
    yardsticks: list

    @property
    def pages(self):
        return self.builds[0].count(r"([\d,]+) pages")

    @property
    def files(self):
        return self.builds[0].count(r"([\d,]+) files added")

    @property
    def seconds(self):
        return typical(self.builds)

    @property
    def peak(self):
        return typical(self.builds, "peak")

    @property
    def yardstick(self):
        return median(self.yardsticks)


def main():
    arguments = parse_arguments()
    with scratch() as folder:
        sip = Site("SIP", folder / "sip", arguments.runs)
        generate_site.copy_site(sip.root)
        large = Site(f"{arguments.codes} codes", folder / "large", arguments.large_runs)
        generate_site.generate(arguments.codes, large.root)
        rows = measure(sip, large)
        if arguments.huge:
            shutil.rmtree(large.root)
            huge = Site(f"{HUGE:,} codes", folder / "huge", 1)
            generate_site.generate(HUGE, huge.root)
            rows.append(archive_row(huge))
    results = table(["What", "Measured", "Compared", "Target"], rows)
    print(results)
    if arguments.record:
        command = " ".join(["Benchmarks/bench.py", *sys.argv[1:]])
        record("make bench", f"{machine()}\n- `{command}`\n\n{results}")


def parse_arguments():
    parser = argparse.ArgumentParser(description="Measures builds of Diptych on tmpfs.")
    parser.add_argument("--codes", type=int, default=250, help="codes of the large site (250)")
    parser.add_argument("--runs", type=int, default=11, help="runs with the SIP site (11)")
    parser.add_argument("--large-runs", type=int, default=3, help="runs with the large site (3)")
    parser.add_argument(
        "--huge", action="store_true", help=f"also write a site of {HUGE:,} codes to an archive"
    )
    parser.add_argument("--record", action="store_true", help="write the table to RESULTS.md")
    return parser.parse_args()


def measure(sip, large):
    """The rows of the table."""
    small, big = full(sip), full(large)
    rows = full_rows(small) + instruction_rows(sip) + full_rows(big)
    rows.append(per_page_row(small, big))
    rows += memory_rows(small, big)
    rows.append(first_page_row(sip))
    for site, builds in [(sip, small), (large, big)]:
        rows.append(unchanged_row(builds))
        rows += edit_rows(site)
        rows.append(archive_row(site))
        site.clean()
    rows += [system_call_row(sip, small.files), allocation_row(sip)]
    return rows


# Full builds


def full(site):
    """Builds a site, builds it again, and writes the same files with the yardstick, in turn.

    The first round is not counted: it makes the kernel find the memory.
    """
    builds, second_builds, yardsticks = [], [], []
    target = site.root / "yardstick"
    for _ in range(site.runs + 1):
        site.clean()
        builds.append(site.build())
        second_builds.append(site.build())
        yardsticks.append(yardstick(site.output, target))
        shutil.rmtree(target)
    return Full(site, builds[1:], second_builds[1:], yardsticks[1:])


def yardstick(source, target):
    """The seconds that it takes to write the tree `source` from memory to `target`."""
    command = [PROGRAMS / "yardstick", source, target, str(JOBS)]
    return float(subprocess.run(command, capture_output=True, check=True).stdout)


def full_rows(full):
    size = sum(path.stat().st_size for path in full.site.output.rglob("*") if path.is_file())
    return [
        [
            f"{full.site.name}: full build",
            f"{time(full.seconds)} ({spread(run.seconds for run in full.builds)}); "
            f"{processor(full.builds)}",
            f"{full.seconds / full.yardstick:.2f} times the yardstick",
            "1.3 times",
        ],
        [
            f"{full.site.name}: the yardstick",
            f"{time(full.yardstick)} ({spread(full.yardsticks)})",
            f"{full.files:,} files, {size / 1e6:,.0f} MB, {full.pages:,} pages",
            "",
        ],
    ]


def instruction_rows(site):
    """What the tool itself does in a full build on one task, by valgrind, whatever else the machine does."""
    site.clean()
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", TOOL]
    build = subprocess.run(
        [*command, "build", "--root", site.root, "--jobs", "1"], capture_output=True, text=True, check=True
    )
    count = number_in(build.stderr, r"Collected : (\d+)")
    return [[f"{site.name}: instructions of a full build", f"{count:,}", "", ""]]


def per_page_row(small, big):
    times = [full.seconds / full.pages for full in (small, big)]
    return [
        f"{big.site.name}: time for a page",
        f"{times[1] * 1e6:.1f} µs",
        f"{times[1] / times[0]:.2f} times that of SIP, {times[0] * 1e6:.1f} µs",
        "1.2 times",
    ]


def memory_rows(small, big):
    """The peaks of full builds, and of them beyond what the codes take."""
    read = [codes_peak(full.site) for full in (small, big)]
    beyond = [full.peak - peak for full, peak in zip((small, big), read)]
    rows = [
        [
            f"{full.site.name}: peak of memory",
            memory(full.peak),
            f"what the codes take: {memory(peak)}",
            "64 MiB",
        ]
        for full, peak in zip((small, big), read)
    ]
    growth = [
        f"{big.site.name}: peak beyond the codes",
        memory(beyond[1]),
        f"{beyond[1] / beyond[0]:.2f} times that of SIP, {memory(beyond[0])}; "
        f"{big.pages / small.pages:.0f} times the pages",
        "1.2 times",
    ]
    return [*rows, growth]


def codes_peak(site):
    """The peak of memory of a site made ready of which hardly any page is made."""
    runs = [site.build("--archive", "-", "--shard", "1/1000") for _ in range(3)]
    return typical(runs, "peak")


def first_page_row(site):
    """Until the first block of a tar archive is there: the header of the first page."""
    command = ["build", "--root", site.root, "--archive", "-"]
    runs = [diptych(*command, first=512) for _ in range(site.runs)]
    return [
        f"{site.name}: start-up to the first page",
        f"{typical(runs) * 1000:.0f} ms",
        "",
        "30 ms",
    ]


# Incremental builds


def unchanged_row(full):
    runs = full.second_builds
    work = typical(runs, "work") / typical(full.builds, "work")
    return [
        f"{full.site.name}: nothing changed",
        f"{time(typical(runs))}; {processor(runs)}",
        f"{typical(runs) / full.seconds:.1%} of a full build's time, "
        f"{work:.1%} of its processor time",
        "5%",
    ]


def edit_rows(site):
    codes = generate_site.code_names(site.root / "Content" / "sip")
    code = site.root / "Content" / "sip" / codes[len(codes) // 2]
    edits = [
        (
            "a section of a code in French",
            code.with_suffix(".fr.md"),
            r"\Z",
            "\nEncore une phrase, la {}.\n",
        ),
        (
            "the same section in English",
            code.with_suffix(".md"),
            r"\Z",
            "\nOne more sentence, number {}.\n",
        ),
        ("a string in French", site.root / "Locales" / "fr.yaml", r"(?<=  skip: ).*", "Passer {}"),
        (
            "the template of comparisons",
            site.root / "Templates" / "comparison.mustache",
            "(?=</article>)",
            "<!-- {} -->",
        ),
    ]
    return [edit_row(site, *edit) for edit in edits]


def edit_row(site, what, path, place, text):
    """Builds after each of several edits of one place in a file, in turn with full ones.

    The first one, which follows a full build, finds no tree to start from but the output.
    """
    original = path.read_text()
    site.clean()
    site.build()
    edits, builds = [], []
    for number in range(site.runs + 1):
        path.write_text(re.sub(place, text.format(number + 1), original, count=1))
        edits.append(site.build())
        builds.append(site.build_elsewhere())
    path.write_text(original)
    site.build()
    first, *others = edits
    full = typical(builds)
    changed = others[-1].count(r"([\d,]+) files changed")
    return [
        f"{site.name}: after an edit of {what}",
        time(typical(others)),
        f"{typical(others) / full:.0%} of a full build in turn; {changed:,} files changed; "
        f"the first time {first.seconds / full:.0%}",
        "",
    ]


# Archives


def archive_row(site):
    runs = [site.build("--archive", "-") for _ in range(site.runs)]
    pages = runs[0].count(r"([\d,]+) pages")
    beyond = typical(runs, "peak") - codes_peak(site)
    return [
        f"{site.name}: `--archive -` to `/dev/null`",
        f"{time(typical(runs))}; {memory(typical(runs, 'peak'))}",
        f"{pages:,} pages, {pages / typical(runs):,.0f} a second; "
        f"{memory(beyond)} beyond the codes",
        "64 MiB beyond the codes",
    ]


# Counts


def system_call_row(site, files):
    """System calls of a full build for each file, and for each that it has more than half a build."""
    (whole, count), (half, half_count) = system_calls(site, "1/1"), system_calls(site, "1/2")
    further = (whole["total"] - half["total"]) / (count - half_count)
    total = whole.pop("total")
    most = sorted(whole, key=whole.get, reverse=True)[:4]
    return [
        f"{site.name}: system calls for a file",
        f"{total / files:.2f}; {further:.2f} for a further file",
        ", ".join(f"{name} {whole[name] / files:.2f}" for name in most),
        "3",
    ]


def system_calls(site, part):
    """The system calls of a build of a part of a site, counted by strace, and the files it writes."""
    site.clean()
    summary = site.root / "system-calls"
    command = ["strace", "-f", "-c", "-o", summary, TOOL, "build", "--root", site.root]
    build = subprocess.run(
        [*command, "--shard", part], capture_output=True, text=True, check=True
    )
    calls = {}
    for line in summary.read_text().splitlines():
        if match := re.match(r" *[\d.]+ +[\d.]+ +\d+ +(\d+) +(?:\d+ +)?(\w+)$", line):
            calls[match[2]] = int(match[1])
    return calls, number_in(build.stderr, r"([\d,]+) files added")


def allocation_row(site):
    """Allocations for each page that a full build has more than a build of the second half.

    That has all files that are no pages, such as the search indexes.
    """
    counts = {part: allocations(site, part) for part in ["1/1", "2/2"]}
    more = [whole - half for whole, half in zip(counts["1/1"], counts["2/2"])]
    return [
        f"{site.name}: allocations for a further page",
        f"{more[0] / more[1]:.2f}",
        f"{counts['1/1'][0]:,} in a full build",
        "0",
    ]


def allocations(site, part):
    """How often a build of a part of a site allocates, and how many files it writes."""
    site.clean()
    count = site.root / "allocations"
    environment = {"LD_PRELOAD": str(PROGRAMS / "count_malloc.so"), "COUNT_MALLOC": str(count)}
    command = [TOOL, "build", "--root", site.root, "--shard", part]
    build = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=True
    )
    return int(count.read_text()), number_in(build.stderr, r"([\d,]+) files added")


# Words


def time(seconds):
    return f"{seconds:.3f} s" if seconds < 1 else f"{seconds:.2f} s"


def spread(times):
    times = sorted(times)
    return f"{time(times[0])[:-2]} to {time(times[-1])[:-2]}"


def processor(runs):
    return f"user {time(typical(runs, 'user'))}, system {time(typical(runs, 'system'))}"


def memory(mebibytes):
    return f"{mebibytes:.1f} MiB"


if __name__ == "__main__":
    main()
