"""The pages that stand for all: each kind in each locale."""

from harness.strings import LOCALES

# The pair of the documentation, one with a note, and the one with the longest names.
PAIRS = {
    "comparison": "180-vs-407",
    "comparison with a note": "401-vs-407",
    "comparison of long names": "439-vs-555",
}

KINDS = {
    "home": "{locale}/index.html",
    "protocol": "{locale}/sip/index.html",
    "code": "{locale}/sip/407.html",
    "page": "{locale}/reason-warning-retry-after.html",
    **{kind: f"{{locale}}/compare/sip/{pair}.html" for kind, pair in PAIRS.items()},
}

# Pages that are there once, for all locales.
SINGLE = ["index.html", "404.html"]

# Pages on which texts stand in the source language, if 407 and a note are not translated and 180
# has changed; see `sites.py`.
FALLBACKS = ["{locale}/sip/180.html", "{locale}/sip/407.html"] + [
    f"{{locale}}/compare/sip/{pair}.html" for pair in ["180-vs-407", "401-vs-407", "180-vs-486"]
]


def pages(locales: list[str] = LOCALES) -> list[str]:
    """The paths of each kind of page in these locales."""
    return [kind.format(locale=locale) for locale in locales for kind in KINDS.values()]


def every_page() -> list[str]:
    """The paths of each kind of page in each locale, and of the pages that are there once."""
    return [*pages(), *SINGLE]


def fallback_pages(locales: list[str]) -> list[str]:
    return [kind.format(locale=locale) for locale in locales for kind in FALLBACKS]
