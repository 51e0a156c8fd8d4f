"""On a site of several protocols all are found, and a page loads the texts of its own first."""

import pytest
from playwright.sync_api import expect

from harness.families import FAMILIES
from harness.search import options_of, search_field, search_options, type_query
from harness.strings import filled, string

PLACE = "families"


@pytest.mark.parametrize("own", FAMILIES)
@pytest.mark.parametrize("path", ["{own}/index.html", "{own}/{code}.html", "compare/{own}/{pair}.html"])
def test_the_texts_of_a_page_are_loaded_first(visit, own, path):
    first, second = [code[0] for code in FAMILIES[own][1]]
    with visit(PLACE) as reader:
        page = reader.open("en/" + path.format(own=own, code=first, pair=f"{first}-vs-{second}"))
        search_field(page).focus()
        page.wait_for_function("() => window.diptychSearch?.protocols.every((x) => x.isWhole)")
        others = [id for id in FAMILIES if id != own]
        loaded = [path for path in reader.requests if path.startswith("assets/search")]
        assert loaded[0] == "assets/search/en.js"
        assert loaded[1].startswith("assets/search.")
        assert loaded[2:] == [f"assets/search/en/{id}.js" for id in [own, *others]]


def test_the_names_of_all_are_found_before_their_texts(visit):
    with visit(PLACE) as reader:
        reader.page.route("**/assets/search/en/*.js", lambda route: route.abort())
        page = reader.open("en/web/404.html")
        for _, codes in FAMILIES.values():
            for _, shown, name, _ in codes:
                search_field(page).fill("")
                assert type_query(page, name)[0] == f"{shown} {name}"
        reader.troubles.clear()


def test_the_texts_of_the_page_are_found_before_those_of_others(visit):
    with visit(PLACE) as reader:
        for id in ["call", "mill"]:
            reader.page.route(f"**/assets/search/en/{id}.js", lambda route: route.abort())
        page = reader.open("en/web/404.html")
        assert type_query(page, "trombone") == ["503 Service Unavailable"]
        search_field(page).fill("kettledrum")
        expect(search_options(page)).to_have_count(0)
        reader.troubles.clear()


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("id", FAMILIES)
def test_the_texts_of_all_are_found(visit, id, locale):
    with visit(PLACE) as reader:
        page = reader.open(f"{locale}/web/index.html")
        for _, shown, name, word in FAMILIES[id][1]:
            search_field(page).fill("")
            assert type_query(page, word)[0] == f"{shown} {name}"


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("E #1", "mill/E-1"),
        ("e #2", "mill/E-2"),
        ("mill spindle", "mill/E-1"),
        ("spindle jammed vs door open", "compare/mill/E-1-vs-E-2"),
    ],
)
def test_codes_with_spaces_and_number_signs_lead_to_their_pages(visit, query, path):
    with visit(PLACE) as reader:
        page = reader.open("en/call/180.html")
        type_query(page, query)
        page.keyboard.press("Enter")
        reader.await_path(f"en/{path}.html")


def test_they_are_swapped_and_chosen_by_what_is_shown(visit):
    with visit(PLACE) as reader:
        page = reader.open("en/mill/index.html")
        for name, typed in [("first", "E #2"), ("second", "e #1")]:
            field = page.get_by_role("combobox", name=string("en", f"protocol.pick.{name}"))
            field.press_sequentially(typed)
            expect(options_of(page, field).first).to_be_visible()
            page.keyboard.press("Enter")
        reader.await_path("en/compare/mill/E-1-vs-E-2.html")
        button = page.get_by_role("button", name=filled("en", "comparison.swap", "E #1"), exact=True)
        button.click()
        field = page.get_by_role("combobox", name=filled("en", "comparison.swap", "E #1"))
        expect(options_of(page, field)).to_have_text(["E #1 Spindle Jammed"])


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("mill", "mill/index"),
        ("milling machines", "mill/index"),
        ("telephone", "call/index"),
        ("pages of the web", "web/index"),
        ("about", "about"),
        ("glossary", "about"),
        ("questions of the glossary", "about"),
        ("luthier", "about"),
    ],
)
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_protocols_and_pages_are_found(visit, query, path, locale):
    with visit(PLACE) as reader:
        page = reader.open(f"{locale}/call/180.html")
        type_query(page, query)
        page.keyboard.press("Enter")
        reader.await_path(f"{locale}/{path}.html")


def test_a_page_is_offered_once(visit):
    with visit(PLACE) as reader:
        page = reader.open("en/index.html")
        type_query(page, "mill milling machines")
        links = search_options(page).evaluate_all("(options) => options.map(({ href }) => href)")
        assert sum(link.endswith("/mill/index.html") for link in links) == 1
