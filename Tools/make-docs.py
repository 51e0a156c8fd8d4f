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
# A compilation of a module in SwiftPM's plan of the build, with its command as a list.
COMPILATION = re.compile(
    r'^  "C\.(\w+)-[^"]*\.module":\n(?:    .*\n)*?    args: (\[.*\])$', re.MULTILINE)
READING_OPTIONS = {"-module-name", "-package-name", "-target", "-I", "-Xcc", "-swift-version",
                   "-enable-upcoming-feature"}
TABLE_ROW = re.compile(r"^\| `(\w+)` \| (.*) \| (.*) \|$", re.MULTILINE)


def main():
    os.chdir(ROOT)
    target = subprocess.run(["swift", "-print-target-info"], check=True, stdout=subprocess.PIPE)
    resources = pathlib.Path(json.loads(target.stdout)["paths"]["runtimeResourcePath"])
    docc = resources.parent.parent / "bin/docc"
    if not docc.exists():
        sys.exit(f"diptych: there is no {docc}; use a Swift that comes with DocC")
    shutil.rmtree(DOCS, ignore_errors=True)
    for folder in ("symbols", "Diptych.docc"):
        (DOCS / folder).mkdir(parents=True)
    modules = swift_modules()
    extract_symbols(modules)
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


def swift_modules():
    """The modules that others can import."""
    return sorted(folder.name for folder in (ROOT / "Sources").iterdir()
                  if any(folder.rglob("*.swift")) and not (folder / "main.swift").exists())


def extract_symbols(modules):
    """Reads the sources once more as the build has read them, but no bodies.

    What `swift symbolgraph-extract` sees from outside the package lacks most of what mentions a type of
    a `package import`.
    """
    plan = ROOT / ".build/debug.yaml"
    if not plan.exists():
        sys.exit("diptych: there is no debug build; run “swift build” first")
    commands = {name: options_of(json.loads(words))
                for name, words in COMPILATION.findall(plan.read_text(encoding="utf-8"))}

    def extract(module):
        return subprocess.run([
            "swiftc", *commands[module], "-emit-module", "-o", DOCS / f"symbols/{module}.swiftmodule",
            "-wmo", "-parse-as-library", "-Xfrontend", "-experimental-skip-all-function-bodies",
            "-emit-symbol-graph", "-emit-symbol-graph-dir", DOCS / "symbols",
            "-symbol-graph-minimum-access-level", "package"]).returncode

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        if any(pool.map(extract, modules)):
            sys.exit(1)


def options_of(command):
    """What a compilation reads, and how."""
    options = []
    words = iter(command)
    for word in words:
        if word in READING_OPTIONS:
            options += [word, next(words)]
        elif word.startswith("@"):
            options.append(word)
    return options


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
