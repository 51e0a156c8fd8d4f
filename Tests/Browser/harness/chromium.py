"""Debian's Chromium."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

PROGRAM = "/usr/bin/chromium"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window; as root, it has to run without its sandbox."""
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=options)
        yield browser
        browser.close()
