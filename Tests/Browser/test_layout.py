"""Nothing overflows or is cut, from a small phone to a wide screen."""

import pytest
from playwright.sync_api import expect

from checks.layout import layout_problems
from checks.verdict import require_none
from harness.pages import KINDS, SINGLE, fallback_pages, pages
from harness.search import type_query
from harness.strings import LOCALES
from harness.switches import language_link, unfold

# The names of codes that have room for no more than a few letters in a line.
NARROW_NAMES = """names => names.map(name => [name.innerText, name.clientWidth])
  .filter(([, width]) => width < 100)"""
WATCH_SHIFTS = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
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


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_overflows_where_letters_are_twice_as_large(visit, locale):
    with visit("file") as reader:
        for path in pages([locale]):
            page = reader.open(path)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            # A placeholder, which the label says as well, may be shortened.
            problems = [text for text in layout_problems(page, [320]) if "<input> cuts" not in text]
            require_none([f"{path} {problem}" for problem in problems])
            narrow = page.locator("h1 .name").evaluate_all(NARROW_NAMES)
            require_none([f"{path} leaves {width} px to “{name}”" for name, width in narrow])


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_is_loading(visit, kind, width):
    with visit("host", width=width) as reader:
        reader.page.add_init_script(WATCH_SHIFTS)
        session = reader.page.context.new_cdp_session(reader.page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page = reader.open(KINDS[kind].format(locale="en"))
        page.evaluate("document.fonts.ready")
        assert page.evaluate("shift") < 0.02


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["code", "comparison", "protocol"])
def test_nothing_moves_while_a_page_comes_in_pieces(visit, kind, width):
    with visit("host", width=width) as reader:
        reader.page.add_init_script(WATCH_SHIFTS)
        page = reader.open(KINDS[kind].format(locale="en") + "?slowly")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("shift") < 0.005


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
