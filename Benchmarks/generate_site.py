#!/usr/bin/env python3
"""Makes a site of any number of codes from the texts of the SIP codes, in all their languages.

    generate_site.py CODES FOLDER

The codes are 1000, 1020, 1040 … and their classes are the thousands. Names and texts are those of
the SIP codes in turn. The same number of codes always makes the same site.
"""

import argparse
import re
import shutil
import sys
from itertools import cycle
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PROTOCOL = "sip"
FIRST_CODE = 1000
STEP = 20
NEIGHBOURS = (1, -1, 2, -2)


def main():
    parser = argparse.ArgumentParser(description="Makes a site from the texts of the SIP codes.")
    parser.add_argument("codes", type=int, help="how many codes the site has")
    parser.add_argument("folder", type=Path, help="where to write the site; it must not exist")
    arguments = parser.parse_args()
    if arguments.codes < 2:
        parser.error("a site needs two codes at least")
    if arguments.folder.exists():
        parser.error(f"{arguments.folder} exists")
    generate(arguments.codes, arguments.folder)


def generate(count, folder):
    """Writes a site with `count` codes to the new folder `folder`."""
    copy_frame(folder)
    source = PROJECT / "Content" / PROTOCOL
    target = folder / "Content" / PROTOCOL
    target.mkdir(parents=True)
    numbers = [FIRST_CODE + STEP * index for index in range(count)]
    thousands = sorted({number // 1000 for number in numbers})
    for path in sorted(source.glob("protocol*.yaml")):
        text = protocol_file(path.read_text(), thousands, is_source=path.name == "protocol.yaml")
        (target / path.name).write_text(text)
    originals = code_names(source)
    for index, original in zip(range(count), cycle(originals)):
        related = [numbers[index + step] for step in NEIGHBOURS if 0 <= index + step < count]
        round_start = index - index % len(originals)
        links = {
            name: numbers[(round_start + at) % count] for at, name in enumerate(originals)
        }
        for path in code_files(source, original):
            name = f"{numbers[index]}{path.name.removeprefix(original)}"
            (target / name).write_text(code_file(path.read_text(), related, links))


def copy_site(folder):
    """Copies the project's own site of SIP codes to the new folder `folder`."""
    copy_frame(folder)
    shutil.copytree(PROJECT / "Content" / PROTOCOL, folder / "Content" / PROTOCOL)


def copy_frame(folder):
    """Copies what is not content to the new folder `folder`."""
    folder.mkdir(parents=True)
    shutil.copy(PROJECT / "diptych.yaml", folder)
    for name in ["Locales", "Templates"]:
        shutil.copytree(PROJECT / name, folder / name)


def code_names(folder):
    """The codes of a protocol's folder, in order."""
    return sorted((path.stem for path in folder.glob("*.md") if path.stem.isdigit()), key=int)


def code_files(folder, code):
    """A code's file and its translations."""
    return [folder / f"{code}.md", *sorted(folder.glob(f"{code}.*.md"))]


def code_file(text, related, links):
    """A code's file, with other related codes where it has any, and links to the codes that stand in
    the places of those that it names."""
    start, front_matter, body = text.split("---\n", 2)
    entries = [
        f"related: {related}\n" if key == "related" else entry
        for key, entry in yaml_entries(front_matter)
    ]
    body = re.sub(
        r"\]\((\w+)(?=\.md[)#])", lambda link: f"]({links.get(link[1], link[1])}", body
    )
    return "---\n".join([start, "".join(entries), body])


def protocol_file(text, thousands, is_source):
    """A protocol's file, whose classes are the thousands with the names of the classes in turn."""
    return "".join(
        classes(entry, thousands, is_source) if key == "classes" else entry
        for key, entry in yaml_entries(text)
    )


def classes(entry, thousands, is_source):
    """The entry `classes`, with a class for each of the thousands."""
    names = cycle(name.strip() for name in re.findall(r"\bname: *([^,}\n]+)", entry))
    lines = ["classes:"]
    for thousand, name in zip(thousands, names):
        lines += [f"  - id: {thousand}xxx", f"    name: {name}"]
        if is_source:
            lines.append(f"    codes: {thousand}000-{thousand}999")
    return "\n".join(lines) + "\n"


def yaml_entries(text):
    """The entries of a YAML mapping: each key with its text, whatever follows it included."""
    pieces = re.split(r"^(?=\w+:)", text, flags=re.MULTILINE)
    return [(piece.partition(":")[0], piece) for piece in pieces]


if __name__ == "__main__":
    sys.exit(main())
