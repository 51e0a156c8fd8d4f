"""A small site of three protocols, with codes that are shown otherwise than their files are called."""

from pathlib import Path

FOLDER = "three families #1"

CONFIGURATION = """\
baseURL: https://families.example/
sourceLocale: en
locales: [en, fr]
"""

# For each protocol its name in full, and its codes: the file, what is shown, the name, and a word that
# only the text has.
FAMILIES = {
    "call": (
        "Calls by Telephone",
        [
            ("180", "180", "Ringing", "harmonica"),
            ("486", "486", "Busy Here", "kettledrum"),
        ],
    ),
    "mill": (
        "Milling Machines",
        [
            ("E-1", "E #1", "Spindle Jammed", "marimba"),
            ("E-2", "E #2", "Door Open", "clarinet"),
        ],
    ),
    "web": (
        "Pages of the Web",
        [
            ("404", "404", "Not Found", "bassoon"),
            ("503", "503", "Service Unavailable", "trombone"),
        ],
    ),
}

PAGE = """\
---
title: About this site
---
Whoever wants to know of instruments asks a luthier.

## Questions of the glossary

What is a vocabulary?
"""


def write_families(folder: Path) -> None:
    """Writes the site's own files; templates and string tables are the caller's."""
    (folder / "diptych.yaml").write_text(CONFIGURATION, "utf-8")
    pages = folder / "Content" / "pages"
    pages.mkdir(parents=True)
    (pages / "about.md").write_text(PAGE, "utf-8")
    for id, (title, codes) in FAMILIES.items():
        family = folder / "Content" / id
        family.mkdir()
        (family / "protocol.yaml").write_text(_protocol(id, title), "utf-8")
        for file, *code in codes:
            (family / f"{file}.md").write_text(_code(*code), "utf-8")


def _protocol(id: str, title: str) -> str:
    return (
        f"name: {id.capitalize()}\n"
        f"title: {title}\n"
        f"summary: What becomes of a {id}.\n"
        "classes:\n"
        "  - {id: all, name: All, default: true}\n"
    )


def _code(shown: str, name: str, word: str) -> str:
    return (
        f'---\nname: {name}\ncode: "{shown}"\n---\n'
        f"## Description\n\nA {word} is heard.\n\n"
        "## When you see it\n\nWhen something was asked for.\n\n"
        "## How to fix\n\nAsk again.\n"
    )
