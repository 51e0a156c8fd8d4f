"""The search of a page, as a reader finds it: by roles and names."""

from playwright.sync_api import Locator, Page, expect

from harness.strings import string


def search_field(page: Page) -> Locator:
    return page.get_by_role("combobox", name=string(language(page), "search.label"), exact=True)


def search_list(page: Page) -> Locator:
    return page.locator(f"#{search_field(page).get_attribute('aria-controls')}")


def search_options(page: Page) -> Locator:
    """What is offered, best first."""
    return search_list(page).get_by_role("option")


def language(page: Page) -> str:
    return page.locator("html").get_attribute("lang") or ""


def type_query(page: Page, query: str) -> list[str]:
    """Types a query key by key, and gives the texts of what is offered then."""
    field = search_field(page)
    field.click()
    field.press_sequentially(query)
    expect(search_options(page).first).to_be_visible()
    return search_options(page).all_inner_texts()
