"""Addresses with the codes in the wrong order, and addresses of nothing."""

import pytest
from playwright.sync_api import expect

from harness.strings import LOCALES


@pytest.mark.parametrize(
    ("place", "locale"), [("subfolder", "en"), *(("host", locale) for locale in LOCALES)]
)
def test_the_wrong_order_leads_to_the_comparison(visit, place, locale):
    with visit(place) as reader:
        page = reader.open_missing(f"{locale}/compare/sip/407-vs-180.html")
        reader.await_path(f"{locale}/compare/sip/180-vs-407.html")
        expect(page.get_by_role("heading", level=1)).to_contain_text("407")


@pytest.mark.parametrize("place", ["host", "subfolder"])
@pytest.mark.parametrize("path", ["en/compare/sip/180-vs-999.html", "ko/nothing/here.html"])
def test_nothing_leads_to_a_page_that_helps(visit, place, path):
    with visit(place) as reader:
        page = reader.open_missing(path)
        expect(page.get_by_role("heading", level=1)).to_contain_text("404")
        for locale in LOCALES:
            expect(page.locator(f"main [lang={locale}] a[href]")).to_be_visible()
        page.locator("main [lang=fr] a[href]").click()
        reader.await_path("fr/index.html")


def test_an_address_of_codes_that_do_not_exist_stays(visit):
    with visit("host") as reader:
        wrong = "en/compare/sip/999-vs-180.html"
        page = reader.open_missing(wrong)
        page.wait_for_load_state("networkidle")
        reader.await_path(wrong)
        expect(page.get_by_role("heading", level=1)).to_contain_text("404")
