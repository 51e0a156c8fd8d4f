"""Sites about other families, in other languages and directions, fit as ours does and are as open to all."""

import re

import pytest
from playwright.sync_api import expect

from checks.accessibility import accessibility_problems
from checks.layout import layout_problems
from checks.verdict import require_none
from harness.golden import VISITS, golden_pages
from harness.search import options_of, search_field
from harness.sites import PROJECT

WIDTHS = [320, 1280]
SCHEMES = ["light", "dark"]

# The left and the right edge of each element, in pixels from the left.
EDGES = """elements => elements.map(element => {
  const { left, right } = element.getBoundingClientRect();
  return [left, right];
})"""


@pytest.mark.parametrize(("name", "locale"), VISITS)
def test_nothing_overflows(visit, name, locale):
    with visit(name) as reader:
        require_none(
            [
                f"{path} {problem}"
                for path in golden_pages(name, locale)
                for problem in layout_problems(reader.open(path), WIDTHS)
            ]
        )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "locale"), VISITS)
def test_no_violation(visit, name, locale, width):
    with visit(name, width=width) as reader:
        found = []
        for path in golden_pages(name, locale):
            page = reader.open(path)
            # No colour depends on the width.
            for scheme in SCHEMES if width == max(WIDTHS) else SCHEMES[:1]:
                page.emulate_media(color_scheme=scheme)
                found += [f"{path} {scheme}: {text}" for text in accessibility_problems(page)]
        require_none(found)


# What stands side by side on the comparison, in the order in which it is read.
ROWS = {
    "plates": "h1.plates .plate",
    "steps": "nav.trail li",
    "facts": ".facts thead tr > *",
    "texts": ".sides > *",
    "parties": ".ladder >> nth=0 >> .parties > span",
}


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize(("locale", "isReversed"), [("en", False), ("ar", True)])
def test_what_comes_first_stands_where_reading_starts(visit, row, locale, isReversed):
    with visit("dns") as reader:
        page = reader.open(f"{locale}/compare/dns/0-vs-3.html")
        edges = page.locator(ROWS[row]).evaluate_all(EDGES)
        assert len(edges) > 1
        starts = [left for left, _ in edges]
        assert starts == sorted(starts, reverse=isReversed)


# Sides that do not turn round with the writing.
PHYSICAL = re.compile(
    r"(?:^|[;{])\s*((?:[a-z-]+-)?(?:left|right)(?:-[a-z-]+)?:[^;]*"
    r"|(?:float|clear|text-align):\s*(?:left|right)\b[^;]*"
    r"|(?:margin|padding|inset):\s*(\S+) (\S+) (\S+) (?!\3;)[^;]*)",
    re.MULTILINE,
)


def test_styles_name_no_side_of_the_screen():
    styles = (PROJECT / "Templates/assets/style.css").read_text("utf-8")
    assert PHYSICAL.search("p { margin: 0 0 1px 2px;") and PHYSICAL.search("p { left: 0;")
    assert not PHYSICAL.search("p { margin: 0 2px 1px 2px;")
    require_none([match.group(1) for match in PHYSICAL.finditer(styles)])


@pytest.mark.parametrize(("locale", "isReversed"), [("en", False), ("ar", True)])
def test_lists_have_their_numbers_inside_the_page(visit, locale, isReversed):
    with visit("dns", width=320) as reader:
        page = reader.open(f"{locale}/compare/dns/0-vs-3.html")
        [[left, right]] = page.locator("section.differences ol").evaluate_all(EDGES)
        [start, end] = page.locator("section.differences li").first.evaluate_all(EDGES)[0]
        indent = right - end if isReversed else start - left
        other = start - left if isReversed else right - end
        assert indent > other


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_found_hangs_below_its_field(visit, width):
    with visit("dns", width=width) as reader:
        page = reader.open("ar/index.html")
        field = search_field(page)
        field.fill("NXDOMAIN")
        options = options_of(page, field)
        expect(options.first).to_be_visible()
        require_none(layout_problems(page, [width]))
        [[_, edge]] = page.locator("#results").evaluate_all(EDGES)
        [[_, right]] = options.first.evaluate_all(EDGES)
        assert right <= edge
        require_none(accessibility_problems(page))
