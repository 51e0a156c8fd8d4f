"""A comparison: its two sides, and the way from one to the other."""

import pytest
from playwright.sync_api import expect

from harness.strings import LOCALES, filled, string

PAGE = "{locale}/compare/sip/180-vs-407.html"
PARTS = ["description", "encounter", "fix"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sides_stand_side_by_side_with_their_parts_aligned(visit, locale):
    with visit("file", width=1280) as reader:
        page = reader.open(PAGE.format(locale=locale))
        for part in PARTS:
            left, right = [heading.bounding_box() for heading in headings(page, locale, part).all()]
            assert left["x"] + left["width"] <= right["x"], f"{part} is not side by side"
            assert abs(left["y"] - right["y"]) <= 1, f"{part} is not aligned"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sides_stand_one_below_the_other_on_a_phone(visit, locale):
    with visit("file", width=390) as reader:
        page = reader.open(PAGE.format(locale=locale))
        tops = [
            headings(page, locale, part).nth(at).bounding_box()["y"]
            for at in [0, 1]
            for part in PARTS
        ]
        assert tops == sorted(tops)


@pytest.mark.parametrize("width", [390, 1280])
def test_one_always_sees_which_code_a_text_is_about(visit, width):
    with visit("file", width=width, height=500) as reader:
        page = reader.open(PAGE.format(locale="en"))
        for code, at in [("180", 0), ("407", 1)]:
            text = headings(page, "en", "fix").nth(at)
            text.evaluate("element => element.scrollIntoView({ block: 'center' })")
            expect(text).to_be_in_viewport()
            expect(side(page, code).get_by_role("heading", level=2)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_jumps_between_the_sides(visit, scripts):
    with visit("file", width=390, height=600, scripts=scripts) as reader:
        page = reader.open(PAGE.format(locale="en"))
        for here, there in [("180", "407"), ("407", "180")]:
            jump = side(page, here).get_by_role("link", name=filled("en", "comparison.jump", there))
            jump.click()
            expect(side(page, there).get_by_role("heading", level=2)).to_be_in_viewport(ratio=1)
            top = headings(page, "en", "description").nth(["180", "407"].index(there))
            expect(top).to_be_in_viewport(ratio=1)


def side(page, code):
    return page.get_by_role("main").locator(f"#code-{code}")


def headings(page, locale, part):
    """The headings of a section, one on each side."""
    name = string(locale, f"sections.{part}")
    found = page.get_by_role("main").get_by_role("heading", name=name, exact=True)
    expect(found).to_have_count(2)
    return found
