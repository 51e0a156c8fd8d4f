"""Without JavaScript all content can be read and all pages reached."""

import pytest
from playwright.sync_api import expect

from harness.pages import KINDS
from harness.strings import LOCALES, string
from harness.switches import switch_language


@pytest.mark.parametrize("place", ["file", "host"])
def test_a_reader_finds_a_comparison_by_links(visit, place):
    with visit(place, scripts=False) as reader:
        page = reader.open("index.html")
        page.locator("main a[hreflang=en]").click()
        reader.await_path("en/index.html")
        page.get_by_role("main").locator("a[href='sip/index.html']").click()
        reader.await_path("en/sip/index.html")
        page.get_by_role("main").locator("a[href='407.html']").click()
        reader.await_path("en/sip/407.html")
        page.locator("main a[href$='compare/sip/180-vs-407.html']").last.click()
        reader.await_path("en/compare/sip/180-vs-407.html")
        switch_language(page, "en", to="ja")
        reader.await_path("ja/compare/sip/180-vs-407.html")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_comparison_is_whole(visit, locale):
    with visit("file", scripts=False) as reader:
        page = reader.open(f"{locale}/compare/sip/180-vs-407.html")
        main = page.get_by_role("main")
        for key in ["description", "encounter", "fix"]:
            headings = main.get_by_role("heading", name=string(locale, f"sections.{key}"))
            expect(headings).to_have_count(2)
        for key in ["differences", "advice", "learnMore"]:
            name = string(locale, f"comparison.{key}.heading")
            expect(main.get_by_role("heading", name=name, exact=True)).to_be_visible()
        differences = main.get_by_role(
            "region", name=string(locale, "comparison.differences.heading")
        )
        expect(differences.get_by_role("listitem")).to_have_count(4)
        expect(main.locator(".difference")).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_shown_that_needs_scripts(visit, kind):
    with visit("file", scripts=False) as reader:
        page = reader.open(KINDS[kind].format(locale="en"))
        for role in ["button", "combobox", "textbox", "searchbox", "listbox", "radio", "checkbox"]:
            expect(page.get_by_role(role)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_of_the_system_is_followed(visit, scheme):
    with visit("file", scripts=False, scheme=scheme) as reader:
        page = reader.open("en/sip/407.html")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        color = page.evaluate("getComputedStyle(document.body).color")
        assert (brightness(background) > brightness(color)) == (scheme == "light")


def brightness(color):
    """The brightness of a color such as `rgb(1, 2, 3)`."""
    return sum(float(part) for part in color.strip("rgba()").split(",")[:3])
