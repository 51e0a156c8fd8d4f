"""What a reader has to load stays small."""

import gzip
import re
from pathlib import Path

KIBIBYTE = 1024
STYLES = 24 * KIBIBYTE
SCRIPTS = 12 * KIBIBYTE
SEARCH = 12 * KIBIBYTE
INDEX = 48_000


def size_problems(site: Path) -> list[str]:
    """Which assets of a built site have more bytes than promised."""
    assets = site / "assets"
    indexes = sorted((assets / "search").glob("*.js"))
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
        ("the script of search", sorted(assets.glob("search.*.js")), SEARCH),
    ]
    problems = [_problem(*budget) for budget in budgets if not 0 < _size(budget[1]) <= budget[2]]
    return problems + [problem for index in indexes for problem in _index_problems(index)]


def _index_problems(names: Path) -> list[str]:
    """What a locale's index has too much of, compressed as servers send it."""
    files = [names, *sorted(names.with_suffix("").glob("*.js"))]
    size = sum(len(gzip.compress(file.read_bytes())) for file in files)
    if size <= INDEX:
        return []
    return [f"search index {names.name}: {size} bytes gzipped; at most {INDEX} would be right"]


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
