"""Queries as people type them, with what they mean; and whether search finds it."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from harness.search import search_field, search_options

QUERY_LISTS = Path(__file__).parents[1] / "queries"

# Searching takes a few milliseconds; this leaves the first query the time to load the index.
PATIENCE = 120


@dataclass(frozen=True)
class Query:
    """A line of a list: what is typed, a tab, and what may be found: codes with “|” between, or one
    comparison as its address has it. A line that begins with “# ” says of what kind the next are."""

    kind: str
    text: str
    meant: frozenset[frozenset[str]]

    def __str__(self) -> str:
        return self.text


def read_queries(folder: Path, locale: str) -> list[Query]:
    kind = "all"
    queries = []
    for line in (folder / f"{locale}.tsv").read_text("utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
        elif "\t" in line:
            text, meant = line.split("\t")
            codes = frozenset(frozenset(one.split("-vs-")) for one in meant.split("|"))
            queries.append(Query(kind, text, codes))
    return queries


def tried(page: Page, queries: list[Query]) -> list[tuple[Query, int]]:
    """Each query with the place of the first result that is meant; a large one if there is none."""
    field = search_field(page)
    field.click()
    page.wait_for_timeout(500)
    found = []
    for query in queries:
        field.fill("")
        field.fill(query.text)
        page.wait_for_timeout(PATIENCE)
        texts = search_options(page).all_inner_texts()
        offered = [frozenset(re.findall(r"(?<!\d)\d{3}(?!\d)", text)) for text in texts]
        places = [at for at, codes in enumerate(offered, 1) if codes in query.meant]
        found.append((query, places[0] if places else 1000))
    return found
