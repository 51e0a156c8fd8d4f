"""Any two codes can be chosen on the page of a protocol."""

import pytest
from playwright.sync_api import expect

from harness.strings import LOCALES, string


@pytest.mark.parametrize("place", ["file", "host", "subfolder"])
@pytest.mark.parametrize(("first", "second"), [("180", "407"), ("407", "180")])
def test_two_codes_lead_to_their_comparison(visit, place, first, second):
    with visit(place) as reader:
        choose(reader.open("en/sip/index.html"), "en", first, second)
        reader.await_path("en/compare/sip/180-vs-407.html")


@pytest.mark.parametrize("locale", LOCALES)
def test_they_can_be_chosen_in_each_language(visit, locale):
    with visit("file") as reader:
        choose(reader.open(f"{locale}/sip/index.html"), locale, "486", "600")
        reader.await_path(f"{locale}/compare/sip/486-vs-600.html")


def test_the_same_code_twice_leads_nowhere(visit):
    with visit("file") as reader:
        page = reader.open("en/sip/index.html")
        choose(page, "en", "407", "407")
        second = page.get_by_role("main").get_by_label(string("en", "protocol.pick.second"))
        expect(second).to_be_focused()
        assert reader.path == "en/sip/index.html"


def test_all_codes_are_listed_by_class(visit, all_places):
    codes = {file.stem for file in (all_places["file"].folder / "en/sip").glob("[0-9]*.html")}
    with visit("file") as reader:
        page = reader.open("en/sip/index.html")
        links = page.get_by_role("main").get_by_role("link").all()
        listed = {link.get_attribute("href").removesuffix(".html") for link in links}
        assert codes and codes <= listed, f"not listed: {codes - listed}"
        assert page.get_by_role("main").get_by_role("heading", level=2).count() >= 6


def choose(page, locale, first, second):
    main = page.get_by_role("main")
    main.get_by_label(string(locale, "protocol.pick.first")).select_option(first)
    main.get_by_label(string(locale, "protocol.pick.second")).select_option(second)
    main.get_by_role("button", name=string(locale, "protocol.pick.go")).click()
