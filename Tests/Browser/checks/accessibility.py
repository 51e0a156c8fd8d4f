"""axe-core finds nothing."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Also a rule of WCAG 2.2 that axe-core has switched off: targets of at least 24 pixels.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
SHOWN = 5


def accessibility_problems(page: Page) -> list[str]:
    """What axe-core objects to in the page as it is now, with the elements."""
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{violation['id']}: {violation['help']}: {' '.join(node['target'])}: {_reason(node)}"
        for violation in violations
        for node in violation["nodes"][:SHOWN]
    ]


def _reason(node: dict) -> str:
    return " ".join(node["failureSummary"].split())
