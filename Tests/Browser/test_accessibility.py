"""axe-core finds no violation on any kind of page in any locale, light and dark."""

import pytest

from checks.accessibility import accessibility_problems
from checks.verdict import require_none
from harness.pages import KINDS, SINGLE, fallback_pages
from harness.search import type_query
from harness.strings import LOCALES
from harness.switches import language_link, unfold

SCHEMES = ["light", "dark"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_violation(visit, kind, locale):
    require_none(problems(visit(), [KINDS[kind].format(locale=locale)]))


def test_no_violation_on_the_pages_for_all_languages(visit):
    require_none(problems(visit(), SINGLE))


def test_no_violation_where_translations_are_missing(visit):
    require_none(problems(visit("subfolder"), fallback_pages(["ko"])))


@pytest.mark.parametrize("kind", KINDS)
def test_no_violation_on_a_phone(visit, kind):
    require_none(problems(visit(width=390), [KINDS[kind].format(locale="en")]))


def test_no_violation_in_the_list_of_codes_found(visit):
    with visit() as reader:
        page = reader.open("en/sip/index.html")
        type_query(page, "auth")
        page.keyboard.press("ArrowDown")
        require_none(in_both_schemes(page))


def test_no_violation_in_the_list_of_languages(visit):
    with visit() as reader:
        page = reader.open("fr/sip/407.html")
        unfold(language_link(page, "fr", to="ru"))
        require_none(in_both_schemes(page))


def problems(reader, paths):
    """What is wrong on these pages, with the page."""
    with reader:
        return [
            f"{path} {problem}" for path in paths for problem in in_both_schemes(reader.open(path))
        ]


def in_both_schemes(page):
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {problem}" for problem in accessibility_problems(page)]
    return found
