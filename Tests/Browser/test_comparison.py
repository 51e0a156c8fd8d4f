"""A comparison: its two sides, and the way to other comparisons."""

import pytest
from playwright.sync_api import expect

from harness.strings import LOCALES, string

PAGE = "{locale}/compare/sip/180-vs-407.html"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sides_stand_side_by_side_with_their_parts_aligned(visit, locale):
    with visit("file", width=1280) as reader:
        page = reader.open(PAGE.format(locale=locale))
        for key in ["description", "encounter", "fix"]:
            left, right = part_boxes(page, locale, key)
            assert left["x"] + left["width"] <= right["x"], f"{key} is not side by side"
            assert abs(left["y"] - right["y"]) <= 1, f"{key} is not aligned"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sides_stand_one_below_the_other_on_a_phone(visit, locale):
    with visit("file", width=390) as reader:
        page = reader.open(PAGE.format(locale=locale))
        first = [part_boxes(page, locale, key)[0]["y"] for key in ["description", "fix"]]
        second = [part_boxes(page, locale, key)[1]["y"] for key in ["description", "fix"]]
        assert sorted(first + second) == first + second


def part_boxes(page, locale, key):
    """The boxes of the two headings of a section."""
    headings = page.get_by_role("main").get_by_role("heading", name=string(locale, f"sections.{key}"))
    expect(headings).to_have_count(2)
    return [heading.bounding_box() for heading in headings.all()]
