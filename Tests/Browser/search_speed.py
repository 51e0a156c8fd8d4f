"""Says how long search takes for a key on a slow machine, on a site of many codes.

Generates the site (`Benchmarks/generate_site.py`), opens a page in Chromium, and types the queries of
`queries/` key by key. A key takes the processor time of all that the page's thread does for it, drawing
and what the measuring itself takes included. Six times that is what the key takes on a machine six times
as slow, whatever else this one does. With `--throttle`, Chromium slows the page down by itself, and a
key takes what the page's clock says; other work on the machine counts then. A key's time is the least of
several rounds, each in a browser of its own, which has run nothing before.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page

from harness.chromium import chromium
from harness.queries import QUERY_LISTS, read_queries
from harness.search import search_field, search_list
from harness.sites import PROJECT, TOOL
from harness.strings import LOCALES

SLOWDOWN = 6

TYPE = """
async ([field, list, typed]) => {
  field.value = typed;
  const start = performance.now();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  for (let step = 0; step < 9; step++) await undefined;
  list.getBoundingClientRect();
  return performance.now() - start;
}
"""

# What the time of a key is. That of scripts alone lacks whatever runs after an `await`.
TIME = "TaskDuration"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures search on a site of many codes.")
    parser.add_argument("--codes", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--locales", nargs="+", default=LOCALES, choices=LOCALES)
    parser.add_argument("--throttle", action="store_true", help="have Chromium slow the page down")
    arguments = parser.parse_args()
    print(f"{'':4} {'keys':>6} {'p50':>6} {'p95':>6} {'worst':>6}  ms on a machine {SLOWDOWN} times as slow")
    with generated(arguments.codes) as source:
        for locale in arguments.locales:
            with pages(source, locale) as site:
                rounds = [
                    times_of_keys(site, locale, arguments.throttle) for _ in range(arguments.rounds)
                ]
                report(locale, [min(times) for times in zip(*rounds)])


@contextmanager
def generated(codes: int) -> Iterator[Path]:
    """A site of that many codes."""
    with tempfile.TemporaryDirectory(prefix="diptych-speed-") as folder:
        source = Path(folder) / "source"
        script = PROJECT / "Benchmarks" / "generate_site.py"
        subprocess.run([sys.executable, script, str(codes), source], check=True)
        yield source


@contextmanager
def pages(source: Path, locale: str) -> Iterator[Path]:
    """The pages of a locale, without the comparisons, of which there are too many."""
    with tempfile.TemporaryDirectory(prefix="diptych-speed-") as folder:
        build = [TOOL, "build", "--root", source, "--locale", locale, "--archive", "-"]
        untar = ["tar", "-x", "-C", folder, "--exclude", f"{locale}/compare"]
        with subprocess.Popen(build, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as tool:
            subprocess.run(untar, stdin=tool.stdout, check=True)
        yield Path(folder)


def times_of_keys(site: Path, locale: str, is_throttled: bool) -> list[tuple[float, str]]:
    with chromium() as browser:
        page = browser.new_page()
        page.goto((site / locale / "index.html").as_uri())
        return type_queries(page, locale, is_throttled)


def type_queries(page: Page, locale: str, is_throttled: bool) -> list[tuple[float, str]]:
    """The milliseconds of each key, and what is typed then."""
    search_field(page).click()
    page.wait_for_function(
        "() => window.diptychSearch?.protocols.every(({ isWhole }) => isWhole)"
    )
    elements = [search_field(page).element_handle(), search_list(page).element_handle()]
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    if is_throttled:
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    times = []
    before = seconds(session)
    for query in read_queries(QUERY_LISTS, locale):
        for end in range(1, len(query.text) + 1):
            passed = page.evaluate(TYPE, [*elements, query.text[:end]])
            after = seconds(session)
            taken = passed if is_throttled else 1000 * SLOWDOWN * (after - before)
            times.append((taken, query.text[:end]))
            before = after
    return times


def seconds(session: CDPSession) -> float:
    """The time that the page has taken so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == TIME)


def report(locale: str, times: list[tuple[float, str]]) -> None:
    in_order = sorted(time for time, _ in times)
    most = in_order[len(in_order) * 95 // 100]
    print(f"{locale:4} {len(times):6} {median(in_order):6.1f} {most:6.1f} {in_order[-1]:6.1f}")
    for time, typed in sorted(times, reverse=True)[:5]:
        print(f"     {time:.1f}: {typed}")


if __name__ == "__main__":
    main()
