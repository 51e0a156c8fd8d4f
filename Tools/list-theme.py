#!/usr/bin/env python3
"""Writes Sources/CTheme/theme.c, which takes the files of the theme into the tool.

The theme is what Templates/ and Locales/ hold; Starter/ has the texts of new sites. Run this when a file
comes or goes; what is in the files is followed by the build.
"""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["Locales", "Starter", "Templates"]
HEAD = """// Made by Tools/list-theme.py. Don't edit it.
#include "theme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
"""


def main():
    files = [
        path.relative_to(ROOT).as_posix()
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and not path.name.startswith(".")
        # The words of a site's own field are content.
        if not path.name.endswith((".terms.yaml", ".style.yaml"))
    ]
    text = HEAD
    for name in files:
        text += f"\nstatic const unsigned char {variable(name)}[] = {{\n"
        text += f'#embed "../../{name}"\n}};\n'
    text += "\nstatic const struct theme_file files[] = {\n"
    for name in files:
        text += f'    {{"{name}", {variable(name)}, sizeof {variable(name)}}},\n'
    text += "};\n\nconst size_t theme_file_count = sizeof files / sizeof *files;\n"
    text += "\nconst struct theme_file *theme_files(void) { return files; }\n"
    (ROOT / "Sources/CTheme/theme.c").write_text(text, encoding="utf-8")


def variable(name):
    return re.sub(r"\W", "_", name)


if __name__ == "__main__":
    main()
