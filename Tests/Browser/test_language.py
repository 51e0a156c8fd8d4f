"""A reader changes the language and stays on the page."""

import pytest
from playwright.sync_api import expect

from harness.pages import KINDS
from harness.sites import PROJECT
from harness.strings import LOCALES
from harness.switches import switch_language


@pytest.mark.parametrize("kind", ["home", "protocol", "code", "comparison"])
def test_the_page_stays(visit, kind):
    with visit("file") as reader:
        go_through_all_languages(reader, KINDS[kind])


@pytest.mark.parametrize("place", ["host", "subfolder"])
def test_the_page_stays_on_a_host(visit, place):
    with visit(place) as reader:
        go_through_all_languages(reader, KINDS["comparison"])


def test_the_current_language_is_marked(visit):
    with visit("file") as reader:
        page = reader.open("ru/sip/407.html")
        current = page.locator("a[hreflang][aria-current]")
        expect(current).to_have_count(1)
        expect(current).to_have_attribute("hreflang", "ru")


@pytest.mark.parametrize("place", ["file", "host", "subfolder"])
@pytest.mark.parametrize(("language", "locale"), [("ko-KR", "ko"), ("fr", "fr"), ("en-GB", "en")])
def test_the_start_page_forwards_by_the_languages_of_the_browser(visit, place, language, locale):
    with visit(place, language=language) as reader:
        reader.open("index.html")
        reader.await_path(f"{locale}/index.html")


def test_the_start_page_offers_all_languages_to_others(visit):
    with visit("file", language="de-DE") as reader:
        page = reader.open("index.html")
        for locale in LOCALES:
            expect(page.locator(f"main a[hreflang={locale}]")).to_be_visible()
        page.locator("main a[hreflang=ja]").click()
        reader.await_path("ja/index.html")


def go_through_all_languages(reader, kind):
    page = reader.open(kind.format(locale=LOCALES[0]))
    for old, new in zip(LOCALES, [*LOCALES[1:], LOCALES[0]]):
        switch_language(page, old, to=new)
        reader.await_path(kind.format(locale=new))
        expect(page.locator("html")).to_have_attribute("lang", new)


@pytest.mark.parametrize(
    ("site", "reader", "chosen"),
    [
        (["en", "zh-Hans", "zh-Hant"], ["zh-TW"], "zh-Hant"),
        (["en", "zh-Hans", "zh-Hant"], ["zh-CN"], "zh-Hans"),
        (["en", "zh-Hans", "zh-Hant"], ["zh"], "zh-Hans"),
        (["en", "zh", "zh-Hant"], ["zh-HK"], "zh-Hant"),
        (["en", "zh-CN", "zh-TW"], ["zh-Hant-HK"], "zh-TW"),
        (["en", "zh-Hans"], ["zh-TW"], "zh-Hans"),
        (["en", "zh-Hans"], ["zh-TW", "en-GB"], "en"),
        (["en", "sr", "sr-Latn"], ["sr-Latn-RS"], "sr-Latn"),
        (["en", "sr", "sr-Latn"], ["sr"], "sr"),
        (["en", "pt-BR", "pt-PT"], ["pt"], "pt-BR"),
        (["en", "pt-BR", "pt-PT"], ["pt-AO"], "pt-BR"),
        (["en", "fr-CA", "fr"], ["fr-CH"], "fr"),
        (["en-US", "en-GB"], ["en-GB-oxendict"], "en-GB"),
        (["en", "fr"], ["de", "fr-u-nu-latn"], "fr"),
        (["en", "he"], ["iw"], "he"),
        (["en", "fr"], ["", "x", "de"], None),
        (["ja"], ["de"], "ja"),
        (["ja"], [], "ja"),
        (["en", "fr"], [], None),
    ],
)
def test_the_start_page_looks_a_locale_up_in_its_script(browser, site, reader, chosen):
    page = browser.new_page()
    page.set_content("".join(f'<a hreflang="{tag}" href="#{tag}">x</a>' for tag in site))
    page.evaluate(f"Object.defineProperty(navigator, 'languages', {{value: {reader}}})")
    page.add_script_tag(path=PROJECT / "Templates" / "assets" / "language.js")
    assert page.evaluate("location.hash") == (f"#{chosen}" if chosen else "")
    page.close()


def test_the_part_of_the_page_stays(visit):
    with visit("file") as reader:
        page = reader.open(KINDS["code"].format(locale="en"))
        heading = page.locator("h2#fix a")
        heading.click()
        assert page.url.endswith("#fix")
        switch_language(page, "en", to="ko")
        reader.await_path(KINDS["code"].format(locale="ko"))
        assert page.url.endswith("#fix")
        expect(page.locator("h2#fix a")).to_be_in_viewport()
