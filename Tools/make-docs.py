#!/usr/bin/env python3
"""Makes the documentation of all modules in .build/docs/, out of a debug build and with DocC.

Usage: Tools/make-docs.py      after: swift build

What a module is for, and where to begin in it, is told by the table in CONTRIBUTING.md. Whatever DocC
warns of is an error: a parameter that is left out beside others, a link to nothing.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / ".build/docs"
ARCHIVE = DOCS / "Diptych.doccarchive"
TABLE_ROW = re.compile(r"^\| `(\w+)` \| (.*) \| (.*) \|$", re.MULTILINE)


def main():
    os.chdir(ROOT)
    target = json.loads(output_of("swift", "-print-target-info"))
    docc = pathlib.Path(target["paths"]["runtimeResourcePath"]).parent.parent / "bin/docc"
    if not docc.exists():
        sys.exit(f"diptych: there is no {docc}; use a Swift that comes with DocC")
    shutil.rmtree(DOCS, ignore_errors=True)
    for folder in ("symbols", "Diptych.docc"):
        (DOCS / folder).mkdir(parents=True)
    modules = swift_modules()
    extract_symbols(modules, target["target"]["triple"])
    write_catalog(modules)
    finished = subprocess.run([
        docc, "convert", DOCS / "Diptych.docc", "--warnings-as-errors",
        "--additional-symbol-graph-dir", DOCS / "symbols", "--output-path", ARCHIVE,
        "--fallback-display-name", "Diptych", "--fallback-bundle-identifier", "org.diptych",
    ], stdout=subprocess.PIPE, text=True)
    if finished.returncode:
        sys.exit(finished.stdout.strip())
    print(f"python3 -m http.server --directory {ARCHIVE.relative_to(ROOT)}\n"
          "shows the documentation at http://localhost:8000/documentation/diptych/")


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def swift_modules():
    """The modules that others can import."""
    return sorted(folder.name for folder in (ROOT / "Sources").iterdir()
                  if any(folder.rglob("*.swift")) and not (folder / "main.swift").exists())


def extract_symbols(modules, triple):
    build = pathlib.Path(output_of("swift", "build", "--show-bin-path").strip())
    maps = [*ROOT.glob("Sources/*/module.modulemap"), *build.glob("*.build/module.modulemap")]
    options = ["-target", triple, "-I", build / "Modules", "-minimum-access-level", "package",
               "-output-dir", DOCS / "symbols"]
    for path in maps:
        options += ["-Xcc", f"-fmodule-map-file={path}"]

    def extract(module):
        subprocess.run(
            ["swift", "symbolgraph-extract", "-module-name", module, *options], check=True)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(extract, modules))


def write_catalog(modules):
    """A page that leads to the modules, and for each what the table says."""
    rows = {name: (summary, files) for name, summary, files
            in TABLE_ROW.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))}
    missing = [name for name in modules if name not in rows]
    if missing:
        sys.exit(f"CONTRIBUTING.md: the table of modules lacks {', '.join(missing)}")
    named = [name for name in rows if name in modules]
    write_page("Diptych", "# Diptych\n\nThe modules, in the order data flows.\n\n"
               "@Metadata {\n  @TechnologyRoot\n}\n\n## Topics\n\n### Modules\n\n", named)
    for name in named:
        summary, files = rows[name]
        text = (f"# ``{name}``\n\n@Metadata {{\n  @TitleHeading(\"Module\")\n}}\n\n"
                f"{summary[0].upper()}{summary[1:]}.\n")
        symbols = symbols_of(name)
        begin = [symbols[file] for file in re.findall(r"(\w+)\.swift", files.lower())
                 if file in symbols]
        write_page(name, text + ("\n## Topics\n\n### Where to begin\n\n" if begin else ""), begin)


def symbols_of(module):
    """A module's types and functions by their names in small letters, as files may be called."""
    graph = json.loads((DOCS / f"symbols/{module}.symbols.json").read_text(encoding="utf-8"))
    return {symbol["pathComponents"][0].split("(")[0].lower(): symbol["pathComponents"][0]
            for symbol in graph["symbols"]}


def write_page(name, text, links):
    page = text + "".join(f"- ``{link}``\n" for link in links)
    (DOCS / f"Diptych.docc/{name}.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
