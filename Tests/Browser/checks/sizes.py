"""What a reader has to load stays small."""

import re
from pathlib import Path

KIBIBYTE = 1024
STYLES = 24 * KIBIBYTE
SCRIPTS = 12 * KIBIBYTE
INDEX = 150_000


def size_problems(site: Path) -> list[str]:
    """Which assets of a built site have more bytes than promised."""
    assets = site / "assets"
    indexes = sorted((assets / "search").rglob("*.js"))
    pages = {
        "index.html": site / "index.html",
        "404.html": site / "404.html",
        "a comparison": next(site.glob("*/compare/*/*.html")),
    }
    budgets = [
        ("style sheets", sorted(assets.rglob("*.css")), STYLES),
        *(
            (f"scripts of {name}", _scripts(page, assets), SCRIPTS)
            for name, page in pages.items()
            if page.exists()
        ),
        *((f"search index {index.name}", [index], INDEX) for index in indexes),
    ]
    return [_problem(*budget) for budget in budgets if not 0 < _size(budget[1]) <= budget[2]]


def _scripts(page: Path, assets: Path) -> list[Path]:
    """The scripts that a page loads; the one for pairs in the wrong order loads the codes' order."""
    sources = re.findall(r'<script src="[^"]*?assets/([^"]+)"', page.read_text())
    files = [assets / source for source in sources]
    if any(file.name.startswith("order.") for file in files):
        files += sorted((assets / "codes").glob("*.js"))
    return files


def _size(files: list[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _problem(what: str, files: list[Path], limit: int) -> str:
    parts = ", ".join(f"{file.name} {file.stat().st_size}" for file in files)
    return f"{what}: {_size(files)} bytes; more than 0 and at most {limit} would be right ({parts})"
