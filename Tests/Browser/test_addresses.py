"""Addresses with the codes in the wrong order, and addresses of nothing."""

import pytest
from playwright.sync_api import expect

from checks.accessibility import accessibility_problems
from checks.layout import layout_problems
from checks.verdict import require_none
from harness.search import search_options
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
            expect(home(page, locale)).to_be_visible()
        home(page, "fr").click()
        reader.await_path("fr/index.html")


def test_an_address_of_codes_that_do_not_exist_stays(visit):
    with visit("host") as reader:
        wrong = "en/compare/sip/999-vs-180.html"
        page = reader.open_missing(wrong)
        page.wait_for_load_state("networkidle")
        reader.await_path(wrong)
        expect(page.get_by_role("heading", level=1)).to_contain_text("404")


def home(page, locale):
    return page.locator(f"main [lang={locale}] a[href$='/{locale}/index.html']")


@pytest.mark.parametrize("place", ["host", "subfolder"])
@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("fr/sip/409.html", ["sip/408", "sip/410", "sip/407"]),
        ("ko/compare/sip/401-vs-409.html", ["compare/sip/401-vs-408", "sip/401", "sip/408"]),
        ("sip/486", ["sip/486", "sip/485", "sip/487"]),
        ("en/sip/487x.html", ["sip/487", "sip/486", "sip/488"]),
    ],
)
def test_an_address_of_nothing_leads_to_the_nearest_codes(visit, place, path, nearest):
    with visit(place) as reader:
        page = reader.open_missing(path)
        locale = path.split("/")[0] if path[2] == "/" else "en"
        section = page.locator("main section").first
        assert section.get_attribute("lang") == locale
        links = section.locator("ul a")
        expect(links).to_have_count(len(nearest))
        for at, target in enumerate(nearest):
            assert reader.place.path(links.nth(at).evaluate("link => link.href")) == (
                f"{locale}/{target}.html"
            )
        links.first.click()
        reader.await_path(f"{locale}/{nearest[0]}.html")


@pytest.mark.parametrize(
    ("languages", "first"), [(["fr-CA", "ko"], "fr"), (["de", "ru-RU"], "ru"), (["de"], "en")]
)
def test_an_address_without_a_locale_speaks_the_language_of_the_reader(visit, languages, first):
    with visit("host") as reader:
        reader.page.add_init_script(
            f"Object.defineProperty(navigator, 'languages', {{ value: {languages} }})"
        )
        page = reader.open_missing("sip/48%E0")
        section = page.locator("main section").first
        expect(section.get_by_role("searchbox")).to_be_visible()
        assert section.get_attribute("lang") == first


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_for_unknown_addresses_has_a_field_to_search_in(visit, width):
    with visit("subfolder", width=width) as reader:
        page = reader.open_missing("ja/sip/409.html")
        expect(page.locator("main section ul a").first).to_be_visible()
        require_none(layout_problems(page, [width]))
        require_none(accessibility_problems(page))
        page.get_by_role("searchbox").fill("通話中")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ja/index.html?q=*")
        search_options(page).first.click()
        reader.await_path("ja/sip/486.html")
