"""Says for how many queries as people type them the right result is first, or one of three.

Builds the site, and takes the lists of `queries/`, or of a folder that is named.
"""

import sys
from collections import defaultdict
from pathlib import Path

from harness.chromium import chromium
from harness.queries import QUERY_LISTS, Query, read_queries, tried
from harness.sites import build_sites
from harness.strings import LOCALES


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else QUERY_LISTS
    site = build_sites().whole
    print(f"{'':4} {'kind':14} {'first':>9} {'of three':>9}")
    with chromium() as browser:
        for locale in LOCALES:
            if not (folder / f"{locale}.tsv").exists():
                continue
            page = browser.new_page()
            page.goto((site / locale / "index.html").as_uri())
            found = tried(page, read_queries(folder, locale))
            report(locale, found)
            page.close()


def report(locale: str, found: list[tuple[Query, int]]) -> None:
    kinds = defaultdict(list)
    for query, place in found:
        kinds[query.kind].append(place)
    for kind, places in kinds.items():
        line(locale, kind, places)
    if len(kinds) > 1:
        line(locale, "together", [place for _, place in found])
    for query, place in found:
        if place > 1:
            print(f"     {'third' if place <= 3 else 'not'}: {query}")


def line(locale: str, kind: str, places: list[int]) -> None:
    first = sum(place == 1 for place in places)
    three = sum(place <= 3 for place in places)
    print(f"{locale:4} {kind:14} {first:4}/{len(places):<4} {three:4}/{len(places):<4}")


if __name__ == "__main__":
    main()
