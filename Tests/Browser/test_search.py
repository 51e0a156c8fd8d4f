"""Codes are found by number, name and text, best first, as one types, by the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from harness.queries import QUERY_LISTS, read_queries, tried
from harness.search import search_field, search_list, search_options, type_query
from harness.sites import PROJECT
from harness.strings import LOCALES, string

CODE = re.compile(r"\d{3}")

# A locale, what is typed there, and the codes of which one has to come first.
QUERIES = [
    ("en", "407", {"407"}),
    ("en", "sip 407", {"407"}),
    ("en", "proxy auth", {"407"}),
    ("fr", "appel", {"180", "181", "182", "480", "486", "487", "600", "603", "607"}),
    ("ja", "プロキシ", {"305", "407"}),
    ("ko", "인증", {"401", "407"}),
    ("ru", "аутентификация", {"401", "407"}),
]

# Words of the source language, which are found in each locale.
SOURCE_QUERIES = [("proxy auth", "407"), ("ringing", "180"), ("not found", "404")]

# Words of a locale, and codes that have to be offered for them.
WORDS = [
    ("fr", "authentification", {"401", "407"}),
    ("ja", "認証", {"401", "407"}),
    ("ko", "인증", {"401", "407"}),
    ("ru", "аутентификация", {"401", "407"}),
]


@pytest.mark.parametrize("place", ["file", "host"])
@pytest.mark.parametrize(("locale", "query", "best"), QUERIES)
def test_the_best_comes_first(visit, place, locale, query, best):
    with visit(place) as reader:
        page = reader.open(f"{locale}/index.html")
        first = type_query(page, query)[0]
        code = CODE.search(first)
        assert code and code[0] in best, f"“{query}” offers {first} first, none of {best}"
        page.keyboard.press("Enter")
        reader.await_path(f"{locale}/sip/{code[0]}.html")


@pytest.mark.parametrize("locale", LOCALES)
def test_words_of_the_source_language_are_found(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/sip/486.html")
        for query, best in SOURCE_QUERIES:
            search_field(page).fill("")
            first = type_query(page, query)[0]
            assert best in first, f"“{query}” offers {first} first"


@pytest.mark.parametrize(("locale", "query", "expected"), WORDS)
def test_all_codes_that_matter_are_offered(visit, locale, query, expected):
    with visit("file") as reader:
        offered = type_query(reader.open(f"{locale}/sip/index.html"), query)
        codes = {found[0] for text in offered if (found := CODE.search(text))}
        assert expected <= codes, f"“{query}” offers {offered}"


def test_capitals_and_accents_do_not_matter(visit):
    with visit("file") as reader:
        page = reader.open("fr/index.html")
        offered = type_query(page, "transféré")
        search_field(page).fill("")
        assert type_query(page, "TRANSFERE") == offered


@pytest.mark.parametrize("query", ["180 vs 407", "407 vs 180", "407 180", "sip 407 vs sip 180"])
def test_two_codes_lead_to_their_comparison(visit, query):
    with visit("file") as reader:
        page = reader.open("en/sip/486.html")
        type_query(page, query)
        page.keyboard.press("Enter")
        reader.await_path("en/compare/sip/180-vs-407.html")


@pytest.mark.parametrize("place", ["file", "host", "subfolder"])
@pytest.mark.parametrize("query", ["180 vs 407", "407 vs 180"])
def test_two_codes_lead_from_a_comparison_to_another(visit, place, query):
    with visit(place) as reader:
        page = reader.open("ko/compare/sip/486-vs-600.html")
        type_query(page, query)
        page.keyboard.press("Enter")
        reader.await_path("ko/compare/sip/180-vs-407.html")


@pytest.mark.parametrize("locale", LOCALES)
def test_codes_are_offered_as_one_types(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/compare/sip/180-vs-407.html")
        for typed in ["4", "40", "407"]:
            offered = type_query(page, typed[-1])
            first = CODE.search(offered[0])
            assert first and first[0].startswith(typed), f"“{typed}” offers {offered}"


def test_the_slash_key_goes_to_the_field(visit):
    with visit("file") as reader:
        page = reader.open("en/compare/sip/180-vs-407.html")
        page.keyboard.press("/")
        expect(search_field(page)).to_be_focused()
        page.keyboard.type("1/")
        expect(search_field(page)).to_have_value("1/")


def test_arrows_choose(visit):
    with visit("file") as reader:
        page = reader.open("en/index.html")
        offered = type_query(page, "40")
        for key, at in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)]:
            page.keyboard.press(key)
            expect(search_options(page).and_(page.locator("[aria-selected=true]"))).to_have_text(
                offered[at], use_inner_text=True
            )
            active = search_field(page).get_attribute("aria-activedescendant")
            assert active == search_options(page).nth(at).get_attribute("id")
        page.keyboard.press("Enter")
        reader.await_path(f"en/sip/{CODE.search(offered[1])[0]}.html")


def test_the_mouse_chooses(visit):
    with visit("file") as reader:
        page = reader.open("fr/sip/407.html")
        offered = type_query(page, "40")
        search_options(page).nth(2).click()
        reader.await_path(f"fr/sip/{CODE.search(offered[2])[0]}.html")


def test_escape_closes_the_list(visit):
    with visit("file") as reader:
        page = reader.open("en/index.html")
        type_query(page, "auth")
        expect(search_field(page)).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(search_list(page)).to_be_hidden()
        expect(search_field(page)).to_have_attribute("aria-expanded", "false")
        expect(search_field(page)).to_be_focused()


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_said_how_many_are_found(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/index.html")
        status = page.get_by_role("search").get_by_role("status")
        number = len(type_query(page, "proxy"))
        expect(status).to_contain_text(str(number))
        search_field(page).fill("qqqq")
        expect(search_options(page)).to_have_count(0)
        expect(status).not_to_be_empty()
        expect(status).not_to_contain_text(str(number))


@pytest.mark.parametrize("place", ["file", "host"])
def test_the_index_is_loaded_only_when_it_is_used(visit, place):
    with visit(place) as reader:
        page = reader.open("ja/compare/sip/180-vs-407.html")
        page.keyboard.press("Tab")
        assert not indexes(reader)
        type_query(page, "407")
        assert [path.split(".")[0] for path in indexes(reader)] == [
            "assets/search/ja",
            "assets/search",
            "assets/search/ja/sip",
        ]


def indexes(reader):
    return [path for path in reader.requests if path.startswith("assets/search")]


def test_results_are_links(visit):
    with visit("file") as reader:
        page = reader.open("en/sip/407.html")
        type_query(page, "180 vs 486")
        href = search_options(page).first.evaluate("(option) => option.href")
        assert href.endswith("/en/compare/sip/180-vs-486.html")
        with page.context.expect_page() as opened:
            search_options(page).first.click(button="middle")
        opened.value.close()


def test_texts_that_cannot_be_loaded_are_tried_again(visit):
    with visit("file") as reader:
        texts = "**/assets/search/en/*.js"
        reader.page.route(texts, lambda route: route.abort())
        page = reader.open("en/index.html")
        type_query(page, "ringing")
        search_field(page).fill("amplification")
        expect(search_options(page)).to_have_count(0)
        page.unroute(texts)
        search_field(page).press_sequentially("s")
        expect(search_options(page).first).to_be_visible()
        reader.troubles.clear()


def test_queries_are_cut_as_texts_are(visit):
    lines = (PROJECT / "Tests" / "SearchTests" / "cuts.tsv").read_text("utf-8").splitlines()
    with visit("file") as reader:
        page = reader.open("en/index.html")
        type_query(page, "407")
        for text, words in (line.split("\t") for line in lines):
            script = "(text) => window.diptychSearch.cut(text).map((token) => token.text).join(' ')"
            assert page.evaluate(script, text) == words


@pytest.mark.parametrize("folder", [QUERY_LISTS, QUERY_LISTS / "wider"], ids=lambda path: path.name)
@pytest.mark.parametrize("locale", LOCALES)
def test_queries_as_people_type_them_find_what_is_meant(visit, locale, folder):
    with visit("file") as reader:
        page = reader.open(f"{locale}/index.html")
        found = tried(page, read_queries(folder, locale))
        missed = [str(query) for query, place in found if place != 1]
        assert len(missed) <= len(found) * 0.05, f"not first: {missed}"
        assert sum(place > 3 for _, place in found) <= len(found) * 0.03, missed


def test_keys_of_an_input_method_are_its_own(visit):
    with visit("file") as reader:
        page = reader.open("ja/sip/407.html")
        type_query(page, "40")
        for key in ["ArrowDown", "Escape"]:
            for event in [f"key: '{key}', isComposing: true", "key: 'Process', keyCode: 229"]:
                prevented = search_field(page).evaluate(
                    "(field, options) => !field.dispatchEvent(new KeyboardEvent('keydown',"
                    " {bubbles: true, cancelable: true, ...eval(`({${options}})`)}))",
                    event,
                )
                assert not prevented
        expect(search_list(page)).to_be_visible()
        assert not search_field(page).get_attribute("aria-activedescendant")


def test_an_index_that_cannot_be_loaded_is_told_and_tried_again(visit):
    with visit("file") as reader:
        index = "**/assets/search/*.js"
        reader.page.route(index, lambda route: route.abort())
        page = reader.open("fr/sip/407.html")
        search_field(page).press_sequentially("40")
        status = page.locator("form[role=search] [role=status]")
        expect(status).to_have_text(string("fr", "search.unavailable"))
        expect(status).to_be_visible()
        page.unroute(index)
        search_field(page).press_sequentially("7")
        expect(search_options(page).first).to_be_visible()
        reader.troubles.clear()
