"""A comparison of the shipped site stays small enough for a bad connection."""

import gzip
import subprocess
import tarfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TOOL = PROJECT / ".build/release/diptych"
FOLDER = "en/compare/sip/"
LARGEST = 20_000  # bytes
LARGEST_COMPRESSED = 5_500  # bytes of gzip at its highest level


def test_comparisons_keep_to_their_budget():
    too_large = []
    pages = 0
    with subprocess.Popen([TOOL, "build", "--archive", "-"], cwd=PROJECT, stdout=subprocess.PIPE) as build:
        with tarfile.open(fileobj=build.stdout, mode="r|") as archive:
            for entry in archive:
                name = entry.name.removeprefix("./")
                if not name.startswith(FOLDER) or not name.endswith(".html"):
                    continue
                pages += 1
                page = archive.extractfile(entry).read()
                compressed = len(gzip.compress(page, 9))
                if len(page) > LARGEST or compressed > LARGEST_COMPRESSED:
                    too_large.append((name.removeprefix(FOLDER), len(page), compressed))
    assert build.returncode == 0
    assert pages == 2775
    assert not too_large
