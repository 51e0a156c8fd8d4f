#!/usr/bin/env python3
"""Builds the same site with Diptych and with Hugo, in turn on tmpfs.

README.md says in what the two sites are the same. `make bench-hugo` installs Hugo and runs this.
"""

import argparse
import html
import re
import shutil
import sys

import generate_site
import hugo_site
from measuring import PROJECT, TOOL, diptych, run, scratch, typical
from report import machine, record, table

# Diptych's pages that the Hugo site does not have: the choice of a language and the error page.
OWN_PAGES = {"index.html", "404.html"}
COMPARED = 15_000


def main():
    parser = argparse.ArgumentParser(description="Measures Diptych and Hugo on equal sites.")
    parser.add_argument("--codes", type=int, help="build a generated site with so many codes")
    parser.add_argument("--runs", type=int, default=5, help="runs of each (5)")
    parser.add_argument("--record", action="store_true", help="write the table to RESULTS.md")
    arguments = parser.parse_args()
    hugo = find_hugo()
    with scratch() as folder:
        site = folder / "diptych"
        if arguments.codes:
            generate_site.generate(arguments.codes, site)
        else:
            generate_site.copy_site(site)
        hugo_site.make_plain(site)
        hugo_site.make(TOOL, site, folder / "hugo")
        ours, theirs = in_turn(hugo, site, folder / "hugo", arguments.runs)
        compared = compare(site / "public", folder / "hugo" / "public")
    results = table(["", "Diptych", "Hugo", "Hugo / Diptych"], rows(ours, theirs))
    text = f"{results}\n\n{compared}"
    print(text)
    if arguments.record:
        command = " ".join(["Benchmarks/bench_hugo.py", *sys.argv[1:]])
        details = f"{machine((hugo, 'version'))}\n- `{command}`"
        record("make bench-hugo", f"{details}\n\n{text}")


def find_hugo():
    """The program itself, since the script beside it would add its own start-up."""
    programs = list((PROJECT / ".build" / "hugo").glob("lib/*/site-packages/hugo/binaries/hugo*"))
    if not programs:
        sys.exit("There is no Hugo in .build/hugo; run “make bench-hugo”.")
    return programs[0]


def in_turn(hugo, site, hugo_root, count):
    """Full builds with both; the first round is not counted."""
    ours, theirs = [], []
    for _ in range(count + 1):
        for leftover in [site / "public", site / ".diptych", hugo_root / "public"]:
            shutil.rmtree(leftover, ignore_errors=True)
        ours.append(diptych("build", "--root", site))
        theirs.append(run(hugo, "--source", hugo_root, "--cacheDir", hugo_root / "cache"))
    return ours[1:], theirs[1:]


def rows(ours, theirs):
    pages = ours[0].count(r"([\d,]+) pages")
    return [
        row("full build, s", ours, theirs, "seconds", "{:.2f}"),
        row("processor time, s", ours, theirs, "work", "{:.2f}"),
        row("peak of memory, MiB", ours, theirs, "peak", "{:.0f}"),
        [
            "pages a second",
            f"{pages / typical(ours):,.0f}",
            f"{(pages - len(OWN_PAGES)) / typical(theirs):,.0f}",
            "",
        ],
    ]


def row(what, ours, theirs, field, form):
    figures = typical(ours, field), typical(theirs, field)
    return [what, *map(form.format, figures), f"{figures[1] / figures[0]:.1f}"]


# Whether both say the same


def compare(ours, theirs):
    """Stops if the two sites have other pages or other texts; tells how many were compared."""
    pages = {str(path.relative_to(theirs)) for path in theirs.rglob("*.html")}
    expected = {str(path.relative_to(ours)) for path in ours.rglob("*.html")} - OWN_PAGES
    if pages != expected:
        sys.exit(f"The sites have other pages: {sorted(pages ^ expected)[:5]} …")
    chosen = sorted(pages)[:: len(pages) // COMPARED + 1]
    for page in chosen:
        texts = text(ours / page), text(theirs / page)
        if texts[0] != texts[1]:
            sys.exit(f"{page} differs:\n{difference(*texts)}")
    return f"{len(chosen):,} of {len(pages):,} pages were compared: both sites say the same."


def text(path):
    """What a page says, its title and description included, with white space folded."""
    content = re.sub(r'<meta name="description" content="([^"]*)">', r"\1", path.read_text())
    content = re.sub(r"<script\b.*?</script>", "", content, flags=re.DOTALL)
    content = re.sub(r"</?(code|em|span|strong)\b[^>]*>", "", content)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", content)).split())


def difference(first, second):
    """Where two texts begin to differ."""
    place = next((i for i, pair in enumerate(zip(first, second)) if pair[0] != pair[1]), 0)
    return "\n".join(f"  …{text[max(0, place - 60) : place + 60]}…" for text in (first, second))


if __name__ == "__main__":
    main()
