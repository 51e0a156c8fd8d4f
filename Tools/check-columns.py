#!/usr/bin/env python3
"""Complains of comments in Swift beyond the columns of .swift-format, which looks at code alone."""

import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMIT = json.loads((ROOT / ".swift-format").read_text())["lineLength"]


def main():
    files = [path for folder in ("Sources", "Tests") for path in sorted((ROOT / folder).rglob("*.swift"))]
    found = False
    for path in [ROOT / "Package.swift", *files]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if len(line) > LIMIT and line.lstrip().startswith("//"):
                found = True
                name = path.relative_to(ROOT)
                print(f"{name}:{number}:{LIMIT + 1}: error: this comment has {len(line)} columns; "
                      f"break it after {LIMIT}")
    return int(found)


if __name__ == "__main__":
    sys.exit(main())
