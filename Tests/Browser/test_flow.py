"""A call flow: a list of sentences, drawn as a ladder."""

import re

import pytest

from checks.accessibility import accessibility_problems
from checks.layout import layout_problems
from checks.verdict import require_none
from harness.sites import PROJECT
from harness.strings import LOCALES

# The codes of the shipped site that have a flow, as long as there are few.
CODES = [
    file.stem
    for file in sorted((PROJECT / "Content" / "sip").glob("*.md"))
    if file.stem.isdigit() and "\nflow:\n" in file.read_text(encoding="utf-8")
][:12]

pytestmark = pytest.mark.skipif(not CODES, reason="no code has a flow")


def pages(locale):
    pair = "-vs-".join(CODES[:2])
    comparison = [f"{locale}/compare/sip/{pair}.html"] if len(CODES) > 1 else []
    return [f"{locale}/sip/{code}.html" for code in CODES] + comparison


@pytest.mark.parametrize("locale", LOCALES)
def test_it_fits(visit, locale):
    with visit("file") as reader:
        require_none(
            [
                f"{path} {problem}"
                for path in pages(locale)
                for problem in layout_problems(reader.open(path))
            ]
        )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(visit, scheme):
    with visit(scheme=scheme) as reader:
        for path in pages("en"):
            require_none(accessibility_problems(reader.open(path)))


def test_it_reads_as_sentences(visit):
    with visit("file") as reader:
        for code in CODES:
            page = reader.open(f"en/sip/{code}.html")
            lines = page.locator(".ladder").get_by_role("listitem").all_inner_texts()
            assert lines
            for line in lines:
                assert re.fullmatch(r"\S.* to .*\S:\s+\S.*", line, re.DOTALL), line


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_arrows_lead_from_party_to_party(visit, direction):
    with visit("file", width=1280) as reader:
        page = reader.open(f"en/sip/{CODES[0]}.html")
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        ladder = page.locator(".ladder").first
        centres = [
            box["x"] + box["width"] / 2
            for box in (head.bounding_box() for head in ladder.locator(".parties > span").all())
        ]
        assert centres == sorted(centres, reverse=direction == "rtl")
        for line in ladder.get_by_role("listitem").all():
            start, span = map(int, line.get_attribute("data-at").split("-"))
            message = line.locator(":is(bdi, mark)").bounding_box()
            ends = sorted([centres[start - 1], centres[start + span - 2]])
            middle = message["x"] + message["width"] / 2
            assert ends[0] <= middle <= ends[1]
