"""Where a site is read: from its folder, from a host, or from a subfolder of a host."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from harness import server
from harness.golden import GOLDEN
from harness.sites import SUBFOLDER, Sites


@dataclass(frozen=True)
class Place:
    """A place that a site is read from."""

    name: str
    folder: Path
    base: str

    def url(self, path: str) -> str:
        """The address of a file of the site, such as `en/index.html`."""
        return self.base + path

    def path(self, url: str) -> str:
        """What `url` reads, as a path in the site; an address elsewhere stays as it is."""
        return url.removeprefix(self.base).split("#")[0]

    def holds(self, url: str) -> bool:
        return url.startswith((self.base, "data:"))


def folder_place(folder: Path) -> Place:
    """A site that is opened from its folder."""
    return Place("file", folder, folder.as_uri() + "/")


def places(sites: Sites, port: int) -> dict[str, Place]:
    """The places by name; the subfolder has the site with translations missing, `families` is the
    folder of a site of three protocols, and the golden sites are in subfolders by their names."""
    host = f"http://127.0.0.1:{port}"
    return {
        "file": folder_place(sites.whole),
        "host": Place("host", sites.whole, host + "/"),
        "subfolder": Place("subfolder", sites.partial, host + SUBFOLDER),
        "families": folder_place(sites.families),
        **{name: Place(name, sites.golden(name), f"{host}/{name}/") for name in GOLDEN},
    }


@contextmanager
def serving(sites: Sites) -> Iterator[int]:
    """Serves the sites in a process of its own; gives its port, which is one that was free."""
    process = subprocess.Popen(
        [sys.executable, server.__file__, f"/={sites.whole}", f"{SUBFOLDER}={sites.partial}"]
        + [f"/{name}/={sites.golden(name)}" for name in GOLDEN],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.terminate()
