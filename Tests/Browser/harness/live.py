"""A site of its own that the tool serves while it is written."""

import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from harness.sites import TOOL


@dataclass(frozen=True)
class LiveSite:
    root: Path
    base: str

    def edit(self, name: str, old: str, new: str) -> None:
        """Replaces a part of a file, as editors save it: another file takes its name."""
        file = self.root / name
        text = file.read_text("utf-8")
        assert old in text
        other = file.with_name(f".{file.name}.new")
        other.write_text(text.replace(old, new, 1), "utf-8")
        other.rename(file)

    def copy(self, name: str) -> None:
        """Takes a file of the theme into the site."""
        subprocess.run([TOOL, "theme", "copy", name, "--root", self.root], check=True)


@contextmanager
def live_site(locales: str = "en,ko") -> Iterator[LiveSite]:
    """A new site, served; nothing but the tool is there to begin with."""
    folder = Path(tempfile.mkdtemp(prefix="diptych-live-"))
    root = folder / "codes"
    try:
        subprocess.run([TOOL, "new", "site", root, "--locales", locales], check=True)
        process = subprocess.Popen([TOOL, "serve", "--root", root], stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        try:
            line = process.stderr.readline()
            base = re.match(r"http://127\.0\.0\.1:\d+/", line)
            assert base, line
            yield LiveSite(root, base.group())
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 0
    finally:
        shutil.rmtree(folder)
