"""An open page follows the files that it is made of: texts, templates, words and mistakes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from harness.live import LiveSite, live_site

CODE = "Content/posix/1.md"
PAGE = "en/compare/posix/0-vs-1.html"


@pytest.fixture(scope="module")
def live() -> Iterator[LiveSite]:
    with live_site() as site:
        yield site


@pytest.fixture
def page(browser: Browser, live: LiveSite) -> Iterator[Page]:
    """The page of a comparison, and no message of the browser about it."""
    context = browser.new_context()
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(f"{message.type}: {message.text}"))
    page.goto(live.base + PAGE)
    yield page
    context.close()
    # The browser says by itself that a page is not there yet.
    assert [problem for problem in problems if "status of 404" not in problem] == []


def test_a_text_is_followed(page: Page, live: LiveSite) -> None:
    live.edit(CODE, "could not do", "was not able to do")
    expect(page.locator("main")).to_contain_text("was not able to do")
    live.edit(CODE, "was not able to do", "could not do")
    expect(page.locator("main")).not_to_contain_text("was not able to do")


def test_a_template_and_a_style_are_followed(page: Page, live: LiveSite) -> None:
    live.copy("footer")
    name = "Templates/footer.mustache"
    text = (live.root / name).read_text("utf-8")
    live.edit(name, text, text + '<p id="own">Ours</p>\n')
    expect(page.locator("#own")).to_have_text("Ours")
    live.copy("style.css")
    name = "Templates/assets/style.css"
    text = (live.root / name).read_text("utf-8")
    live.edit(name, text, text + "\n#own { color: rgb(1, 2, 3) }\n")
    expect(page.locator("#own")).to_have_css("color", "rgb(1, 2, 3)")


def test_a_string_is_followed(page: Page, live: LiveSite) -> None:
    (live.root / "Locales").mkdir(exist_ok=True)
    (live.root / "Locales/en.yaml").write_text("site: {name: Codes of ours}\n", "utf-8")
    expect(page.locator("header.site .brand")).to_have_text("Codes of ours")


def test_a_mistake_is_shown_above_the_page_and_goes_with_it(page: Page, live: LiveSite) -> None:
    live.edit(CODE, "## ", "## Not ")
    live.edit("Content/posix/0.md", "name:", "nmae:")
    box = page.get_by_role("alert")
    expect(box.locator("p")).to_have_count(3)
    expect(box).to_contain_text("Content/posix/1.md:4:1: error: unknown heading")
    expect(box).to_contain_text("did you mean “name”?")
    expect(page.locator("main")).to_contain_text("could not do")
    # A page that is opened meanwhile shows both, too.
    page.goto(live.base + "ko/posix/0.html")
    expect(box.locator("p")).to_have_count(3)
    expect(page.locator("main")).to_contain_text("성공")
    page.goto(live.base + PAGE)
    live.edit("Content/posix/0.md", "nmae:", "name:")
    expect(box.locator("p")).to_have_count(1)
    live.edit(CODE, "## Not ", "## ")
    expect(box).to_have_count(0)
    expect(page.locator("main")).to_contain_text("could not do")


def test_a_page_that_is_not_there_yet_appears(page: Page, live: LiveSite) -> None:
    page.goto(live.base + "en/posix/2.html")
    expect(page.locator("h1")).to_have_text("404")
    live.edit("Content/posix/protocol.yaml", "codes: [1]", "codes: [1, 2]")
    text = (live.root / CODE).read_text("utf-8")
    (live.root / "Content/posix/2.md").write_text(text, "utf-8")
    expect(page.locator("h1")).to_contain_text("2")
    expect(page.locator("main")).to_contain_text("could not do")
