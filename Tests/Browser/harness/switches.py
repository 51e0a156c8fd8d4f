"""The switches of a page, whether they lie open or are folded."""

from playwright.sync_api import Locator, Page

from harness.strings import string


def switch_language(page: Page, locale: str, to: str) -> None:
    """Follows the link to the version of a page in another language."""
    link = language_link(page, locale, to)
    unfold(link)
    link.click()


def language_link(page: Page, locale: str, to: str) -> Locator:
    languages = page.get_by_role("navigation", name=string(locale, "layout.languages"), exact=True)
    return languages.locator(f"a[hreflang={to}]")


def choose_theme(page: Page, locale: str, theme: str) -> None:
    """Chooses `system`, `light` or `dark`."""
    name = string(locale, f"theme.{theme}")
    label = string(locale, "theme.label")
    choice = page.get_by_role("combobox", name=label)
    if choice.count():
        choice.select_option(label=name)
        return
    option = page.get_by_role("group", name=label).or_(page.get_by_role("radiogroup", name=label))
    option = option.get_by_label(name, exact=True)
    unfold(option)
    option.check()


def unfold(element: Locator) -> None:
    """Opens the `<details>` that an element is folded in, if any."""
    folded = element.locator("xpath=ancestor::details[not(@open)]")
    if folded.count():
        folded.locator("summary").click()
