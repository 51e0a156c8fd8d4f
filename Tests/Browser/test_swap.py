"""One side of a comparison can be swapped for another code."""

import re

import pytest
from playwright.sync_api import expect

from checks.accessibility import accessibility_problems
from checks.layout import layout_problems
from checks.verdict import require_none
from harness.search import options_of
from harness.strings import filled

PAGE = "en/compare/sip/180-vs-407.html"

# The code that goes, what is typed for the new one, and the comparison that results.
SWAPS = [
    ("180", "486", "407-vs-486"),
    ("180", "100", "100-vs-407"),
    ("407", "100", "100-vs-180"),
    ("407", "busy here", "180-vs-486"),
]


@pytest.mark.parametrize("place", ["file", "subfolder"])
@pytest.mark.parametrize(("code", "query", "result"), SWAPS)
def test_a_code_is_swapped_by_the_keyboard(visit, place, code, query, result):
    with visit(place) as reader:
        page = reader.open(PAGE)
        swap_button(page, code).focus()
        page.keyboard.press("Enter")
        field = swap_field(page, code)
        expect(field).to_be_focused()
        page.keyboard.type(query)
        expect(options_of(page, field).first).to_contain_text(re.compile(query, re.IGNORECASE))
        page.keyboard.press("Enter")
        reader.await_path(f"en/compare/sip/{result}.html")


def test_a_code_is_swapped_by_the_mouse(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        swap_button(page, "407").click()
        options_of(page, swap_field(page, "407")).filter(has_text="600").first.click()
        reader.await_path("en/compare/sip/180-vs-600.html")


def test_all_other_codes_are_offered(visit, all_places):
    codes = {file.stem for file in (all_places["file"].folder / "en/sip").glob("[0-9]*.html")}
    with visit("file") as reader:
        page = reader.open(PAGE)
        swap_button(page, "180").click()
        options = options_of(page, swap_field(page, "180"))
        expect(options.first).to_be_visible()
        offered = {re.search(r"\d{3}", text)[0] for text in options.all_inner_texts()}
        assert offered - {"180"} == codes - {"180", "407"}


def test_escape_leaves_everything_as_it_was(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        swap_button(page, "180").click()
        expect(swap_field(page, "180")).to_be_focused()
        page.keyboard.press("Escape")
        expect(swap_field(page, "180")).to_have_count(0)
        expect(swap_button(page, "180")).to_be_focused()


def test_without_scripts_links_lead_to_the_comparisons_of_the_other_code(visit):
    with visit("file", scripts=False) as reader:
        page = reader.open(PAGE)
        page.get_by_role("link", name=filled("en", "comparison.swap", "180")).click()
        page.get_by_role("main").locator("a[href$='/407-vs-486.html']").last.click()
        reader.await_path("en/compare/sip/407-vs-486.html")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_choice_fits(visit, width):
    with visit(width=width) as reader:
        page = reader.open(PAGE)
        for code in ["180", "407"]:
            swap_button(page, code).click()
            expect(options_of(page, swap_field(page, code)).first).to_be_visible()
            require_none(layout_problems(page, [width]))
            require_none(accessibility_problems(page))
            page.keyboard.press("Escape")


def swap_button(page, code):
    return page.get_by_role("button", name=filled("en", "comparison.swap", code), exact=True)


def swap_field(page, code):
    return page.get_by_role("combobox", name=filled("en", "comparison.swap", code), exact=True)
