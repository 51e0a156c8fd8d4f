"""Everything can be reached and seen with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from checks.focus import focus_problems
from checks.verdict import require_none
from harness.pages import KINDS, SINGLE
from harness.strings import LOCALES, string

WIDTHS = [390, 1280]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_tab_reaches_everything(visit, kind, width):
    with visit("file", width=width) as reader:
        require_none(focus_problems(reader.open(KINDS[kind].format(locale="en"))))


@pytest.mark.parametrize("path", SINGLE)
def test_tab_reaches_everything_on_the_pages_for_all_languages(visit, path):
    with visit("host") as reader:
        require_none(focus_problems(reader.open(path)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_in_both_themes(visit, scheme):
    with visit("file", scheme=scheme) as reader:
        require_none(focus_problems(reader.open("ja/compare/sip/401-vs-407.html")))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ["home", "protocol", "code", "comparison"])
def test_the_first_link_skips_to_the_content(visit, kind, locale):
    with visit("file") as reader:
        page = reader.open(KINDS[kind].format(locale=locale))
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name=string(locale, "layout.skip"))
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
