"""Pages are valid HTML, with no script or style inside, and small."""

from checks.inline import inline_problems
from checks.markup import markup_problems
from checks.sizes import size_problems
from checks.verdict import require_none
from harness.pages import every_page, fallback_pages
from harness.strings import LOCALES


def test_the_nu_checker_finds_no_error(all_places):
    require_none(markup_problems(files(all_places) + sample(all_places, 50)))


def test_no_script_or_style_is_inside_a_page(all_places):
    pages = files(all_places) + sample(all_places, 500)
    require_none([f"{page}:{problem}" for page in pages for problem in inline_problems(page)])


def test_styles_scripts_and_indexes_are_small(all_places):
    require_none(size_problems(all_places["file"].folder))


def files(places):
    whole, partial = places["file"].folder, places["subfolder"].folder
    return [whole / path for path in every_page()] + [
        partial / path for path in fallback_pages(LOCALES)
    ]


def sample(places, number):
    """About so many comparisons, spread evenly over all of them."""
    comparisons = sorted(places["file"].folder.glob("*/compare/*/*.html"))
    return comparisons[:: len(comparisons) // number]
