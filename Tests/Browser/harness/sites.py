"""Builds the sites under test."""

import atexit
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from harness.families import FOLDER, write_families
from harness.golden import GOLDEN, write_golden

PROJECT = Path(__file__).resolve().parents[3]
TOOL = Path(os.environ.get("DIPTYCH", PROJECT / ".build" / "release" / "diptych"))
SUBFOLDER = "/docs/codes/"
MEMORY = Path("/dev/shm")
ROOM = 2**30


class BuildError(Exception):
    """A site could not be built; what the tool says of it."""


@dataclass(frozen=True)
class Sites:
    """The folder of what is built for a run of the tests."""

    folder: Path

    @property
    def whole(self) -> Path:
        """The site of this repository, as it would be at the root of a host."""
        return self.folder / "whole"

    @property
    def partial(self) -> Path:
        """The same for `SUBFOLDER` of a host, with translations missing and stale."""
        return self.folder / "partial"

    @property
    def families(self) -> Path:
        """A site of three protocols, in a folder whose name has to be escaped in addresses."""
        return self.folder / FOLDER

    def golden(self, name: str) -> Path:
        """A site about another family of codes."""
        return self.folder / name


def build_sites() -> Sites:
    """Builds the sites in a new temporary folder, in memory where there is room for them.

    The folder is removed when this process ends. Raises `BuildError`.
    """
    sites = Sites(Path(tempfile.mkdtemp(prefix="diptych-browser-", dir=_roomy_folder())))
    atexit.register(shutil.rmtree, sites.folder)
    source = sites.folder / "source"
    source.mkdir()
    for name in ["Content", "Locales", "Templates"]:
        shutil.copytree(PROJECT / name, source / name)
    shutil.copy(PROJECT / "diptych.yaml", source)
    _build(source, sites.whole, "/")
    _leave_work_for_translators(source)
    _build(source, sites.partial, SUBFOLDER)
    shutil.rmtree(source / "Content")
    write_families(source)
    _build(source, sites.families, "/")
    for name in GOLDEN:
        source = sites.folder / f"{name} source"
        write_golden(source, name)
        _build(source, sites.golden(name), "/")
    return sites


def _leave_work_for_translators(source: Path) -> None:
    """Takes the translations of 407 and of a note away, and changes the source text of 180."""
    content = source / "Content" / "sip"
    for translation in [*content.glob("407.*.md"), *content.glob("pairs/401-vs-407.*.md")]:
        translation.unlink()
    changed = content / "180.md"
    changed.write_text(changed.read_text("utf-8") + "\nThis sentence is new.\n", "utf-8")


def _build(source: Path, output: Path, address: str) -> None:
    build = subprocess.run(
        [TOOL, "build", "--root", source, "--output", output]
        + ["--base-url", f"http://codes.example.org{address}"],
        stderr=subprocess.PIPE,
        text=True,
    )
    if build.returncode != 0:
        raise BuildError(f"the site could not be built:\n{build.stderr}")


def _roomy_folder() -> Path | None:
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if in_memory else None
