"""Builds and serves the sites once for a run, and gives each process of pytest a browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from harness.chromium import chromium
from harness.places import Place, places, serving
from harness.sites import BuildError, Sites, build_sites
from harness.visit import Visit

SITES = "DIPTYCH_BROWSER_SITES"
PORT = "DIPTYCH_BROWSER_PORT"

OpenVisit = Callable[..., Visit]


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    try:
        sites = build_sites()
    except BuildError as error:
        pytest.exit(str(error), returncode=1)
    server = ExitStack()
    port = server.enter_context(serving(sites))
    config.add_cleanup(server.close)
    os.environ[SITES] = str(sites.folder)
    os.environ[PORT] = str(port)


@pytest.fixture(scope="session")
def all_places() -> dict[str, Place]:
    return places(Sites(Path(os.environ[SITES])), int(os.environ[PORT]))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser, all_places: dict[str, Place]) -> OpenVisit:
    """Opens visits: `with visit("file") as reader:`."""

    def open_visit(place: str | Place = "host", **options: Any) -> Visit:
        return Visit(browser, all_places[place] if isinstance(place, str) else place, **options)

    return open_visit
