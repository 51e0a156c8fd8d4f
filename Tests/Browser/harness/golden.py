"""The golden sites about families that are no SIP, whose sentences `PagesTests` keeps."""

import shutil
from pathlib import Path

FAMILIES = Path(__file__).resolve().parents[2] / "PagesTests" / "Families"

# For each site its protocol, its locales, and pairs: one that differs in much, and one with fallback.
GOLDEN = {
    "dns": ("dns", ["ar", "en"], ["0-vs-3", "2-vs-5"]),
    "posix": ("posix", ["de", "en"], ["0-vs-1", "2-vs-126"]),
    "commands": ("shell", ["en", "de", "es", "zh-Hans", "ja"], ["7zr-vs-zip", "cat-vs-cp"]),
}

VISITS = [(name, locale) for name, (_, locales, _) in GOLDEN.items() for locale in locales]


def golden_pages(name: str, locale: str) -> list[str]:
    """The paths of each kind of page of a site in a locale."""
    protocol, _, pairs = GOLDEN[name]
    code = pairs[0].split("-vs-")[0]
    articles = sorted(file.stem for file in (FAMILIES / name / "site/Content/pages").glob("*.md"))
    return [
        f"{locale}/index.html",
        *(f"{locale}/{article}.html" for article in articles if "." not in article),
        f"{locale}/{protocol}/index.html",
        f"{locale}/{protocol}/{code}.html",
        *(f"{locale}/compare/{protocol}/{pair}.html" for pair in pairs),
    ]


def write_golden(folder: Path, name: str) -> None:
    """Writes a site, whose templates and string tables are those that the tool carries."""
    shutil.copytree(FAMILIES / name / "site", folder)
