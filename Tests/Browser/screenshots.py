"""Takes pictures of pages for the documentation.

Usage: screenshots.py [--all] [--full] [--output DIR] [NAME …]

A name may have `*` and `?` in it, such as `comparison-ko-*`. Without names, the pictures that the
folder has are taken anew.
"""

import argparse
import subprocess
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from playwright.sync_api import Browser

from harness.chromium import chromium
from harness.places import Place, places, serving
from harness.sites import PROJECT, build_sites
from harness.strings import LOCALES
from harness.visit import Visit

SCREENS = {"wide": (1280, 900), "narrow": (390, 844)}
SCHEMES = ["light", "dark"]
PAGES = {
    "comparison": "{locale}/compare/sip/401-vs-407.html",
    "code": "{locale}/sip/407.html",
    "protocol": "{locale}/sip/index.html",
    "home": "{locale}/index.html",
}
SINGLE = {"chooser": "index.html", "404": "404.html"}


@dataclass(frozen=True)
class Picture:
    """A picture of the upper part of a page."""

    name: str
    path: str
    screen: str
    scheme: str

    def take(self, browser: Browser, place: Place, folder: Path, full: bool) -> Path:
        width, height = SCREENS[self.screen]
        file = folder / f"{self.name}.png"
        with Visit(browser, place, width=width, height=height, scheme=self.scheme) as reader:
            reader.open(self.path).screenshot(path=file, full_page=full)
        return file


def pictures() -> list[Picture]:
    """All pictures that there are, by names such as `comparison-ko-wide-dark`."""
    pages = {
        f"{kind}-{locale}": path.format(locale=locale)
        for kind, path in PAGES.items()
        for locale in LOCALES
    }
    return [
        Picture(f"{name}-{screen}-{scheme}", path, screen, scheme)
        for name, path in {**pages, **SINGLE}.items()
        for screen in SCREENS
        for scheme in SCHEMES
    ]


def main() -> None:
    arguments = parser().parse_args()
    folder: Path = arguments.output
    names = arguments.names or [file.stem for file in folder.glob("*.png")]
    wanted = [
        picture
        for picture in pictures()
        if arguments.all or any(fnmatch(picture.name, name) for name in names)
    ]
    if not wanted:
        example = pictures()[0].name
        sys.exit(f"there is no such picture; --all or a name such as {example} would be right")
    folder.mkdir(parents=True, exist_ok=True)
    sites = build_sites()
    with serving(sites) as port, chromium() as browser:
        place = places(sites, port)["host"]
        files = [picture.take(browser, place, folder, arguments.full) for picture in wanted]
    subprocess.run(["pngquant", "--force", "--ext=.png", "--strip", *files], check=True)
    for file in files:
        print(f"{file}: {file.stat().st_size / 1000:.0f} kB")


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Takes pictures of pages.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="such as comparison-ko-*")
    parser.add_argument("--all", action="store_true", help="take all pictures")
    parser.add_argument("--full", action="store_true", help="of whole pages")
    parser.add_argument("--output", type=Path, default=PROJECT / "docs" / "screenshots")
    return parser


if __name__ == "__main__":
    main()
