"""Nothing overflows or is cut, from a small phone to a wide screen."""

import pytest
from playwright.sync_api import expect

from checks.layout import layout_problems
from checks.verdict import require_none
from harness.pages import SINGLE, fallback_pages, pages
from harness.search import type_query
from harness.strings import LOCALES
from harness.switches import language_link, unfold

# A sheet of A4 with margins of 1 cm, in CSS pixels.
PAPER = 718


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_overflows(visit, locale):
    require_none(problems(visit("file"), pages([locale])))


def test_nothing_overflows_on_the_pages_for_all_languages(visit):
    require_none(problems(visit("host"), SINGLE))


@pytest.mark.parametrize("locale", ["ja", "ru"])
def test_nothing_overflows_where_translations_are_missing(visit, locale):
    require_none(problems(visit("subfolder"), fallback_pages([locale])))


def test_nothing_overflows_without_scripts(visit):
    require_none(problems(visit("file", scripts=False), pages(["en"])))


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_nothing_overflows_on_paper(visit, locale):
    with visit("file") as reader:
        for path in pages([locale]):
            page = reader.open(path)
            page.emulate_media(media="print")
            require_none(layout_problems(page, [PAPER]))


@pytest.mark.parametrize("width", [320, 1280])
def test_the_list_of_codes_found_fits(visit, width):
    with visit("file", width=width) as reader:
        page = reader.open("en/compare/sip/180-vs-407.html")
        type_query(page, "not supported")
        require_none(layout_problems(page, [width]))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_list_of_languages_fits(visit, locale):
    with visit("file", width=320) as reader:
        page = reader.open(f"{locale}/index.html")
        link = language_link(page, locale, to="ru")
        unfold(link)
        expect(link).to_be_in_viewport(ratio=1)
        require_none(layout_problems(page, [320]))


def problems(reader, paths):
    """What is wrong on these pages, with the page."""
    with reader:
        return [
            f"{path} {problem}" for path in paths for problem in layout_problems(reader.open(path))
        ]
