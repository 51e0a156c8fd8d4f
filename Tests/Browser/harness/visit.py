"""A visit: a page of the browser, and what went wrong while it was open."""

import re
from dataclasses import dataclass, field
from types import TracebackType

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

from checks.verdict import require_none
from harness.places import Place

# A language that no site has, so that the chooser of languages does not forward.
UNKNOWN_LANGUAGE = "de-DE"
# How long something may take at most, in milliseconds, on a machine that has other work, too.
PATIENCE = 20_000
FAILED_RESOURCE = re.compile(r"^Failed to load resource: .* status of 404")
expect.set_options(timeout=PATIENCE)


@dataclass
class Visit:
    """A reader with a browser of their own, at a place.

    `troubles` collects errors and warnings of the console, errors of scripts, failed requests and
    requests that leave the place. Leaving a `with` block that has not failed asserts that there are
    none.
    """

    browser: Browser
    place: Place
    width: int = 1280
    height: int = 900
    language: str = UNKNOWN_LANGUAGE
    scripts: bool = True
    scheme: str = "light"
    troubles: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    page: Page = field(init=False)

    def __enter__(self) -> "Visit":
        self._context = self.browser.new_context(
            viewport={"width": self.width, "height": self.height},
            locale=self.language,
            java_script_enabled=self.scripts,
            color_scheme=self.scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        self._context.set_default_timeout(PATIENCE)
        self._context.on("console", self._hear)
        self._context.on("weberror", lambda error: self._note(f"script error: {error.error}"))
        self._context.on("request", self._see)
        self._context.on("requestfailed", self._miss)
        self._context.on("response", self._receive)
        self.page = self._context.new_page()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._context.close()
        if kind is None:
            require_none(self.troubles)

    def open(self, path: str) -> Page:
        """Goes to a page of the place."""
        self.page.goto(self.place.url(path))
        return self.page

    def open_missing(self, path: str) -> Page:
        """Goes to an address where there is no page."""
        self.missing.add(self.place.url(path))
        return self.open(path)

    @property
    def path(self) -> str:
        """Where the reader is, as a path in the site."""
        return self.place.path(self.page.url)

    def await_path(self, path: str) -> None:
        """Waits until the reader has come to a page."""
        try:
            self.page.wait_for_url(lambda url: self.place.path(url) == path, wait_until="load")
        except Exception as error:
            raise AssertionError(f"the reader is at {self.path}, not at {path}") from error

    def _note(self, trouble: str) -> None:
        self.troubles.append(f"{self.path if hasattr(self, 'page') else '?'}: {trouble}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        url = message.location["url"]
        if url in self.missing and FAILED_RESOURCE.match(message.text):
            return
        self._note(f"console {message.type}: {message.text} ({self.place.path(url)})")

    def _see(self, request: Request) -> None:
        self.requests.append(self.place.path(request.url))
        if not self.place.holds(request.url):
            self._note(f"a request leaves the site: {request.url}")

    def _miss(self, request: Request) -> None:
        # A page that forwards the reader breaks off its own loading.
        if request.failure != "net::ERR_ABORTED":
            self._note(f"a request failed: {request.url}: {request.failure}")

    def _receive(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self.missing:
            self._note(f"status {response.status}: {response.url}")
