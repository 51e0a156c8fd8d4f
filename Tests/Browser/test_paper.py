"""Printed comparisons can be read: nothing lies over anything, no heading is left alone."""

import random

import pytest

from checks.paper import lonely_heads, overlaps, printed
from checks.verdict import require_none

# Pairs that once were printed over themselves.
KNOWN = ["403-vs-603", "417-vs-502", "481-vs-487"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("part", range(4))
def test_forty_comparisons_are_printed_without_overlap(visit, paper, part):
    with visit("file") as reader:
        names = sorted(path.stem for path in reader.place.folder.glob("en/compare/sip/*.html"))
        drawn = random.Random(7).sample(names, 40 - len(KNOWN)) + KNOWN
        problems = []
        for name in drawn[part::4]:
            page = reader.open(f"en/compare/sip/{name}.html")
            sheets = printed(page, paper)
            problems += [f"{name}: {problem}" for problem in overlaps(sheets)]
            problems += [f"{name}: {problem}" for problem in lonely_heads(page, sheets)]
        require_none(problems)


@pytest.mark.parametrize("locale", ["fr", "ja", "ko", "ru"])
def test_other_languages_are_printed_without_overlap(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/compare/sip/401-vs-407.html")
        sheets = printed(page, "A4")
        require_none(overlaps(sheets) + lonely_heads(page, sheets))
