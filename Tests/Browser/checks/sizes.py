"""What a reader has to load stays small."""

from pathlib import Path

KIBIBYTE = 1024
STYLES = 24 * KIBIBYTE
SCRIPTS = 12 * KIBIBYTE
INDEX = 150_000


def size_problems(site: Path) -> list[str]:
    """Which assets of a built site have more bytes than promised."""
    assets = site / "assets"
    indexes = sorted((assets / "search").rglob("*.js"))
    # The language chooser has a script that no other page has.
    scripts = [
        file
        for file in sorted(assets.rglob("*.js"))
        if file not in indexes and not file.name.startswith("language.")
    ]
    budgets = [
        ("style sheets", sorted(assets.rglob("*.css")), STYLES),
        ("scripts", scripts, SCRIPTS),
        *((f"search index {index.name}", [index], INDEX) for index in indexes),
    ]
    return [_problem(*budget) for budget in budgets if not 0 < _size(budget[1]) <= budget[2]]


def _size(files: list[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _problem(what: str, files: list[Path], limit: int) -> str:
    parts = ", ".join(f"{file.name} {file.stat().st_size}" for file in files)
    return f"{what}: {_size(files)} bytes; more than 0 and at most {limit} would be right ({parts})"
