"""The search of a page, as a reader finds it: by roles and names."""

from playwright.sync_api import Locator, Page, expect

from harness.strings import string


def search_field(page: Page) -> Locator:
    return page.get_by_role("combobox", name=string(language(page), "search.label"), exact=True)


def search_list(page: Page) -> Locator:
    return list_of(page, search_field(page))


def search_options(page: Page) -> Locator:
    """What is offered, best first."""
    return options_of(page, search_field(page))


def list_of(page: Page, field: Locator) -> Locator:
    """The list of a field that offers something as one types."""
    return page.locator(f"#{field.get_attribute('aria-controls')}")


def options_of(page: Page, field: Locator) -> Locator:
    return list_of(page, field).get_by_role("option")


def language(page: Page) -> str:
    return page.locator("html").get_attribute("lang") or ""


def type_query(page: Page, query: str) -> list[str]:
    """Types a query key by key, and gives the texts of what is offered then."""
    field = search_field(page)
    field.click()
    field.press_sequentially(query)
    expect(search_options(page).first).to_be_visible()
    return search_options(page).all_inner_texts()
