"""Any two codes can be chosen on the page of a protocol."""

import re

import pytest
from playwright.sync_api import expect

from checks.accessibility import accessibility_problems
from checks.layout import layout_problems
from checks.verdict import require_none
from harness.search import options_of
from harness.strings import LOCALES, string

PAGE = "en/sip/index.html"
CODE = re.compile(r"\d{3}")


@pytest.mark.parametrize("place", ["file", "host", "subfolder"])
@pytest.mark.parametrize(("first", "second"), [("180", "407"), ("407", "180"), ("ringing", "proxy auth")])
def test_two_codes_lead_to_their_comparison(visit, place, first, second):
    with visit(place) as reader:
        page = reader.open(PAGE)
        type_both(page, "en", first, second)
        page.keyboard.press("Enter")
        reader.await_path("en/compare/sip/180-vs-407.html")


@pytest.mark.parametrize("locale", LOCALES)
def test_they_can_be_chosen_in_each_language(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/sip/index.html")
        type_both(page, locale, "486", "600")
        page.get_by_role("button", name=string(locale, "protocol.pick.go")).click()
        reader.await_path(f"{locale}/compare/sip/486-vs-600.html")


def test_they_are_chosen_by_the_keyboard(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        first, second = field(page, "en", "first"), field(page, "en", "second")
        first.focus()
        page.keyboard.press("ArrowDown")
        expect(options_of(page, first).first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(second).to_be_focused()
        expect(first).to_have_value(re.compile(r"^180 Ringing"))
        second.press_sequentially("proxy authentication")
        page.keyboard.press("Enter")
        reader.await_path("en/compare/sip/180-vs-407.html")


def test_they_are_chosen_by_the_mouse(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        first, second = field(page, "en", "first"), field(page, "en", "second")
        first.click()
        options_of(page, first).filter(has_text="486").click()
        expect(second).to_be_focused()
        second.click()
        options_of(page, second).filter(has_text="600").click()
        reader.await_path("en/compare/sip/486-vs-600.html")


def test_what_is_meant_is_shown_and_can_be_changed(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        type_both(page, "en", "re invite pending", "busy everywhere")
        first = field(page, "en", "first")
        expect(first).to_have_value(re.compile("^491 "))
        first.focus()
        page.keyboard.type("486")
        expect(options_of(page, first).first).to_contain_text("486")
        page.keyboard.press("Enter")
        reader.await_path("en/compare/sip/486-vs-600.html")


def test_all_codes_but_the_other_one_are_offered(visit, all_places):
    codes = {file.stem for file in (all_places["file"].folder / "en/sip").glob("[0-9]*.html")}
    with visit("file") as reader:
        page = reader.open(PAGE)
        first, second = field(page, "en", "first"), field(page, "en", "second")
        first.click()
        expect(options_of(page, first).first).to_be_visible()
        assert codes_of(options_of(page, first)) == codes
        options_of(page, first).filter(has_text="407").click()
        second.click()
        expect(options_of(page, second).first).to_be_visible()
        assert codes_of(options_of(page, second)) == codes - {"407"}


def test_the_same_code_twice_leads_nowhere(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        field(page, "en", "first").press_sequentially("407")
        page.keyboard.press("Enter")
        second = field(page, "en", "second")
        expect(second).to_be_focused()
        page.keyboard.type("407 Proxy Authentication Required")
        expect(options_of(page, second).filter(has_text="407")).to_have_count(0)


@pytest.mark.parametrize("typed", ["", "qqqq"])
def test_nothing_that_is_meant_leads_nowhere(visit, typed):
    with visit("file") as reader:
        page = reader.open(PAGE)
        first = field(page, "en", "first")
        first.fill(typed)
        page.get_by_role("button", name=string("en", "protocol.pick.go")).click()
        expect(first).to_be_focused()
        assert reader.path == PAGE


def test_options_are_links(visit):
    with visit("file") as reader:
        page = reader.open(PAGE)
        first, second = field(page, "en", "first"), field(page, "en", "second")
        first.press_sequentially("407")
        href = "(option) => option.href"
        expect(options_of(page, first).first).to_be_visible()
        assert options_of(page, first).first.evaluate(href).endswith("/en/sip/407.html")
        page.keyboard.press("Enter")
        second.press_sequentially("180")
        expect(options_of(page, second).first).to_contain_text("180")
        assert options_of(page, second).first.evaluate(href).endswith("/180-vs-407.html")
        with page.context.expect_page() as opened:
            options_of(page, second).first.click(button="middle")
        opened.value.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_said_how_many_codes_fit(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/sip/index.html")
        first = field(page, locale, "first")
        first.click()
        expect(options_of(page, first).first).to_be_visible()
        number = options_of(page, first).count()
        status = page.locator(".pick [role=status]").first
        expect(status).to_contain_text(str(number))
        first.fill("qqqq")
        expect(status).to_have_text(string(locale, "search.none"))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_choice_fits(visit, width, direction):
    with visit(width=width) as reader:
        page = reader.open(PAGE)
        page.evaluate("(direction) => (document.documentElement.dir = direction)", direction)
        for name in ["first", "second"]:
            field(page, "en", name).click()
            expect(options_of(page, field(page, "en", name)).first).to_be_visible()
            require_none(layout_problems(page, [width]))
            require_none(accessibility_problems(page))
            page.keyboard.press("Escape")


def test_all_codes_are_listed_by_class(visit, all_places):
    codes = {file.stem for file in (all_places["file"].folder / "en/sip").glob("[0-9]*.html")}
    with visit("file") as reader:
        page = reader.open(PAGE)
        links = page.get_by_role("main").get_by_role("link").all()
        listed = {link.get_attribute("href").removesuffix(".html") for link in links}
        assert codes and codes <= listed, f"not listed: {codes - listed}"
        assert page.get_by_role("main").get_by_role("heading", level=2).count() >= 6


def field(page, locale, name):
    label = string(locale, f"protocol.pick.{name}")
    return page.get_by_role("combobox", name=label, exact=True)


def codes_of(options):
    return {CODE.search(text)[0] for text in options.all_inner_texts()}


def type_both(page, locale, first, second):
    """Types what is meant into both fields, and leaves the first one by the Tab key."""
    field(page, locale, "first").press_sequentially(first)
    expect(options_of(page, field(page, locale, "first")).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(field(page, locale, "first")).to_have_value(CODE)
    expect(field(page, locale, "second")).to_be_focused()
    page.keyboard.type(second)
    expect(options_of(page, field(page, locale, "second")).first).to_be_visible()
